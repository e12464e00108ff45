package jsonld

import (
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/schema"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
)

// A description collects the claims of one entity.
type description struct {
	g      *graph
	t      ScriptNode
	from   origin
	f      facts
	people int
	images int
}

// An origin is what all claims of a member share: the type of the entity, the member's key, and the entry of a live blog.
type origin struct {
	scope    string
	key      string
	standing claim.Standing
	group    int
}

// describe adds the claims of an entity, in the order of its members; people that depend on others, and live updates, come
// last. main is false for the page around an article: it is asked for nothing that only an article has.
func (g *graph) describe(e *entity, main bool) {
	d := description{g: g, t: e.ScriptNode, from: origin{scope: e.scope}, f: g.factsOf(e.ScriptNode)}
	for m := e.First(); m.At > 0; m = m.Next() {
		if m.There() {
			d.from.key = m.Key()
			d.member(schema.PropertyOf(m.Key()), m)
		}
	}
	d.creators()
	if e.class == schema.ClassMedia && !d.f.member[schema.Published].There() {
		d.from.key = d.f.member[schema.Uploaded].Key()
		d.date(claim.FieldPublishedTime, d.f.member[schema.Uploaded])
	}
	if main {
		d.liveUpdates(d.f.member[schema.LiveUpdate])
	}
}

// member adds what one member says. Of several members with one key the last counts, except for people and keywords.
func (d *description) member(p schema.Property, m jsontree.Value) {
	switch p {
	case schema.Author, schema.Contributor:
		d.party(m, p.Field())
		return
	case schema.Keywords:
		d.keywords(m)
		return
	}
	if last := d.f.member[p]; last.At != m.At && last.Key() == m.Key() {
		return
	}
	switch p {
	case schema.Name:
		d.name(m)
	case schema.HasPart:
		d.parts(m)
	case schema.Published, schema.Modified, schema.Created, schema.CoverageStart:
		d.date(p.Field(), m)
	case schema.Image:
		d.image(m)
	case schema.URL, schema.MainEntityOfPage:
		d.link(m, p.Field())
	case schema.Publisher, schema.Source:
		d.party(m, p.Field())
	case schema.Creator, schema.Caption: // after the authors; of a picture
	default:
		if f := p.Field(); f != 0 {
			d.texts(m, f)
		}
	}
}

func (d *description) add(f claim.Field, v jsontree.Value, raw string) {
	if raw != "" {
		d.g.add(f, d.t.With(v), raw, d.from, nil)
	}
}

func (g *graph) add(f claim.Field, at ScriptNode, raw string, from origin, who *claim.Party) {
	if len(g.claims) >= maxClaims || g.room.Full() {
		return
	}
	where := at.Where()
	if !g.room.Take(len(where) + len(raw)) {
		return
	}
	g.claims = append(g.claims, claim.Claim{
		Field: f, Source: claim.FromJSONLD, Raw: raw, Party: who, Name: from.key, Scope: from.scope, Standing: from.standing, Group: from.group, Where: where,
	})
	g.claims[len(g.claims)-1].Detach()
}

// Where is the thing's path with the number of its script.
func (t ScriptNode) Where() string { return "script[" + strconv.Itoa(t.Script) + "]" + t.Path() }

// texts adds one claim for each string, number or truth value in v.
func (d *description) texts(v jsontree.Value, f claim.Field) {
	said := value.Said
	if f == claim.FieldAccess {
		said = value.Plain // "false" says something
	}
	eachText(v, func(at jsontree.Value) {
		if !d.g.room.Full() {
			d.add(f, at, said(at.Text()))
		}
	})
}

// eachText calls do for each value that has text: v itself, the elements of an array, the value or name of an object.
func eachText(v jsontree.Value, do func(jsontree.Value)) {
	switch v.Kind() {
	case jsontree.String, jsontree.Number, jsontree.Bool:
		do(v)
	case jsontree.Array:
		for e := v.First(); e.At > 0; e = e.Next() {
			eachText(e, do)
		}
	case jsontree.Object:
		for _, want := range [...]schema.Property{schema.Value, schema.List, schema.Name, schema.Headline, schema.URL, schema.ID} {
			for m := v.First(); m.At > 0; m = m.Next() {
				if m.There() && schema.PropertyOf(m.Key()) == want {
					eachText(m, do)
					return
				}
			}
		}
	}
}

// firstText is the text of the first value in v that has any, "" without one.
func firstText(v jsontree.Value) string {
	text := ""
	eachText(v, func(at jsontree.Value) {
		if text == "" {
			text = value.Said(at.Text())
		}
	})
	return text
}

// name is the headline of a thing without one, and beside a headline another wording of it.
func (d *description) name(m jsontree.Value) {
	switch headline := d.f.member[schema.Headline]; {
	case !headline.There() || firstText(headline) == "":
		d.texts(m, claim.FieldHeadline)
	case firstText(headline) != firstText(m):
		d.texts(m, claim.FieldAltHeadline)
	}
}

// date adds a time as written. A time that the end of the input cut off is none.
func (d *description) date(f claim.Field, v jsontree.Value) {
	done := false
	eachText(v, func(at jsontree.Value) {
		if raw := strings.Trim(value.Said(at.Text()), `"' `); raw != "" && !done && !at.Node().Cut && at.Kind() != jsontree.Bool {
			done = true
			d.add(f, at, raw)
		}
	})
}

// keywords adds one tag for each keyword: a string is a list, the strings of an array of several are whole.
func (d *description) keywords(m jsontree.Value) {
	whole := m.Kind() == jsontree.Array && m.Node().Size > 1
	eachText(m, func(at jsontree.Value) {
		text := value.Said(at.Text())
		if whole {
			d.add(claim.FieldTag, at, text)
			return
		}
		for tag := range value.Keywords(text) {
			d.add(claim.FieldTag, at, tag)
		}
	})
}

// parts adds the access of the parts that have one of their own.
func (d *description) parts(v jsontree.Value) {
	switch v.Kind() {
	case jsontree.Array:
		for e := v.First(); e.At > 0; e = e.Next() {
			d.parts(e)
		}
	case jsontree.Object:
		f := d.g.factsOf(d.t.With(v))
		if free := f.member[schema.Free]; free.There() {
			_, scope := typeOf(f.member[schema.Type])
			part := description{g: d.g, t: d.t, from: origin{scope: scope, key: free.Key()}}
			part.texts(free, claim.FieldAccess)
		}
	}
}

// link adds an address: a string, or the url or @id of an object.
func (d *description) link(v jsontree.Value, f claim.Field) {
	switch v.Kind() {
	case jsontree.String:
		if raw := URLText(v.Text()); strings.Contains(raw, "/") {
			d.add(f, v, raw)
		}
	case jsontree.Array:
		if v.First().At > 0 {
			d.link(v.First(), f)
		}
	case jsontree.Object:
		inner := d.g.factsOf(d.t.With(v))
		if u := inner.member[schema.URL]; u.Kind() == jsontree.String {
			d.link(u, f)
		} else if id := inner.member[schema.ID]; id.Kind() == jsontree.String {
			d.link(id, f)
		}
	}
}

// URLText is an address as written, without the blanks around it and with "&amp;" as "&".
func URLText(s string) string {
	return strings.ReplaceAll(text.Collapse(s), "&amp;", "&")
}

// image adds the addresses and captions of images.
func (d *description) image(v jsontree.Value) {
	if d.images >= maxImages {
		return
	}
	switch v.Kind() {
	case jsontree.String:
		if raw := URLText(v.Text()); strings.ContainsAny(raw, "/.") && !strings.HasPrefix(raw, "data:") {
			d.images++
			d.add(claim.FieldLeadImage, v, raw)
		}
	case jsontree.Array:
		for e := v.First(); e.At > 0; e = e.Next() {
			d.image(e)
		}
	case jsontree.Object:
		d.imageObject(d.g.resolved(d.t.With(v)))
	}
}

func (d *description) imageObject(t ScriptNode) {
	d.images++
	f := d.g.factsOf(t)
	add := func(field claim.Field, v jsontree.Value, raw string) {
		if raw != "" {
			d.g.add(field, t.With(v), raw, d.from, nil)
		}
	}
	at := f.member[schema.URL]
	if !at.There() {
		at = f.member[schema.ID]
	}
	if at.Kind() == jsontree.Array {
		at = at.First()
	}
	if raw := URLText(at.Text()); strings.Contains(raw, "/") {
		add(claim.FieldLeadImage, at, raw)
	}
	caption := f.member[schema.Caption]
	if !caption.There() {
		caption = f.member[schema.Description]
	}
	if caption.There() {
		add(claim.FieldImageCaption, caption, firstText(caption))
	}
}

// liveUpdates adds the time, headline and text of a live blog's entries.
func (d *description) liveUpdates(v jsontree.Value) {
	n := 0
	d.from = origin{standing: claim.StandingLiveUpdate}
	var entry func(jsontree.Value)
	entry = func(v jsontree.Value) {
		if v.Kind() == jsontree.Array {
			for e := v.First(); e.At > 0; e = e.Next() {
				entry(e)
			}
		}
		if v.Kind() != jsontree.Object || n >= claim.MaxLiveUpdates {
			return
		}
		n++
		here := *d
		here.t = d.g.resolved(d.t.With(v))
		here.f = d.g.factsOf(here.t)
		_, here.from.scope = typeOf(here.f.member[schema.Type])
		here.from.group = n
		for m := here.t.First(); m.At > 0; m = m.Next() {
			here.from.key = m.Key()
			switch p := schema.PropertyOf(m.Key()); p {
			case schema.Published:
				here.date(claim.FieldLiveUpdateTime, m)
			case schema.Headline, schema.Name:
				if p == schema.Headline || !here.f.member[schema.Headline].There() {
					here.texts(m, claim.FieldHeadline)
				}
			case schema.Body:
				here.texts(m, claim.FieldArticleBody)
			}
		}
	}
	entry(v)
}
