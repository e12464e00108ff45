package metadata

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
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
func hydrationClaims(scripts []clean.Script, pageURL string, stop func() bool) []Claim {
	page := parseAddress(pageURL)
	total := 0
	for i := range scripts {
		s := &scripts[i]
		if isLinkedData(s) || !strings.Contains(s.Type, "json") || !worthDecoding(s.Text) {
			continue
		}
		if total += len(s.Text); total > hydrationTotal {
			break
		}
		root, ok := decodeJSON(s.Text, stop)
		if !ok {
			continue
		}
		h := hydration{root: root, size: len(s.Text), page: page}
		if story, ok := h.article(); ok {
			return h.claims(scriptNode{story, i})
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

//go:embed declared_hydration.txt
var hydrationText string

var (
	hydrationOnce  sync.Once
	hydrationTable table.Words[hydrationKey]
)

// hydrationKeys are the keys of declared_hydration.txt.
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
	return hydrationKeys().Of(string(fold(buf[:0], key)))
}

// A hydration is one script's data.
type hydration struct {
	root jsonValue
	size int // bytes of the script
	page pageAddress
	flat []int32 // the places of the root's elements, once they were asked for
}

// elements is the places of the root array's elements.
func (h *hydration) elements() []int32 {
	if h.flat == nil {
		h.flat = make([]int32, 0, h.root.node().size)
		for e := h.root.first(); e.at > 0; e = e.next() {
			h.flat = append(h.flat, e.at)
		}
	}
	return h.flat
}

// An articleShape is an object's members by meaning: the first of each that says something.
type articleShape struct {
	member [keyCount]jsonValue
}

func (h *hydration) membersOf(v jsonValue) articleShape {
	var s articleShape
	for m := v.first(); m.at > 0; m = m.next() {
		if k := hydrationKeyOf(m.key()); k != keyNone && !s.member[k].there() {
			s.member[k] = h.follow(m)
		}
	}
	return s
}

// follow replaces a number in flat data by the element that it counts: Nuxt and SvelteKit write an array in which every
// member of an object is the place of its value.
func (h *hydration) follow(v jsonValue) jsonValue {
	if v.kind() != jsonNumber || h.root.kind() != jsonArray || v.parent().parent().at != h.root.at {
		return v
	}
	n := 0
	for _, c := range v.text() {
		if c < '0' || c > '9' || n > jsonNodes {
			return v
		}
		n = n*10 + int(c-'0')
	}
	if n >= len(h.elements()) {
		return v
	}
	return jsonValue{h.root.tree, h.elements()[n]}
}

// article is the object that is the page's article.
func (h *hydration) article() (jsonValue, bool) {
	var only jsonValue
	count := 0
	nodes := h.root.tree.nodes
	for i := 1; i < len(nodes); i++ {
		if nodes[i].kind != jsonObject {
			continue
		}
		v := jsonValue{h.root.tree, int32(i)}
		s := h.membersOf(v)
		if s.title() == (jsonValue{}) || !isTime(s.member[keyPublished]) {
			continue
		}
		depth, lists := h.surroundings(v)
		if depth > hydrationDepth || lists > hydrationLists {
			continue
		}
		switch stated, here := h.address(&s); {
		case here:
			return v, true
		case !stated && lists == 0 && s.member[keyAuthor].there():
			only = v
			count++
		}
	}
	return only, count == 1
}

// surroundings counts the levels and the lists around a value; the list that is the whole of flat data is none.
func (h *hydration) surroundings(v jsonValue) (depth, lists int) {
	for up := v.parent(); up.at > 0; up = up.parent() {
		depth++
		if up.kind() == jsonArray && up.at != h.root.at {
			lists++
		}
	}
	return depth, lists
}

// title is the headline, else the title, if it is text.
func (s *articleShape) title() jsonValue {
	for _, k := range [...]hydrationKey{keyHeadline, keyTitle} {
		if v := s.member[k]; v.kind() == jsonString && plainText(v.text()) != "" {
			return v
		}
	}
	return jsonValue{}
}

// address reports whether the object states where it is, and whether that is the page.
func (h *hydration) address(s *articleShape) (stated, here bool) {
	if v := s.member[keyURL]; v.kind() == jsonString {
		text := urlText(v.text())
		if !strings.Contains(text, "//") {
			text = "/" + strings.TrimPrefix(text, "/")
		}
		a := parseAddress(text)
		stated = true
		here = h.page.same(a) && a.path != "/"
	}
	if v := s.member[keySlug]; v.kind() == jsonString && v.text() != "" {
		stated = true
		slug := strings.Trim(v.text(), "/")
		slug = slug[strings.LastIndexByte(slug, '/')+1:]
		here = here || h.page.known() && len(slug) > 3 && strings.EqualFold(h.page.slug(), slug)
	}
	return stated && h.page.known(), here
}

// isTime reports a string that begins with a full date in digits.
func isTime(v jsonValue) bool {
	s := v.text()
	return v.kind() == jsonString && len(s) >= 10 && leadingDigits(s) == 4 && s[4] == '-' && leadingDigits(s[5:]) == 2 && s[7] == '-' &&
		leadingDigits(s[8:]) == 2
}

// claims is what the article's object says.
func (h *hydration) claims(t scriptNode) []Claim {
	s := h.membersOf(t.jsonValue)
	var all []Claim
	left := room(leastRoom)
	left.more(h.size)
	add := func(f Field, v jsonValue, who *Party) {
		if left.full() {
			return
		}
		raw := plainText(v.text())
		if where := t.with(v).where(); raw != "" && v.kind() == jsonString && !v.node().cut && left.take(len(where)+len(raw)) {
			all = append(all, Claim{Field: f, Source: FromHydration, Where: where, Raw: raw, Party: who})
		}
	}
	add(FieldHeadline, s.title(), nil)
	add(FieldPublishedTime, s.member[keyPublished], nil)
	if isTime(s.member[keyModified]) {
		add(FieldUpdatedTime, s.member[keyModified], nil)
	}
	add(FieldDescription, s.member[keyDescription], nil)
	add(FieldSection, s.member[keySection], nil)
	h.people(s.member[keyAuthor], 0, func(v jsonValue) {
		if len(all) < maxPeople && !left.full() && !isAddress(plainText(v.text())) {
			add(FieldAuthor, v, &Party{})
		}
	})
	return all
}

// people calls do for each name in v: a string, an object's name, or the elements of a list of these.
func (h *hydration) people(v jsonValue, depth int, do func(jsonValue)) {
	if depth > 4 {
		return
	}
	switch v.kind() {
	case jsonString:
		do(v)
	case jsonArray:
		for e := v.first(); e.at > 0; e = e.next() {
			h.people(h.follow(e), depth+1, do)
		}
	case jsonObject:
		for _, want := range [...]string{"name", "fullname", "displayname", "title"} {
			for m := v.first(); m.at > 0; m = m.next() {
				var buf [24]byte
				if string(fold(buf[:0], m.key())) != want {
					continue
				}
				if name := h.follow(m); name.kind() == jsonString {
					do(name)
					return
				}
			}
		}
	}
}
