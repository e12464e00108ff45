package jsonld

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/schema"
)

// Limits of what is said about one page, so that a page of generated data cannot fill the list of claims.
const (
	maxLinkedData = 4 << 20 // bytes of all scripts; of 1,863 pages the most is 0.9 MB of JSON of all kinds
	maxEntities   = 500     // things that may be the article, over all scripts
	maxClaims     = 5000
	maxWitnesses  = 4   // further descriptions of the article, and of the page
	maxImages     = 10  // images of one description
	MaxPeople     = 200 // people of one description
)

// Claims is what the JSON-LD scripts say about the page's article, in this order: the description of the article
// itself, other descriptions of the same article, the page, the site.
//
// Where is "script[1]$.@graph[2].author[0].name": the number counts all of scripts from 0; a reference by @id is
// followed, and Where is then the place of the name itself. Scope is the type of the thing described in schema.org's
// spelling, Name the key that states it. What is said of an entry of a live blog has a Standing that says so, since its type
// is the article's, and the number of the entry as its Group. Raw is the value as a reader would see it (see value.Said). Related stories, comments, videos beside the article, list entries
// and breadcrumbs yield no claim.
//
// Each person is one FieldAuthor or FieldContributor with a Party; Name tells a contributor's part. sourceOrganization and provider are contributors whose Party.Type is an organisation.
// pageURL may be empty. titles are those of the page, as text.Fold has them: an article at another address than the page's is the page's where
// one of them is its headline. Claims end where their room does. Scripts that would bring their bytes above maxLinkedData are left out.
func Claims(scripts []page.Script, pageURL string, titles []string, stop func() bool) []claim.Claim {
	g := graph{page: address.ParsePage(pageURL), titles: titles, room: claim.LeastRoom, stop: stop, memory: jsontree.TakeMemory()}
	defer g.memory.Free() // claims are texts
	total := 0
	for i := range scripts {
		if IsLinkedData(&scripts[i]) && total+len(scripts[i].Text) <= maxLinkedData {
			total += len(scripts[i].Text)
			g.room.More(len(scripts[i].Text))
			g.read(scripts[i].Text, i)
		}
	}
	if len(g.entities) == 0 || stop != nil && stop() {
		return nil
	}
	g.describeAll()
	return g.claims
}

// IsLinkedData reports a JSON-LD script, labelled so or not.
func IsLinkedData(s *page.Script) bool {
	if strings.Contains(s.Type, "ld+json") {
		return true
	}
	head := s.Text[:min(len(s.Text), 512)]
	return strings.Contains(s.Type, "json") && strings.Contains(head, `"@context"`) && strings.Contains(head, "schema.org")
}

// A graph is all JSON-LD of a page.
type graph struct {
	page     address.Page
	titles   []string // of the page, folded
	entities []entity
	ids      map[string]ScriptNode // the fullest description under each @id
	claims   []claim.Claim
	room     claim.Room
	stop     func() bool // nil, or reports that the reading has to end
	memory   *jsontree.Memory
}

// A ScriptNode is a JSON value and the script it stands in.
type ScriptNode struct {
	jsontree.Value
	Script int
}

// With is another value of the same script.
func (t ScriptNode) With(v jsontree.Value) ScriptNode { return ScriptNode{v, t.Script} }

// An entity is an object that may be the article, its page or its site.
type entity struct {
	ScriptNode
	class  schema.Class
	scope  string
	isMain bool // the mainEntity of a page
	score  int
}

// read decodes a script and notes its identified and its outermost objects. A string that holds JSON is decoded again.
func (g *graph) read(text string, script int) {
	root, ok := jsontree.Decode(text, g.stop, g.memory)
	if ok && root.Kind() == jsontree.String {
		root, ok = jsontree.Decode(root.Text(), g.stop, g.memory)
	}
	if !ok || (root.Kind() != jsontree.Object && root.Kind() != jsontree.Array) {
		return
	}
	nodes := root.Tree.Nodes
	for i := 2; i < len(nodes); i++ {
		n := &nodes[i]
		if n.Key == "" || nodes[n.Parent].Kind != jsontree.Object {
			continue
		}
		switch schema.PropertyOf(n.Key) {
		case schema.ID:
			if n.Kind == jsontree.String {
				g.identify(n.Text, ScriptNode{jsontree.Value{Tree: root.Tree, At: n.Parent}, script})
			}
		case schema.Type:
			class, _ := typeOf(jsontree.Value{Tree: root.Tree, At: int32(i)})
			nodes[n.Parent].Mark = uint8(max(class, schema.ClassOther))
		}
	}
	before := len(g.entities)
	for i := 1; i < len(nodes); i++ {
		if nodes[i].Kind == jsontree.Object && nodes[i].Mark > uint8(schema.ClassOther) && len(g.entities) < maxEntities {
			g.notice(ScriptNode{jsontree.Value{Tree: root.Tree, At: int32(i)}, script})
		}
	}
	if len(g.entities) == before {
		g.noticeUntyped(ScriptNode{root, script})
	}
}

func (g *graph) identify(id string, t ScriptNode) {
	if g.ids == nil {
		g.ids = make(map[string]ScriptNode)
	}
	if known, ok := g.ids[id]; !ok || t.Node().Size > known.Node().Size {
		g.ids[id] = t
	}
}

// notice adds an object that stands for itself, or that says it is at the page's address.
func (g *graph) notice(t ScriptNode) {
	e := entity{ScriptNode: t, class: schema.Class(t.Node().Mark)}
	outermost, isMain := topLevel(t)
	e.isMain = isMain
	if !outermost && (e.class < schema.ClassWork || g.at(&e) <= 0) {
		return
	}
	for m := t.First(); m.At > 0; m = m.Next() {
		if schema.PropertyOf(m.Key()) == schema.Type {
			_, e.scope = typeOf(m)
		}
	}
	g.entities = append(g.entities, e)
}

// topLevel reports whether every typed object around t holds it as its main entity, its page or in its @graph, or as
// the one published review of a product; and whether it is a main entity.
func topLevel(t ScriptNode) (outermost, isMain bool) {
	for at := t.Value; at.Parent().At > 0; at = at.Parent() {
		up := at.Parent()
		if up.Kind() != jsontree.Object {
			continue
		}
		switch schema.PropertyOf(at.Key()) {
		case schema.About:
			isMain = isMain || at.Key() != "@graph"
		case schema.MainEntityOfPage:
		default:
			typed := up.Node().Mark != uint8(schema.ClassNone)
			if at.Key() == "review" && at.Get("publisher").There() && at.Get("datePublished").There() {
				typed = false
			}
			if typed || at.Key() != "review" && !wrapperKey(at.Key()) {
				return false, false
			}
		}
	}
	return true, isMain
}

// wrapperKey reports a key of an untyped object under which an article may stand: any but those of lists and relations.
func wrapperKey(key string) bool {
	var buf [24]byte
	switch string(jsontree.Fold(buf[:0], key)) {
	case "itemlistelement", "item", "haspart", "ispartof", "review", "comment", "mentions", "citation", "relatedlink",
		"associatedmedia", "video", "subjectof", "isbasedon", "itemlist", "about", "breadcrumb", "author", "publisher":
		return false
	}
	return true
}

// noticeUntyped adds outermost objects that carry a headline and no type.
func (g *graph) noticeUntyped(t ScriptNode) {
	if t.Kind() == jsontree.Object {
		f := g.factsOf(t)
		if f.member[schema.Headline].There() && (f.member[schema.Published].There() || f.member[schema.Author].There()) {
			g.entities = append(g.entities, entity{ScriptNode: t, class: schema.ClassWork})
			return
		}
		t = t.With(t.Get("@graph"))
	}
	if t.Kind() == jsontree.Array {
		for e := t.First(); e.At > 0; e = e.Next() {
			if e.Kind() == jsontree.Object && len(g.entities) < maxWitnesses {
				g.noticeUntyped(t.With(e))
			}
		}
	}
}

// resolved is the fullest object with the same @id as an object, or named by a string; the thing itself where there is
// none.
func (g *graph) resolved(t ScriptNode) ScriptNode {
	id := ""
	switch t.Kind() {
	case jsontree.String:
		id = t.Text()
	case jsontree.Object:
		for m := t.First(); m.At > 0; m = m.Next() {
			if schema.PropertyOf(m.Key()) == schema.ID && m.Kind() == jsontree.String {
				id = m.Text()
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
	member [schema.Properties]jsontree.Value
}

func (g *graph) factsOf(t ScriptNode) facts {
	var f facts
	for m := t.First(); m.At > 0; m = m.Next() {
		if p := schema.PropertyOf(m.Key()); p != schema.NoProperty && m.There() {
			f.member[p] = m
		}
	}
	return f
}

// typeOf is the class and name of an object's @type; of several types the one that says most about an article.
func typeOf(types jsontree.Value) (schema.Class, string) {
	if types.Kind() == jsontree.String {
		return schema.TypeOf(types.Text())
	}
	best, name := schema.ClassNone, ""
	for t := types.First(); t.At > 0; t = t.Next() {
		if t.Kind() != jsontree.String {
			continue
		}
		if c, n := schema.TypeOf(t.Text()); c > best {
			best, name = c, n
		}
	}
	return best, name
}
