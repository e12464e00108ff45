// Command desk shows what scrape gathered: a search over all articles, an article with its versions and what changed between
// them, its copies elsewhere, articles a day and site, and market quotes over time. It reads a store and changes nothing.
//
//	main.go          flags, exit status
//	serve.go         the server: who may ask, headers, JSON or markup
//	search.go        the first page: search and filters
//	article.go       an article beside its versions
//	difference.go    what changed, block by block and word by word
//	days.go          articles a day and site
//	tickers.go       market quotes over time
//	chart.go         bars and lines as SVG
//	page.html        the markup of all pages; desk.css, desk.js: their style and script
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/console"
	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

const help = `usage: desk [flags] STORE

Serves a page to look at what scrape gathered in STORE (news.db): search,
articles with their versions and copies, articles a day, market quotes. Each
page is there as JSON, too: add format=json to its address. The store is read
only, also while a scrape writes to it. Nothing is loaded from elsewhere.

  -listen HOST:PORT  where to serve (default 127.0.0.1:8020)
  -expose            let -listen take addresses that other machines reach
  -version           print the version
  -help              print this text
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal kills
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program without its process.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	set := flag.NewFlagSet("desk", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	listen := set.String("listen", "127.0.0.1:8020", "")
	expose := set.Bool("expose", false, "")
	version := set.Bool("version", false, "")
	err := set.Parse(args)
	if err == nil && set.NArg() != 1 && !*version {
		err = errors.New("one store, please")
	}
	if status, over := (console.Program{Name: "desk", Help: help}).Answer(err, *version, stdout, stderr); over {
		return status
	}
	if err := serve(ctx, set.Arg(0), *listen, *expose, stdout); err != nil {
		fmt.Fprintf(stderr, "desk: %v\n", err)
		return console.Failed
	}
	return console.Done
}

// Limits of the server.
const (
	headerTimeout   = 5 * time.Second
	writeTimeout    = 60 * time.Second
	shutdownTimeout = 5 * time.Second
	headerBytes     = 16 << 10
)

// serve serves a store until ctx is done, then lets the requests that run come to their end.
func serve(ctx context.Context, path, address string, expose bool, stdout io.Writer) (err error) {
	reader, err := store.OpenReader(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	resolved, err := net.ResolveTCPAddr("tcp", address)
	if err != nil {
		return fmt.Errorf("-listen %s: %w", address, err)
	}
	if !expose && !resolved.IP.IsLoopback() {
		return fmt.Errorf("-listen %s: other machines reach this address; 127.0.0.1 is yours alone, -expose lets them", address)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", resolved.String())
	if err != nil {
		return fmt.Errorf("-listen %s: %w", address, err)
	}
	server := &http.Server{
		Handler: newDesk(reader, path, !expose), ReadHeaderTimeout: headerTimeout, ReadTimeout: headerTimeout,
		WriteTimeout: writeTimeout, MaxHeaderBytes: headerBytes,
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	if _, err := fmt.Fprintf(stdout, "http://%s/\n", listener.Addr()); err != nil {
		return errors.Join(err, server.Close())
	}
	select {
	case err := <-done: // the listener failed
		return err
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(end); err != nil {
		return errors.Join(err, server.Close())
	}
	<-done
	return nil
}
