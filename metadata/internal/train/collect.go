package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/publicsuffix"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A gold is what is known of a page.
type gold struct {
	ID      string   `json:"id"`
	URL     string   `json:"url"`
	Authors []string `json:"authors"`
	Lang    string   `json:"page_lang"`
}

// lines writes the lines of annotated pages that name their authors, or all their lines.
func lines(corpora string, all bool) error {
	for _, c := range []string{"fundus", "wcxb-dev", "trafilatura-eval"} {
		f, err := os.Open(filepath.Join(corpora, c, "gold.jsonl"))
		if err != nil {
			return err
		}
		for in := json.NewDecoder(f); ; {
			var g gold
			if err := in.Decode(&g); err == io.EOF {
				break
			} else if err != nil {
				return err
			}
			if err := page(filepath.Join(corpora, c, "pages", g.ID+".html.gz"), &g, all); err != nil {
				return err
			}
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}

// page writes the lines of one page.
func page(file string, g *gold, all bool) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	html, err := io.ReadAll(z)
	if err != nil {
		return err
	}
	p, err := clean.Parse(html, clean.ParseOptions{})
	if err != nil {
		return err
	}
	host := text.Host(g.URL)
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		host = domain
	}
	if g.Lang == "" {
		g.Lang = p.Facts.Language
	}
	seen := map[string]bool{}
	neg := 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		t := strings.ReplaceAll(strings.TrimSpace(b.Text), "\t", " ")
		if all {
			if t = strings.ReplaceAll(t, "\n", " "); t != "" && len(t) <= 480 && !seen[t] {
				seen[t] = true
				fmt.Printf("%s\t%s\t%s\n", host, g.Lang, t)
			}
			continue
		}
		if t == "" || len(t) > 240 || seen[t] || strings.Contains(t, "\n") && len(t) > 160 {
			continue
		}
		t = strings.ReplaceAll(t, "\n", " ")
		seen[t] = true
		folded := text.Fold(t)
		var have []string
		for _, a := range g.Authors {
			if strings.Contains(folded, text.Fold(a)) && utf8.RuneCountInString(a) > 1 {
				have = append(have, a)
			}
		}
		switch {
		case len(have) > 0:
			words := strings.Count(t, " ") + 1
			if words > 30 {
				continue
			}
			kind := "part"
			if len(have) == len(g.Authors) {
				kind = "all"
			}
			fmt.Printf("%s\t%s\t%s\t%s\t%s\n", host, g.Lang, kind, strings.Join(have, "|"), t)
		case len(g.Authors) > 0 && neg < 4 && strings.Count(t, " ") < 12 && len(t) > 6 && i%7 == 3:
			neg++
			fmt.Printf("%s\t%s\tneg\t\t%s\n", host, g.Lang, t)
		}
	}
	return nil
}
