package declared

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/internal/state"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
	"github.com/broadsheet-go/broadsheet/metadata/jsonld"
)

const (
	hydrationDepth = 40 // levels of nesting below which no article is looked for
	hydrationLists = 2  // lists that an article may lie in: lists hold related stories
)

// hydrationClaims is what the state that a page's front-end framework leaves in its scripts says about its article. One object has the
// shape of an article: a headline or title, a publish time, and one of these: an address that is the page's, a title that is the page's
// too, or, outside lists and as the only one, an author. Anything less clear yields nothing.
//
// Source is FromHydration, Where is "script[3]$.props.pageProps.article.title" with the number of the script among all
// of scripts, Scope is "". These keys have no vocabulary, so a claim from them should win only where nothing else is
// stated.
func hydrationClaims(f *page.Facts, titles []string, pageURL string, stop func() bool) []claim.Claim {
	scripts := make([]page.Script, len(f.Scripts))
	for i := range f.Scripts {
		if !jsonld.IsLinkedData(&f.Scripts[i]) {
			scripts[i] = f.Scripts[i]
		}
	}
	memory := jsontree.TakeMemory()
	defer memory.Free() // claims are texts
	all := state.Read(scripts, stop, memory)
	h := hydration{page: address.ParsePage(pageURL), titles: titles}
	for i := range all {
		h.Data = &all[i]
		if story, ok := h.article(); ok {
			return h.claims(jsonld.ScriptNode{Value: story, Script: h.Script})
		}
	}
	return nil
}

// A hydrationKey is the meaning of a key in hydration data.
type hydrationKey uint8

const (
	keyNone hydrationKey = iota
	keyHeadline
	keyTitle
	keyPublished
	keyFirstPublished
	keyDate
	keyModified
	keyAuthor
	keyURL
	keySlug
	keyDescription
	keySection
	keyCount
)

var keyNames = [keyCount]string{keyHeadline: "headline", keyTitle: "title", keyPublished: "published", keyFirstPublished: "first", keyDate: "date", keyModified: "modified", keyAuthor: "author", keyURL: "url",
	keySlug: "slug", keyDescription: "description", keySection: "section"}

//go:embed hydration.txt
var hydrationText string

var (
	hydrationOnce  sync.Once
	hydrationTable table.Words[hydrationKey]
)

// hydrationKeys are the keys of hydration.txt.
func hydrationKeys() *table.Words[hydrationKey] {
	hydrationOnce.Do(func() { table.AddRows(&hydrationTable, hydrationText, keyNames[:]) })
	return &hydrationTable
}

// hydrationKeyOf reads a key in any of the usual spellings: camelCase, snake_case, kebab-case.
func hydrationKeyOf(key string) hydrationKey {
	var buf [24]byte
	return hydrationKeys().Of(string(jsontree.Fold(buf[:0], key)))
}

// A hydration is one value of a script, seen from a page.
type hydration struct {
	*state.Data
	page   address.Page
	titles []string // of the page, folded
}

// An articleShape is an object's members by meaning: the first of each that says something.
type articleShape struct {
	member [keyCount]jsontree.Value
}

func (h *hydration) membersOf(v jsontree.Value) articleShape {
	var s articleShape
	for m := v.First(); m.At > 0; m = m.Next() {
		k := hydrationKeyOf(h.Key(m))
		if k == keyNone {
			continue
		}
		says := h.Follow(m)
		if k == keyFirstPublished && h.isTime(says) {
			s.member[keyPublished] = says
		} else if k != keyFirstPublished && !s.member[k].There() {
			s.member[k] = says
		}
	}
	if !s.member[keyPublished].There() {
		s.member[keyPublished] = s.member[keyDate]
	}
	return s
}

// article is the object that is the page's article.
func (h *hydration) article() (jsontree.Value, bool) {
	var only, named jsontree.Value
	count := 0
	for v := range h.Objects {
		s := h.membersOf(v)
		title := h.title(&s)
		if title == "" || !h.isTime(s.member[keyPublished]) {
			continue
		}
		depth, lists := h.surroundings(v)
		if depth > hydrationDepth {
			continue
		}
		switch stated, here := h.address(&s); {
		case here && lists <= hydrationLists:
			return v, true
		case !named.There() && h.isTitle(title):
			named = v
		case !stated && lists == 0 && s.member[keyAuthor].There():
			only = v
			count++
		}
	}
	if named.There() {
		return named, true
	}
	return only, count == 1
}

// leastTitle is how many bytes of letters a title has that names one story.
const leastTitle = 16

// isTitle reports a title that is the page's, or that one of the page's begins with.
func (h *hydration) isTitle(title string) bool {
	f := text.Fold(title)
	return len(f) >= leastTitle && slices.ContainsFunc(h.titles, func(t string) bool { return strings.HasPrefix(t, f) })
}

// surroundings counts the levels and the lists around a value; the list that is the whole of flat data is none, nor is an element.
func (h *hydration) surroundings(v jsontree.Value) (depth, lists int) {
	for up := v.Parent(); up.At > 0; up = up.Parent() {
		depth++
		if up.Kind() == jsontree.Array && up.Parent().At > 0 && up.First().Text() != "$" {
			lists++
		}
	}
	return depth, lists
}

// title is the headline, else the title, if it is text.
func (h *hydration) title(s *articleShape) string {
	if v := h.titleValue(s); v.There() {
		return value.Said(h.Words(v))
	}
	return ""
}

func (h *hydration) titleValue(s *articleShape) jsontree.Value {
	for _, k := range [...]hydrationKey{keyHeadline, keyTitle} {
		if v := h.PhraseValue(s.member[k]); v.There() && value.Said(h.Words(v)) != "" {
			return v
		}
	}
	return jsontree.Value{}
}

// address reports whether the object states where it is, and whether that is the page.
func (h *hydration) address(s *articleShape) (stated, here bool) {
	if v := s.member[keyURL]; v.Kind() == jsontree.String {
		at := jsonld.URLText(v.Text())
		if !strings.Contains(at, "//") {
			at = "/" + strings.TrimPrefix(at, "/")
		}
		a := address.ParsePage(at)
		stated = true
		here = h.page.Same(a) && a.Path != "/"
	}
	if v := s.member[keySlug]; v.Kind() == jsontree.String && v.Text() != "" {
		stated = true
		slug := strings.Trim(v.Text(), "/")
		slug = slug[strings.LastIndexByte(slug, '/')+1:]
		here = here || h.page.Known() && len(slug) > 3 && strings.EqualFold(h.page.Slug(), slug)
	}
	return stated && h.page.Known(), here
}

// isTime reports a string that begins with a full date in digits.
func (h *hydration) isTime(v jsontree.Value) bool {
	s := h.Words(v)
	return v.Kind() == jsontree.String && len(s) >= 10 && jsontree.LeadingDigits(s) == 4 && s[4] == '-' && jsontree.LeadingDigits(s[5:]) == 2 && s[7] == '-' &&
		jsontree.LeadingDigits(s[8:]) == 2
}

// claims is what the article's object says. The title in a program's data is a draft, or the page's own once more: it counts only where
// the page has none.
func (h *hydration) claims(t jsonld.ScriptNode) []claim.Claim {
	s := h.membersOf(t.Value)
	var all []claim.Claim
	left := claim.Room(claim.LeastRoom)
	left.More(h.Size)
	add := func(f claim.Field, v jsontree.Value, who *claim.Party) {
		if left.Full() {
			return
		}
		raw := value.Said(h.Words(v))
		where := t.With(v).Where()
		if h.Prefix != "" {
			where = strings.Replace(where, "$", h.Prefix, 1)
		}
		if raw != "" && v.Kind() == jsontree.String && !v.Node().Cut && left.Take(len(where)+len(raw)) {
			all = append(all, claim.Claim{Field: f, Source: claim.FromHydration, Where: where, Raw: raw, Party: who})
			all[len(all)-1].Detach()
		}
	}
	if len(h.titles) == 0 || !h.Program {
		add(claim.FieldHeadline, h.titleValue(&s), nil)
	}
	add(claim.FieldPublishedTime, s.member[keyPublished], nil)
	if h.isTime(s.member[keyModified]) {
		add(claim.FieldUpdatedTime, s.member[keyModified], nil)
	}
	add(claim.FieldDescription, h.PhraseValue(s.member[keyDescription]), nil)
	add(claim.FieldSection, h.PhraseValue(s.member[keySection]), nil)
	h.people(s.member[keyAuthor], 0, func(v jsontree.Value) {
		if len(all) < jsonld.MaxPeople && !left.Full() && !jsonld.IsAddress(value.Said(h.Words(v))) {
			add(claim.FieldAuthor, v, &claim.Party{})
		}
	})
	return all
}

// people calls do for each name in v: a string, an object's name, or the elements of a list of these.
func (h *hydration) people(v jsontree.Value, depth int, do func(jsontree.Value)) {
	if depth > 4 {
		return
	}
	switch v.Kind() {
	case jsontree.String:
		do(v)
	case jsontree.Array:
		for e := v.First(); e.At > 0; e = e.Next() {
			h.people(h.Follow(e), depth+1, do)
		}
	case jsontree.Object:
		if by := h.Follow(h.Member(v, "by")); by.Kind() == jsontree.Array {
			h.people(by, depth+1, do)
			return
		}
		for _, want := range [...]string{"name", "fullname", "displayname", "title"} {
			for m := v.First(); m.At > 0; m = m.Next() {
				var buf [24]byte
				if string(jsontree.Fold(buf[:0], h.Key(m))) != want {
					continue
				}
				if name := h.Follow(m); name.Kind() == jsontree.String {
					do(name)
					return
				}
			}
		}
	}
}
