package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"runtime"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// Limits of the server. The time to write includes the time to answer.
const (
	headerTimeout   = 5 * time.Second
	readTimeout     = 30 * time.Second
	writeTimeout    = 60 * time.Second
	idleTimeout     = 60 * time.Second
	shutdownTimeout = 5 * time.Second
	headerBytes     = 16 << 10
)

// serveForm serves until ctx is done, then lets the requests that run come to their end.
func (o *options) serveForm(ctx context.Context, stdout io.Writer) error {
	listener, err := listen(ctx, o.serve, o.expose)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           newServer(o.maxBytes, !o.expose).handler(),
		ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
		MaxHeaderBytes: headerBytes,
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	address := "http://" + listener.Addr().String() + "/"
	_, err = fmt.Fprintln(stdout, address)
	if err == nil && o.open {
		err = show(address)
	}
	if err == nil {
		select {
		case err = <-done: // the listener failed
			return err
		case <-ctx.Done():
		}
	}
	end, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if stop := server.Shutdown(end); stop != nil {
		err = errors.Join(err, stop, server.Close())
	}
	<-done
	return err
}

// listen opens the address of -serve. An address that other machines reach needs -expose.
func listen(ctx context.Context, address string, expose bool) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("-serve %s: %w", address, err)
	}
	resolved, err := net.ResolveTCPAddr("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("-serve %s: %w", address, err)
	}
	if !expose && (host == "" || !resolved.IP.IsLoopback()) {
		return nil, fmt.Errorf("-serve %s: other machines reach this address; 127.0.0.1 is yours alone, -expose lets them", address)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", resolved.String())
	if err != nil {
		return nil, fmt.Errorf("-serve %s: %w", address, err)
	}
	return listener, nil
}

// A server answers pages that are sent to it. It keeps nothing and fetches nothing.
type server struct {
	extractor *extract.Extractor
	limit     int64
	local     bool          // answer only requests for this machine by its own names
	slots     chan struct{} // one for each page that may be read at the same time
}

func newServer(limit int64, local bool) *server {
	return &server{
		extractor: &extract.Extractor{MaxBytes: limit}, limit: limit, local: local,
		slots: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}
}

func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.form)
	mux.HandleFunc("POST /{$}", s.paste)
	mux.HandleFunc("/extract", s.extract)
	guarded := http.NewCrossOriginProtection().Handler(mux)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if s.local && !localHost(r.Host) {
			http.Error(w, "this server answers under localhost and its loopback address only", http.StatusMisdirectedRequest)
			return
		}
		guarded.ServeHTTP(w, r)
	})
}

// localHost reports a Host header that names this machine. Any other name is somebody else's, made to point here.
func localHost(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if host == "localhost" {
		return true
	}
	if n := len(host); n > 1 && host[0] == '[' && host[n-1] == ']' {
		host = host[1 : n-1]
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// begin waits for a free slot; the caller calls end when its page is answered.
func (s *server) begin(ctx context.Context) (end func(), err error) {
	select {
	case s.slots <- struct{}{}:
		return func() { <-s.slots }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
