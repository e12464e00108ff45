package state

import (
	"net/url"
	"strings"

	"github.com/broadsheet-go/broadsheet/internal/jsontree"
)

// program reads the values of a program that hold the names of a title and a time: objects and lists that are assigned, passed or
// returned, and strings of such.
func (r *reader) program(script int, s string) {
	for i, n := 0, 0; i < len(s) && n < mostValues && (r.stop == nil || !r.stop()); {
		switch c := s[i]; c {
		case '"', '\'', '`':
			end := literalEnd(s, i)
			if text := s[i+1 : max(i+1, end-1)]; len(text) >= leastBytes && passed(s[:i]) && named(text) {
				n++
				r.value(script, "", dataIn(text), plain, 2)
			}
			i = end
		case '{', '[':
			before := strings.TrimRight(s[max(0, i-16):i], " \t\r\n")
			if !passed(before) {
				i++
				continue
			}
			end := valueEnd(s, i)
			text, returned := s[i:end], strings.HasSuffix(before, "return")
			if returned && strings.HasPrefix(strings.TrimLeft(s[end:], "; \n"), "}") || len(text) >= leastBytes && named(text) {
				n++
				if d := r.value(script, "", text, plain, 2); d != nil && returned {
					r.arguments(d, s[:i], s[end:])
				}
			}
			i = end
		case '/':
			i = afterComment(s, i)
		default:
			i++
		}
	}
}

// passed reports code after which a value is assigned, passed or returned.
func passed(before string) bool {
	before = strings.TrimRight(before, " \t\r\n")
	return before != "" && strings.IndexByte("=(,|", before[len(before)-1]) >= 0 || strings.HasSuffix(before, "return")
}

// dataIn is what a string literal says, which may be encoded as a part of an address.
func dataIn(literal string) string {
	text := jsontree.Unescape(literal)
	if strings.HasPrefix(text, "%7B") || strings.HasPrefix(text, "%5B") {
		if plain, err := url.PathUnescape(text); err == nil {
			return plain
		}
	}
	return text
}

// literalEnd is the place after the string that begins at i.
func literalEnd(s string, i int) int {
	mark := s[i]
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case mark:
			return i + 1
		}
	}
	return len(s)
}

// afterComment is the place after a comment at i, or after the mark where there is none.
func afterComment(s string, i int) int {
	end := ""
	switch {
	case strings.HasPrefix(s[i:], "//"):
		end = "\n"
	case strings.HasPrefix(s[i:], "/*"):
		end = "*/"
	default:
		return i + 1
	}
	if n := strings.Index(s[i+2:], end); n >= 0 {
		return i + 2 + n + len(end)
	}
	return len(s)
}

// valueEnd is the place after the bracket that closes the one at i.
func valueEnd(s string, i int) int {
	for open := 0; i < len(s); {
		switch s[i] {
		case '{', '[', '(':
			open++
			i++
		case '}', ']', ')':
			i++
			if open--; open <= 0 {
				return i
			}
		case '"', '\'', '`':
			i = literalEnd(s, i)
		case '/':
			i = afterComment(s, i)
		default:
			i++
		}
	}
	return len(s)
}

// mostHead is how far before a returned value the parameters of its function are looked for.
const mostHead = 128 << 10

// arguments gives the names in what a function returns their values: "(function(a,b){b.x=1;return {…}}("y",{}))".
func (r *reader) arguments(d *Data, before, after string) {
	before = before[max(0, len(before)-mostHead):]
	at := strings.LastIndex(before, "function(")
	if at < 0 {
		return
	}
	params, body, ok := strings.Cut(before[at+len("function("):], ")")
	call := strings.TrimLeft(after, "; \t\r\n")
	if call = strings.TrimLeft(call, "})"); !ok || call == "" || call[0] != '(' {
		return
	}
	args := call[1:max(1, valueEnd(call, 0)-1)]
	if r.left -= len(args) + len(body); r.left < 0 {
		return
	}
	root, ok := jsontree.Decode("["+args+"]", r.stop, r.memory)
	if !ok {
		return
	}
	d.names = map[string]jsontree.Value{}
	d.Roots = append(d.Roots, root)
	arg := root.First()
	for name := range strings.SplitSeq(params, ",") {
		if arg.At > 0 {
			d.names[strings.TrimSpace(name)] = arg
			arg = arg.Next()
		}
	}
	for _, o := range statements(body) {
		if v, ok := jsontree.Decode(o.text.String()+"}", r.stop, r.memory); ok {
			d.names[o.name] = v
			d.Roots = append(d.Roots, v)
		}
	}
}

// An assigned is an object whose members a function gives its parameter: "a.title=b;a.text=c".
type assigned struct {
	name string
	text strings.Builder // {title:b,text:c, without its end
}

// statements are the objects that the statements at the beginning of a function make, in order.
func statements(body string) (objects []*assigned) {
	byName := map[string]*assigned{}
	body = body[strings.IndexByte(body, '{')+1:]
	for body != "" {
		name, rest, ok := strings.Cut(body, ".")
		key, value, found := strings.Cut(rest, "=")
		if !ok || !found || len(name) > 8 || len(key) > 64 || strings.ContainsAny(name+key, " \n(){}\"'[]") {
			break
		}
		end := strings.IndexByte(value, ';')
		switch {
		case value != "" && (value[0] == '{' || value[0] == '['):
			end = valueEnd(value, 0)
		case value != "" && strings.IndexByte("\"'`", value[0]) >= 0:
			end = literalEnd(value, 0)
		}
		if end < 0 {
			break
		}
		o := byName[name]
		if o == nil {
			o = &assigned{name: name}
			o.text.WriteByte('{')
			byName[name] = o
			objects = append(objects, o)
		}
		o.text.WriteString(key + ":" + value[:end] + ",")
		body = strings.TrimLeft(value[end:], "; \n")
	}
	return objects
}
