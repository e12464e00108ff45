package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// formats are the values of -format.
var formats = []string{"json", "jsonl", "markdown", "text", "html", "jsonld", "tei", "csv"}

// options is a command line, read.
type options struct {
	format      string
	width       int
	frontMatter bool
	fields      fieldPaths
	explain     bool
	explainAll  bool // every field and block
	stats       bool
	text        bool
	textFormat  string
	url         string
	batch       bool
	workers     int
	maxBytes    int64
	sites       string
	drop        string
	version     bool
	args        []string

	given     map[string]bool // the flags that were set
	extractor *extract.Extractor
}

// json reports whether JSON was asked for by name.
func (o *options) json() bool {
	return o.given["format"] && (o.format == "json" || o.format == "jsonl")
}

// flat reports whether every input is flattened text.
func (o *options) flat() bool { return o.text || o.textFormat != "" }

// textFormat reads the value of -text-format.
func textFormat(name string) (extract.TextFormat, error) {
	switch name {
	case "":
		return extract.AnyText, nil
	case "plain":
		return extract.PlainText, nil
	case "markdown":
		return extract.MarkdownText, nil
	case "rst":
		return extract.ReStructuredText, nil
	}
	return extract.AnyText, fmt.Errorf("%s is not markdown, rst or plain", name)
}

// setExplain reads -explain, which may be "all".
func (o *options) setExplain(value string) error {
	if value == "all" {
		o.explain, o.explainAll = true, true
		return nil
	}
	on, err := strconv.ParseBool(value)
	if err != nil {
		return errors.New("it is all, or stands alone")
	}
	o.explain, o.explainAll = on, false
	return nil
}

// parse reads a command line and says what is wrong with it.
func parse(args []string) (*options, error) {
	o := &options{given: map[string]bool{}}
	set := flag.NewFlagSet("extract", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.StringVar(&o.format, "format", "json", "")
	set.IntVar(&o.width, "width", 0, "")
	set.BoolVar(&o.frontMatter, "front-matter", false, "")
	set.Var(&o.fields, "field", "")
	set.BoolFunc("explain", "", o.setExplain)
	set.BoolVar(&o.stats, "stats", false, "")
	set.BoolVar(&o.text, "text", false, "")
	set.StringVar(&o.textFormat, "text-format", "", "")
	set.StringVar(&o.url, "url", "", "")
	set.BoolVar(&o.batch, "batch", false, "")
	set.IntVar(&o.workers, "workers", 1, "")
	set.Int64Var(&o.maxBytes, "max-bytes", extract.DefaultMaxBytes, "")
	set.StringVar(&o.sites, "sites", "", "")
	set.StringVar(&o.drop, "drop", "", "")
	set.BoolVar(&o.version, "version", false, "")
	if err := set.Parse(args); err != nil {
		return nil, err
	}
	o.args = set.Args()
	if o.workers == 0 {
		o.workers = runtime.GOMAXPROCS(0)
	}
	set.Visit(func(f *flag.Flag) { o.given[f.Name] = true })
	if o.version {
		return o, nil
	}
	if err := o.check(); err != nil {
		return nil, err
	}
	drop, err := parts(o.drop)
	if err != nil {
		return nil, err
	}
	o.extractor = &extract.Extractor{MaxBytes: o.maxBytes, Drop: drop}
	if o.sites == "" {
		return o, nil
	}
	rules, err := os.ReadFile(o.sites)
	if err != nil {
		return nil, fmt.Errorf("-sites %s: %w", o.sites, page.Plain(err))
	}
	o.extractor.Sites, err = extract.ParseSites(string(rules))
	if err != nil {
		return nil, fmt.Errorf("-sites %s: %s", o.sites, strings.NewReplacer("broadsheet: sites: ", "", "\n", "; ").Replace(err.Error()))
	}
	return o, nil
}

func (o *options) check() error {
	if !slices.Contains(formats, o.format) {
		last := len(formats) - 1
		return fmt.Errorf("-format %s is not %s or %s", o.format, strings.Join(formats[:last], ", "), formats[last])
	}
	if _, err := textFormat(o.textFormat); err != nil {
		return fmt.Errorf("-text-format %w", err)
	}
	switch {
	case o.workers < 0:
		return errors.New("-workers must not be negative")
	case o.maxBytes <= 0 || o.maxBytes > 1<<40:
		return errors.New("-max-bytes must be from 1 to 1099511627776")
	case o.batch && len(o.args) > 0:
		return errors.New("-batch reads standard input and takes no arguments")
	case o.batch && (o.given["format"] || o.flat() || o.url != ""):
		return errors.New("-batch takes neither -format nor -text nor -text-format nor -url")
	case o.batch && (len(o.fields) > 0 || o.stats):
		return errors.New("-batch takes neither -field nor -stats")
	case !o.batch && len(o.args) == 0:
		return errors.New("no page given")
	case o.url != "" && len(o.args) > 1:
		return errors.New("-url is the address of one page")
	}
	return o.checkOutput()
}

func (o *options) checkOutput() error {
	ways := 0
	for _, way := range []bool{len(o.fields) > 0, o.explain, o.stats} {
		if way {
			ways++
		}
	}
	switch {
	case ways > 1:
		return errors.New("-field, -explain and -stats do not go together")
	case len(o.fields) > 0 && o.given["format"]:
		return errors.New("-field takes no -format")
	case (o.explain || o.stats) && o.given["format"] && !o.json():
		return errors.New("-explain and -stats take no -format but json and jsonl")
	case o.width < 0:
		return errors.New("-width must not be negative")
	case o.given["width"] && o.format != "text":
		return errors.New("-width needs -format text")
	case o.frontMatter && o.format != "markdown":
		return errors.New("-front-matter needs -format markdown")
	}
	return nil
}

// parts reads the value of -drop.
func parts(list string) (extract.Drop, error) {
	var drop extract.Drop
	for name := range strings.SplitSeq(list, ",") {
		switch strings.TrimSpace(name) {
		case "":
		case "tables":
			drop |= extract.DropTables
		case "images":
			drop |= extract.DropImages
		case "comments":
			drop |= extract.DropComments
		default:
			return 0, fmt.Errorf("-drop %s: %q is not tables, images or comments", list, name)
		}
	}
	return drop, nil
}
