package kind

import (
	_ "embed"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
)

// A Kind is what a page is that holds no story; "" is any other page.
type Kind string

// The kinds, as in words.txt.
const (
	Challenge Kind = "challenge"
	Error     Kind = "error"
	Consent   Kind = "consent"
	Login     Kind = "login"
	Search    Kind = "search"
	Front     Kind = "front"
)

// A Page is what is known of a page before it is told.
type Page struct {
	Source   *page.Page
	Address  string
	Title    []string // the page's title, and the parts that marks cut it into; the headlines that it shows
	In       func(block int) bool
	Hidden   func(block int) bool
	Declared bool // the page says that it is an article, or when it was published
	Listing  bool // it was found to be a list of other pages
}

// How much text a page of these kinds has besides the words that say what it is, in words: the longest of 60 error pages that we have read,
// with their advice, has 110; pages of log-ins 40. A story of fewer is told by its declarations.
const (
	hardlyAny  = 150
	none       = 60
	mostBlocks = 400 // blocks that are read; what says what a page is stands at its top
	mostWords  = 80  // of a block that is read: longer ones tell a story
	shortWords = 5   // of a button
	mostLinks  = 12  // links of three words or more, one a block, from which a page is a first page
)

// A tally is what the blocks of a page say of one kind.
type tally struct {
	title  string   // the phrase of words.txt that its title or headline is
	text   []string // those that its text has
	short  bool     // one of them is nearly all of its block, as on a button
	words  []phrase // words for it, of each thing of a language the first
	button bool     // a button has one of them
	blocks int      // that have any of all these
	silent int      // words of prose in blocks that have none of them
}

// Of tells a page, with the words that tell it. Of a page with a story nothing but its titles is looked at.
func Of(p *Page) (k Kind, reason string) {
	t, said := phrases(), map[Kind]*tally{}
	of := func(kind Kind) *tally {
		if said[kind] == nil {
			said[kind] = &tally{}
		}
		return said[kind]
	}
	for _, title := range p.Title {
		if title = plain(title); title == "" {
			continue
		}
		t.named(title, func(f phrase) {
			if x := of(f.kind); len(f.words) > len(x.title) {
				x.title = f.words
			}
		})
	}
	for k, x := range said {
		if x.title != "" && p.tellsMore(t, k, x.title) {
			x.title = ""
		}
	}
	body := 0
	for i := range p.Source.Blocks {
		if p.In(i) {
			body += size(&p.Source.Blocks[i])
		}
	}
	query := searched(p.Address)
	section := !p.Declared && p.section()
	if body >= hardlyAny && len(said) == 0 && !query && !section && !p.front() {
		return "", ""
	}
	n := p.count(t, of)
	if k, reason := p.decide(of, n, query); k != "" && (k != Front || !query) || !section && k == "" {
		return k, reason
	}
	if query {
		return Search, of(Search).reason()
	}
	return Front, "its text is headlines that are links, with a few words below each"
}

// leastTold is how many words after a phrase and a colon that make the title one of a story at least: "Page not found: how an archive lost its oldest book".
const leastTold = 4

// tellsMore reports a title that goes on after a phrase and a colon, and says nothing of the kind there.
func (p *Page) tellsMore(t *table, k Kind, words string) bool {
	for _, title := range p.Title {
		rest, ok := strings.CutPrefix(plain(title), words)
		if rest = strings.TrimLeft(rest, " "); !ok || rest == "" || rest[0] != ':' {
			continue
		}
		rest, _, _ = strings.Cut(rest, " | ")
		says := false
		find(t.texts, rest, func(f phrase) { says = says || f.kind == k })
		if !says && len(strings.Fields(rest)) > leastTold {
			return true
		}
	}
	return false
}

// counts are the words of the body that say nothing of a kind, the words of all that is shown, those of them that are no link, the blocks that
// are one link, and the buttons.
type counts struct{ story, all, prose, links, controls int }

// count counts what the page shows, and notes what its blocks say.
func (p *Page) count(t *table, of func(Kind) *tally) (n counts) {
	for i := range min(len(p.Source.Blocks), mostBlocks) {
		b := &p.Source.Blocks[i]
		if b.Text == "" || p.Hidden(i) {
			continue
		}
		words := size(b)
		n.all += words
		linked := b.Shape.LinkRunes*10 >= b.Shape.Runes*9
		if linked && b.Shape.Words >= 3 {
			n.links++
		}
		if !linked {
			n.prose += words
		}
		speaks := false
		if words <= mostWords {
			var spoken []Kind // a block says a thing once, in however many words
			find(t.texts, plain(b.Text), func(f phrase) {
				if speaks = true; slices.Contains(spoken, f.kind) || b.Level == 1 && f.kind == Search {
					return
				}
				spoken = append(spoken, f.kind)
				of(f.kind).add(f.words)
				of(f.kind).short = of(f.kind).short || words <= shortWords
			})
		}
		if b.Kind == page.Control {
			n.controls++
		}
		if n.prose < 2*hardlyAny {
			var named []Kind
			find(t.words, plain(b.Text), func(f phrase) {
				if linked && f.kind != Error { // a link leads back from an error; menus have the words of the others
					return
				}
				named = append(named, f.kind)
				of(f.kind).word(f)
				of(f.kind).button = of(f.kind).button || b.Kind == page.Control
			})
			for _, kind := range [...]Kind{Challenge, Error, Consent, Login} {
				if slices.Contains(named, kind) {
					of(kind).blocks++
				}
				if !linked && words > shortWords && b.Kind != page.Heading && b.Kind != page.Control && !slices.Contains(named, kind) {
					of(kind).silent += words
				}
			}
		}
		if !speaks && p.In(i) && b.Kind != page.Heading && b.Kind != page.Control {
			n.story += words
		}
	}
	return n
}

// front reports the address of a site's first page.
func (p *Page) front() bool { return address.FrontPage(p.Address) }

func (t *tally) add(phrase string) {
	for _, p := range t.text {
		if strings.Contains(p, phrase) || strings.Contains(phrase, p) {
			return // the same words once more
		}
	}
	t.text = append(t.text, phrase)
}

// word notes a word for a thing that its language has not named before.
func (t *tally) word(f phrase) {
	for _, w := range t.words {
		if w.line == f.line && w.thing == f.thing {
			return
		}
	}
	t.words = append(t.words, f)
}

// things is how many things the page names in one language, at best.
func (t *tally) things() (best int) {
	n := map[int]int{}
	for _, w := range t.words {
		n[w.line]++
		best = max(best, n[w.line])
	}
	return best
}

// enough is how many things a page of so little prose names that says hardly anything else, by its kind: a story of as few words, such as the
// words below a video, names two.
func enough(k Kind) (things, prose int) {
	switch k {
	case Consent:
		return 4, 130
	case Login:
		return 3, 40
	}
	return 3, 50
}

// mostSilent is how many words of prose such a page has in blocks that name nothing of its kind.
const mostSilent = 16

// together is the kind that the words of a page of hardly any prose say together, "" where they say none.
func together(of func(Kind) *tally, c counts) Kind {
	best, most := Kind(""), 0
	for _, kind := range [...]Kind{Challenge, Error, Consent, Login} {
		t := of(kind)
		things, prose := enough(kind)
		n, said := t.things(), t.title != "" || len(t.text) > 0
		if said {
			n++
		}
		asks := true // the page wants its reader to do something
		switch kind {
		case Challenge:
			asks = said || c.controls > 0
		case Login:
			asks = said || t.button
		case Error:
			asks = said || t.blocks > 1
		case Consent:
			asks = t.button
		}
		if n >= things && c.prose < prose && t.silent < mostSilent && asks && n > most {
			best, most = kind, n
		}
	}
	return best
}

// decide weighs what was said. A page that declares an article must say it of itself and in its text, and have next to nothing else.
func (p *Page) decide(of func(Kind) *tally, c counts, query bool) (Kind, string) {
	story, all, links := c.story, c.all, c.links
	most, least := hardlyAny, 1
	if p.Declared {
		most, least = none/2, 2
	}
	for _, kind := range [...]Kind{Challenge, Error, Consent, Login} {
		t := of(kind)
		n := len(t.text)
		titled := t.title != ""
		ok := false
		switch kind {
		case Challenge:
			ok = titled && (n >= least || all < none && !p.Declared) && story < most || n >= 2 && story < none && all < 2*hardlyAny && !p.Declared
		case Error:
			ok = titled && (n >= least && story < most || story < none/3 && !p.Declared) || n >= 2 && story < none && !p.Declared || n == 1 && story < none/3 && all < hardlyAny && !p.Declared
		case Consent:
			ok = (titled && n >= 2 || n >= 3 && t.short && all < 3*hardlyAny) && story < none && !p.Declared
		case Login:
			ok = (titled && n >= least && story < none || n >= 3 && story < none/2) && !p.Declared
		}
		if ok {
			return kind, t.reason()
		}
	}
	if p.Declared {
		return "", ""
	}
	if kind := together(of, c); kind != "" {
		return kind, of(kind).reason()
	}
	if t := of(Search); (t.title != "" && (len(t.text) > 0 || t.things() > 0 || query) || query && len(t.text) > 0) && story < none || (p.Listing || query && t.title != "" && links >= mostLinks/3) && (t.title != "" || query) && story < 4*hardlyAny {
		return Search, t.reason()
	}
	if (p.front() || of(Front).title != "") && links >= mostLinks && story < hardlyAny+links*10 {
		return Front, "the first page of a site or a section, with " + strconv.Itoa(links) + " headlines that are links"
	}
	return "", ""
}

// reason is the words that told the kind.
func (t *tally) reason() string {
	var parts []string
	if t.title != "" {
		parts = append(parts, "titled "+strconv.Quote(t.title))
	}
	said := t.text
	for _, w := range t.words {
		said = append(said, w.words)
	}
	for i, phrase := range said {
		if i == 3 {
			break
		}
		parts = append(parts, "says "+strconv.Quote(phrase))
	}
	if len(parts) == 0 {
		return "its address is a search's"
	}
	return strings.Join(parts, ", ")
}

// size is how many words a block has; of scripts that write no spaces, half its characters.
func size(b *page.Block) int {
	if words := int(b.Shape.Words); words*12 > int(b.Shape.Runes) {
		return words
	}
	return int(b.Shape.Runes) / 2
}

// searched reports the address of a search.
func searched(address string) bool {
	path := strings.ToLower(text.Path(address))
	address, _, _ = strings.Cut(address, "#")
	_, query, _ := strings.Cut(address, "?")
	for _, dir := range strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '.' }) {
		if ofSearch("folder", dir) {
			return true
		}
	}
	for field := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(field, "=")
		if ofSearch("mark", name) && asksWords(value) || value != "" && ofSearch("field", name) {
			return true
		}
	}
	return false
}

//go:embed searches.txt
var searches string

// ofSearch reports a word of a row of searches.txt.
func ofSearch(row, word string) bool {
	for line := range strings.Lines(searches) {
		if key, words, _ := strings.Cut(line, ":"); key == row && slices.Contains(strings.Fields(words), word) {
			return true
		}
	}
	return false
}

// asksWords reports a value with letters in it; those of escapes are none.
func asksWords(value string) bool {
	if words, err := url.QueryUnescape(value); err == nil {
		value = words
	}
	return strings.ContainsFunc(value, unicode.IsLetter)
}
