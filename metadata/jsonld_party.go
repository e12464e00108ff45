package metadata

import "strings"

// party adds the people or organisations of a member.
func (d *description) party(v jsonValue, f Field) {
	if d.people >= maxPeople {
		return
	}
	before := len(d.g.claims)
	d.g.party(d.t.with(v), f, d.from)
	if propertyOf(v.key()) == propSource {
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
	creators := d.f.member[propCreator]
	if !creators.there() {
		return
	}
	named := func(claims []Claim, name string) bool {
		for i := range claims {
			if claims[i].Field == FieldAuthor && claims[i].Scope == d.from.scope && (name == "" || claims[i].Raw == name) {
				return true
			}
		}
		return false
	}
	d.from.key = creators.key()
	before := d.g.claims
	if !named(before, "") {
		d.party(creators, FieldAuthor)
		return
	}
	d.party(creators, FieldContributor)
	added := d.g.claims[len(before):]
	d.g.claims = d.g.claims[:len(before)]
	for _, c := range added {
		if !named(before, c.Raw) {
			d.g.claims = append(d.g.claims, c)
		}
	}
}

// party adds one claim for each person or organisation in t: a name, an object or a reference, or an array of these.
func (g *graph) party(t scriptNode, f Field, from origin) {
	kind := t.kind()
	if kind == jsonObject && numbered(t.first().key()) {
		kind = jsonArray // as PHP writes an array with gaps
	}
	switch kind {
	case jsonString:
		if known := g.resolved(t); known != t {
			g.partyObject(known, known, f, from)
		} else {
			g.addNames(t, nil, f, from)
		}
	case jsonArray:
		start := len(g.claims)
		for e := t.first(); e.at > 0 && len(g.claims)-start < maxPeople; e = e.next() {
			g.party(t.with(e), f, from)
		}
	case jsonObject:
		if v := g.factsOf(t).member[propList]; v.there() {
			g.party(t.with(v), f, from)
			return
		}
		g.partyObject(t, g.resolved(t), f, from)
	}
}

func numbered(key string) bool { return key != "" && leadingDigits(key) == len(key) }

// partyObject adds the names of an object; what it does not say itself, the fullest object with its @id says.
func (g *graph) partyObject(t, full scriptNode, f Field, from origin) {
	if g.room.full() {
		return
	}
	own, rest := g.factsOf(t), g.factsOf(full)
	pick := func(p property) scriptNode {
		if own.member[p].there() {
			return t.with(own.member[p])
		}
		return full.with(rest.member[p])
	}
	who := Party{
		URL:          addressOf(pick(propURL).jsonValue),
		JobTitle:     firstText(pick(propJobTitle).jsonValue),
		Organization: g.nameOf(pick(propWorksFor)),
		Email:        strings.TrimPrefix(firstText(pick(propEmail).jsonValue), "mailto:"),
		Handle:       handleOf(pick(propSameAs).jsonValue),
		Image:        g.imageOf(pick(propImage)),
		Description:  firstText(pick(propDescription).jsonValue),
	}
	_, who.Type = typeOf(pick(propType).jsonValue)
	if who.URL == "" {
		who.URL = profileOf(pick(propID).jsonValue, pick(propSameAs).jsonValue)
	}
	if !g.room.take(int(full.node().size) + who.size()) {
		return
	}
	name := pick(propName)
	if !name.there() || firstText(name.jsonValue) == "" {
		name = pick(propValue)
	}
	switch {
	case name.there():
		g.addNames(name, &who, f, from)
	default:
		g.nameInParts(pick(propGivenName), pick(propFamilyName), pick(propAltHeadline), &who, f, from)
	}
}

// addNames adds a claim for each name in v. A person of several names is several people, of whom only the type is known.
func (g *graph) addNames(v scriptNode, who *Party, f Field, from origin) {
	if who == nil {
		who = &Party{}
	}
	var names []jsonValue
	eachText(v.jsonValue, func(at jsonValue) {
		raw := plainText(at.text())
		if raw != "" && at.kind() == jsonString && !isAddress(raw) && !at.node().cut && len(names) < maxPeople {
			names = append(names, at)
		}
	})
	for _, at := range names {
		about := *who
		if len(names) > 1 {
			about = Party{Type: who.Type}
		}
		g.add(f, v.with(at), plainText(at.text()), from, &about)
	}
}

// nameInParts adds a name that is stated in parts, or the other name of a person without one.
func (g *graph) nameInParts(given, family, other scriptNode, who *Party, f Field, from origin) {
	at := given
	if !at.there() {
		at = family
	}
	if !at.there() {
		if other.there() {
			g.addNames(other, who, f, from)
		}
		return
	}
	raw := plainText(firstText(given.jsonValue) + " " + firstText(family.jsonValue))
	if raw != "" {
		g.add(f, at, raw, from, who)
	}
}

// nameOf is the name of an organisation: a string, an object or a reference.
func (g *graph) nameOf(t scriptNode) string {
	if t.kind() == jsonArray {
		t = t.with(t.first())
	}
	if t.kind() == jsonObject {
		if own := g.factsOf(t).member[propName]; own.there() {
			return firstText(own)
		}
		return firstText(g.factsOf(g.resolved(t)).member[propName])
	}
	if raw := firstText(t.jsonValue); !isAddress(raw) {
		return raw
	}
	return ""
}

// imageOf is the address of a portrait or logo.
func (g *graph) imageOf(t scriptNode) string {
	if t.kind() == jsonArray {
		t = t.with(t.first())
	}
	if t.kind() == jsonObject {
		t = g.resolved(t)
		return addressOf(g.factsOf(t).member[propURL])
	}
	return addressOf(t.jsonValue)
}

// addressOf is a URL in v: itself, the first element, or an object's url or @id.
func addressOf(v jsonValue) string {
	switch v.kind() {
	case jsonString:
		return urlText(v.text())
	case jsonArray:
		return addressOf(v.first())
	case jsonObject:
		for _, want := range [...]property{propURL, propID} {
			for m := v.first(); m.at > 0; m = m.next() {
				if m.kind() == jsonString && propertyOf(m.key()) == want {
					return urlText(m.text())
				}
			}
		}
	}
	return ""
}

// profileOf is a person's page where no url is stated: an @id that is a URL without fragment, or the first sameAs that
// is no account of a network.
func profileOf(id, sameAs jsonValue) string {
	if s := urlText(id.text()); isAddress(s) && !strings.Contains(s, "#") {
		return s
	}
	profile := ""
	eachText(sameAs, func(at jsonValue) {
		if s := urlText(at.text()); profile == "" && isAddress(s) && handle(s) == "" {
			profile = s
		}
	})
	return profile
}

// handleOf is the first account name in v.
func handleOf(v jsonValue) string {
	found := ""
	eachText(v, func(at jsonValue) {
		if found == "" {
			found = handle(urlText(at.text()))
		}
	})
	return found
}

// handle is the account that a profile's address or an "@name" stands for: "@name" on X, Threads or Bluesky,
// "@name@host" on a Mastodon server, "" elsewhere.
func handle(s string) string {
	if strings.HasPrefix(s, "@") && !strings.ContainsAny(s, " /") {
		return s
	}
	a := parseAddress(s)
	name := strings.TrimPrefix(a.path, "/")
	switch a.host {
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
		return name + "@" + a.host
	}
	return ""
}

// isAddress reports a URL, or what only stands for one.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "//") ||
		strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#")
}
