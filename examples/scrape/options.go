package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/fetch"
	"github.com/broadsheet-go/broadsheet/extract"
)

// An options is a command line.
type options struct {
	addresses, lists, feeds, sitemaps names

	since   time.Time
	refresh time.Duration

	store   string // "" is in memory
	export  string // "" is standard output where there is no store, and else nowhere
	exports bool   // -store was given: without a source, what is there is written out
	follow  bool
	noCache bool
	explain bool
	copies  bool
	form    string
	pages   int

	fetch    fetch.Options
	maxBytes int64
	version  bool
}

// names are the values of a flag that may be given several times.
type names []string

func (n *names) String() string     { return strings.Join(*n, " ") }
func (n *names) Set(s string) error { *n = append(*n, s); return nil }

// forms are the values of -form.
var forms = []string{"page", "amp", "print"}

// parse reads a command line and says what is wrong with it.
func parse(args []string) (*options, error) {
	o := new(options)
	set := flag.NewFlagSet("scrape", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.Var(&o.lists, "list", "")
	set.Var(&o.feeds, "feed", "")
	set.Var(&o.sitemaps, "sitemap", "")
	set.Func("since", "", func(s string) (err error) { o.since, err = since(s, time.Now()); return err })
	set.DurationVar(&o.refresh, "refresh", 0, "")
	output := set.String("o", "", "")
	set.StringVar(&o.store, "store", "", "")
	set.BoolVar(&o.follow, "follow", false, "")
	set.BoolVar(&o.noCache, "no-cache", false, "")
	set.BoolVar(&o.explain, "explain", false, "")
	set.BoolVar(&o.copies, "copies", false, "")
	set.StringVar(&o.form, "form", "page", "")
	set.IntVar(&o.pages, "pages", 20, "")
	set.Float64Var(&o.fetch.Rate, "rate", 1, "")
	set.IntVar(&o.fetch.PerHost, "per-host", 2, "")
	set.IntVar(&o.fetch.Connections, "connections", 16, "")
	set.DurationVar(&o.fetch.Timeout, "timeout", 30*time.Second, "")
	set.IntVar(&o.fetch.Retries, "retries", 3, "")
	set.DurationVar(&o.fetch.MaxWait, "max-wait", 5*time.Minute, "")
	set.IntVar(&o.fetch.Redirects, "redirects", 5, "")
	set.Int64Var(&o.maxBytes, "max-bytes", 8<<20, "")
	set.StringVar(&o.fetch.Agent, "agent", "Broadsheet/"+extract.Version()+" (+https://github.com/broadsheet-go/broadsheet)", "")
	set.BoolVar(&o.fetch.AllowPrivate, "allow-private", false, "")
	set.BoolVar(&o.version, "version", false, "")
	if err := set.Parse(args); err != nil {
		return nil, err
	}
	o.addresses = set.Args()
	if o.version {
		return o, nil
	}
	o.exports = o.store != ""
	switch {
	case *output == "" || *output == "-":
	case !isStore(*output):
		o.export = *output
		if !o.exports {
			o.store = *output + ".db"
		}
	case o.exports:
		return nil, errors.New("-o and -store both name a store")
	default:
		o.store = *output
	}
	return o, o.check()
}

// isStore reports whether a name is that of a store: by its ending, or because the file is one.
func isStore(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".db", ".sqlite", ".sqlite3":
		return true
	}
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	start := make([]byte, len(magic))
	_, err = io.ReadFull(f, start)
	return err == nil && string(start) == magic
}

// magic is how every SQLite file starts.
const magic = "SQLite format 3\x00"

// sources is how many there are.
func (o *options) sources() int {
	return len(o.addresses) + len(o.lists) + len(o.feeds) + len(o.sitemaps)
}

func (o *options) check() error {
	switch {
	case o.sources() == 0 && o.follow && o.store == "":
		return errors.New("-follow needs -store")
	case o.sources() > 0 && o.follow:
		return errors.New("-follow fetches nothing: it goes beside a run that does")
	case o.sources() == 0 && !o.exports:
		return errors.New("nothing to fetch")
	case o.refresh < 0:
		return errors.New("-refresh must not be negative")
	case o.refresh > 0 && o.store == "":
		return errors.New("-refresh needs -o, whose store says what was fetched when")
	case !slices.Contains(forms, o.form):
		return fmt.Errorf("-form %s is not page, amp or print", o.form)
	case o.pages < 1:
		return errors.New("-pages must be at least 1")
	case !(o.fetch.Rate > 0):
		return errors.New("-rate must be more than 0")
	case o.fetch.PerHost < 1 || o.fetch.Connections < 1:
		return errors.New("-per-host and -connections must be at least 1")
	case o.fetch.Timeout <= 0 || o.fetch.MaxWait < 0:
		return errors.New("-timeout must be more than 0, -max-wait not negative")
	case o.fetch.Retries < 0 || o.fetch.Redirects < 0:
		return errors.New("-retries and -redirects must not be negative")
	case o.maxBytes < 1 || o.maxBytes > 1<<40:
		return errors.New("-max-bytes must be from 1 to 1099511627776")
	}
	return nil
}

// since reads a day, an instant or a time that has passed.
func since(s string, now time.Time) (time.Time, error) {
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 {
		return time.Time{}, errors.New("is no day (2026-03-08), no instant (2026-03-08T08:35:00Z) and no span of time (48h)")
	}
	return now.Add(-d), nil
}
