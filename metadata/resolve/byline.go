package resolve

import (
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
)

// bylineSource is what one source says about who wrote the story.
type bylineSource struct {
	source  claim.Source
	trust   float64
	claim   claim.Claim // its first claim
	line    byline.Byline
	lines   []byline.Byline // what each of its claims says
	groups  []int           // and in which block
	byWord  []bool          // and whether it begins with a word such as "by"
	support float64
}

// weighByline weighs who signed. A person named by several sources is more certain. The source
// whose people are together the most certain wins; what others know about the same people is added to them.
func weighByline(r *Resolution, claims []claim.Claim, read *readings.Readings, page PageInfo, base *address.Base) {
	site := signatures(r.Site.Value, page.Address)
	ws := bylineSources(claims, read, site, page.Ordinary)
	if len(ws) == 0 {
		return
	}
	dropSignatures(ws)
	best := -1
	for i := range ws {
		ws[i].support = expectedGain(ws, i)
		if best < 0 || ws[i].support > ws[best].support+1e-9 {
			best = i
		}
	}
	if i := signedByOther(ws, best); i >= 0 {
		best = i
	}
	w := &ws[best]
	dropUnsupported(ws, best)
	dropFragments(ws, best)
	r.Byline = w.line
	r.Byline.Published, r.Byline.Updated = date.Date{}, date.Date{}
	r.BylineFrom = Choice{Value: signedNames(&w.line), Winner: w.claim, Confidence: min(max(w.support, 0.1), 0.99)}
	for i := range ws {
		if i == best {
			continue
		}
		o := &ws[i]
		for j := range r.Byline.Authors {
			complete(&r.Byline.Authors[j], o.line.Authors)
		}
		addOthers(&r.Byline, &o.line)
		if o.source == claim.FromShown && r.Byline.Desk == "" {
			r.Byline.Desk = o.line.Desk // shown to readers beside the people
		}
		if o.source == claim.FromShown && shares(&o.line, &w.line) {
			r.Byline.Raw = o.line.Raw
		}
		if signedNames(&o.line) != signedNames(&w.line) {
			r.BylineFrom.Rivals = append(r.BylineFrom.Rivals, o.claim)
		}
	}
	desk := text.Fold(r.Byline.Desk)
	r.Byline.Authors = slices.DeleteFunc(slices.Clone(r.Byline.Authors), func(a byline.Author) bool { return desk != "" && text.Fold(a.Name) == desk })
	absoluteURLs(r.Byline.Authors, base)
}

// signedByOther is a shown source with a line that says "by" and names people of whom no declared source knows one; -1 for none, or
// where ws[best] is shown itself. What is declared then is the account that published the story, in as many places as its system writes.
func signedByOther(ws []bylineSource, best int) int {
	if ws[best].source == claim.FromShown {
		return -1
	}
	accounts := onlyAccounts(ws)
	for i := range ws {
		w := &ws[i]
		if w.source != claim.FromShown || w.claim.Standing != claim.StandingPlain || slices.ContainsFunc(w.line.Authors, func(a byline.Author) bool { return namedElsewhere(ws, i, a.Name) || namedAlike(ws, a.Name) }) {
			continue
		}
		for j := range w.lines {
			if w.byWord[j] && slices.ContainsFunc(w.lines[j].Authors, func(a byline.Author) bool { return surelyPerson(a.Name, accounts) }) {
				return i
			}
		}
	}
	return -1
}

// onlyAccounts reports that the declared authors are accounts, not people with two names.
func onlyAccounts(ws []bylineSource) bool {
	for i := range ws {
		if ws[i].source != claim.FromShown && slices.ContainsFunc(ws[i].line.Authors, func(a byline.Author) bool { return strings.Contains(a.Name, " ") && !account(a.Name) }) {
			return false
		}
	}
	return true
}

// surelyPerson reports a given name and a family name that are known; beside accounts, any name of two words or a given name.
// "By Invitation Only" and "By River Light" are signed by nobody.
func surelyPerson(name string, accounts bool) bool {
	words := strings.Fields(name)
	if accounts {
		return len(words) > 1 || gazetteer.Given(name)
	}
	return len(words) > 1 && gazetteer.Given(words[0]) && gazetteer.Family(words[len(words)-1])
}

// namedAlike reports that a declared source names somebody of the same family name and the same initial: "Jane Smith" for "J. Smith".
func namedAlike(ws []bylineSource, name string) bool {
	return slices.ContainsFunc(ws, func(w bylineSource) bool {
		return w.source != claim.FromShown && slices.ContainsFunc(w.line.Authors, func(a byline.Author) bool { return alike(a.Name, name) })
	})
}

// absoluteURLs resolves the addresses of authors against the page's; what is no web address is dropped.
func absoluteURLs(authors []byline.Author, base *address.Base) {
	for i := range authors {
		if authors[i].URL != "" {
			authors[i].URL = base.Web(authors[i].URL)
		}
	}
}

// bylineSources groups the claims by source and parses them.
func bylineSources(claims []claim.Claim, read *readings.Readings, site []string, ordinary func(string) bool) []bylineSource {
	var ws []bylineSource
	l := read.Locale()
	for _, f := range [...]claim.Field{claim.FieldAuthor, claim.FieldContributor, claim.FieldBylineLine} {
		for _, c := range ofField(claims, f) {
			b, ok := parseParty(c, read, site)
			if !ok {
				continue
			}
			if c.Source == claim.FromShown && ordinary != nil {
				b.Authors = slices.DeleteFunc(b.Authors, func(a byline.Author) bool { return ordinary(a.Name) })
			}
			b.Authors = slices.DeleteFunc(b.Authors, func(a byline.Author) bool { return onlyLabel(a.Name, l) })
			if len(b.Authors)+len(b.Contributors)+len(b.Agencies) == 0 && b.Desk == "" {
				continue
			}
			w := sourceOf(ws, &c)
			if w == nil {
				ws = append(ws, bylineSource{source: c.Source, claim: c, trust: sourceTrust(&c, l)})
				w = &ws[len(ws)-1]
				w.line.Raw = b.Raw
			}
			w.trust = max(w.trust, sourceTrust(&c, l))
			w.lines = append(w.lines, b)
			w.groups = append(w.groups, c.Group)
			w.byWord = append(w.byWord, startsWithLabel(c.Raw, l))
			merge(&w.line, &b)
		}
	}
	return ws
}

// Trust in shown names by where they stand. A line that says "by" is the editor's own word and outweighs the accounts that
// publishing systems write into metadata; the name at the head of an author's box or after a label far from the headline may be of an editor or of another story,
// and a reporter's tail names people who only helped: both count less than a byline and more than a desk.
const (
	trustLabelled  = 0.9
	trustBiography = 0.62
	trustTail      = 0.7
)

// sourceTrust is the trust in the source that a claim begins.
func sourceTrust(c *claim.Claim, l date.Locale) float64 {
	t := trust(c)
	if c.Source != claim.FromShown {
		return t
	}
	switch c.Standing {
	case claim.StandingBiography, claim.StandingFarLabel:
		return min(t, trustBiography)
	case claim.StandingTail, claim.StandingDateline:
		return min(t, trustTail)
	}
	if startsWithLabel(c.Raw, l) {
		return max(t, trustLabelled)
	}
	return t
}

// startsWithLabel reports a line that begins with a word that stands before people.
func startsWithLabel(line string, l date.Locale) bool {
	for _, table := range [...]*lang.Table{lang.For(l.Language), lang.For("en"), lang.Universal()} {
		if _, n := table.Prefix(lang.Byline, line); n > 0 && strings.Trim(line[n:], " :") != "" {
			return true
		}
	}
	return false
}

// onlyLabel reports a name that is nothing but such a word: "Written By" in a block of its own.
func onlyLabel(name string, l date.Locale) bool {
	_, n := lang.For(l.Language).Prefix(lang.Byline, name)
	return n > 0 && n == len(name)
}

// signatures are the folded names under which a site signs for itself: its name, and its host without "www" and with and
// without its last part.
func signatures(site, address string) []string {
	var list []string
	if f := text.Fold(site); f != "" {
		list = append(list, f)
	}
	if host := text.Site(address); host != "" {
		list = append(list, text.Fold(host))
		if i := strings.LastIndexByte(host, '.'); i > 2 {
			list = append(list, text.Fold(host[:i]))
		}
	}
	return list
}

// dropSignatures drops from a shown source a name without "by" that holds the organisation another source signs with, or
// is held by it: "Acme Home Solutions" beside the declared author "Acme" is a product, not a person.
func dropSignatures(ws []bylineSource) {
	for i := range ws {
		w := &ws[i]
		if w.source != claim.FromShown || slices.Contains(w.byWord, true) {
			continue
		}
		w.line.Authors = slices.DeleteFunc(slices.Clone(w.line.Authors), func(a byline.Author) bool {
			return slices.ContainsFunc(ws, func(o bylineSource) bool {
				return o.source != claim.FromShown && len(o.line.Authors) == 0 && holdsWords(a.Name, o.line.Desk)
			})
		})
	}
}

// holdsWords reports that one of two names begins or ends with the other.
func holdsWords(a, b string) bool {
	a, b = text.Fold(a), text.Fold(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	return len(b) > 3 && (strings.HasPrefix(a, b) || strings.HasSuffix(a, b))
}

// dropUnsupported drops from a shown source the people of lines that no other source knows, where another of its lines
// names one who is known, or, where none does, begins with "by": a name in a second line is a caption's, an editor's or
// another story's.
func dropUnsupported(ws []bylineSource, best int) {
	w := &ws[best]
	if w.source != claim.FromShown || len(w.lines) < 2 {
		return
	}
	var kept []byline.Byline
	for i := range w.lines {
		if slices.ContainsFunc(w.lines[i].Authors, func(a byline.Author) bool { return namedElsewhere(ws, best, a.Name) }) {
			kept = append(kept, w.lines[i])
		}
	}
	for i := range w.lines {
		if len(kept) == 0 && w.byWord[i] && len(w.lines[i].Authors) > 0 {
			for j := range w.lines {
				if w.byWord[j] || w.groups[j] == w.groups[i] {
					kept = append(kept, w.lines[j])
				}
			}
		}
	}
	if len(kept) == 0 {
		return
	}
	whole := w.line
	w.line = byline.Byline{Raw: kept[0].Raw, Desk: whole.Desk, Agencies: whole.Agencies, Contributors: whole.Contributors, Place: whole.Place}
	for i := range kept {
		merge(&w.line, &kept[i])
	}
}

// dropFragments drops from a shown source single words beside full names, when no other source has them: "SEO", "COO" and
// initials are read as names where a comma or a bar parts them from one.
func dropFragments(ws []bylineSource, best int) {
	w := &ws[best]
	full := func(a byline.Author) bool { return strings.IndexByte(a.Name, ' ') > 0 }
	if w.source != claim.FromShown || !slices.ContainsFunc(w.line.Authors, full) {
		return
	}
	w.line.Authors = slices.DeleteFunc(slices.Clone(w.line.Authors), func(a byline.Author) bool { return !full(a) && !namedElsewhere(ws, best, a.Name) })
}

// namedElsewhere reports that a source other than ws[except] names an author.
func namedElsewhere(ws []bylineSource, except int, name string) bool {
	for i := range ws {
		if i != except && ws[i].source != claim.FromShown && namesPerson(ws[i].line.Authors, name) {
			return true
		}
	}
	return false
}

func sourceOf(ws []bylineSource, c *claim.Claim) *bylineSource {
	for i := range ws {
		if w := &ws[i]; w.source == c.Source && w.claim.Scope == c.Scope && w.claim.Standing == c.Standing {
			return &ws[i]
		}
	}
	return nil
}

// expectedGain is the expected gain of taking source i at its word: for each person the chance of being right less the
// chance of being wrong. Without people a desk or agency counts a fifth of that.
func expectedGain(ws []bylineSource, i int) float64 {
	w := &ws[i]
	if len(w.line.Authors) == 0 {
		if w.line.Desk != "" || len(w.line.Agencies) > 0 {
			return w.trust * 0.2
		}
		return w.trust * 0.01
	}
	sum := 0.0
	for _, a := range w.line.Authors {
		sum += 2*chance(ws, i, a.Name) - 1
		if longer(ws, a.Name) {
			sum -= 0.5 // another source has the whole name
		}
	}
	return sum + w.trust*0.01
}

// chance is how likely a person of source i is an author. Others who name the person too make it likelier; structured
// ones lose half where a source that agrees on somebody else leaves the person out.
func chance(ws []bylineSource, i int, name string) float64 {
	miss, doubt := 1-ws[i].trust, 1.0
	for j := range ws {
		switch {
		case j == i:
		case namesPerson(ws[j].line.Authors, name):
			miss *= 1 - 0.7*ws[j].trust // sources of one page are not independent
		case ws[i].source != claim.FromShown && sharePerson(&ws[i].line, &ws[j].line):
			doubt *= 0.5
		}
	}
	return (1 - miss) * doubt
}

// longer reports that a source has a longer form of a name.
func longer(ws []bylineSource, name string) bool {
	for i := range ws {
		for _, a := range ws[i].line.Authors {
			if shortFor(name, a.Name) || initialled(name) && !initialled(a.Name) && alike(name, a.Name) {
				return true
			}
		}
	}
	return false
}

// sharePerson reports that two lines name a person in common.
func sharePerson(a, b *byline.Byline) bool {
	return slices.ContainsFunc(a.Authors, func(x byline.Author) bool { return indexAuthor(b.Authors, x.Name) >= 0 })
}

// shares reports that two lines name a person or signature in common.
func shares(a, b *byline.Byline) bool {
	if sharePerson(a, b) {
		return true
	}
	return a.Desk != "" && text.Fold(a.Desk) == text.Fold(b.Desk)
}

func signedNames(b *byline.Byline) string {
	var s []string
	for _, a := range b.Authors {
		s = append(s, a.Name)
	}
	if len(s) == 0 && b.Desk != "" {
		s = append(s, b.Desk)
	}
	if len(s) == 0 {
		s = b.Agencies
	}
	return strings.Join(s, ", ")
}
