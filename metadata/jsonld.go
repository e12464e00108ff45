package metadata

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
)

// Limits of what is said about one page, so that a page of generated data cannot fill the list of claims.
const (
	maxLinkedData = 4 << 20 // bytes of all scripts; of 1,863 pages the most is 0.9 MB of JSON of all kinds
	maxEntities   = 500     // things that may be the article, over all scripts
	maxClaims     = 5000
	maxWitnesses  = 4   // further descriptions of the article, and of the page
	maxImages     = 10  // images of one description
	maxPeople     = 200 // people of one description
)

// jsonldClaims is what the JSON-LD scripts say about the page's article, in this order: the description of the article
// itself, other descriptions of the same article, the page, the site.
//
// Where is "script[1]$.@graph[2].author[0].name": the number counts all of scripts from 0; a reference by @id is
// followed, and Where is then the place of the name itself. Scope is the type of the thing described in schema.org's
// spelling, Name the key that states it. What is said of an entry of a live blog has a Standing that says so, since its type
// is the article's, and the number of the entry as its Group. Raw is the value as a reader would see it (see plainText). Related stories, comments, videos beside the article, list entries
// and breadcrumbs yield no claim.
//
// Each person is one FieldAuthor or FieldContributor with a Party; Name tells a contributor's part. sourceOrganization and provider are contributors whose Party.Type is an organisation.
// pageURL may be empty. Claims end where their room does. Scripts that would bring their bytes above maxLinkedData are left out.
func jsonldClaims(scripts []clean.Script, pageURL string, stop func() bool) []Claim {
	g := graph{page: parseAddress(pageURL), room: leastRoom, stop: stop}
	total := 0
	for i := range scripts {
		if isLinkedData(&scripts[i]) && total+len(scripts[i].Text) <= maxLinkedData {
			total += len(scripts[i].Text)
			g.room.more(len(scripts[i].Text))
			g.read(scripts[i].Text, i)
		}
	}
	if len(g.entities) == 0 || stop != nil && stop() {
		return nil
	}
	g.describeAll()
	return g.claims
}

// isLinkedData reports a JSON-LD script, labelled so or not.
func isLinkedData(s *clean.Script) bool {
	if strings.Contains(s.Type, "ld+json") {
		return true
	}
	head := s.Text[:min(len(s.Text), 512)]
	return strings.Contains(head, `"@context"`) && strings.Contains(head, "schema.org")
}

// A graph is all JSON-LD of a page.
type graph struct {
	page     pageAddress
	entities []entity
	ids      map[string]scriptNode // the fullest description under each @id
	claims   []Claim
	room     room
	stop     func() bool // nil, or reports that the reading has to end
}

// A scriptNode is a JSON value and the script it stands in.
type scriptNode struct {
	jsonValue
	script int
}

func (t scriptNode) with(v jsonValue) scriptNode { return scriptNode{v, t.script} }

// An entity is an object that may be the article, its page or its site.
type entity struct {
	scriptNode
	class  schemaClass
	scope  string
	isMain bool // the mainEntity of a page
	score  int
}

// read decodes a script and notes its identified and its outermost objects. A string that holds JSON is decoded again.
func (g *graph) read(text string, script int) {
	root, ok := decodeJSON(text, g.stop)
	if ok && root.kind() == jsonString {
		root, ok = decodeJSON(root.text(), g.stop)
	}
	if !ok || (root.kind() != jsonObject && root.kind() != jsonArray) {
		return
	}
	nodes := root.tree.nodes
	for i := 2; i < len(nodes); i++ {
		n := &nodes[i]
		if n.key == "" || nodes[n.parent].kind != jsonObject {
			continue
		}
		switch propertyOf(n.key) {
		case propID:
			if n.kind == jsonString {
				g.identify(n.text, scriptNode{jsonValue{root.tree, n.parent}, script})
			}
		case propType:
			class, _ := typeOf(jsonValue{root.tree, int32(i)})
			nodes[n.parent].mark = uint8(max(class, classOther))
		}
	}
	before := len(g.entities)
	for i := 1; i < len(nodes); i++ {
		if nodes[i].kind == jsonObject && nodes[i].mark > uint8(classOther) && len(g.entities) < maxEntities {
			g.notice(scriptNode{jsonValue{root.tree, int32(i)}, script})
		}
	}
	if len(g.entities) == before {
		g.noticeUntyped(scriptNode{root, script})
	}
}

func (g *graph) identify(id string, t scriptNode) {
	if g.ids == nil {
		g.ids = make(map[string]scriptNode)
	}
	if known, ok := g.ids[id]; !ok || t.node().size > known.node().size {
		g.ids[id] = t
	}
}

// notice adds an object that stands for itself, or that says it is at the page's address.
func (g *graph) notice(t scriptNode) {
	e := entity{scriptNode: t, class: schemaClass(t.node().mark)}
	outermost, isMain := topLevel(t)
	e.isMain = isMain
	if !outermost && (e.class < classWork || g.at(&e) <= 0) {
		return
	}
	for m := t.first(); m.at > 0; m = m.next() {
		if propertyOf(m.key()) == propType {
			_, e.scope = typeOf(m)
		}
	}
	g.entities = append(g.entities, e)
}

// topLevel reports whether every typed object around t holds it as its main entity, its page or in its @graph, or as
// the one published review of a product; and whether it is a main entity.
func topLevel(t scriptNode) (outermost, isMain bool) {
	for at := t.jsonValue; at.parent().at > 0; at = at.parent() {
		up := at.parent()
		if up.kind() != jsonObject {
			continue
		}
		switch propertyOf(at.key()) {
		case propAbout:
			isMain = isMain || at.key() != "@graph"
		case propMainEntityOfPage:
		default:
			typed := up.node().mark != uint8(classNone)
			if at.key() == "review" && at.get("publisher").there() && at.get("datePublished").there() {
				typed = false
			}
			if typed || at.key() != "review" && !wrapperKey(at.key()) {
				return false, false
			}
		}
	}
	return true, isMain
}

// wrapperKey reports a key of an untyped object under which an article may stand: any but those of lists and relations.
func wrapperKey(key string) bool {
	var buf [24]byte
	switch string(fold(buf[:0], key)) {
	case "itemlistelement", "item", "haspart", "ispartof", "review", "comment", "mentions", "citation", "relatedlink",
		"associatedmedia", "video", "subjectof", "isbasedon", "itemlist", "about", "breadcrumb", "author", "publisher":
		return false
	}
	return true
}

// noticeUntyped adds outermost objects that carry a headline and no type.
func (g *graph) noticeUntyped(t scriptNode) {
	if t.kind() == jsonObject {
		f := g.factsOf(t)
		if f.member[propHeadline].there() && (f.member[propPublished].there() || f.member[propAuthor].there()) {
			g.entities = append(g.entities, entity{scriptNode: t, class: classWork})
			return
		}
		t = t.with(t.get("@graph"))
	}
	if t.kind() == jsonArray {
		for e := t.first(); e.at > 0; e = e.next() {
			if e.kind() == jsonObject && len(g.entities) < maxWitnesses {
				g.noticeUntyped(t.with(e))
			}
		}
	}
}

// resolved is the fullest object with the same @id as an object, or named by a string; the thing itself where there is
// none.
func (g *graph) resolved(t scriptNode) scriptNode {
	id := ""
	switch t.kind() {
	case jsonString:
		id = t.text()
	case jsonObject:
		for m := t.first(); m.at > 0; m = m.next() {
			if propertyOf(m.key()) == propID && m.kind() == jsonString {
				id = m.text()
			}
		}
	}
	if known, ok := g.ids[id]; ok && id != "" {
		return known
	}
	return t
}

// facts holds an object's members by property: the last of each that is not null.
type facts struct {
	member [propCount]jsonValue
}

func (g *graph) factsOf(t scriptNode) facts {
	var f facts
	for m := t.first(); m.at > 0; m = m.next() {
		if p := propertyOf(m.key()); p != propNone && m.there() {
			f.member[p] = m
		}
	}
	return f
}
