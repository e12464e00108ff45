package extract

import "strings"

func (t *teiWriter) header(a *Article) {
	t.open("teiHeader")
	t.open("fileDesc")
	t.open("titleStmt")
	t.titles(a, "")
	t.responsible(a)
	t.close("titleStmt")
	t.publication(a)
	t.source(a)
	t.close("fileDesc")
	t.open("encodingDesc")
	t.open("appInfo")
	t.open("application", "ident", "broadsheet", "version", Version())
	t.element("label", "Broadsheet", nil)
	t.close("application")
	t.close("appInfo")
	t.close("encodingDesc")
	t.profile(a)
	t.close("teiHeader")
}

// titles writes the headline, also where there is none, and the second one.
func (t *teiWriter) titles(a *Article, level string) {
	t.leaf("title", a.Headline, "level", level, "type", "main")
	if !blank(a.AltHeadline) {
		t.leaf("title", a.AltHeadline, "level", level, "type", "alt")
	}
}

// responsible writes who signs, and who had another part.
func (t *teiWriter) responsible(a *Article) {
	name := func(around, kind, name, address string) {
		if blank(name) {
			return
		}
		t.start(around)
		t.start(kind, "ref", safeAddress(address))
		t.words(name)
		t.end(kind)
		t.end(around)
		t.line()
	}
	for _, x := range a.Byline.Authors {
		name("author", "persName", x.Name, x.URL)
	}
	name("author", "orgName", a.Byline.Desk, "")
	for _, x := range a.Byline.Agencies {
		name("author", "orgName", x, "")
	}
	for _, c := range a.Byline.Contributors {
		if blank(c.Name) {
			continue
		}
		t.start("respStmt")
		t.start("resp")
		t.words(c.Role)
		t.end("resp")
		t.start("persName")
		t.words(c.Name)
		t.end("persName")
		t.end("respStmt")
		t.line()
	}
}

func (t *teiWriter) publication(a *Article) {
	t.open("publicationStmt")
	t.leaf("publisher", a.Site)
	if !blank(a.License) || a.Access != "" {
		status := "restricted"
		switch a.Access {
		case Free:
			status = "free"
		case "":
			status = "unknown"
		}
		t.open("availability", "status", status)
		if !blank(a.License) {
			t.leaf("licence", a.License, "target", safeAddress(a.License))
		} else {
			t.leaf("p", string(a.Access))
		}
		t.close("availability")
	}
	t.close("publicationStmt")
}

func (t *teiWriter) source(a *Article) {
	t.open("sourceDesc")
	t.open("biblStruct")
	t.open("analytic")
	t.titles(a, "a")
	t.responsible(a)
	t.close("analytic")
	t.open("monogr")
	t.leaf("title", a.Site, "level", "j")
	t.open("imprint")
	if a.Published.IsZero() && a.Updated.IsZero() {
		t.empty("date")
		t.line()
	}
	if !a.Published.IsZero() {
		t.date(a.Published, "type", "published")
		t.line()
	}
	if !a.Updated.IsZero() {
		t.date(a.Updated, "type", "updated")
		t.line()
	}
	t.close("imprint")
	t.close("monogr")
	if address := a.address(); address != "" {
		t.empty("ptr", "target", address)
		t.line()
	}
	t.close("biblStruct")
	t.close("sourceDesc")
}

func (t *teiWriter) profile(a *Article) {
	t.open("profileDesc")
	if !blank(a.Description) {
		t.open("abstract")
		t.element("p", a.Description, nil)
		t.close("abstract")
	}
	if some(a.Dateline.Places) || !a.Dateline.Date.IsZero() {
		t.open("creation")
		for _, place := range a.Dateline.Places {
			t.element("placeName", place, nil)
		}
		if !a.Dateline.Date.IsZero() {
			t.date(a.Dateline.Date)
			t.line()
		}
		t.close("creation")
	}
	if tag := languageTag(a.Language); tag != "" {
		t.open("langUsage")
		t.empty("language", "ident", tag)
		t.line()
		t.close("langUsage")
	}
	if !blank(a.Section) || some(a.Tags) || a.Type != "" {
		t.open("textClass")
		t.open("keywords")
		t.element("term", string(a.Type), nil, "type", "genre")
		t.element("term", a.Section, nil, "type", "section")
		for _, tag := range a.Tags {
			t.element("term", tag, nil, "type", "tag")
		}
		t.close("keywords")
		t.close("textClass")
	}
	t.close("profileDesc")
}

// languageTag is a language as xml:lang takes it (XML Schema's language), "" for anything else.
func languageTag(s string) string {
	for i, part := range strings.Split(s, "-") {
		if len(part) == 0 || len(part) > 8 {
			return ""
		}
		for _, c := range []byte(part) {
			letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return ""
			}
		}
	}
	return s
}
