package extract

import (
	"fmt"
	"unicode"
)

// frontMatter writes the YAML block of Markdown.FrontMatter.
func (m *markdown) frontMatter(a *Article) {
	m.w.WriteString("---\n")
	m.value("title", a.Headline)
	m.value("alt_title", a.AltHeadline)
	m.value("kicker", a.Kicker)
	m.values("authors", a.authorNames())
	m.value("desk", a.Byline.Desk)
	m.values("agencies", a.Byline.Agencies)
	m.value("date", a.Published.String())
	m.value("lastmod", a.Updated.String())
	m.values("dateline", a.Dateline.Places)
	m.value("site", a.Site)
	m.value("section", a.Section)
	m.values("tags", a.Tags)
	m.value("language", a.Language)
	m.value("type", string(a.Type))
	m.value("description", a.Description)
	m.value("access", string(a.Access))
	m.value("license", a.License)
	m.value("url", a.address())
	m.value("image", a.leadPicture())
	m.w.WriteString("---\n")
	m.begun = true
}

// value writes a key with one string; nothing for a blank one.
func (m *markdown) value(key, s string) {
	if blank(s) {
		return
	}
	m.w.WriteString(key)
	m.w.WriteString(": ")
	m.scalar(s)
}

// values writes a key with a list of strings; nothing when all are blank.
func (m *markdown) values(key string, list []string) {
	first := true
	for _, s := range list {
		if blank(s) {
			continue
		}
		if first {
			m.w.WriteString(key)
			m.w.WriteString(":\n")
			first = false
		}
		m.w.WriteString("  - ")
		m.scalar(s)
	}
}

// scalar writes a double-quoted YAML scalar (YAML 1.2, 7.3.1) on one line, and a line break. Runes without a picture of
// their own are escaped.
func (m *markdown) scalar(s string) {
	m.w.WriteByte('"')
	for r := range visibleRunes(s) {
		switch {
		case r == '\n':
			m.w.WriteByte(' ')
		case r == '"' || r == '\\':
			m.w.WriteByte('\\')
			m.w.WriteRune(r)
		case unicode.IsGraphic(r):
			m.w.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(m.w, `\U%08X`, r)
		default:
			fmt.Fprintf(m.w, `\u%04X`, r)
		}
	}
	m.w.WriteString("\"\n")
}

// address is the article's own address, canonical where the page declares one; "" when none is fit to be written.
func (a *Article) address() string {
	if s := safeAddress(a.Canonical); s != "" {
		return s
	}
	return safeAddress(a.URL)
}

// leadPicture is the address of the picture that leads, "" when none is fit to be written.
func (a *Article) leadPicture() string {
	for i := range a.Images {
		if a.Images[i].Lead {
			return pictureAddress(a.Images[i].URL)
		}
	}
	return ""
}
