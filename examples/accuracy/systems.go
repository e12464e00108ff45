package main

import (
	"bytes"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	readeck "codeberg.org/readeck/go-readability/v2"
	shiori "github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-trafilatura"

	"github.com/broadsheet-go/broadsheet/extract"
)

// An answer is what a system says about a page.
type answer struct {
	body       []string // its paragraphs, headings, items …
	standfirst []string // shown apart from the body
	headline   string
	authors    []string
	published  string // as ISO 8601
}

// A system answers pages.
type system struct {
	name   string
	days   bool // it answers with days alone, so that the minute is not measured
	answer func(g *gold, page []byte) (answer, error)
}

// systems are called as their documentation says first, with the options they have unless told otherwise.
var systems = []system{
	{"broadsheet", false, func(g *gold, page []byte) (answer, error) {
		article, err := extract.From(page, g.URL)
		if err != nil {
			return answer{}, err
		}
		return ofArticle(article), nil
	}},
	{"go-readability", false, func(g *gold, page []byte) (answer, error) {
		article, err := shiori.FromReader(bytes.NewReader(page), address(g.URL))
		a := answer{body: paragraphs(article.Node), headline: article.Title, authors: authors(article.Byline)}
		if article.PublishedTime != nil {
			a.published = article.PublishedTime.Format(time.RFC3339)
		}
		return a, err
	}},
	{"readeck", false, readeckAnswer},
	{"go-trafilatura", true, func(g *gold, page []byte) (answer, error) { return trafilaturaAnswer(g, page, false) }},
	{"go-trafilatura+fallback", true, func(g *gold, page []byte) (answer, error) { return trafilaturaAnswer(g, page, true) }},
}

// ofArticle is an Article as an answer. Pictures have no words of the story; where no person signs, desk and agencies do.
func ofArticle(article *extract.Article) answer {
	a := answer{standfirst: article.Standfirst, headline: article.Headline, published: article.Published.String()}
	for _, block := range article.Body {
		if block.Kind != extract.Figure {
			a.body = append(a.body, block.Text)
		}
	}
	for _, author := range article.Byline.Authors {
		a.authors = append(a.authors, author.Name)
	}
	if len(a.authors) == 0 {
		a.authors = append([]string{article.Byline.Desk}, article.Byline.Agencies...)
	}
	return a
}

func readeckAnswer(g *gold, page []byte) (answer, error) {
	article, err := readeck.FromReader(bytes.NewReader(page), address(g.URL))
	if err != nil {
		return answer{}, err
	}
	a := answer{body: paragraphs(article.Node), headline: article.Title(), authors: authors(article.Byline())}
	if at, err := article.PublishedTime(); err == nil && !at.IsZero() {
		a.published = at.Format(time.RFC3339)
	}
	return a, nil
}

func trafilaturaAnswer(g *gold, page []byte, fallback bool) (answer, error) {
	result, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{OriginalURL: address(g.URL), EnableFallback: fallback})
	if err != nil {
		return answer{}, err
	}
	a := answer{body: paragraphs(result.ContentNode), headline: result.Metadata.Title, authors: authors(result.Metadata.Author)}
	if !result.Metadata.Date.IsZero() {
		a.published = result.Metadata.Date.Format(time.DateOnly)
	}
	return a, nil
}

// address is a page's address, or nil where it has none: the systems take both.
func address(s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return nil
	}
	return u
}

var between = regexp.MustCompile(`(?i)\s*[;,|\n]\s*|\s+(?:and|und|et|y|e|&)\s+`)

// authors cuts the one string in which a system names all authors.
func authors(byline string) []string { return between.Split(byline, -1) }

// chosen are the systems of a comma-separated list.
func chosen(list string) ([]system, error) {
	var some []system
	for name := range strings.SplitSeq(list, ",") {
		if name == "" {
			continue // only what -answers names
		}
		i := indexOf(name)
		if i < 0 {
			return nil, fmt.Errorf("unknown system %q; there are %s", name, strings.Join(systemNames(), ", "))
		}
		some = append(some, systems[i])
	}
	return some, nil
}

func indexOf(name string) int {
	for i := range systems {
		if systems[i].name == name {
			return i
		}
	}
	return -1
}

func systemNames() []string {
	var names []string
	for _, s := range systems {
		names = append(names, s.name)
	}
	return names
}
