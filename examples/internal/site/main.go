// Command site serves the library's test pages and a feed of them on this machine, so that what fetches pages can be tried without a
// connection.
//
//	go run ./examples/internal/site
//
// Its pages are those of testdata/pages, which it looks for in the folder it is started in.
package main

import (
	"encoding/xml"
	"flag"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:8091", "address to serve on")
	pages := flag.String("pages", "testdata/pages", "folder of the pages")
	flag.Parse()
	handler, err := site(*pages)
	if err == nil {
		fmt.Printf("http://%s/feed.xml\n", *listen)
		err = http.ListenAndServe(*listen, handler)
	}
	fmt.Fprintln(os.Stderr, "site:", err)
	os.Exit(1)
}

// site has each page of a folder under its name, and a feed of them.
func site(folder string) (http.Handler, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	var paths []string
	for _, name := range names {
		archive, err := page.OpenArchive(name)
		if err != nil || archive == nil {
			continue // a test about a page that is in several parts
		}
		doc, err := archive.Load(0, extract.DefaultMaxBytes, false)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		path := "/" + strings.TrimSuffix(filepath.Base(name), ".txtar") + ".html"
		paths = append(paths, path)
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write(doc.HTML) // an error means that nobody listens any more
		})
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no page in %s: start it in the root of the repository", folder)
	}
	mux.HandleFunc("GET /feed.xml", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		xml.NewEncoder(w).Encode(feed("http://"+r.Host, paths)) // likewise
	})
	return mux, nil
}

// rss is a feed.
type rss struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Title   string   `xml:"channel>title"`
	Items   []item   `xml:"channel>item"`
}

// item is one page of a feed.
type item struct {
	Link string `xml:"link"`
}

// mostItems is how many pages the feed names.
const mostItems = 12

func feed(root string, paths []string) rss {
	list := rss{Version: "2.0", Title: "Test pages"}
	for _, path := range paths[:min(len(paths), mostItems)] {
		list.Items = append(list.Items, item{root + path})
	}
	return list
}
