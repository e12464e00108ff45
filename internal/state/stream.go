package state

import (
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/internal/jsontree"
)

// streamed reports a script that adds a piece to a stream.
func streamed(script string) bool {
	head := script[:min(len(script), 100)]
	return strings.Contains(head, "__next_f") || strings.Contains(head, ".streamController.enqueue(")
}

// piece adds what a script pushes to its stream, and reports whether it does.
func (r *reader) piece(script int, s string) bool {
	if !streamed(s) {
		return false
	}
	to, mark, first := &r.rows, ".push([1,", &r.rowsAt
	if !strings.Contains(s[:min(len(s), 100)], "__next_f") {
		to, mark, first = &r.lines, ".enqueue(", &r.linesAt
	}
	for to.Len() < mostTotal {
		_, after, ok := strings.Cut(s, mark)
		if s = after; !ok {
			break
		}
		s = strings.TrimLeft(s, " \n")
		if s == "" || s[0] != '"' && s[0] != '\'' {
			continue
		}
		if to.Len() == 0 {
			*first = script
		}
		end := literalEnd(s, 0)
		to.WriteString(jsontree.Unescape(s[1:max(1, end-1)]))
		s = s[end:]
	}
	return true
}

// streams reads what the pieces make together.
func (r *reader) streams() {
	if text := r.rows.String(); named(text) {
		r.flight(text)
	}
	if text := r.lines.String(); named(text) {
		r.router(text)
	}
}

// router reads the lines of a stream of React Router or Remix: a list, and later ones that go on counting, each after "P1:".
func (r *reader) router(text string) {
	d := Data{Script: r.linesAt, Size: len(text), form: turbo, Program: true}
	for line := range strings.Lines(text) {
		at := strings.IndexByte(line, '[')
		if r.left -= len(line); at < 0 || at > 8 || r.left < 0 {
			continue
		}
		if root, ok := jsontree.Decode(line[at:], r.stop, r.memory); ok {
			d.Roots = append(d.Roots, root)
			d.listOf(root)
		}
	}
	r.all = append(r.all, d)
}

// longestRow is the longest name of a row: numbers in hexadecimal.
const longestRow = 6

// flight reads the rows of React's flight data, "1a:{…}" and "1b:T4d2,text": of T the length in bytes is stated.
func (r *reader) flight(text string) {
	d := Data{Script: r.rowsAt, Size: len(text), form: flight, Program: true, names: map[string]jsontree.Value{}}
	for text != "" && r.left > 0 && (r.stop == nil || !r.stop()) {
		colon := strings.IndexByte(text[:min(len(text), longestRow+1)], ':')
		if colon < 0 || strings.ContainsAny(text[:colon], " \n{[\"") {
			line, after, _ := strings.Cut(text, "\n")
			r.left -= len(line) + 1
			text = after
			continue
		}
		id, rest := text[:colon], text[colon+1:]
		if size, _, ok := strings.Cut(rest[:min(len(rest), 12)], ","); ok && strings.HasPrefix(size, "T") {
			if n, err := strconv.ParseInt(size[1:], 16, 32); err == nil {
				words := rest[len(size)+1:]
				n := min(int(n), len(words))
				d.names[id] = stringValue(words[:n])
				text = words[n:]
				continue
			}
		}
		row, after, _ := strings.Cut(rest, "\n")
		text = after
		if r.left -= len(row); r.left < 0 || row == "" || strings.IndexByte(`{["`, row[0]) < 0 {
			continue
		}
		if root, ok := jsontree.Decode(row, r.stop, r.memory); ok {
			d.names[id] = root
			d.Roots = append(d.Roots, root)
			r.inside(r.rowsAt, "", root.Tree, 1)
		}
	}
	r.all = append(r.all, d)
}

// stringValue is a string as a value.
func stringValue(s string) jsontree.Value {
	return jsontree.Value{Tree: &jsontree.Tree{Nodes: []jsontree.Node{{}, {Kind: jsontree.String, Text: s}}}, At: 1}
}

// mostIndex bounds the place in a list that a reference may name: it is counted from the first.
const mostIndex = 1000

// row is what a reference leads to: "5", "L5" and "@5" are row 5, "5:props:children:0" a part of it.
func (d *Data) row(ref string) jsontree.Value {
	if ref[0] == 'L' || ref[0] == '@' {
		ref = ref[1:]
	}
	id, way, _ := strings.Cut(ref, ":")
	v := d.names[id]
	for steps := 0; way != "" && v.At > 0 && steps < mostSteps; steps++ {
		var step string
		step, way, _ = strings.Cut(way, ":")
		if d.isElement(v) && step == "props" {
			v = v.First().Next().Next().Next()
			continue
		}
		next := v.Get(step)
		if n, err := strconv.Atoi(step); err == nil && n < mostIndex && v.Kind() == jsontree.Array {
			next = v.First()
			for ; n > 0 && next.At > 0; n-- {
				next = next.Next()
			}
		}
		v = next
	}
	return v
}

// isElement reports an element of React: ["$","p",null,{"children":…}].
func (d *Data) isElement(v jsontree.Value) bool {
	return d.form == flight && v.Kind() == jsontree.Array && v.Node().Size >= 4 && v.First().Text() == "$"
}
