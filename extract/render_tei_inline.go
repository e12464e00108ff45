package extract

// element writes an element with the text of a block in it; nothing when there is none.
func (t *teiWriter) element(tag, text string, spans []Span, attributes ...string) {
	if blank(text) {
		return
	}
	t.start(tag, attributes...)
	t.inline(text, spans)
	t.close(tag)
}

// inline writes text with its links and emphasis; a line break becomes lb.
func (t *teiWriter) inline(text string, spans []Span) {
	tags := [inlineMarks]string{markLink: "ref", markStrong: "hi", markEmphasis: "hi", markCode: "code", markSuperscript: "hi", markSubscript: "hi"}
	for _, k := range inline(text, spans) {
		if k.op != opWords && k.mark == markRuby {
			continue
		}
		switch k.op {
		case opWords:
			t.lines(text[k.start:k.end])
		case opEnd:
			t.end(tags[k.mark])
		case opStart:
			switch k.mark {
			case markLink:
				t.start("ref", "target", k.value)
			case markStrong:
				t.start("hi", "rend", "bold")
			case markEmphasis:
				t.start("hi", "rend", "italic")
			case markCode:
				t.start("code")
			case markSuperscript:
				t.start("hi", "rend", "superscript")
			case markSubscript:
				t.start("hi", "rend", "subscript")
			}
		}
	}
}

// lines writes escaped text; a line break becomes lb.
func (t *teiWriter) lines(s string) {
	plain := plainPrefix(s)
	t.w.WriteString(s[:plain])
	for r := range visibleRunes(s[plain:]) {
		if r == '\n' {
			t.w.WriteString("<lb/>\n")
			continue
		}
		t.rune(r)
	}
}
