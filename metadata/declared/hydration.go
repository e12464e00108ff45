package declared

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
	"github.com/broadsheet-go/broadsheet/metadata/jsonld"
)

// Limits of what is read of a page's hydration data. Of 76 data scripts with a title and a publish time on the pages of
// the development corpora, the largest has 870 KB and the deepest 29 levels.
const (
	hydrationBytes = 1 << 20 // a longer script is left out
	hydrationTotal = 3 << 20 // of all scripts of a page
	hydrationDepth = 40      // levels of nesting below which no article is looked for
	hydrationLists = 2       // lists that an article may lie in: lists hold related stories
)

// hydrationClaims is what the data scripts of a page's front-end framework say about its article. It reads plain JSON
// scripts in which one object has the shape of an article: a headline or title, a publish time, and either an address
// that is the page's or, outside lists and as the only one, an author. Anything less clear yields nothing.
//
// Source is FromHydration, Where is "script[3]$.props.pageProps.article.title" with the number of the script among all
// of scripts, Scope is "". These keys have no vocabulary, so a claim from them should win only where nothing else is
// stated.
func hydrationClaims(scripts []page.Script, pageURL string, stop func() bool) []claim.Claim {
	page := jsonld.ParseAddress(pageURL)
	total := 0
	for i := range scripts {
		s := &scripts[i]
		if jsonld.IsLinkedData(s) || !strings.Contains(s.Type, "json") || !worthDecoding(s.Text) {
			continue
		}
		if total += len(s.Text); total > hydrationTotal {
			break
		}
		root, ok := jsontree.Decode(s.Text, stop)
		if !ok {
			continue
		}
		h := hydration{root: root, size: len(s.Text), page: page}
		if story, ok := h.article(); ok {
			return h.claims(jsonld.ScriptNode{Value: story, Script: i})
		}
	}
	return nil
}

// worthDecoding reports a script that is worth decoding: short enough, with a title and a publish time somewhere.
func worthDecoding(text string) bool {
	if len(text) > hydrationBytes {
		return false
	}
	return (strings.Contains(text, "ublish") || strings.Contains(text, "ublication")) &&
		(strings.Contains(text, `eadline"`) || strings.Contains(text, `itle"`))
}

// A hydrationKey is the meaning of a key in hydration data.
type hydrationKey uint8

const (
	keyNone hydrationKey = iota
	keyHeadline
	keyTitle
	keyPublished
	keyModified
	keyAuthor
	keyURL
	keySlug
	keyDescription
	keySection
	keyCount
)

var keyNames = [keyCount]string{keyHeadline: "headline", keyTitle: "title", keyPublished: "published", keyModified: "modified", keyAuthor: "author", keyURL: "url",
	keySlug: "slug", keyDescription: "description", keySection: "section"}

//go:embed hydration.txt
var hydrationText string

var (
	hydrationOnce  sync.Once
	hydrationTable table.Words[hydrationKey]
)

// hydrationKeys are the keys of hydration.txt.
func hydrationKeys() *table.Words[hydrationKey] {
	hydrationOnce.Do(func() {
		for key, words := range table.Rows(hydrationText) {
			for _, w := range words {
				hydrationTable.Add(w, hydrationKey(max(0, slices.Index(keyNames[:], key))))
			}
		}
	})
	return &hydrationTable
}

// hydrationKeyOf reads a key in any of the usual spellings: camelCase, snake_case, kebab-case.
func hydrationKeyOf(key string) hydrationKey {
	var buf [24]byte
	return hydrationKeys().Of(string(jsonld.Fold(buf[:0], key)))
}

// A hydration is one script's data.
type hydration struct {
	root jsontree.Value
	size int // bytes of the script
	page jsonld.PageAddress
	flat []int32 // the places of the root's elements, once they were asked for
}

// elements is the places of the root array's elements.
func (h *hydration) elements() []int32 {
	if h.flat == nil {
		h.flat = make([]int32, 0, h.root.Node().Size)
		for e := h.root.First(); e.At > 0; e = e.Next() {
			h.flat = append(h.flat, e.At)
		}
	}
	return h.flat
}

// An articleShape is an object's members by meaning: the first of each that says something.
type articleShape struct {
	member [keyCount]jsontree.Value
}

func (h *hydration) membersOf(v jsontree.Value) articleShape {
	var s articleShape
	for m := v.First(); m.At > 0; m = m.Next() {
		if k := hydrationKeyOf(m.Key()); k != keyNone && !s.member[k].There() {
			s.member[k] = h.follow(m)
		}
	}
	return s
}

// follow replaces a number in flat data by the element that it counts: Nuxt and SvelteKit write an array in which every
// member of an object is the place of its value.
func (h *hydration) follow(v jsontree.Value) jsontree.Value {
	if v.Kind() != jsontree.Number || h.root.Kind() != jsontree.Array || v.Parent().Parent().At != h.root.At {
		return v
	}
	n := 0
	for _, c := range v.Text() {
		if c < '0' || c > '9' || n > jsontree.MaxNodes {
			return v
		}
		n = n*10 + int(c-'0')
	}
	if n >= len(h.elements()) {
		return v
	}
	return jsontree.Value{Tree: h.root.Tree, At: h.elements()[n]}
}

// article is the object that is the page's article.
func (h *hydration) article() (jsontree.Value, bool) {
	var only jsontree.Value
	count := 0
	nodes := h.root.Tree.Nodes
	for i := 1; i < len(nodes); i++ {
		if nodes[i].Kind != jsontree.Object {
			continue
		}
		v := jsontree.Value{Tree: h.root.Tree, At: int32(i)}
		s := h.membersOf(v)
		if s.title() == (jsontree.Value{}) || !isTime(s.member[keyPublished]) {
			continue
		}
		depth, lists := h.surroundings(v)
		if depth > hydrationDepth || lists > hydrationLists {
			continue
		}
		switch stated, here := h.address(&s); {
		case here:
			return v, true
		case !stated && lists == 0 && s.member[keyAuthor].There():
			only = v
			count++
		}
	}
	return only, count == 1
}

// surroundings counts the levels and the lists around a value; the list that is the whole of flat data is none.
func (h *hydration) surroundings(v jsontree.Value) (depth, lists int) {
	for up := v.Parent(); up.At > 0; up = up.Parent() {
		depth++
		if up.Kind() == jsontree.Array && up.At != h.root.At {
			lists++
		}
	}
	return depth, lists
}

// title is the headline, else the title, if it is text.
func (s *articleShape) title() jsontree.Value {
	for _, k := range [...]hydrationKey{keyHeadline, keyTitle} {
		if v := s.member[k]; v.Kind() == jsontree.String && jsonld.PlainText(v.Text()) != "" {
			return v
		}
	}
	return jsontree.Value{}
}

// address reports whether the object states where it is, and whether that is the page.
func (h *hydration) address(s *articleShape) (stated, here bool) {
	if v := s.member[keyURL]; v.Kind() == jsontree.String {
		text := jsonld.URLText(v.Text())
		if !strings.Contains(text, "//") {
			text = "/" + strings.TrimPrefix(text, "/")
		}
		a := jsonld.ParseAddress(text)
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
func isTime(v jsontree.Value) bool {
	s := v.Text()
	return v.Kind() == jsontree.String && len(s) >= 10 && jsontree.LeadingDigits(s) == 4 && s[4] == '-' && jsontree.LeadingDigits(s[5:]) == 2 && s[7] == '-' &&
		jsontree.LeadingDigits(s[8:]) == 2
}

// claims is what the article's object says.
func (h *hydration) claims(t jsonld.ScriptNode) []claim.Claim {
	s := h.membersOf(t.Value)
	var all []claim.Claim
	left := claim.Room(claim.LeastRoom)
	left.More(h.size)
	add := func(f claim.Field, v jsontree.Value, who *claim.Party) {
		if left.Full() {
			return
		}
		raw := jsonld.PlainText(v.Text())
		if where := t.With(v).Where(); raw != "" && v.Kind() == jsontree.String && !v.Node().Cut && left.Take(len(where)+len(raw)) {
			all = append(all, claim.Claim{Field: f, Source: claim.FromHydration, Where: where, Raw: raw, Party: who})
		}
	}
	add(claim.FieldHeadline, s.title(), nil)
	add(claim.FieldPublishedTime, s.member[keyPublished], nil)
	if isTime(s.member[keyModified]) {
		add(claim.FieldUpdatedTime, s.member[keyModified], nil)
	}
	add(claim.FieldDescription, s.member[keyDescription], nil)
	add(claim.FieldSection, s.member[keySection], nil)
	h.people(s.member[keyAuthor], 0, func(v jsontree.Value) {
		if len(all) < jsonld.MaxPeople && !left.Full() && !jsonld.IsAddress(jsonld.PlainText(v.Text())) {
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
			h.people(h.follow(e), depth+1, do)
		}
	case jsontree.Object:
		for _, want := range [...]string{"name", "fullname", "displayname", "title"} {
			for m := v.First(); m.At > 0; m = m.Next() {
				var buf [24]byte
				if string(jsonld.Fold(buf[:0], m.Key())) != want {
					continue
				}
				if name := h.follow(m); name.Kind() == jsontree.String {
					do(name)
					return
				}
			}
		}
	}
}
