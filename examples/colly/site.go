package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
)

// newSite serves a front page, two articles, a page that is forbidden to robots, a picture and a dead link.
func newSite() *httptest.Server {
	mux := http.NewServeMux()
	page := func(path, body string) {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, body)
		})
	}
	page("/{$}", `<html lang="en"><title>Orr Courier</title><nav><ul><li><a href="/pier">Ferry pier reopens</a></li><li><a href="/bridge">Bridge opens</a></li>
<li><a href="/secret">Not for robots</a></li><li><a href="/dead">Gone</a></li><li><a href="/map.png">Map</a></li><li><a href="https://elsewhere.example/">Elsewhere</a></li></ul></nav>`)
	page("/pier", article("Ferry pier reopens", "/"))
	page("/bridge", article("Bridge opens", "/pier"))
	page("/secret", article("Not for robots", "/"))
	mux.HandleFunc("GET /map.png", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		fmt.Fprint(w, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	})
	mux.HandleFunc("GET /robots.txt", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "User-agent: *\nDisallow: /secret\n")
	})
	return httptest.NewServer(mux)
}

func article(headline, link string) string {
	return fmt.Sprintf(`<html lang="en"><head><title>%[1]s | Orr Courier</title></head><body><nav><a href="/">Home</a></nav><article><h1>%[1]s</h1>
<p>The works at Orr were finished on Monday, nine weeks after the storm had closed the crossing, the port authority said in a statement.</p>
<p>Engineers had worked in three shifts to be ready before the spring floods, and the town gave them <a href=%[2]q>a brass band</a> and a dinner.</p>
<p>Freight will follow in June, when the signals on the northern bank have been tested, according to the regional ministry of transport.</p></article></body></html>`, headline, link)
}
