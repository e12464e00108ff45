package jsonld

import (
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
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
			d.member(propertyOf(m.Key()), m)
		}
	}
	d.creators()
	if e.class == classMedia && !d.f.member[propPublished].There() {
		d.from.key = d.f.member[propUploaded].Key()
		d.date(claim.FieldPublishedTime, d.f.member[propUploaded])
	}
	if main {
		d.liveUpdates(d.f.member[propLiveUpdate])
	}
}

// member adds what one member says. Of several members with one key the last counts, except for people and keywords.
func (d *description) member(p property, m jsontree.Value) {
	switch p {
	case propAuthor:
		d.party(m, claim.FieldAuthor)
		return
	case propContributor:
		d.party(m, claim.FieldContributor)
		return
	case propKeywords:
		d.keywords(m)
		return
	}
	if last := d.f.member[p]; last.At != m.At && last.Key() == m.Key() {
		return
	}
	switch p {
	case propType:
		d.texts(m, claim.FieldContentType)
	case propHeadline:
		d.texts(m, claim.FieldHeadline)
	case propName:
		d.name(m)
	case propAltHeadline:
		d.texts(m, claim.FieldAltHeadline)
	case propPublished:
		d.date(claim.FieldPublishedTime, m)
	case propModified:
		d.date(claim.FieldUpdatedTime, m)
	case propCreated:
		d.date(claim.FieldCreatedTime, m)
	case propCoverageStart:
		d.date(claim.FieldLiveUpdateTime, m)
	case propDateline:
		d.texts(m, claim.FieldDatelineText)
	case propDescription:
		d.texts(m, claim.FieldDescription)
	case propSection:
		d.texts(m, claim.FieldSection)
	case propLanguage:
		d.texts(m, claim.FieldLanguage)
	case propFree:
		d.texts(m, claim.FieldAccess)
	case propHasPart:
		d.parts(m)
	case propBody:
		d.texts(m, claim.FieldArticleBody)
	case propImage:
		d.image(m)
	case propURL, propMainEntityOfPage:
		d.link(m, claim.FieldCanonicalURL)
	case propLicense:
		d.texts(m, claim.FieldLicense)
	case propPublisher:
		d.party(m, claim.FieldSiteName)
	case propSource:
		d.party(m, claim.FieldContributor)
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
	eachText(v, func(at jsontree.Value) {
		if !d.g.room.Full() {
			d.add(f, at, PlainText(at.Text()))
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
		for _, want := range [...]property{propValue, propList, propName, propHeadline, propURL, propID} {
			for m := v.First(); m.At > 0; m = m.Next() {
				if m.There() && propertyOf(m.Key()) == want {
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
			text = PlainText(at.Text())
		}
	})
	return text
}

// name is the headline of a thing without one, and beside a headline another wording of it.
func (d *description) name(m jsontree.Value) {
	switch headline := d.f.member[propHeadline]; {
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
		if raw := strings.Trim(PlainText(at.Text()), `"' `); raw != "" && !done && !at.Node().Cut && at.Kind() != jsontree.Bool {
			done = true
			d.add(f, at, raw)
		}
	})
}

// keywords adds one tag for each keyword: a string is a list, the strings of an array of several are whole.
func (d *description) keywords(m jsontree.Value) {
	whole := m.Kind() == jsontree.Array && m.Node().Size > 1
	eachText(m, func(at jsontree.Value) {
		text := PlainText(at.Text())
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
		if free := f.member[propFree]; free.There() {
			_, scope := typeOf(f.member[propType])
			if raw := firstText(free); raw != "" {
				d.g.add(claim.FieldAccess, d.t.With(free), raw, origin{scope: scope, key: free.Key()}, nil)
			}
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
		if u := inner.member[propURL]; u.Kind() == jsontree.String {
			d.link(u, f)
		} else if id := inner.member[propID]; id.Kind() == jsontree.String {
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
	at := f.member[propURL]
	if !at.There() {
		at = f.member[propID]
	}
	if at.Kind() == jsontree.Array {
		at = at.First()
	}
	if raw := URLText(at.Text()); strings.Contains(raw, "/") {
		add(claim.FieldLeadImage, at, raw)
	}
	caption := f.member[propCaption]
	if !caption.There() {
		caption = f.member[propDescription]
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
		_, here.from.scope = typeOf(here.f.member[propType])
		here.from.group = n
		for m := here.t.First(); m.At > 0; m = m.Next() {
			here.from.key = m.Key()
			switch p := propertyOf(m.Key()); p {
			case propPublished:
				here.date(claim.FieldLiveUpdateTime, m)
			case propHeadline, propName:
				if p == propHeadline || !here.f.member[propHeadline].There() {
					here.texts(m, claim.FieldHeadline)
				}
			case propBody:
				here.texts(m, claim.FieldArticleBody)
			}
		}
	}
	entry(v)
}
