package unflatten

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
)

// unshown reports directives whose content is no text of the page.
func unshown(name string) bool {
	switch name {
	case "image", "raw", "contents", "meta", "include", "toctree", "index", "math", "highlight", "role", "default-role",
		"sectnum", "date", "unicode", "replace", "literalinclude":
		return true
	}
	return false
}

// titled reports directives whose argument is text.
func titled(name string) bool {
	switch name {
	case "note", "warning", "tip", "hint", "important", "caution", "attention", "danger", "error", "admonition", "topic",
		"sidebar", "rubric", "epigraph", "highlights", "pull-quote", "seealso", "table", "csv-table", "list-table", "header",
		"footer", "title":
		return true
	}
	return false
}

// explicit reads a line that begins with "..": a directive, a target of links, a note, or a comment.
func (w *writer) explicit(i, indent int, line string) int {
	end := i + len(line)
	head := strings.TrimLeft(strings.TrimPrefix(line, ".."), " ")
	args := end - len(head)
	switch {
	case strings.HasPrefix(head, "[") && strings.Contains(head, "] "):
		w.skip(i, args) // a note, which is text
		w.line = w.at(args)
		w.mark(page.Paragraph, 0)
		return args
	case directive(head) == "":
		return w.leaveOut(i, end, indent)
	}
	name := directive(head)
	var more []Range
	if !strings.HasSuffix(strings.TrimRight(head, " \r"), "::") { // else what begins in the next line is its content
		more = w.argument(end, indent)
	}
	options := w.options(end)
	if len(more) > 0 {
		last := more[len(more)-1].End
		options = w.options(last + len(lineAt(w.src[:w.end], last)))
	}
	switch {
	case unshown(name):
		return w.leaveOut(i, end, indent)
	case name == "code" || name == "code-block" || name == "sourcecode":
		w.rst.literal, w.rst.indent = true, indent
	case name == "figure":
		w.rst.caption = indent
	case name == "container" || name == "class":
		return w.skip(i, max(options, w.paragraphAt(i))) // its argument, over several lines, says nothing to a reader
	case titled(name):
		args += strings.Index(head, "::") + len("::")
		for args < end && w.src[args] == ' ' {
			args++
		}
		if args < end {
			w.skip(i, args)
			w.line = w.at(args)
			if name == "rubric" {
				w.mark(page.Heading, 2)
			} else {
				w.mark(page.Paragraph, 0)
			}
			w.rst.options = options
			for _, r := range more {
				if strings.ContainsAny(w.src[args:r.Start], "`*_|\\") {
					break // a line with marks is read as others are
				}
				args = w.space(r.Start, r.End)
			}
			return args
		}
	}
	return w.skip(i, options)
}

// argument is where the argument of a directive, whose first line ends at end, is broken: from the end of a line to the first letter of
// the next, which stands deeper than the directive.
func (w *writer) argument(end, indent int) (breaks []Range) {
	for {
		n := strings.IndexByte(w.src[end:w.end], '\n')
		if n < 0 {
			return breaks
		}
		next := end + n + 1
		start := next
		for next < w.end && (w.src[next] == ' ' || w.src[next] == '\t') {
			next++
		}
		line := lineAt(w.src[:w.end], next)
		if line == "" || next-start <= indent || fieldName(line) > 0 {
			return breaks
		}
		breaks = append(breaks, Range{Start: end, End: next})
		end = next + len(line)
	}
}

// paragraphAt is where the lines end that begin at i and have no blank one between them.
func (w *writer) paragraphAt(i int) int {
	for {
		end := i + len(lineAt(w.src[:w.end], i))
		n := strings.IndexByte(w.src[end:w.end], '\n')
		if n < 0 || strings.TrimSpace(lineAt(w.src[:w.end], end+n+1)) == "" {
			return end
		}
		i = end + n + 1
	}
}

// leaveOut leaves out a block whose first line ends at end.
func (w *writer) leaveOut(i, end, indent int) int {
	if next := strings.IndexByte(w.src[end:w.end], '\n'); next >= 0 {
		below := end + next + 1
		if last := w.blockEnd(below, indent); last > below {
			end = last
		}
	}
	return w.skip(i, end)
}

// directive is the name in "name:: …", "" where none stands there.
func directive(head string) string {
	name, rest, found := strings.Cut(head, "::")
	if !found || name == "" || len(name) > 60 || rest != "" && rest[0] != ' ' {
		return ""
	}
	for _, c := range []byte(name) {
		if !text.ASCIILetter(c) && !text.ASCIIDigit(c) && strings.IndexByte("-_:+.", c) < 0 {
			return ""
		}
	}
	return strings.ToLower(name)
}

// options is where the lines ":name: value" right below a directive end.
func (w *writer) options(end int) int {
	for {
		n := strings.IndexByte(w.src[end:w.end], '\n')
		if n < 0 {
			return end
		}
		next := end + n + 1
		for next < w.end && (w.src[next] == ' ' || w.src[next] == '\t') {
			next++
		}
		line := lineAt(w.src[:w.end], next)
		if next == end+n+1 || fieldName(line) == 0 {
			return end
		}
		end = next + len(line)
	}
}

// findTargets collects the addresses of links: ".. _name: address" and "__ address".
func (r *restructured) findTargets(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimSpace(line)
		if address, found := strings.CutPrefix(line, "__ "); found {
			r.anonymous = append(r.anonymous, strings.TrimSpace(address))
			continue
		}
		name, found := strings.CutPrefix(line, ".. _")
		if !found {
			continue
		}
		if address, found := strings.CutPrefix(name, "_:"); found {
			r.anonymous = append(r.anonymous, strings.TrimSpace(address))
			continue
		}
		colon := strings.IndexByte(name, ':')
		if quoted, found := strings.CutPrefix(name, "`"); found {
			if colon = strings.Index(quoted, "`:"); colon >= 0 {
				colon += len("``")
			}
		}
		if colon < 0 {
			continue
		}
		if r.targets == nil {
			r.targets = map[string]string{}
		}
		if key := targetName(strings.Trim(name[:colon], "`")); r.targets[key] == "" {
			r.targets[key] = strings.TrimSpace(name[colon+1:])
		}
	}
}

// targetName is how a name of a link is compared.
func targetName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
