package kind

import (
	"slices"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
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
	title string   // the phrase of words.txt that its title or headline is
	text  []string // those that its text has
	short bool     // one of them is nearly all of its block, as on a button
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
	body := 0
	for i := range p.Source.Blocks {
		if p.In(i) {
			body += size(&p.Source.Blocks[i])
		}
	}
	query := searched(p.Address)
	if body >= hardlyAny && len(said) == 0 && !query && !p.front() {
		return "", ""
	}
	n := p.count(t, of)
	return p.decide(of, n, query)
}

// counts are the words of the body that say nothing of a kind, the words of all that is shown, and the blocks that are one link.
type counts struct{ story, all, links int }

// count counts what the page shows, and notes what its blocks say.
func (p *Page) count(t *table, of func(Kind) *tally) (n counts) {
	for i := range min(len(p.Source.Blocks), mostBlocks) {
		b := &p.Source.Blocks[i]
		if b.Text == "" || p.Hidden(i) {
			continue
		}
		words := size(b)
		n.all += words
		if b.Shape.Words >= 3 && b.Shape.LinkRunes*10 >= b.Shape.Runes*9 {
			n.links++
		}
		speaks := false
		if words <= mostWords {
			var spoken []Kind // a block says a thing once, in however many words
			t.find(plain(b.Text), func(f phrase) {
				if speaks = true; slices.Contains(spoken, f.kind) || b.Level == 1 && f.kind == Search {
					return
				}
				spoken = append(spoken, f.kind)
				of(f.kind).add(f.words)
				of(f.kind).short = of(f.kind).short || words <= shortWords
			})
		}
		if !speaks && p.In(i) && b.Kind != page.Heading && b.Kind != page.Control {
			n.story += words
		}
	}
	return n
}

// front reports the address of a site's first page.
func (p *Page) front() bool {
	return p.Address != "" && strings.Trim(text.Path(p.Address), "/") == ""
}

func (t *tally) add(phrase string) {
	for _, p := range t.text {
		if strings.Contains(p, phrase) || strings.Contains(phrase, p) {
			return // the same words once more
		}
	}
	t.text = append(t.text, phrase)
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
			ok = (titled && n >= 2 || n >= 3 && t.short) && story < none && !p.Declared
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
	if t := of(Search); (t.title != "" && (len(t.text) > 0 || query) || query && len(t.text) > 0) && story < none || p.Listing && (t.title != "" || query) && story < 4*hardlyAny {
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
	for i, phrase := range t.text {
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
	_, query, _ := strings.Cut(address, "?")
	for _, dir := range strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '.' }) {
		switch dir {
		case "search", "suche", "recherche", "buscar", "busca", "ricerca", "zoeken", "szukaj", "arama", "sok", "haku", "poisk":
			return true
		}
	}
	for field := range strings.SplitSeq(query, "&") {
		switch name, value, _ := strings.Cut(field, "="); name {
		case "q", "s", "query", "search", "keyword", "keywords", "search_query", "suche":
			return value != ""
		}
	}
	return false
}
