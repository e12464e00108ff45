package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A field is one line of the side panel: a field of the Article, the claim that won it and those that lost.
type field struct {
	Name   string
	Values []string // none: the page does not state it
	Note   string   // how far a date goes
	Origin *extract.Origin
	Block  int // index of the block that the winner stands in, -1 when it is no block
	Rivals []rival
}

type rival struct {
	extract.Rival
	Block int
}

// fields are all fields of an Article but those made of its blocks, which the report shows as text: Body, Related,
// Comments and Other.
func fields(a *extract.Article) []field {
	p := &a.Provenance
	list := []field{
		{Name: "Headline", Values: one(a.Headline), Origin: &p.Headline},
		{Name: "AltHeadline", Values: one(a.AltHeadline)},
		{Name: "Kicker", Values: one(a.Kicker), Origin: &p.Kicker},
		{Name: "Standfirst", Values: a.Standfirst},
		{Name: "Byline", Values: byline(a.Byline), Origin: &p.Byline},
		{Name: "Published", Values: one(a.Published.String()), Note: precision(&p.Published), Origin: &p.Published},
		{Name: "Updated", Values: one(a.Updated.String()), Note: precision(&p.Updated), Origin: &p.Updated},
		{Name: "Dateline", Values: dateline(a.Dateline), Origin: &p.Dateline},
		{Name: "Type", Values: one(string(a.Type)), Origin: &p.Type},
		{Name: "TypeReason", Values: one(a.TypeReason)},
		{Name: "Section", Values: one(a.Section), Origin: &p.Section},
		{Name: "Tags", Values: a.Tags},
		{Name: "Description", Values: one(a.Description), Origin: &p.Description},
		{Name: "Site", Values: one(a.Site), Origin: &p.Site},
		{Name: "Language", Values: one(a.Language), Origin: &p.Language},
		{Name: "Dir", Values: one(a.Dir)},
		{Name: "Access", Values: one(string(a.Access)), Origin: &p.Access},
		{Name: "Truncated", Values: one(yes(a.Truncated)), Origin: &p.Truncated},
		{Name: "Incomplete", Values: one(string(a.Incomplete))},
		{Name: "License", Values: one(a.License), Origin: &p.License},
		{Name: "URL", Values: one(a.URL)},
		{Name: "Canonical", Values: one(a.Canonical), Origin: &p.Canonical},
		{Name: "AMP", Values: one(a.AMP), Origin: &p.AMP},
		{Name: "Alternates", Values: alternates(a.Alternates)},
		{Name: "Images", Values: images(a.Images), Origin: &p.Image},
		{Name: "Tickers", Values: tickers(a.Tickers)},
		{Name: "Companies", Values: companies(a.Companies)},
		{Name: "Corrections", Values: a.Corrections},
		{Name: "Updates", Values: updates(a.Updates)},
		{Name: "Fields", Values: ownFields(a.Fields)},
		{Name: "Confidence", Values: one(number(a.Confidence))},
		{Name: "Encoding", Values: one(p.Encoding.Raw), Origin: &p.Encoding},
	}
	where := paths(a.Blocks())
	for i := range list {
		f := &list[i]
		f.Block = -1
		if f.Origin == nil {
			continue
		}
		f.Block = where.find(f.Origin.Where)
		for _, r := range f.Origin.Rivals {
			f.Rivals = append(f.Rivals, rival{r, where.find(r.Where)})
		}
		if f.Origin.Source == "" {
			f.Origin = nil
		}
	}
	return list
}

// blockPaths are the first blocks at each element path.
type blockPaths map[string]int

func paths(blocks []extract.Block) blockPaths {
	p := blockPaths{}
	for i := range blocks {
		if _, ok := p[blocks[i].Path]; !ok && blocks[i].Path != "" {
			p[blocks[i].Path] = i
		}
	}
	return p
}

// find is the block at a path, -1 when a claim stands elsewhere.
func (p blockPaths) find(path string) int {
	if i, ok := p[path]; ok {
		return i
	}
	return -1
}

// shortPath is the longest path, in bytes, that the report shows whole.
const shortPath = 44

// shorten keeps the last steps of a path.
func shorten(path string) string {
	if len(path) <= shortPath {
		return path
	}
	if i := strings.IndexByte(path[len(path)-shortPath:], '/'); i >= 0 {
		return "…" + path[len(path)-shortPath+i:]
	}
	return path
}

func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// precision says how much of a date is stated.
func precision(o *extract.Origin) string {
	if o.Precision == "" {
		return ""
	}
	return "to the " + o.Precision + ", zone " + o.Zone
}

func byline(b extract.Byline) []string {
	list := one(b.Raw)
	for _, a := range b.Authors {
		list = append(list, "author: "+join(", ", join(" ", a.Honorific, a.Name, a.Suffix), a.Role, a.Organization, a.Place, a.Email, a.Handle, a.URL))
	}
	if b.Desk != "" {
		list = append(list, "desk: "+b.Desk)
	}
	for _, a := range b.Agencies {
		list = append(list, "agency: "+a)
	}
	for _, c := range b.Contributors {
		list = append(list, "contributor: "+join(", ", c.Name, c.Role, c.Place))
	}
	if b.Place != "" {
		list = append(list, "place: "+b.Place)
	}
	return list
}

// names are the people and desks of a byline, as a line.
func names(b extract.Byline) string {
	var list []string
	for _, a := range b.Authors {
		list = append(list, a.Name)
	}
	return join(", ", append(append(list, b.Desk), b.Agencies...)...)
}

func dateline(d extract.Dateline) []string {
	list := one(d.Raw)
	if len(d.Places) > 0 {
		list = append(list, "places: "+strings.Join(d.Places, "; "))
	}
	if d.Region != "" {
		list = append(list, "region: "+d.Region)
	}
	if !d.Date.IsZero() {
		list = append(list, "date: "+d.Date.String())
	}
	if len(d.Agencies) > 0 {
		list = append(list, "agencies: "+strings.Join(d.Agencies, ", "))
	}
	if d.Reporter != "" {
		list = append(list, "reporter: "+d.Reporter)
	}
	return list
}

func alternates(list []extract.Alternate) []string {
	var lines []string
	for _, a := range list {
		lines = append(lines, a.Language+": "+a.URL)
	}
	return lines
}

func images(list []extract.Image) []string {
	var lines []string
	for _, m := range list {
		lead := ""
		if m.Lead {
			lead = "lead"
		}
		lines = append(lines, join(" · ", m.URL, m.Caption, m.Credit, lead))
	}
	return lines
}

func tickers(list []extract.Ticker) []string {
	var lines []string
	for _, q := range list {
		lines = append(lines, q.Raw)
	}
	return lines
}

func companies(list []extract.Company) []string {
	var lines []string
	for _, c := range list {
		lines = append(lines, join(" · ", c.Symbol, c.Exchange, c.Name))
	}
	return lines
}

func updates(list []extract.Update) []string {
	var lines []string
	for _, u := range list {
		lines = append(lines, join(" · ", u.Time.String(), u.Headline, fmt.Sprint(len(u.Body), " blocks")))
	}
	return lines
}

// join joins what is not empty.
func join(sep string, list ...string) string {
	var kept []string
	for _, s := range list {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, sep)
}

// yes is a mark that holds, in a word; one that does not says nothing.
func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// ownFields are the fields of the caller's own that rules for the site filled, a line each.
func ownFields(list []extract.Field) (lines []string) {
	for _, f := range list {
		lines = append(lines, f.Name+": "+strings.Join(f.Values, ", "))
	}
	return lines
}
