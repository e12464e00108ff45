package extract

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// A liveEntry is one entry of a live blog in the page: blocks [from:to), of which one shows its time and one its headline;
// -1 where there is none.
type liveEntry struct {
	from, to       int
	time, headline int
}

// labelLive finds the entries of a live blog, which are repeated containers that hold a time and text each, and gives
// their blocks the roles they have in the body. Pages that neither declare a live blog nor say "live" in their address
// are left alone: lists of other stories have the same shape.
func (s *sheet) labelLive(l *labels, declaredType, address string) []liveEntry {
	declares := strings.Contains(declaredType, "LiveBlog") || len(s.updates) > 0
	if !declares && !saysLive(address) {
		return nil
	}
	entries := s.liveEntries()
	if !declares && (len(entries) < 3 || !s.mostProse(entries)) {
		return nil
	}
	for i := range entries {
		s.labelEntry(l, &entries[i])
	}
	return entries
}

// mostProse reports that the entries hold at least half of the page's prose.
func (s *sheet) mostProse(entries []liveEntry) bool {
	inside, all, k := int32(0), int32(0), 0
	for i := range s.page.Blocks {
		b := &s.page.Blocks[i]
		if !s.prosaic(b) {
			continue
		}
		all += b.Shape.Runes
		for k < len(entries) && entries[k].to <= i {
			k++
		}
		if k < len(entries) && i >= entries[k].from {
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

// liveEntries is the entries of the group of siblings with the most text among those whose members hold a time and text.
func (s *sheet) liveEntries() []liveEntry {
	type kin struct {
		parent     int32
		tag, class string
	}
	groups := map[kin][]liveEntry{}
	runes := map[kin]int32{}
	var best kin
	for i := range s.page.Elements {
		el := &s.page.Elements[i]
		if el.Parent < 0 || !el.Block || el.Last <= el.First+1 && el.Class == "" || s.elements[i].near&(gComment|gRelated|gNav) != 0 || s.elements[i].tags&(tNav|tAside|tFooter) != 0 {
			continue
		}
		class, _, _ := strings.Cut(strings.TrimSpace(el.Class), " ")
		k := kin{el.Parent, el.Tag, class}
		e, n := s.liveEntry(el)
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

// liveEntry reads an element as an entry; runes is how much text it holds, 0 when it is none.
func (s *sheet) liveEntry(el *clean.Element) (e liveEntry, runes int32) {
	e = liveEntry{from: int(el.First), to: int(el.Last), time: -1, headline: -1}
	if e.to-e.from > 200 {
		return e, 0
	}
	for i := e.from; i < e.to; i++ {
		b := &s.page.Blocks[i]
		if e.time < 0 && i < e.from+entryHead && s.showsTime(b) {
			e.time = i
		}
		if e.headline < 0 && b.Kind == clean.Heading && b.Text != "" && runes == 0 {
			e.headline = i
		}
		if b.Kind != clean.Heading && b.Shape.LinkRunes*2 < b.Shape.Runes && (b.Shape.EndsStop && b.Shape.Words >= 2 || b.Shape.Words >= 8) {
			runes += b.Shape.Runes
		}
	}
	if e.time < 0 {
		return e, 0
	}
	return e, runes
}

// showsTime reports a block with a <time> element, or a short one with a time of day.
func (s *sheet) showsTime(b *clean.Block) bool {
	for _, sp := range b.Spans {
		if sp.Kind == clean.Time {
			return true
		}
	}
	return b.Shape.Words <= 8 && b.Shape.Digits >= 3 && clockAt(b.Text) >= 0
}

// clockAt is the byte where a time of day such as "16:11", "9.05" or "16h11" begins, -1 when there is none.
func clockAt(text string) int {
	for i := 0; i+3 < len(text); i++ {
		if !digitAt(text, i) || i > 0 && (digitAt(text, i-1) || text[i-1] == '.' || text[i-1] == ':') {
			continue
		}
		j := i + 1
		if digitAt(text, j) {
			j++
		}
		if j < len(text) && (text[j] == ':' || text[j] == '.' || text[j] == 'h') && digitAt(text, j+1) && digitAt(text, j+2) && !digitAt(text, j+3) && text[j+1] < '6' {
			return i
		}
	}
	return -1
}

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

// labelEntry gives the blocks of an entry their roles: the time is a date, headings, prose, items and embedded posts are
// body. What other evidence named otherwise stays apart.
func (s *sheet) labelEntry(l *labels, e *liveEntry) {
	for i := e.from; i < e.to; i++ {
		b := &s.page.Blocks[i]
		was := l.of[i].role
		el := &s.elements[b.Element]
		switch {
		case l.ruled != nil && l.ruled[i] != nil || s.hidden(b) || b.Kind == clean.Control || was == RoleTicker || was == RoleHeadline:
		case i == e.time && b.Kind != clean.Heading && b.Shape.Words <= 12:
			l.of[i] = label{RoleDate, "time of an entry of the live blog", 0.9}
		case was.InBody() || b.Text == "":
		case b.Kind == clean.Embed:
			l.of[i] = label{RoleEmbed, "embed in an entry of the live blog", 0.8}
		case lineRole(s.blocks[i].line) != "" || was != RoleOther && was != RoleHeading && was != RoleStandfirst && was != RoleRelated && was != RoleNav:
		case i == e.headline:
			l.of[i] = label{RoleHeading, "headline of an entry of the live blog", 0.8}
		case el.tags&(tNav|tFooter|tButton) != 0 || el.own&(gShare|gAd|gNewsletter|gCredit|gCaption) != 0 || b.Shape.LinkRunes*2 > b.Shape.Runes:
		case s.prosaic(b) || b.Kind == clean.ListItem || b.Kind == clean.Quotation || b.Kind == clean.Table || b.Shape.EndsStop && i > e.time:
			l.of[i] = label{bodyRole(b), "text in an entry of the live blog", 0.7}
		}
	}
}

// addUpdates adds the entries of a live blog, which the page is when it shows or declares some.
func (a *Article) addUpdates(s *sheet, entries []liveEntry, locale metadata.Locale) {
	if updates := a.updates(s, entries, locale); len(updates) > 0 {
		a.Type, a.Updates = TypeLive, updates
	}
}

// updates are the entries of a live blog: those shown, with the times that the page declares for them, or those declared
// where none are shown.
func (a *Article) updates(s *sheet, entries []liveEntry, locale metadata.Locale) []Update {
	declared := declaredUpdates(s.updates, locale)
	if len(entries) == 0 {
		return declared
	}
	list := make([]Update, len(entries))
	for k := range entries {
		e, u := &entries[k], &list[k]
		if e.headline >= 0 {
			u.Headline = a.blocks[e.headline].Text
		}
		for i := e.from; i < e.to; i++ {
			if a.blocks[i].Role.InBody() && i != e.headline {
				u.Body = append(u.Body, a.blocks[i])
			}
		}
		u.Time = s.entryTime(&s.page.Blocks[e.time], locale)
	}
	fillUpdates(list, declared)
	return list
}

// entryTime is the machine's time of a <time> element, else the time as written where it names its day.
func (s *sheet) entryTime(b *clean.Block, locale metadata.Locale) Date {
	for _, sp := range b.Spans {
		if sp.Kind == clean.Time && sp.Value != "" {
			if d, ok := metadata.ParseDate(sp.Value, locale); ok && d.Precision >= metadata.Day {
				return d
			}
		}
	}
	st := metadata.ParseStamps(b.Text, locale)
	for _, d := range [...]Date{st.Published, st.Bare, st.Updated} {
		if d.Precision >= metadata.Day {
			return d
		}
	}
	return Date{}
}

// fillUpdates gives shown entries what declared ones add: the same headline, else the same place where both lists are of
// one length.
func fillUpdates(list, declared []Update) {
	byHeadline := make(map[string]int, len(declared))
	for j := range declared {
		if f := metadata.Fold(declared[j].Headline); f != "" {
			byHeadline[f] = j
		}
	}
	for i := range list {
		j, ok := byHeadline[metadata.Fold(list[i].Headline)]
		if !ok && len(list) == len(declared) && (list[i].Headline == "" || declared[i].Headline == "") {
			j, ok = i, true
		}
		if !ok {
			continue
		}
		if list[i].Time.IsZero() || list[i].Time.Precision < declared[j].Time.Precision {
			list[i].Time = declared[j].Time
		}
		if list[i].Headline == "" {
			list[i].Headline = declared[j].Headline
		}
	}
}

// liveClaims are the claims about the entries of a live blog, in their order.
func liveClaims(claims []metadata.Claim) []metadata.Claim {
	var list []metadata.Claim
	for i := range claims {
		if claims[i].Standing == metadata.StandingLiveUpdate {
			list = append(list, claims[i])
		}
	}
	return list
}

// declaredUpdates gathers the claims of each entry, which have one Group.
func declaredUpdates(claims []metadata.Claim, locale metadata.Locale) []Update {
	var list []Update
	last := 0
	for i := range claims {
		c := &claims[i]
		if len(list) == 0 || c.Group != last {
			list = append(list, Update{})
			last = c.Group
		}
		u := &list[len(list)-1]
		switch c.Field {
		case metadata.FieldLiveUpdateTime:
			if d, ok := metadata.ParseDate(c.Raw, locale); ok && u.Time.IsZero() {
				u.Time = d
			}
		case metadata.FieldHeadline:
			u.Headline = clean.Collapse(c.Raw)
		case metadata.FieldArticleBody:
			for line := range strings.Lines(c.Raw) {
				if text := clean.Collapse(line); text != "" {
					u.Body = append(u.Body, Block{Kind: Paragraph, Text: text, Role: RoleParagraph, Reason: "declared text of an entry", Score: 0.6})
				}
			}
		}
	}
	return list
}
