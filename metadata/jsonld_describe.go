package metadata

import (
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A description collects the claims of one entity.
type description struct {
	g      *graph
	t      scriptNode
	from   origin
	f      facts
	people int
	images int
}

// An origin is what all claims of a member share: the type of the entity, the member's key, and the entry of a live blog.
type origin struct {
	scope    string
	key      string
	standing Standing
	group    int
}

// describe adds the claims of an entity, in the order of its members; people that depend on others, and live updates, come
// last. main is false for the page around an article: it is asked for nothing that only an article has.
func (g *graph) describe(e *entity, main bool) {
	d := description{g: g, t: e.scriptNode, from: origin{scope: e.scope}, f: g.factsOf(e.scriptNode)}
	for m := e.first(); m.at > 0; m = m.next() {
		if m.there() {
			d.from.key = m.key()
			d.member(propertyOf(m.key()), m)
		}
	}
	d.creators()
	if e.class == classMedia && !d.f.member[propPublished].there() {
		d.from.key = d.f.member[propUploaded].key()
		d.date(FieldPublishedTime, d.f.member[propUploaded])
	}
	if main {
		d.liveUpdates(d.f.member[propLiveUpdate])
	}
}

// member adds what one member says. Of several members with one key the last counts, except for people and keywords.
func (d *description) member(p property, m jsonValue) {
	switch p {
	case propAuthor:
		d.party(m, FieldAuthor)
		return
	case propContributor:
		d.party(m, FieldContributor)
		return
	case propKeywords:
		d.keywords(m)
		return
	}
	if last := d.f.member[p]; last.at != m.at && last.key() == m.key() {
		return
	}
	switch p {
	case propType:
		d.texts(m, FieldContentType)
	case propHeadline:
		d.texts(m, FieldHeadline)
	case propName:
		d.name(m)
	case propAltHeadline:
		d.texts(m, FieldAltHeadline)
	case propPublished:
		d.date(FieldPublishedTime, m)
	case propModified:
		d.date(FieldUpdatedTime, m)
	case propCreated:
		d.date(FieldCreatedTime, m)
	case propCoverageStart:
		d.date(FieldLiveUpdateTime, m)
	case propDateline:
		d.texts(m, FieldDatelineText)
	case propDescription:
		d.texts(m, FieldDescription)
	case propSection:
		d.texts(m, FieldSection)
	case propLanguage:
		d.texts(m, FieldLanguage)
	case propFree:
		d.texts(m, FieldAccess)
	case propHasPart:
		d.parts(m)
	case propBody:
		d.texts(m, FieldArticleBody)
	case propImage:
		d.image(m)
	case propURL, propMainEntityOfPage:
		d.link(m, FieldCanonicalURL)
	case propLicence:
		d.texts(m, FieldLicence)
	case propPublisher:
		d.party(m, FieldSiteName)
	case propSource:
		d.party(m, FieldContributor)
	}
}

func (d *description) add(f Field, v jsonValue, raw string) {
	if raw != "" {
		d.g.add(f, d.t.with(v), raw, d.from, nil)
	}
}

func (g *graph) add(f Field, at scriptNode, raw string, from origin, who *Party) {
	if len(g.claims) >= maxClaims || g.room.full() {
		return
	}
	where := at.where()
	if !g.room.take(len(where) + len(raw)) {
		return
	}
	g.claims = append(g.claims, Claim{
		Field: f, Source: FromJSONLD, Raw: raw, Party: who, Name: from.key, Scope: from.scope, Standing: from.standing, Group: from.group, Where: where,
	})
}

// where is the thing's path with the number of its script.
func (t scriptNode) where() string { return "script[" + strconv.Itoa(t.script) + "]" + t.path() }

// texts adds one claim for each string, number or truth value in v.
func (d *description) texts(v jsonValue, f Field) {
	eachText(v, func(at jsonValue) {
		if !d.g.room.full() {
			d.add(f, at, plainText(at.text()))
		}
	})
}

// eachText calls do for each value that has text: v itself, the elements of an array, the value or name of an object.
func eachText(v jsonValue, do func(jsonValue)) {
	switch v.kind() {
	case jsonString, jsonNumber, jsonBool:
		do(v)
	case jsonArray:
		for e := v.first(); e.at > 0; e = e.next() {
			eachText(e, do)
		}
	case jsonObject:
		for _, want := range [...]property{propValue, propList, propName, propHeadline, propURL, propID} {
			for m := v.first(); m.at > 0; m = m.next() {
				if m.there() && propertyOf(m.key()) == want {
					eachText(m, do)
					return
				}
			}
		}
	}
}

// firstText is the text of the first value in v that has any, "" without one.
func firstText(v jsonValue) string {
	text := ""
	eachText(v, func(at jsonValue) {
		if text == "" {
			text = plainText(at.text())
		}
	})
	return text
}

// name is the headline of a thing without one, and beside a headline another wording of it.
func (d *description) name(m jsonValue) {
	switch headline := d.f.member[propHeadline]; {
	case !headline.there() || firstText(headline) == "":
		d.texts(m, FieldHeadline)
	case firstText(headline) != firstText(m):
		d.texts(m, FieldAltHeadline)
	}
}

// date adds a time as written. A time that the end of the input cut off is none.
func (d *description) date(f Field, v jsonValue) {
	done := false
	eachText(v, func(at jsonValue) {
		if raw := strings.Trim(plainText(at.text()), `"' `); raw != "" && !done && !at.node().cut && at.kind() != jsonBool {
			done = true
			d.add(f, at, raw)
		}
	})
}

// keywords adds one tag for each keyword: a string is a list, separated by commas or, without one, by semicolons; the
// strings of an array of several are whole.
func (d *description) keywords(m jsonValue) {
	whole := m.kind() == jsonArray && m.node().size > 1
	eachText(m, func(at jsonValue) {
		text := plainText(at.text())
		if whole {
			d.add(FieldTag, at, text)
			return
		}
		mark := ","
		if !strings.Contains(text, mark) {
			mark = ";"
		}
		for tag := range strings.SplitSeq(text, mark) {
			d.add(FieldTag, at, strings.TrimSpace(tag))
		}
	})
}

// parts adds the access of the parts that have one of their own.
func (d *description) parts(v jsonValue) {
	switch v.kind() {
	case jsonArray:
		for e := v.first(); e.at > 0; e = e.next() {
			d.parts(e)
		}
	case jsonObject:
		f := d.g.factsOf(d.t.with(v))
		if free := f.member[propFree]; free.there() {
			_, scope := typeOf(f.member[propType])
			if raw := firstText(free); raw != "" {
				d.g.add(FieldAccess, d.t.with(free), raw, origin{scope: scope, key: free.key()}, nil)
			}
		}
	}
}

// link adds an address: a string, or the url or @id of an object.
func (d *description) link(v jsonValue, f Field) {
	switch v.kind() {
	case jsonString:
		if raw := urlText(v.text()); strings.Contains(raw, "/") {
			d.add(f, v, raw)
		}
	case jsonArray:
		if v.first().at > 0 {
			d.link(v.first(), f)
		}
	case jsonObject:
		inner := d.g.factsOf(d.t.with(v))
		if u := inner.member[propURL]; u.kind() == jsonString {
			d.link(u, f)
		} else if id := inner.member[propID]; id.kind() == jsonString {
			d.link(id, f)
		}
	}
}

// urlText is an address as written, without the blanks around it and with "&amp;" as "&".
func urlText(s string) string {
	return strings.ReplaceAll(text.Collapse(s), "&amp;", "&")
}

// image adds the addresses and captions of images.
func (d *description) image(v jsonValue) {
	if d.images >= maxImages {
		return
	}
	switch v.kind() {
	case jsonString:
		if raw := urlText(v.text()); strings.ContainsAny(raw, "/.") && !strings.HasPrefix(raw, "data:") {
			d.images++
			d.add(FieldLeadImage, v, raw)
		}
	case jsonArray:
		for e := v.first(); e.at > 0; e = e.next() {
			d.image(e)
		}
	case jsonObject:
		d.imageObject(d.g.resolved(d.t.with(v)))
	}
}

func (d *description) imageObject(t scriptNode) {
	d.images++
	f := d.g.factsOf(t)
	add := func(field Field, v jsonValue, raw string) {
		if raw != "" {
			d.g.add(field, t.with(v), raw, d.from, nil)
		}
	}
	at := f.member[propURL]
	if !at.there() {
		at = f.member[propID]
	}
	if at.kind() == jsonArray {
		at = at.first()
	}
	if raw := urlText(at.text()); strings.Contains(raw, "/") {
		add(FieldLeadImage, at, raw)
	}
	caption := f.member[propCaption]
	if !caption.there() {
		caption = f.member[propDescription]
	}
	if caption.there() {
		add(FieldImageCaption, caption, firstText(caption))
	}
}

// liveUpdates adds the time, headline and text of a live blog's entries.
func (d *description) liveUpdates(v jsonValue) {
	n := 0
	d.from = origin{standing: StandingLiveUpdate}
	var entry func(jsonValue)
	entry = func(v jsonValue) {
		if v.kind() == jsonArray {
			for e := v.first(); e.at > 0; e = e.next() {
				entry(e)
			}
		}
		if v.kind() != jsonObject || n >= maxLiveUpdates {
			return
		}
		n++
		here := *d
		here.t = d.g.resolved(d.t.with(v))
		here.f = d.g.factsOf(here.t)
		_, here.from.scope = typeOf(here.f.member[propType])
		here.from.group = n
		for m := here.t.first(); m.at > 0; m = m.next() {
			here.from.key = m.key()
			switch p := propertyOf(m.key()); p {
			case propPublished:
				here.date(FieldLiveUpdateTime, m)
			case propHeadline, propName:
				if p == propHeadline || !here.f.member[propHeadline].there() {
					here.texts(m, FieldHeadline)
				}
			case propBody:
				here.texts(m, FieldArticleBody)
			}
		}
	}
	entry(v)
}
