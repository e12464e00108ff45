package main

import (
	"bytes"
	"net/url"
	"strings"

	readeck "codeberg.org/readeck/go-readability/v2"
	goose "github.com/advancedlogic/GoOse"
	shiori "github.com/go-shiori/go-readability"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A system takes the bytes of a page and answers with how many bytes of body text it found.
type system struct {
	name    string
	extract func(page []byte) (text int, err error)
}

// baseline is the system that the others are compared with. It finds no text.
const baseline = "html.Parse"

// systems are called as their documentation says first, with the options they have unless told otherwise.
var systems = []system{
	{baseline, func(page []byte) (int, error) {
		_, err := html.Parse(bytes.NewReader(page))
		return 0, err
	}},
	{"broadsheet", func(page []byte) (int, error) {
		article, err := extract.From(page, address.String())
		if err != nil {
			return 0, err
		}
		n := 0
		for i := range article.Body {
			n += len(article.Body[i].Text)
		}
		return n, nil
	}},
	{"clean.Parse", func(page []byte) (int, error) {
		parsed, err := clean.Parse(page, clean.ParseOptions{})
		if err != nil {
			return 0, err
		}
		n := 0
		for i := range parsed.Blocks {
			n += len(parsed.Blocks[i].Text)
		}
		return n, nil
	}},
	{"go-readability", func(page []byte) (int, error) {
		article, err := shiori.FromReader(bytes.NewReader(page), address)
		return len(article.TextContent), err
	}},
	{"readeck", readeckText},
	{"go-trafilatura", func(page []byte) (int, error) { return trafilaturaText(page, false) }},
	{"go-trafilatura+fallback", func(page []byte) (int, error) { return trafilaturaText(page, true) }},
	{"go-domdistiller", func(page []byte) (int, error) {
		result, err := distiller.ApplyForReader(bytes.NewReader(page), &distiller.Options{OriginalURL: address})
		if err != nil {
			return 0, err
		}
		return len(result.Text), nil
	}},
	{"GoOse", func(page []byte) (int, error) {
		article, err := goose.New().ExtractFromRawHTML(string(page), address.String())
		if err != nil {
			return 0, err
		}
		return len(article.CleanedText), nil
	}},
}

// address is what every system is told the page's own is.
var address = &url.URL{Scheme: "https", Host: "news.example", Path: "/story"}

// readeckText renders the text too, which the others do without being asked.
func readeckText(page []byte) (int, error) {
	article, err := readeck.FromReader(bytes.NewReader(page), address)
	if err != nil || article.Node == nil {
		return 0, err
	}
	var text counter
	err = article.RenderText(&text)
	return int(text), err
}

func trafilaturaText(page []byte, fallback bool) (int, error) {
	result, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{OriginalURL: address, EnableFallback: fallback})
	if err != nil {
		return 0, err
	}
	return len(result.ContentText), nil
}

// counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// chosen are the systems of a comma-separated list, the baseline first; of an empty list all.
func chosen(list string) ([]system, error) {
	if list == "" {
		return systems, nil
	}
	wanted := map[string]bool{baseline: true}
	for name := range strings.SplitSeq(list, ",") {
		if _, ok := named(name); !ok {
			return nil, unknown("system", name, systemNames())
		}
		wanted[name] = true
	}
	var some []system
	for _, s := range systems {
		if wanted[s.name] {
			some = append(some, s)
		}
	}
	return some, nil
}

func named(name string) (system, bool) {
	for _, s := range systems {
		if s.name == name {
			return s, true
		}
	}
	return system{}, false
}

func systemNames() []string {
	var names []string
	for _, s := range systems {
		names = append(names, s.name)
	}
	return names
}
