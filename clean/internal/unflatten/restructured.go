package unflatten

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// restructured is what is known of a text in reStructuredText while it is read.
type restructured struct {
	targets   map[string]string // addresses by the names of links
	anonymous []string          // addresses of links without a name, from the next on
	styles    []string          // the lines drawn at titles, in the order of their levels
	titleAt   int               // the title whose line above was read, and its level
	level     int8
	underAt   int  // the line drawn under the title that was read
	inText    bool // the line before is text
	indent    int  // of the line before
	literal   bool // the paragraph before ends in "::": what is indented deeper is shown as it is written
	options   int  // where the options of a directive end whose argument is text
	caption   int  // lines indented deeper are the caption of a picture; -1 for none
}

func newRestructured(s string) *restructured {
	r := &restructured{titleAt: -1, underAt: -1, caption: -1}
	r.findTargets(s)
	return r
}

// structureLine reads the marks at the start of a line, whose words begin at i, and returns where they begin without them.
func (w *writer) structureLine(start, i int) int {
	r := w.rst
	line := lineAt(w.src[:w.end], i)
	indent := i - start
	literal, before, inText := r.literal, r.indent, r.inText
	if line == "" {
		r.inText = false
		return i
	}
	if i < r.options && fieldName(line) > 0 {
		return w.skip(i, i+len(line))
	}
	r.literal, r.indent, r.inText = false, indent, true
	if r.caption >= indent {
		r.caption = -1
	}
	switch {
	case i == r.underAt:
		r.inText = false
		return w.skip(i, i+len(line))
	case start == r.titleAt:
		w.mark(page.Heading, r.level)
		return i
	case literal && indent > before:
		return w.literalBlock(start, before)
	}
	if indent == 0 {
		if next, drawn := w.title(i, line, inText); drawn {
			return next
		}
	} else if _, n := adornment(line); n >= 4 && !inText {
		r.inText = false
		return w.skip(i, i+len(line)) // a rule in a container
	}
	switch {
	case line == ".." || strings.HasPrefix(line, ".. "):
		r.inText = false
		return w.explicit(i, indent, line)
	case strings.HasPrefix(line, "__ "):
		return w.skip(i, i+len(line)) // the address of a link without a name
	case line == "::":
		r.literal = true
		return w.skip(i, i+len(line))
	case fieldName(line) > 0:
		w.skip(i, i+1)
		w.line = w.at(i + 1)
		w.mark(page.Paragraph, 0)
		return i + 1
	case strings.HasPrefix(line, "| "):
		w.skip(i, i+2)
		w.line = w.at(i + 2)
		w.mark(page.Paragraph, 0)
		return i + 2
	}
	n := bullet(line)
	if strings.HasPrefix(line, "#. ") {
		n = len("#. ")
	}
	if n > 0 && line[0] != 'o' {
		w.skip(i, i+n)
		w.line = w.at(i + n)
		w.mark(page.ListItem, int8(min(1+indent/2, 9)))
		return i + n
	}
	if r.caption >= 0 {
		w.mark(page.Caption, 0)
	}
	return i
}

// title reads a line drawn above or between paragraphs, or a title whose line below is drawn.
func (w *writer) title(i int, line string, inText bool) (next int, drawn bool) {
	r := w.rst
	below := i + len(line)
	for below < w.end && w.src[below] != '\n' {
		below++
	}
	below++
	if c, n := adornment(line); n > 0 {
		if n < 4 && c != '=' && c != '-' || inText {
			return 0, false
		}
		if below < w.end {
			title := lineAt(w.src[:w.end], below)
			under := below + len(title)
			for under < w.end && w.src[under] != '\n' {
				under++
			}
			under++
			if _, drawn := adornment(title); drawn == 0 && strings.TrimSpace(title) != "" && under < w.end && lineAt(w.src[:w.end], under) == line {
				r.titleAt, r.underAt, r.level = below, under, r.levelOf(string(c)+string(c))
			}
		}
		r.inText = false
		return w.skip(i, i+len(line)), true
	}
	if inText || below >= w.end {
		return 0, false
	}
	under := lineAt(w.src[:w.end], below)
	c, n := adornment(under)
	if n == 0 || n < 4 && n < utf8.RuneCountInString(line) {
		return 0, false
	}
	r.underAt = below
	w.mark(page.Heading, r.levelOf(string(c)))
	return i, true
}

// levelOf is the level of a title by how its lines are drawn: each new way is one level below those before it.
func (r *restructured) levelOf(style string) int8 {
	for k, s := range r.styles {
		if s == style {
			return int8(min(k+1, 6))
		}
	}
	if len(r.styles) < 100 {
		r.styles = append(r.styles, style)
	}
	return int8(min(len(r.styles), 6))
}

// adornment reads a line that is one mark of at least three, repeated, and returns how many there are.
func adornment(line string) (mark byte, n int) {
	if len(line) < 3 || strings.IndexByte("=-~^\"*+#'`:._", line[0]) < 0 || run(line) < len(line) {
		return 0, 0
	}
	return line[0], len(line)
}

// literalBlock leaves as it is what is indented deeper than the paragraph before it.
func (w *writer) literalBlock(start, indent int) int {
	end := w.blockEnd(start, indent)
	w.t.Code = append(w.t.Code, Range{Start: w.at(start), End: w.at(end), Shown: true})
	w.rst.literal = false
	w.before, w.line = w.at(end), w.at(end)
	return end
}

// blockEnd is where the lines from start on end that are blank or indented deeper than indent, without blank lines at their end.
func (w *writer) blockEnd(start, indent int) int {
	end := start
	for i := start; i < w.end; {
		k := i
		for k < w.end && (w.src[k] == ' ' || w.src[k] == '\t') {
			k++
		}
		line := lineAt(w.src[:w.end], k)
		if line != "" {
			if k-i <= indent {
				break
			}
			end = k + len(line)
		}
		n := strings.IndexByte(w.src[k:w.end], '\n')
		if n < 0 {
			break
		}
		i = k + n + 1
	}
	return end
}

// lineAt is the line from i on, without white space at its end.
func lineAt(s string, i int) string {
	s = s[i:]
	if k := strings.IndexByte(s, '\n'); k >= 0 {
		s = s[:k]
	}
	return strings.TrimRight(s, " \t\r")
}

// fieldName is the length of ":name:" at the start of a line, 0 where none stands there.
func fieldName(line string) int {
	if len(line) < 3 || line[0] != ':' || line[1] == ':' || text.Space(line[1]) {
		return 0
	}
	n := strings.IndexByte(line[1:min(len(line), 80)], ':')
	if n < 1 || strings.IndexByte(line[1:1+n], '`') >= 0 {
		return 0
	}
	if end := n + 2; end == len(line) || line[end] == ' ' {
		return end
	}
	return 0
}
