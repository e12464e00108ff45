package dom

import "strings"

// A Style is what a style attribute says of whether and how an element is shown.
type Style struct {
	Display Display
	Unseen  bool // visibility is hidden or collapse
}

// A Display is what the property display makes of an element.
type Display int8

// The values; those that HTML itself would give (revert) are Undeclared.
const (
	Undeclared Display = iota
	NoBox
	InLine
	AsBlock
)

// display is what a word of a value of display means (CSS Display 3, 2; with the prefixed ones that browsers know).
func display(word string) (d Display, known bool) {
	switch strings.ToLower(word) {
	case "none":
		return NoBox, true
	case "revert", "revert-layer":
		return Undeclared, true
	case "block", "flow-root", "flex", "grid", "table", "list-item", "-webkit-box", "-webkit-flex":
		return AsBlock, true
	case "inline", "inline-block", "inline-flex", "inline-grid", "inline-table", "-webkit-inline-box", "-webkit-inline-flex",
		"contents", "flow", "run-in", "math", "ruby", "ruby-base", "ruby-text", "ruby-base-container", "ruby-text-container",
		"table-row-group", "table-header-group", "table-footer-group", "table-row", "table-cell", "table-column-group", "table-column", "table-caption",
		"inherit", "initial", "unset":
		return InLine, true
	}
	return Undeclared, false
}

// visibility is whether a value of visibility hides.
func visibility(value string) (unseen, known bool) {
	switch strings.ToLower(value) {
	case "hidden", "collapse":
		return true, true
	case "visible", "inherit", "initial", "unset", "revert", "revert-layer":
		return false, true
	}
	return false, false
}

// ReadStyle reads a style attribute as the cascade does (CSS Cascading 4, 6): of the declarations of a property the last that is valid
// counts, before others one that is important.
func ReadStyle(s string) (style Style) {
	var displayed, seen bool // by an important declaration
	for s != "" {
		var declaration string
		declaration, s = cutDeclaration(s)
		name, value, important := readDeclaration(declaration)
		switch {
		case strings.EqualFold(name, "display") && (important || !displayed):
			if d, ok := displayOf(value); ok {
				style.Display, displayed = d, important
			}
		case strings.EqualFold(name, "visibility") && (important || !seen):
			if unseen, ok := visibility(value); ok {
				style.Unseen, seen = unseen, important
			}
		}
	}
	return style
}

// displayOf reads a value of display, which may have an outer and an inner word: "block flex" is a block, "inline flex" none.
func displayOf(value string) (d Display, ok bool) {
	for word := range strings.FieldsSeq(value) {
		one, known := display(word)
		if !known {
			return Undeclared, false
		}
		if !ok || one == InLine && word != "flow" {
			d, ok = one, true
		}
	}
	return d, ok
}

// readDeclaration parts a declaration; its name is "" where it is none.
func readDeclaration(s string) (name, value string, important bool) {
	if name, value, _ = strings.Cut(withoutComments(s), ":"); value == "" {
		return "", "", false
	}
	value, priority, marked := strings.Cut(value, "!")
	if important = marked && strings.EqualFold(strings.TrimSpace(priority), "important"); marked && !important {
		return "", "", false
	}
	return strings.TrimSpace(name), strings.TrimSpace(value), important
}

// cutDeclaration cuts at the first semicolon outside strings, brackets and comments (CSS Syntax 3, 5.4.6).
func cutDeclaration(s string) (declaration, rest string) {
	open, quote := 0, byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote || c == '\n' {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(' || c == '[' || c == '{':
			open++
		case (c == ')' || c == ']' || c == '}') && open > 0:
			open--
		case open > 0:
		case c == ';':
			return s[:i], s[i+1:]
		case c == '/' && strings.HasPrefix(s[i:], "/*"):
			end := strings.Index(s[i+2:], "*/")
			if end < 0 {
				return s[:i], ""
			}
			i += 2 + end + 1
		}
	}
	return s, ""
}

// withoutComments is a declaration without what stands between "/*" and "*/".
func withoutComments(s string) string {
	before, rest, found := strings.Cut(s, "/*")
	if !found {
		return s
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		_, rest, _ = strings.Cut(rest, "*/")
		before, rest, found = strings.Cut(rest, "/*")
	}
	b.WriteString(before)
	return b.String()
}
