package main

import (
	"io"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// An output writes answers one after another in the form asked for.
type output struct {
	*options
	w       io.Writer
	colours colours
	written int
	stats   statistics
}

// write writes one answer. found is false when the page has not the field asked for.
func (o *output) write(a answer) (found bool, err error) {
	o.written++
	switch {
	case o.options.stats:
		o.stats.add(a)
		return true, nil
	case len(o.fields) > 0:
		return o.fields.write(o.w, a.article)
	case o.explain && !o.json():
		if err := o.part(); err != nil {
			return true, err
		}
		return true, explain(o.w, a, o.colours, o.explainAll)
	}
	return true, o.formatted(a.article)
}

// part writes the blank line between two articles.
func (o *output) part() error {
	if o.written == 1 {
		return nil
	}
	_, err := io.WriteString(o.w, "\n")
	return err
}

// formatted writes one article in the format asked for.
func (o *output) formatted(a *extract.Article) error {
	switch o.format {
	case "jsonl":
		return extract.JSON{Explain: o.explain}.Write(o.w, a)
	case "json":
		return extract.JSON{Explain: o.explain, Indent: "  "}.Write(o.w, a)
	case "jsonld":
		return a.WriteJSONLD(o.w)
	case "csv":
		return extract.CSV{Header: o.written == 1}.Write(o.w, a)
	case "tei":
		return a.WriteTEI(o.w)
	}
	if err := o.part(); err != nil {
		return err
	}
	switch o.format {
	case "markdown":
		return extract.Markdown{FrontMatter: o.frontMatter}.Write(o.w, a)
	case "html":
		return a.WriteHTML(o.w)
	}
	return extract.Text{Width: o.width}.Write(o.w, a)
}

// finish writes what is known when every page was read.
func (o *output) finish(elapsed time.Duration) error {
	if o.json() {
		return o.stats.writeJSON(o.w, elapsed)
	}
	return o.stats.write(o.w, elapsed)
}
