package live

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/line"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// Entry is one entry of a live blog in the page: blocks [from:to), of which one shows its time and one its headline;
// -1 where there is none.
type Entry struct {
	From, To       int
	Time, Headline int
}

// A finder finds the entries of a live blog.
type finder struct{ lines.Reader }

// Label finds the entries of a live blog, which are repeated containers that hold a time and text each, and gives
// their blocks the roles they have in the body. On pages that neither declare a live blog nor say "live" in their address
// entries are looked for inside the body alone, below lines that are nothing but a time: lists of other stories have the same shape.
func Label(r lines.Reader, l *labels.Labels, d *body.Body, declares bool) []Entry {
	s := finder{r}
	var entries []Entry
	if declares || saysLive(s.Known.Address) {
		entries = s.entries()
	}
	if !declares && (len(entries) < 3 || !s.mostProse(entries)) {
		entries = s.timedEntries(l, d)
	}
	for i := range entries {
		s.labelEntry(l, d, &entries[i])
	}
	return entries
}

// mostProse reports that the entries hold at least half of the page's prose.
func (s finder) mostProse(entries []Entry) bool {
	inside, all, k := int32(0), int32(0), 0
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if !s.Prosaic(b) {
			continue
		}
		all += b.Shape.Runes
		for k < len(entries) && entries[k].To <= i {
			k++
		}
		if k < len(entries) && i >= entries[k].From {
			inside += b.Shape.Runes
		}
	}
	return inside*2 >= all
}

// saysLive reports a word of the address that is "live" or a form of it.
func saysLive(address string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(address), func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch word {
		case "live", "liveblog", "liveticker", "livetext", "liveupdates", "endirect", "directo", "diretta", "aovivo":
			return true
		}
	}
	return false
}

// entries is the entries of the group of siblings with the most text among those whose members hold a time and text.
func (s finder) entries() []Entry {
	type kin struct {
		parent     int32
		tag, class string
	}
	groups := map[kin][]Entry{}
	runes := map[kin]int32{}
	var best kin
	for i := range s.Source.Elements {
		el := &s.Source.Elements[i]
		if el.Parent < 0 || !el.Block || el.Last <= el.First+1 && el.Class == "" || s.Elements[i].Near&(evidence.NamedComment|evidence.NamedRelated|evidence.NamedNav) != 0 || s.Elements[i].Tags&(evidence.InNav|evidence.InAside|evidence.InFooter) != 0 {
			continue
		}
		class, _, _ := strings.Cut(strings.TrimSpace(el.Class), " ")
		k := kin{el.Parent, el.Tag, class}
		e, n := s.entry(el)
		if n == 0 {
			continue
		}
		groups[k] = append(groups[k], e)
		runes[k] += n
		if len(groups[k]) >= 2 && (best.tag == "" || runes[k] > runes[best]) {
			best = k
		}
	}
	return groups[best]
}

// entryHead is how many blocks of an entry are looked at for its time.
const entryHead = 5

// entry reads an element as an entry; runes is how much text it holds, 0 when it is none.
func (s finder) entry(el *page.Element) (e Entry, runes int32) {
	e = Entry{From: int(el.First), To: int(el.Last), Time: -1, Headline: -1}
	if e.To-e.From > 200 {
		return e, 0
	}
	for i := e.From; i < e.To; i++ {
		b := &s.Source.Blocks[i]
		if e.Time < 0 && i < e.From+entryHead && s.showsTime(b) {
			e.Time = i
		}
		if e.Headline < 0 && b.Kind == page.Heading && b.Text != "" && runes == 0 {
			e.Headline = i
		}
		if b.Kind != page.Heading && b.Shape.LinkRunes*2 < b.Shape.Runes && (b.Shape.EndsStop && b.Shape.Words >= 2 || b.Shape.Words >= 8) {
			runes += b.Shape.Runes
		}
	}
	if e.Time < 0 {
		return e, 0
	}
	return e, runes
}

// showsTime reports a block with a <time> element, or a short one with a time of day.
func (s finder) showsTime(b *page.Block) bool {
	for _, sp := range b.Spans {
		if sp.Kind == page.Time {
			return true
		}
	}
	at, _ := line.Clock(b.Text)
	return b.Shape.Words <= 8 && b.Shape.Digits >= 3 && at >= 0
}

// labelEntry gives the blocks of an entry their roles: the time is a date, headings, prose, items and embedded posts are
// body. What its words or the names around it say to be something else stays apart, and what is body already is labelled with it.
func (s finder) labelEntry(l *labels.Labels, d *body.Body, e *Entry) {
	for i := e.From; i < e.To; i++ {
		b := &s.Source.Blocks[i]
		el := &s.Elements[b.Element]
		switch {
		case s.Hidden(b) || b.Kind == page.Control:
		case i == e.Time && i != e.Headline && b.Shape.Words <= 12 && (b.Kind != page.Heading || s.IsClock(b)):
			l.Assign(i, labels.Date, 0.9, "time of an entry of the live blog")
		case d.In[i] || b.Text == "":
		case b.Kind == page.Embed:
			l.Assign(i, labels.Embed, 0.8, "embed in an entry of the live blog")
		case s.namedOtherwise(i):
		case i == e.Headline:
			l.Assign(i, labels.Heading, 0.8, "headline of an entry of the live blog")
		case el.Tags&(evidence.InNav|evidence.InFooter|evidence.InButton) != 0 || el.Own&(evidence.NamedShare|evidence.NamedAd|evidence.NamedNewsletter|evidence.NamedCredit|evidence.NamedCaption) != 0 || b.Shape.LinkRunes*2 > b.Shape.Runes:
		case s.Prosaic(b) || b.Kind == page.ListItem || b.Kind == page.Quotation || b.Kind == page.Table || b.Shape.EndsStop && i > e.Time:
			l.Assign(i, labels.OfKind(b.Kind), 0.7, "text in an entry of the live blog")
		}
	}
}

// namedOtherwise reports a block that its words or the names of the elements around it say to be something else than text, a
// list of other stories or a menu: those names are given to whole live blogs too.
func (s finder) namedOtherwise(i int) bool {
	b := &s.Source.Blocks[i]
	if lines.RoleOf(s.Blocks[i].Line) != "" {
		return true
	}
	switch lines.RoleNamed(&s.Elements[b.Element], b) {
	case "", labels.Related, labels.Nav:
		return false
	}
	return true
}

// Declared reports that a page says it is a live blog, or declares entries of one.
func Declared(claims []claim.Claim) bool {
	says := false
	for i := range claims {
		if claims[i].Standing == claim.StandingLiveUpdate {
			return true
		}
		says = says || claims[i].Field == claim.FieldContentType && strings.Contains(claims[i].Raw, "LiveBlog")
	}
	return says && strings.Contains(resolve.ContentType(claims), "LiveBlog")
}
