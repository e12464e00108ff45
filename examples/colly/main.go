// Command colly crawls a site with github.com/gocolly/colly and reads every page as an article: headline and address, one
// article a line. It stays on the host, asks its robots.txt, and goes two links deep.
//
//	go run . https://www.example.org/news
//
// Without an address it crawls a small site of its own on this machine.
package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"

	"github.com/gocolly/colly/v2"

	"github.com/broadsheet-go/broadsheet/extract"
)

func main() {
	address := ""
	switch len(os.Args) {
	case 1:
		site := newSite()
		defer site.Close()
		address = site.URL
	case 2:
		address = os.Args[1]
	default:
		fmt.Fprintln(os.Stderr, "usage: colly [ADDRESS]")
		os.Exit(2)
	}
	if err := crawl(address, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "colly:", err)
		os.Exit(1)
	}
}

// crawl visits a page and what it links to, and writes a line for each article, and one for each page that is none to
// what went wrong.
func crawl(address string, articles, wrong io.Writer) error {
	start, err := url.Parse(address)
	if err != nil {
		return err
	}
	c := colly.NewCollector(
		colly.UserAgent("Broadsheet/"+extract.Version()+" (+https://github.com/broadsheet-go/broadsheet)"),
		colly.AllowedDomains(start.Hostname()),
		colly.MaxDepth(3),
		colly.MaxBodySize(extract.DefaultMaxBytes),
	)
	c.IgnoreRobotsTxt = false
	c.OnResponse(func(r *colly.Response) {
		// Where the header names an encoding colly has decoded the bytes, so the header says nothing about them any more.
		article, err := extract.FromReader(bytes.NewReader(r.Body), extract.Hints{URL: r.Request.URL.String()})
		switch {
		case err != nil:
			fmt.Fprintln(wrong, "colly:", err)
		case article.Type != "" && article.Type != extract.TypeList: // a front page, a form and the like are no articles
			fmt.Fprintf(articles, "%s\t%s\n", article.Headline, r.Request.URL)
		}
	})
	c.OnHTML("a[href]", func(e *colly.HTMLElement) {
		e.Request.Visit(e.Attr("href")) // refuses what was seen, is too deep, forbidden or on another host, as it should
	})
	c.OnError(func(r *colly.Response, err error) {
		if r.StatusCode >= http.StatusBadRequest {
			fmt.Fprintf(wrong, "colly: %s: %v\n", r.Request.URL, err)
		}
	})
	return c.Visit(address)
}
