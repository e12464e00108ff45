package jsonld

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/schema"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
)

// party adds the people or organisations of a member.
func (d *description) party(v jsontree.Value, f claim.Field) {
	if d.people >= MaxPeople {
		return
	}
	before := len(d.g.claims)
	d.g.party(d.t.With(v), f, d.from)
	if schema.PropertyOf(v.Key()) == schema.Source {
		for i := before; i < len(d.g.claims); i++ {
			if who := d.g.claims[i].Party; who.Type == "" {
				who.Type = "Organization"
			}
		}
	}
	d.people += len(d.g.claims) - before
}

// creators adds the creators: as authors where no author is named, else those whom the authors lack as contributors.
func (d *description) creators() {
	creators := d.f.member[schema.Creator]
	if !creators.There() {
		return
	}
	named := func(claims []claim.Claim, name string) bool {
		for i := range claims {
			if claims[i].Field == claim.FieldAuthor && claims[i].Scope == d.from.scope && (name == "" || claims[i].Raw == name) {
				return true
			}
		}
		return false
	}
	d.from.key = creators.Key()
	before := d.g.claims
	if !named(before, "") {
		d.party(creators, claim.FieldAuthor)
		return
	}
	d.party(creators, claim.FieldContributor)
	added := d.g.claims[len(before):]
	d.g.claims = d.g.claims[:len(before)]
	for _, c := range added {
		if !named(before, c.Raw) {
			d.g.claims = append(d.g.claims, c)
		}
	}
}

// party adds one claim for each person or organisation in t: a name, an object or a reference, or an array of these.
func (g *graph) party(t ScriptNode, f claim.Field, from origin) {
	kind := t.Kind()
	if kind == jsontree.Object && numbered(t.First().Key()) {
		kind = jsontree.Array // as PHP writes an array with gaps
	}
	switch kind {
	case jsontree.String:
		if known := g.resolved(t); known != t {
			g.partyObject(known, known, f, from)
		} else {
			g.addNames(t, nil, f, from)
		}
	case jsontree.Array:
		start := len(g.claims)
		for e := t.First(); e.At > 0 && len(g.claims)-start < MaxPeople; e = e.Next() {
			g.party(t.With(e), f, from)
		}
	case jsontree.Object:
		if v := g.factsOf(t).member[schema.List]; v.There() {
			g.party(t.With(v), f, from)
			return
		}
		g.partyObject(t, g.resolved(t), f, from)
	}
}

func numbered(key string) bool { return key != "" && jsontree.LeadingDigits(key) == len(key) }

// partyObject adds the names of an object; what it does not say itself, the fullest object with its @id says.
func (g *graph) partyObject(t, full ScriptNode, f claim.Field, from origin) {
	if g.room.Full() {
		return
	}
	own, rest := g.factsOf(t), g.factsOf(full)
	pick := func(p schema.Property) ScriptNode {
		if own.member[p].There() {
			return t.With(own.member[p])
		}
		return full.With(rest.member[p])
	}
	who := claim.Party{
		URL:          addressOf(pick(schema.URL).Value),
		JobTitle:     firstText(pick(schema.JobTitle).Value),
		Organization: g.nameOf(pick(schema.WorksFor)),
		Email:        strings.TrimPrefix(firstText(pick(schema.Email).Value), "mailto:"),
		Handle:       handleOf(pick(schema.SameAs).Value),
		Image:        g.imageOf(pick(schema.Image)),
		Description:  firstText(pick(schema.Description).Value),
	}
	_, who.Type = typeOf(pick(schema.Type).Value)
	if who.URL == "" {
		who.URL = profileOf(pick(schema.ID).Value, pick(schema.SameAs).Value)
	}
	if !g.room.Take(int(full.Node().Size) + who.Size()) {
		return
	}
	name := pick(schema.Name)
	if !name.There() || firstText(name.Value) == "" {
		if name = pick(schema.Value); !name.There() {
			name = pick(schema.Signature)
		}
	}
	switch {
	case name.There():
		g.addNames(name, &who, f, from)
	default:
		g.nameInParts(pick(schema.GivenName), pick(schema.FamilyName), pick(schema.AltHeadline), &who, f, from)
	}
}

// addNames adds a claim for each name in v. A person of several names is several people, of whom only the type is known.
func (g *graph) addNames(v ScriptNode, who *claim.Party, f claim.Field, from origin) {
	if who == nil {
		who = &claim.Party{}
	}
	var names []jsontree.Value
	eachText(v.Value, func(at jsontree.Value) {
		raw := value.Said(at.Text())
		if raw != "" && at.Kind() == jsontree.String && !IsAddress(raw) && !at.Node().Cut && len(names) < MaxPeople {
			names = append(names, at)
		}
	})
	for _, at := range names {
		about := *who
		if len(names) > 1 {
			about = claim.Party{Type: who.Type}
		}
		g.add(f, v.With(at), value.Said(at.Text()), from, &about)
	}
}

// nameInParts adds a name that is stated in parts, or the other name of a person without one.
func (g *graph) nameInParts(given, family, other ScriptNode, who *claim.Party, f claim.Field, from origin) {
	at := given
	if !at.There() {
		at = family
	}
	if !at.There() {
		if other.There() {
			g.addNames(other, who, f, from)
		}
		return
	}
	raw := value.Said(firstText(given.Value) + " " + firstText(family.Value))
	if raw != "" {
		g.add(f, at, raw, from, who)
	}
}

// nameOf is the name of an organisation: a string, an object or a reference.
func (g *graph) nameOf(t ScriptNode) string {
	if t.Kind() == jsontree.Array {
		t = t.With(t.First())
	}
	if t.Kind() == jsontree.Object {
		if own := g.factsOf(t).member[schema.Name]; own.There() {
			return firstText(own)
		}
		return firstText(g.factsOf(g.resolved(t)).member[schema.Name])
	}
	if raw := firstText(t.Value); !IsAddress(raw) {
		return raw
	}
	return ""
}

// imageOf is the address of a portrait or logo.
func (g *graph) imageOf(t ScriptNode) string {
	if t.Kind() == jsontree.Array {
		t = t.With(t.First())
	}
	if t.Kind() == jsontree.Object {
		t = g.resolved(t)
		return addressOf(g.factsOf(t).member[schema.URL])
	}
	return addressOf(t.Value)
}

// addressOf is a URL in v: itself, the first element, or an object's url or @id.
func addressOf(v jsontree.Value) string {
	switch v.Kind() {
	case jsontree.String:
		return URLText(v.Text())
	case jsontree.Array:
		return addressOf(v.First())
	case jsontree.Object:
		for _, want := range [...]schema.Property{schema.URL, schema.ID} {
			for m := v.First(); m.At > 0; m = m.Next() {
				if m.Kind() == jsontree.String && schema.PropertyOf(m.Key()) == want {
					return URLText(m.Text())
				}
			}
		}
	}
	return ""
}

// profileOf is a person's page where no url is stated: an @id that is a URL without fragment, or the first sameAs that
// is no account of a network.
func profileOf(id, sameAs jsontree.Value) string {
	if s := URLText(id.Text()); IsAddress(s) && !strings.Contains(s, "#") {
		return s
	}
	profile := ""
	eachText(sameAs, func(at jsontree.Value) {
		if s := URLText(at.Text()); profile == "" && IsAddress(s) && Handle(s) == "" {
			profile = s
		}
	})
	return profile
}

// handleOf is the first account name in v.
func handleOf(v jsontree.Value) string {
	found := ""
	eachText(v, func(at jsontree.Value) {
		if found == "" {
			found = Handle(URLText(at.Text()))
		}
	})
	return found
}

// Handle is the account that a profile's address or an "@name" stands for: "@name" on X, Threads or Bluesky,
// "@name@host" on a Mastodon server, "" elsewhere.
func Handle(s string) string {
	if strings.HasPrefix(s, "@") && !strings.ContainsAny(s, " /") {
		return s
	}
	a := address.ParsePage(s)
	name := strings.TrimPrefix(a.Path, "/")
	switch a.Host {
	case "twitter.com", "x.com", "threads.net", "threads.com":
		name = strings.TrimPrefix(name, "@")
		if name == "" || strings.ContainsAny(name, "/ ") || name == "share" || name == "home" {
			return ""
		}
		return "@" + name
	case "bsky.app":
		if name, ok := strings.CutPrefix(name, "profile/"); ok && name != "" && !strings.Contains(name, "/") {
			return "@" + name
		}
	case "youtube.com", "tiktok.com", "medium.com", "":
		return ""
	}
	if strings.HasPrefix(name, "@") && len(name) > 1 && !strings.ContainsAny(name[1:], "/@ ") {
		return name + "@" + a.Host
	}
	return ""
}

// IsAddress reports a URL, or what only stands for one.
func IsAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "//") ||
		strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#")
}
