package main

import (
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// An agreement says in whose article a block stands; "" where there is nothing to compare.
type agreement string

const (
	inBoth    agreement = "both"
	inOurs    agreement = "ours"
	inTheirs  agreement = "theirs"
	inNeither agreement = "neither"
)

// Label is the agreement as the report's margin says it.
func (v agreement) Label() string {
	switch v {
	case inBoth:
		return "both"
	case inOurs:
		return "only Broadsheet"
	case inTheirs:
		return "only readability"
	}
	return ""
}

// agreement compares our body with go-readability's text on one block. Pictures and embeds have no text to compare.
func (p *peer) agreement(i int, b *extract.Block) agreement {
	switch ours := b.Role.InBody(); {
	case p.absent != "" || b.Text == "":
		return ""
	case ours && p.has[i]:
		return inBoth
	case ours:
		return inOurs
	case p.has[i]:
		return inTheirs
	}
	return inNeither
}

// A difference is one line of the comparison's legend.
type difference struct {
	Agreement agreement
	Name      string
	Blocks    int
	Words     int
}

// differences counts what both articles have, what only one has, and what neither has.
func (p *peer) differences(blocks []extract.Block) []difference {
	list := []difference{
		{Agreement: inBoth, Name: "in both"},
		{Agreement: inOurs, Name: "only in Broadsheet’s"},
		{Agreement: inTheirs, Name: "only in go-readability’s"},
		{Agreement: inNeither, Name: "in neither"},
	}
	for i := range blocks {
		v := p.agreement(i, &blocks[i])
		for k := range list {
			if list[k].Agreement == v {
				list[k].Blocks++
				list[k].Words += len(strings.Fields(blocks[i].Text))
			}
		}
	}
	return list
}

// A comparison is one field as we and go-readability read it.
type comparison struct {
	Name   string
	Ours   string
	Theirs string
	Same   bool
}

// comparisons are the fields that both can have and at least one has. Words are the same but for capitals, spaces and
// punctuation; times are the same as far as both state them.
func (p *peer) comparisons(a *extract.Article) []comparison {
	t := &p.article
	image := ""
	if len(a.Images) > 0 {
		image = a.Images[0].URL
	}
	var list []comparison
	words := func(name, ours, theirs string) {
		if ours != "" || theirs != "" {
			list = append(list, comparison{name, ours, theirs, metadata.Fold(ours) == metadata.Fold(theirs)})
		}
	}
	when := func(name string, ours extract.Date, theirs *time.Time) {
		if !ours.IsZero() || theirs != nil {
			list = append(list, comparison{name, ours.String(), stamp(theirs), sameTime(ours, theirs)})
		}
	}
	words("Headline", a.Headline, t.Title)
	words("Byline", names(a.Byline), t.Byline)
	when("Published", a.Published, t.PublishedTime)
	when("Updated", a.Updated, t.ModifiedTime)
	words("Description", a.Description, t.Excerpt)
	words("Site", a.Site, t.SiteName)
	words("Language", a.Language, t.Language)
	words("Image", image, t.Image)
	return list
}

// stamp is a time in the form of our dates.
func stamp(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.Format("2006-01-02T15:04:05-07:00")
}

// sameTime reports that a time agrees with a date as far as the date goes.
func sameTime(d extract.Date, t *time.Time) bool {
	switch {
	case d.IsZero() || t == nil:
		return d.IsZero() && t == nil
	case d.Precision < metadata.Minute:
		y, m, day := t.Date()
		return d.Precision == metadata.Day && d.Time.Equal(time.Date(y, m, day, 0, 0, 0, 0, d.Time.Location()))
	case d.Zone == metadata.ZoneUnknown:
		return d.Time.Format("2006-01-02T15:04") == t.Format("2006-01-02T15:04")
	}
	return d.Time.Truncate(time.Minute).Equal(t.Truncate(time.Minute))
}
