package shown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/live"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// collector collects the claims of labelled blocks.
type collector struct {
	lines.Reader
	labels  *labels.Labels
	live    []live.Entry
	claims  []claim.Claim
	other   int8  // a list of tags that is no cloud: 1, none: -1, 0 before it is looked for
	article int32 // the element of the story that holds a list of tags, 0 where none does, -1 before it is looked for
}

// Claims turns labelled blocks into claims: the headline, bylines and dates that a reader sees.
func Claims(s lines.Reader, p *label.Result) []claim.Claim {
	l := p.Labels
	c := &collector{Reader: s, labels: l, live: p.Live, article: -1}
	signed := -1
	for i := range l.Len() {
		b := &s.Source.Blocks[i]
		switch l.Role(i) {
		case labels.Headline:
			kicker, title := c.splitKicker(i)
			c.add(i, claim.FieldHeadline, claim.StandingPlain, title)
			if kicker != "" {
				c.add(i, claim.FieldKicker, claim.StandingPlain, kicker)
			}
		case labels.Kicker:
			c.add(i, claim.FieldKicker, claim.StandingPlain, b.Text)
		case labels.Byline:
			if signed >= 0 && i > signed+farByline {
				continue // signed already; this belongs to another story
			}
			c.dates(i)
			if c.bylineClaims(i) {
				signed = i
			}
		case labels.Breadcrumb:
			if s.Source.Flat {
				c.add(i, claim.FieldSection, claim.StandingPlain, b.Text)
			}
		case labels.Date:
			if s.Source.Flat && signed < 0 && s.NamesSomebody(i) && c.bylineClaims(i) {
				signed = i // flat text has no markup that tells a name and its date from a date
			}
		case labels.Contributors:
			c.add(i, claim.FieldBylineLine, claim.StandingTail, b.Text)
		case labels.Biography:
			c.biography(i)
		case labels.Tag:
			c.tags(l, i)
		}
	}
	c.section(l)
	c.datelineReporter(l)
	if signed < 0 && !c.Source.Flat {
		c.labelledAuthors(l)
	}
	c.dateBlocks(l)
	return c.claims
}

func (c *collector) add(i int, f claim.Field, standing claim.Standing, raw string) {
	element := c.Source.Blocks[i].Element
	c.claims = append(c.claims, claim.Claim{Field: f, Source: claim.FromShown, Standing: standing, Group: c.container(element), Where: c.Source.Path(element), Raw: raw, At: len(c.claims) + 1})
}

// container numbers the elements that blocks stand in, from 1: texts between the children of one element have one number.
func (c *collector) container(element int32) int {
	for element > 0 && c.Source.Elements[element].Tag == "" {
		element = c.Source.Elements[element].Parent
	}
	return int(element) + 1
}

// addParty claims a name with the address that it links to.
func (c *collector) addParty(i int, name, address string) {
	c.add(i, claim.FieldAuthor, claim.StandingPlain, name)
	if address != "" {
		c.claims[len(c.claims)-1].Party = &claim.Party{URL: address}
	}
}

// bylineClaims claims a line, and the names in it that link to a page of their own. Of a line that does not parse only linked
// names, or what follows its first word, are claimed.
func (c *collector) bylineClaims(i int) bool {
	n := len(c.claims)
	b := &c.Source.Blocks[i]
	text, line := c.Signature(i)
	ok := line != nil
	if c.titleAlone(i) {
		return false
	}
	if signers := c.Signers(i); len(signers) > 0 && (!ok || runTogether(line.Authors, signers)) {
		for _, who := range signers {
			c.addParty(i, who.Name, who.Address)
		}
		return true
	}
	if ok {
		c.add(i, claim.FieldBylineLine, claim.StandingPlain, text)
	}
	if name := c.BareName(i); !ok && name != "" {
		c.add(i, claim.FieldAuthor, claim.StandingPlain, name)
	}
	found := false
	for _, sp := range b.Spans {
		if sp.Kind != page.Link {
			continue
		}
		name := strings.TrimSpace(b.Text[sp.Start:sp.End])
		if ok && names(line.Authors, name) || !ok && c.AuthorLink(sp) {
			c.addParty(i, name, sp.Value)
			found = true
		}
	}
	if rest, starts := lines.AfterBylineWord(b.Text, c.Locale); !ok && !found && starts && len(strings.Fields(rest)) <= 2 {
		c.add(i, claim.FieldAuthor, claim.StandingPlain, rest)
	}
	switch {
	case len(c.claims) > n:
	case c.SignsAlone(i):
		c.add(i, claim.FieldAuthor, claim.StandingPlain, b.Text)
	case !ok && c.NamesSeveral(b):
		for _, a := range c.Readings.Authors(b.Text).Authors {
			c.add(i, claim.FieldAuthor, claim.StandingPlain, a.Name)
		}
	}
	return len(c.claims) > n
}

// titleAlone reports a line that is a job title and nothing else, and no desk: it is nobody's name.
func (c *collector) titleAlone(i int) bool {
	words := c.Source.Blocks[i].Text
	for _, t := range [...]*lang.Table{lang.For(c.Language), lang.For("en")} {
		if _, n := t.Prefix(lang.Desk, words); n == len(words) && strings.Contains(words, " ") {
			return false // "Staff reporter" is both; "Reporter" alone names no desk
		}
		if _, n := t.Prefix(lang.Role, words); n > 0 && n == len(words) {
			return true
		}
	}
	return false
}

// runTogether reports that a line was read as one name that begins with the first of those that its elements mark, and goes on: with
// the next name, or with what is none.
func runTogether(authors []byline.Author, signers []lines.Signer) bool {
	first := signers[0].Name
	return len(authors) == 1 && strings.Contains(first, " ") && strings.HasPrefix(authors[0].Name, first+" ")
}

// farByline is how many blocks after a byline another one can belong to the same story: a name, its title, a date and the
// next name.
const farByline = 6

func names(authors []byline.Author, name string) bool {
	for i := range authors {
		if strings.HasSuffix(text.Fold(name), text.Fold(authors[i].Name)) { // "Dr. Jane Doe" links too
			return true
		}
	}
	return false
}

// biography claims the name at the head of an author's box: weaker than a byline, for such a box may be of an editor.
func (c *collector) biography(i int) {
	b := &c.Source.Blocks[i]
	if b.Shape.Words < 2 || b.Shape.Words > 5 || b.Kind == page.Control || c.Elements[b.Element].Tags&evidence.InNav != 0 {
		return
	}
	if line := c.Byline(i); line != nil && len(line.Authors) > 0 && !c.Ordinary(b.Text) {
		c.add(i, claim.FieldBylineLine, claim.StandingBiography, b.Text)
	}
}

// dateBlocks claims the dates of the blocks that are dates. Where none stands before the text, those after it count;
// then one written into the headline, then one with a label anywhere, then one at the head of the first paragraph, and last the
// times of the entries of a live blog, which say nothing of the page but its day.
func (c *collector) dateBlocks(l *labels.Labels) {
	defer c.emptyTimes()
	for _, after := range [...]bool{false, true} {
		for i := range l.Len() {
			if c.CancelledAt(i) {
				return
			}
			if l.Role(i) == labels.Date && (i > l.Last && l.Last >= 0) == after && !c.ofEntry(i) {
				c.dates(i)
			}
		}
		if c.dated() {
			c.clocks(l)
			return
		}
	}
	if l.Headline >= 0 && c.headlineDate(l.Headline) {
		return
	}
	for i := range l.Len() {
		if c.CancelledAt(i) || c.labelledDate(i, l.Last) {
			return
		}
	}
	if c.leadDate(l); c.dated() {
		return
	}
	for k := range c.live {
		c.dates(c.live[k].Time)
	}
}

// ofEntry reports the time of an entry of a live blog.
func (c *collector) ofEntry(i int) bool {
	_, found := slices.BinarySearchFunc(c.live, i, func(e live.Entry, i int) int { return e.Time - i })
	return found
}

// dated reports that a publish or update time was claimed.
func (c *collector) dated() bool {
	for i := range c.claims {
		if f := c.claims[i].Field; f == claim.FieldPublishedTime || f == claim.FieldUpdatedTime {
			return true
		}
	}
	return false
}

// headlineDate claims a date at the start of the headline's block, on a line of its own or after a label.
func (c *collector) headlineDate(i int) bool {
	for line := range strings.SplitSeq(c.Source.Blocks[i].Text, "\n") {
		d := c.Readings.FirstDate(line)
		if d == nil || d.Precision < date.Day {
			continue
		}
		if d.From == 0 || metadata.StampLabel(line[:d.From], c.Locale) == claim.FieldPublishedTime {
			c.add(i, claim.FieldPublishedTime, claim.StandingPlain, d.Raw)
			return true
		}
	}
	return false
}

// leadDate claims the date that the story's first paragraph begins with, as press releases have it: "(21 November 2022) …", or that
// is the first line of one of the first. It may be of the event, so that any declared date outweighs it.
func (c *collector) leadDate(l *labels.Labels) {
	n := 0
	for i := range l.Len() {
		if l.Role(i) != labels.Paragraph {
			continue
		}
		text, inside := strings.CutPrefix(c.Source.Blocks[i].Text, "(")
		d := c.Readings.FirstDate(text[:min(len(text), leadBytes)])
		first := d != nil && d.From == 0 && d.Precision >= date.Day
		if first && (n == 0 && endsDate(text[d.To:], inside) || !inside && strings.HasPrefix(strings.TrimLeft(text[d.To:], " "), "\n")) {
			c.add(i, claim.FieldPublishedTime, claim.StandingLead, d.Raw)
			return
		}
		if n++; n == leadParagraphs {
			return
		}
	}
}

// leadParagraphs is in how many paragraphs a release may have its date on a line of its own.
const leadParagraphs = 4

// leadBytes is how much of a paragraph is read for a date at its start.
const leadBytes = 64

// endsDate reports that a date before rest stands apart from it: in brackets, or before a mark or a new sentence.
func endsDate(rest string, inside bool) bool {
	if inside {
		return strings.HasPrefix(rest, ")")
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return unicode.IsUpper(r) || unicode.In(r, unicode.Pd, unicode.Pi, unicode.Ps) || strings.ContainsRune("\"„:|", r)
}

// labelledDate claims a date that a short block labels as the publish time: "Published on …", "Erschienen am: …", or whose
// label stands in the block before it. last is the last block of the body. An entry of a list to choose from, or the label of a field,
// says nothing of the page.
func (c *collector) labelledDate(i, last int) bool {
	b := &c.Source.Blocks[i]
	el := &c.Elements[b.Element]
	if b.Shape.Words > 30 || b.Shape.Digits == 0 || b.Kind == page.Control || c.Hidden(b) || el.Tags&evidence.InNav != 0 || el.Near&(evidence.NamedRelated|evidence.NamedComment) != 0 {
		return false
	}
	if c.Source.Flat && i > last && last >= 0 && !c.IsDate(i) {
		return false // after the story no markup sets the title of an event apart from a date
	}
	st := c.Stamps(i)
	d := st.Published
	if d.IsZero() && st.Covered == len(b.Text) && c.labelBefore(i, 0) == claim.FieldPublishedTime {
		d = st.Bare
	}
	if d.Precision < date.Day {
		return false
	}
	c.add(i, claim.FieldPublishedTime, claim.StandingLabelled, d.Raw)
	return true
}

// dates claims the dates of a block: its <time> elements, and an update that only its words state; else what its words say.
func (c *collector) dates(i int) {
	n := len(c.claims)
	if !c.timeClaims(i) {
		c.stampClaims(i)
		return
	}
	updated := slices.ContainsFunc(c.claims[n:], func(x claim.Claim) bool { return x.Field == claim.FieldUpdatedTime })
	if st := c.Stamps(i); !updated && !st.Updated.IsZero() {
		c.add(i, claim.FieldUpdatedTime, claim.StandingLabelled, st.Updated.Raw)
	}
}

// labelBefore finds the label before byte at of block i, or in the block before it when at is the block's start.
func (s *collector) labelBefore(i, at int) claim.Field {
	if f := metadata.StampLabel(s.Source.Blocks[i].Text[:at], s.Locale); f != 0 {
		return f
	}
	if at == 0 && i > 0 {
		b := &s.Source.Blocks[i-1]
		if b.Shape.Words <= 4 && (b.Kind != page.Control || b.Shape.Digits == 0) { // an entry "Updated: 3 May" of a list is no label
			return metadata.StampLabel(b.Text, s.Locale)
		}
	}
	return 0
}

// stampClaims claims the dates written in a block.
func (c *collector) stampClaims(i int) {
	st := c.Stamps(i)
	if !st.Published.IsZero() {
		c.add(i, claim.FieldPublishedTime, claim.StandingLabelled, st.Published.Raw)
	}
	if !st.Updated.IsZero() {
		c.add(i, claim.FieldUpdatedTime, claim.StandingLabelled, st.Updated.Raw)
	}
	if !st.Bare.IsZero() {
		switch f := c.labelBefore(i, 0); {
		case f != 0:
			c.add(i, f, claim.StandingLabelled, c.withClock(i, st.Bare))
		case st.Published.IsZero():
			c.add(i, claim.FieldPublishedTime, claim.StandingPlain, c.withClock(i, st.Bare))
		}
	}
}

// withClock is a day above the story as written, with the time of day that stands alone after it.
func (c *collector) withClock(i int, day date.Date) string {
	if day.Precision == date.Day && c.labels != nil && i+1 < c.labels.First && c.labels.Role(i+1) == labels.Date && c.ClockOfDate(i+1) {
		if d, ok := date.OnDay(day, c.Source.Blocks[i+1].Text, c.Locale); ok {
			return d.Raw
		}
	}
	return day.Raw
}
