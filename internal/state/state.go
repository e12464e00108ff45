package state

import (
	"slices"
	"strconv"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
)

// Limits of what is read of a page's state. Of 76 data scripts with a title and a publish time on the pages of the development corpora,
// the largest has 870 KB.
const (
	leastBytes = 80      // a shorter script holds no article
	mostBytes  = 1 << 20 // a longer script is left out
	mostTotal  = 3 << 20 // of all scripts of a page, and of what is read out of their strings
	mostValues = 256     // values of one script
)

// Astro is the type that the properties of an Astro island have as a script.
const Astro = "application/json; astro"

// Attributes are the names of the attributes in which frameworks write the data of what they show.
func Attributes() []string {
	return []string{"props", "data-page", "data-react-props", "data-props", "data-initial-props", "data-state", "data-initial-state", "wire:snapshot", "wire:initial-data"}
}

// AttributeType is the type that the value of an attribute of an element has as a script, "" where it is no data: Astro's islands have
// their properties in "props"; Inertia, react-rails, Livewire and others write JSON into attributes of names of their own.
func AttributeType(tag, name string) string {
	switch {
	case tag == "astro-island" && name == "props":
		return Astro
	case name != "props" && slices.Contains(Attributes(), name):
		return "application/json"
	}
	return ""
}

// Candidate reports the text of a program that may hold an article's data: the names of a title and of a publish time, and a date;
// or a part of a stream, which may hold any part of it.
func Candidate(script string) bool {
	if len(script) < leastBytes || len(script) > mostBytes {
		return streamed(script) && len(script) <= mostBytes
	}
	return streamed(script) || named(script) && dated(script)
}

// named reports the names of a title and of a publish time.
func named(s string) bool {
	return (strings.Contains(s, "eadline") || strings.Contains(s, "itle")) &&
		(strings.Contains(s, "ublish") || strings.Contains(s, "ublication") || strings.Contains(s, `"date`) || strings.Contains(s, "date:"))
}

// dated reports a date in figures of this century or the last: 2025-10-14.
func dated(s string) bool {
	for {
		n := strings.IndexByte(s, '-')
		if n < 0 {
			return false
		}
		if n >= 4 && n+6 <= len(s) && s[n+3] == '-' && (s[n-4] == '2' || s[n-4] == '1') && jsontree.LeadingDigits(s[n-4:n]) == 4 &&
			jsontree.LeadingDigits(s[n+1:n+3]) == 2 && jsontree.LeadingDigits(s[n+4:n+6]) == 2 {
			return true
		}
		s = s[n+1:]
	}
}

// A form is how a value refers to others.
type form uint8

const (
	plain  form = iota
	flat        // numbers are places in the list
	turbo       // so are numbers, and names such as "_12"
	flight      // strings such as "$12" are rows
	astro       // a value is a list of its type and itself
)

// A Data is one value of a script, decoded.
type Data struct {
	Script  int              // the number of the script
	Program bool             // it stands in a program, or is put together by one
	Prefix  string           // where in the script the text stands that was decoded, where it stood in a string
	Size    int              // bytes of the text
	Roots   []jsontree.Value // the value; of rows and of a function's arguments one each
	form    form
	list    []jsontree.Value          // of flat and turbo data, by number
	names   map[string]jsontree.Value // rows, arguments, and what Apollo refers to
	named   bool                      // Apollo's objects are among names
}

// Read reads the data of all scripts that may hold an article: JSON, and programs for which Candidate holds. The values live as long as
// what is in m, which may be nil.
func Read(scripts []page.Script, stop func() bool, m *jsontree.Memory) []Data {
	r := reader{left: mostTotal, stop: stop, memory: m}
	for i := range scripts {
		s := &scripts[i]
		r.inProgram = !strings.Contains(s.Type, "json") && s.ID != "__NEXT_DATA__"
		switch {
		case len(s.Text) > mostBytes || stop != nil && stop():
		case r.inProgram:
			if !r.piece(i, s.Text) {
				r.program(i, s.Text)
			}
		case named(s.Text):
			f := plain
			if s.Type == Astro {
				f = astro
			}
			r.value(i, "", s.Text, f, 2)
		}
	}
	r.inProgram = true
	r.streams()
	return r.all
}

// A reader reads the scripts of a page.
type reader struct {
	all             []Data
	left            int // bytes that may still be decoded
	stop            func() bool
	memory          *jsontree.Memory
	inProgram       bool            // the script that is read is a program
	rows            strings.Builder // flight data
	lines           strings.Builder // lines of a stream
	rowsAt, linesAt int             // the scripts in which they begin
}

// value reads one value and those in its strings; nested says how deep. It is the last of r.all unless it is nil.
func (r *reader) value(script int, prefix, text string, f form, nested int) *Data {
	if r.left -= len(text); r.left < 0 {
		return nil
	}
	root, ok := jsontree.Decode(text, r.stop, r.memory)
	if !ok {
		return nil
	}
	d := Data{Script: script, Program: r.inProgram || f == astro, Prefix: prefix, Size: len(text), Roots: []jsontree.Value{root}, form: f}
	if f == plain && root.Kind() == jsontree.Array {
		d.form = formOf(root)
	}
	if d.form == flat || d.form == turbo {
		d.listOf(root)
	}
	if nested > 1 {
		r.inside(script, prefix, root.Tree, nested-1)
	}
	r.all = append(r.all, d)
	return &r.all[len(r.all)-1]
}

// inside reads the values in the strings of one that is decoded.
func (r *reader) inside(script int, prefix string, tree *jsontree.Tree, nested int) {
	for i := 1; i < len(tree.Nodes); i++ {
		n := &tree.Nodes[i]
		if n.Kind == jsontree.String && len(n.Text) >= leastBytes && holdsData(n.Text) && named(n.Text) {
			v := jsontree.Value{Tree: tree, At: int32(i)}
			r.value(script, prefix+v.Path(), n.Text, plain, nested)
		}
	}
}

// holdsData reports text that begins as JSON does.
func holdsData(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n")
	return strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[{") || strings.HasPrefix(s, "[[")
}

// formOf tells lists in which numbers are places from others: they begin with an object or a list of nothing else.
func formOf(root jsontree.Value) form {
	first := root.First()
	if first.Kind() == jsontree.Array && first.First().Kind() == jsontree.String {
		return flat
	}
	f := plain
	for m := first.First(); m.At > 0; m = m.Next() {
		switch {
		case m.Kind() != jsontree.Number && !(m.Kind() == jsontree.Null && f != plain):
			return plain
		case strings.HasPrefix(m.Key(), "_") && len(m.Key()) > 1 && jsontree.LeadingDigits(m.Key()[1:]) == len(m.Key())-1:
			f = turbo
		default:
			f = flat
		}
	}
	return f
}

// listOf numbers the elements of a list after those that are numbered.
func (d *Data) listOf(root jsontree.Value) {
	for e := root.First(); e.At > 0; e = e.Next() {
		d.list = append(d.list, e)
	}
}

// at is the value with a number, which is absent where there is none.
func (d *Data) at(number string) jsontree.Value {
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n >= len(d.list) {
		return jsontree.Value{}
	}
	return d.list[n]
}

// Key is the name of a member.
func (d *Data) Key(m jsontree.Value) string {
	key := m.Key()
	if d.form == turbo && len(key) > 1 && key[0] == '_' {
		return d.at(key[1:]).Text()
	}
	return key
}

// mostSteps is how many references are followed one after the other.
const mostSteps = 8

// Follow is what a value refers to, or the value itself.
func (d *Data) Follow(v jsontree.Value) jsontree.Value {
	for range mostSteps {
		next := d.step(v)
		if next == v {
			break
		}
		v = next
	}
	return v
}

// step follows one reference.
func (d *Data) step(v jsontree.Value) jsontree.Value {
	switch v.Kind() {
	case jsontree.Number:
		if (d.form == flat || d.form == turbo) && d.inList(v) {
			if to := d.at(v.Text()); to.At > 0 && to.Kind() != jsontree.Number {
				return to
			}
		}
	case jsontree.String:
		if to := d.byName(v); to.At > 0 {
			return to
		}
	case jsontree.Array:
		first := v.First()
		second := first.Next()
		switch n := v.Node().Size; {
		case d.form == astro && n == 2 && first.Kind() == jsontree.Number && len(first.Text()) <= 2:
			return second
		case (d.form == flat || d.form == turbo) && n == 2 && first.Kind() == jsontree.String && second.Kind() == jsontree.Number && reactive(first.Text()):
			return d.at(second.Text())
		case (d.form == flat || d.form == turbo) && n == 2 && (first.Text() == "Date" || first.Text() == "D"):
			return second
		}
	case jsontree.Object:
		if v.Node().Size == 1 && v.First().Key() == "__ref" {
			if to := d.object(v.First().Text()); to.At > 0 {
				return to
			}
		}
	}
	return v
}

// inList reports a number that is a member of an object, or an element of a list, of the list of all.
func (d *Data) inList(v jsontree.Value) bool {
	up := v.Parent().Parent()
	return up.At > 0 && up.Parent().At == 0
}

// reactive are the wrappers that Nuxt puts around a value.
func reactive(name string) bool {
	switch name {
	case "Reactive", "ShallowReactive", "Ref", "ShallowRef", "NuxtError", "SingleFetchFallback", "P", "Z":
		return true
	}
	return false
}

// byName is the row or the argument that a string names.
func (d *Data) byName(v jsontree.Value) jsontree.Value {
	name := v.Text()
	switch {
	case len(d.names) == 0 || name == "":
		return jsontree.Value{}
	case d.form == flight && name[0] == '$' && len(name) > 1:
		return d.row(name[1:])
	case v.Node().Bare:
		return d.names[name]
	}
	return jsontree.Value{}
}

// object is the object under a name that Apollo refers to.
func (d *Data) object(name string) jsontree.Value {
	if !d.named {
		d.named = true
		if d.names == nil {
			d.names = map[string]jsontree.Value{}
		}
		for v := range d.Objects {
			if key := v.Key(); strings.Contains(key, ":") {
				if _, known := d.names[key]; !known {
					d.names[key] = v
				}
			}
		}
	}
	return d.names[name]
}

// Objects yields all objects of the data, in their order.
func (d *Data) Objects(yield func(jsontree.Value) bool) {
	for _, root := range d.Roots {
		nodes := root.Tree.Nodes
		for i := 1; i < len(nodes); i++ {
			if nodes[i].Kind == jsontree.Object && !yield(jsontree.Value{Tree: root.Tree, At: int32(i)}) {
				return
			}
		}
	}
}

// Words is what a string says: what "new Date(…)" and "$D…" hold, too. Other words of a program say nothing.
func (d *Data) Words(v jsontree.Value) string {
	s := v.Text()
	switch {
	case d.form == flight && strings.HasPrefix(s, "$"):
		s = s[1:]
		if len(s) > 4 && s[0] == 'D' && jsontree.LeadingDigits(s[1:]) == 4 {
			s = s[1:]
		}
	case v.Node().Bare && strings.HasPrefix(s, "new Date("):
		s = strings.Trim(strings.TrimSuffix(s[len("new Date("):], ")"), `"'`)
	case v.Node().Bare:
		return ""
	}
	return s
}
