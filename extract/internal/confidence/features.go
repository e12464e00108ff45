package confidence

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// A Feature is one thing that is known of an answer.
type Feature struct {
	Name  string
	Value float64
}

// A Page is what is known of a page when its answers are there.
type Page struct {
	Claims   []claim.Claim
	Language string
	Site     string
	Body     float64 // how clear a case the body is, 0 to 1
	Words    int     // of the body
	Unsure   int     // of them in blocks that are no clear case
	Left     int     // words of prose outside the body that is neither comments nor another story's
	Shown    bool    // the headline stands in a block
	Declared bool    // the page says that it is an article, or when it was published
	Short    bool    // it stops before its story does
	Date     func(string) *date.Date
}

// features collects features.
type features []Feature

func (l *features) add(name string, value float64) { *l = append(*l, Feature{name, value}) }

func (l *features) is(name string, yes bool) {
	if yes {
		l.add(name, 1)
	}
}

// logit is a probability as log-odds, within bounds.
func logit(p float64) float64 {
	p = max(0.02, min(0.98, p))
	return math.Log(p / (1 - p))
}

// common is what is known of every answer: its support, its source, who agrees and who does not.
func (p *Page) common(c *resolve.Choice, fields ...claim.Field) features {
	l := features{{"always", 1}, {"support", logit(c.Confidence)}, {"body", p.Body}}
	l.is("source "+c.Winner.Source.String(), true)
	if s := c.Winner.Standing.String(); s != "" {
		l.is("stands as "+s, true)
	}
	var sources, against [32]bool
	for i := range p.Claims {
		for _, f := range fields {
			if p.Claims[i].Field == f {
				sources[p.Claims[i].Source] = true
			}
		}
	}
	for i := range c.Rivals {
		against[c.Rivals[i].Source] = true
	}
	agree, rivals := 0, 0
	for s := range sources {
		switch {
		case claim.Source(s) == c.Winner.Source:
		case against[s]:
			rivals++
		case sources[s] && claim.Source(s) != claim.FromTitleElement:
			agree++
		}
	}
	l.is("agrees 1", agree == 1)
	l.is("agrees 2", agree == 2)
	l.is("agrees 3", agree > 2)
	l.is("contradicts 1", rivals == 1)
	l.is("contradicts 2", rivals > 1)
	l.is("shown contradicts", against[claim.FromShown] && c.Winner.Source != claim.FromShown)
	l.is("declared contradicts", against[claim.FromJSONLD] || against[claim.FromOpenGraph] || against[claim.FromMetaTag])
	l.is("alone", agree == 0 && rivals == 0)
	primary, _, _ := strings.Cut(p.Language, "-")
	switch primary {
	case "en", "de", "":
		l.is("language "+primary, true)
	default:
		l.is("language other", true)
	}
	l.is("article declared", p.Declared)
	return l
}

// Headline is what is known of the headline.
func (p *Page) Headline(c *resolve.Choice) []Feature {
	l := p.common(c, claim.FieldHeadline)
	own := text.Fold(c.Value)
	words := len(strings.Fields(c.Value))
	l.is("shown", p.Shown)
	l.is("short", words < 3 && len(own) < 16)
	l.is("long", words > 18)
	l.is("mark of a title", strings.ContainsAny(c.Value, "|»·•") || strings.Contains(c.Value, " - ") || strings.Contains(c.Value, " – "))
	begins, other := false, 0
	title := false
	for i := range p.Claims {
		if p.Claims[i].Field != claim.FieldHeadline {
			continue
		}
		f := text.Fold(resolve.Plain(p.Claims[i].Raw))
		switch {
		case f == "" || f == own:
		case strings.HasPrefix(f, own) || strings.HasPrefix(own, f):
			begins = true
		default:
			other++
		}
		title = title || p.Claims[i].Source == claim.FromTitleElement && strings.HasPrefix(f, own)
	}
	l.is("begins as another", begins)
	l.is("others differ 1", other == 1)
	l.is("others differ 2", other > 1)
	l.is("begins the title", title)
	return l
}

// Byline is what is known of who signs.
func (p *Page) Byline(c *resolve.Choice, b *byline.Byline) []Feature {
	l := p.common(c, claim.FieldAuthor, claim.FieldBylineLine)
	n := len(b.Authors)
	l.is("nobody", n == 0)
	l.is("two", n == 2)
	l.is("three", n > 2)
	l.is("desk too", n > 0 && b.Desk != "")
	l.is("agency too", n > 0 && len(b.Agencies) > 0)
	site, all := text.Fold(p.Site), n > 0
	for i := range b.Authors {
		name := b.Authors[i].Name
		words := strings.Fields(name)
		l.is("one word", len(words) == 1)
		l.is("many words", len(words) > 3)
		l.is("figures", strings.ContainsFunc(name, unicode.IsDigit))
		l.is("small letter", strings.ContainsFunc(name, unicode.IsLower) && !strings.ContainsFunc(name, unicode.IsUpper))
		f := text.Fold(name)
		l.is("site's name", site != "" && (strings.Contains(site, f) || strings.Contains(f, site)))
		l.is("organisation's word", organisation(words, p.Language))
		shown, declared := p.named(f, true), p.named(f, false)
		l.is("shown and declared", shown && declared)
		l.is("shown alone", shown && !declared)
		l.is("declared alone", !shown && declared)
		all = all && shown && declared
		l.is("usual name", usualName(words))
		l.is("address", b.Authors[i].URL != "")
		l.is("title", b.Authors[i].Role != "")
		l.is("honorific", b.Authors[i].Honorific != "")
		l.is("suffix", b.Authors[i].Suffix != "")
		if i == 4 {
			break
		}
	}
	l.is("all shown and declared", all)
	l.is("one shown and declared", all && n == 1)
	l.is("contributors", len(b.Contributors) > 0)
	others := p.others(b)
	l.is("another is named", others == 1)
	l.is("others are named", others > 1)
	inRival := false
	for i := range c.Rivals {
		for j := range b.Authors {
			inRival = inRival || strings.Contains(text.Fold(c.Rivals[i].Raw), text.Fold(b.Authors[j].Name))
		}
	}
	l.is("rival shares a name", inRival)
	l.is("rival shares none", len(c.Rivals) > 0 && !inRival)
	if n == 0 {
		f := text.Fold(b.Desk)
		l.is("desk is the site", site != "" && f != "" && (strings.Contains(site, f) || strings.Contains(f, site)))
		l.is("desk is a title", organisation(strings.Fields(b.Desk), p.Language))
	}
	by := false
	_, k := lang.For(p.Language).Prefix(lang.Byline, c.Winner.Raw)
	by = k > 0
	l.is("says by", by)
	return l
}

// others is how many claims of authors name nobody of a byline, each folded text once.
func (p *Page) others(b *byline.Byline) int {
	var seen []string
	for i := range p.Claims {
		c := &p.Claims[i]
		if c.Field != claim.FieldAuthor && c.Field != claim.FieldBylineLine || len(c.Raw) > 200 {
			continue
		}
		f := text.Fold(c.Raw)
		if f == "" || slices.Contains(seen, f) || strings.Contains(text.Fold(b.Desk), f) {
			continue
		}
		if !slices.ContainsFunc(b.Authors, func(a byline.Author) bool { return strings.Contains(f, text.Fold(a.Name)) }) {
			seen = append(seen, f)
		}
	}
	return len(seen)
}

// organisation reports a word that marks an organisation or a desk.
func organisation(words []string, language string) bool {
	for _, w := range words {
		for _, t := range [...]*lang.Table{lang.For(language), lang.For("en")} {
			if _, ok := t.Whole(lang.Org, w); ok {
				return true
			}
			if _, ok := t.Whole(lang.Desk, w); ok {
				return true
			}
		}
	}
	return false
}

// usualName reports two or three words that begin with capitals, as most names do.
func usualName(words []string) bool {
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return false
		}
	}
	return len(words) == 2 || len(words) == 3
}

// named reports a claim with a folded name in it, among those that are shown or those that are declared.
func (p *Page) named(f string, shown bool) bool {
	for i := range p.Claims {
		c := &p.Claims[i]
		if (c.Field == claim.FieldAuthor || c.Field == claim.FieldBylineLine) && (c.Source == claim.FromShown) == shown && strings.Contains(text.Fold(c.Raw), f) {
			return true
		}
	}
	return false
}

// Published is what is known of a publish or an update time.
func (p *Page) Published(c *resolve.Choice, d, updated date.Date) []Feature {
	l := p.common(c, claim.FieldPublishedTime)
	l.is("day alone", d.Precision == date.Day)
	l.is("zone unknown", d.Precision > date.Day && d.Zone == date.ZoneUnknown)
	l.is("ambiguous", d.Ambiguous)
	l.is("named "+c.Winner.Name, c.Winner.Name == "article:published_time")
	far, later := 0.0, false
	for i := range c.Rivals {
		if o := p.Date(c.Rivals[i].Raw); o != nil && o.Precision >= date.Day {
			days := math.Abs(o.Time.Sub(d.Time).Hours()) / 24
			far = max(far, days)
			later = later || o.Time.Before(d.Time)
		}
	}
	l.is("rival within a week", far > 0 && far <= 7)
	l.is("rival within a year", far > 7 && far <= 366)
	l.is("rival years away", far > 366)
	l.is("rival earlier", later)
	l.is("as updated", !updated.IsZero() && updated.Time.YearDay() == d.Time.YearDay() && updated.Time.Year() == d.Time.Year())
	after := updated.Time.Sub(d.Time).Hours()
	l.is("updated later", !updated.IsZero() && after > 48)
	l.is("updated months later", !updated.IsZero() && after > 60*24)
	l.is("updated before", !updated.IsZero() && after < -24)
	if d.Precision > date.Day {
		clock := d.Time.UTC().Hour()
		l.is("day depends on the zone", d.Zone != date.ZoneInferred && (clock < 5 || clock >= 21))
	}
	l.is("first of a month", d.Time.Day() == 1 && d.Precision == date.Day)
	declared := false
	var same, other [32]bool
	for i := range p.Claims {
		k := &p.Claims[i]
		if k.Field != claim.FieldPublishedTime {
			continue
		}
		declared = declared || k.Source == claim.FromJSONLD || k.Source == claim.FromOpenGraph || k.Source == claim.FromMetaTag || k.Source == claim.FromMicrodata
		if o := p.claimedDay(k); o != nil && o.Precision >= date.Day {
			if o.Time.Year() == d.Time.Year() && o.Time.YearDay() == d.Time.YearDay() {
				same[k.Source] = true
			} else {
				other[k.Source] = true
			}
		}
	}
	l.is("none declared", !declared)
	for s := range same {
		l.is("day of "+claim.Source(s).String(), same[s])
		l.is("another day of "+claim.Source(s).String(), other[s] && !same[s])
	}
	meta := same[claim.FromJSONLD] || same[claim.FromOpenGraph] || same[claim.FromMetaTag] || same[claim.FromMicrodata]
	seen := same[claim.FromShown] || same[claim.FromTimeElement]
	l.is("shown and declared", meta && seen)
	l.is("declared and in the address", meta && same[claim.FromAddress])
	l.is("shown alone", seen && !declared)
	l.is("midnight", d.Precision > date.Day && d.Time.Hour() == 0 && d.Time.Minute() == 0)
	l.is("seconds", d.Precision == date.Second && d.Time.Second() != 0)
	return l
}

// Story is what is known of the body.
func (p *Page) Story() []Feature {
	l := features{{"always", 1}, {"clear", logit(p.Body)}, {"words", math.Log1p(float64(p.Words))}}
	l.add("share unsure", float64(p.Unsure)/float64(p.Words+1))
	left := float64(p.Left) / float64(p.Words+p.Left+1)
	l.add("share left", left)
	l.is("much left", left > 0.3)
	l.is("fewer than 100", p.Words < 100)
	l.is("fewer than 250", p.Words < 250)
	l.is("article declared", p.Declared)
	l.is("shown", p.Shown)
	l.is("stops short", p.Short)
	primary, _, _ := strings.Cut(p.Language, "-")
	switch primary {
	case "en", "de", "":
		l.is("language "+primary, true)
	default:
		l.is("language other", true)
	}
	return l
}

// claimedDay is the date that a claim is, nil where it is none.
func (p *Page) claimedDay(c *claim.Claim) *date.Date {
	if c.Source == claim.FromAddress {
		if d, ok := date.FromURL(c.Raw); ok {
			return &d
		}
	}
	return p.Date(c.Raw)
}
