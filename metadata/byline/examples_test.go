package byline

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

func readRows(file string) (out []map[string]string) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	var head []string
	for _, l := range strings.Split(string(b), "\n") {
		if l == "" {
			continue
		}
		c := strings.Split(l, "\t")
		if head == nil {
			head = c
			continue
		}
		m := map[string]string{}
		for i, h := range head {
			if i < len(c) {
				m[h] = c[i]
			}
		}
		out = append(out, m)
	}
	return
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func (e *example) narrow(m uint16) {
	for k := range e.allowed {
		if e.p.toks[k].kind == wordToken {
			if e.allowed[k]&m == 0 {
				m |= e.allowed[k]
			}
			e.allowed[k] &= m
		}
	}
}

// conformanceKinds are the kinds of the values of a row of the conformance files.
var conformanceKinds = map[string][2]kindOf{
	"agency": {isOrg, isOrg}, "desk": {isOrg, isOrg}, "org": {isOrg, isOrg}, "place": {isPlace, isPlace}, "role": {isRole, isRole},
	"photographer": {isFirst, isMore}, "editor": {isFirst, isMore}, "illustrator": {isFirst, isMore}, "translator": {isFirst, isMore},
	"contributor": {isFirst, isMore}, "writer": {isFirst, isMore},
}

// honorifics are words of the name that they stand before.
func (e *example) honorifics() {
	for k := e.p.n - 1; k > 0; k-- {
		if e.allowed[k] == mask(isFirst) && e.p.looks[k-1].signs&signHonorific != 0 && e.allowed[k-1]&(mask(isFirst)|mask(isMore)) == 0 {
			e.allowed[k-1], e.allowed[k] = mask(isFirst), mask(isMore)
		}
	}
	for k := 1; k < e.p.n; k++ {
		if e.p.looks[k].signs&signGeneration != 0 && e.allowed[k-1]&mask(isFirst, isMore) != 0 {
			e.allowed[k] = mask(isMore)
		}
	}
}

// loadExamples reads the rows of real lines and of the conformance files, and the lines of pages as the best reading so far has them.
func loadExamples(dir string) (out []*example) {
	people := map[string]bool{}
	rows := func(kind, file string) {
		for i, r := range readRows(file) {
			e := newExample(r["line"], lineLocale(r["lang"]), false)
			if e == nil {
				continue
			}
			e.kind, e.group, e.w, e.row = kind, fmt.Sprint(kind, i), 8, r
			e.people, e.orgs = list(r["authors"]), list(r["organisation"])
			switch {
			case r["verdict"] == "negative" || len(e.people) == 0 && len(e.orgs) == 0 && r["role_org"] == "":
				e.foreign()
			case kind == "real":
				e.narrow(mask(isOrg, isRole, isPlace, isAround))
			default:
				e.narrow(mask(isAround))
			}
			for _, s := range e.orgs {
				e.mark(s, mask(isOrg), mask(isOrg), true)
			}
			for _, pair := range strings.Split(r["role_org"], ";") {
				key, values, _ := strings.Cut(strings.TrimSpace(pair), "=")
				for _, v := range strings.Split(values, "|") {
					if ks, ok := conformanceKinds[key]; ok {
						e.mark(v, mask(ks[0]), mask(ks[1]), true)
					}
				}
			}
			for _, s := range e.people {
				e.mark(s, mask(isFirst), mask(isMore), true)
				people[text.Fold(s)] = true
			}
			e.honorifics()
			out = append(out, e)
		}
	}
	rows("real", dir+"/real-bylines.tsv")
	rows("conf", "../../testdata/conformance/bylines.tsv")
	rows("own", "../../testdata/conformance/bylines-own.tsv")
	for i, r := range readRows("../../testdata/conformance/headings-own.tsv") {
		for _, tail := range [...]string{"", " | 08.03.2023", ", 2023-03-08 10:15"} {
			if tail != "" && i%5 > 1 {
				continue
			}
			if e := newExample(r["line"]+tail, lineLocale(r["lang"]), false); e != nil {
				e.kind, e.group, e.w = "head", r["line"], 1
				e.foreign()
				out = append(out, e)
			}
		}
	}
	r := rand.New(rand.NewSource(3))
	known := map[string]bool{}
	for _, e := range out {
		known[e.line] = true
	}
	gold := map[string]string{}
	b, _ := os.ReadFile(filepath.Join(dir, "corpus.tsv"))
	for _, l := range strings.Split(string(b), "\n") {
		if c := strings.Split(l, "\t"); len(c) == 5 && c[2] == "all" {
			gold[c[4]] = "|" + text.Fold(c[3]) + "|"
		}
	}
	for _, file := range [...]string{"tests.jsonl", "read.jsonl"} {
		f, err := os.Open(filepath.Join(dir, file))
		if err != nil {
			continue
		}
		tests := file == "tests.jsonl"
		for in := json.NewDecoder(f); ; {
			var t readLine
			if in.Decode(&t) != nil {
				break
			}
			if known[t.Line] || len(t.Line) > 240 || !tests && !t.OK && !t.S && r.Intn(100) > 40 || tests && t.S && t.B.Desk == t.Line {
				continue
			}
			seen := false
			for _, a := range t.B.Authors {
				seen = seen || people[text.Fold(a.Name)]
			}
			e := newExample(t.Line, date.Locale{Language: t.L, Country: t.C}, t.S)
			if seen && !tests || e == nil {
				continue
			}
			e.group, e.kind, e.w, e.read = t.H, "read", 1, t.B
			if t.H == "" {
				e.group = t.Line
			}
			if !t.OK {
				if signs := e.p.signsOf(0, e.p.n); t.Pub+t.Upd == "" {
					e.kind, e.w = "none", 0.6
					if signs&(signGiven|signFamily) != 0 && signs&(signLabel|signOther|signRole|signAgency) != 0 || gold[t.Line] != "" {
						e.w = 0.1
					}
					e.foreign()
					if tests {
						e.kind, e.w = "test", 8
					}
					out = append(out, e)
				}
				continue
			}
			if t.S {
				e.kind = "value"
			}
			if t.Bare && !t.S && !tests && gold[t.Line] == "" && !e.known() {
				continue
			}
			if g := gold[t.Line]; g != "" {
				wrong := false
				for _, a := range t.B.Authors {
					wrong = wrong || !strings.Contains(g, "|"+text.Fold(a.Name)+"|")
				}
				if wrong {
					continue
				}
				e.w = 2
			}
			if tests {
				e.kind, e.w = "test", 6
			}
			if e.taught(&t.B) {
				e.honorifics()
				out = append(out, e)
			}
		}
		f.Close()
	}
	return out
}

// A readLine is a line as it is read: a structured source's value where S, of language L and country C, of the site H.
type readLine struct {
	S, OK, Bare   bool
	L, C, H, Line string
	B             Byline
	Pub, Upd      string
}

// TestReadLines writes how the lines of pages are read, and how those of testdata/lines.tsv are that are read right.
func TestReadLines(t *testing.T) {
	dir := trainingData(t)
	held, err := os.Create(filepath.Join(dir, "tests.jsonl"))
	require.NoError(t, err)
	defer held.Close()
	for _, row := range readRows("testdata/lines.tsv") {
		language, structured := strings.CutSuffix(row["lang"], "*")
		r := readLine{S: structured, L: language, Line: row["line"]}
		if r.B, r.OK = parseByline(r.Line, lineLocale(r.L), r.S); parts(&r.B) == row["want"] {
			r.Bare, r.Pub, r.Upd = r.B.Bare, r.B.Published.String(), r.B.Updated.String()
			require.NoError(t, json.NewEncoder(held).Encode(r))
		}
	}
	f, err := os.Create(filepath.Join(dir, "read.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	out := json.NewEncoder(f)
	for _, file := range [...]string{"blocks.tsv", "values.tsv"} {
		b, _ := os.ReadFile(filepath.Join(dir, file))
		for _, l := range strings.Split(string(b), "\n") {
			c := strings.Split(l, "\t")
			n := len(c)
			if n < 2 {
				continue
			}
			r := readLine{S: n == 2, L: c[n-2], Line: c[n-1]}
			if n > 2 {
				r.H = c[0]
			}
			r.B, r.OK = parseByline(r.Line, lineLocale(r.L), r.S)
			r.Bare, r.Pub, r.Upd = r.B.Bare, r.B.Published.String(), r.B.Updated.String()
			if r.OK || r.S || !wordy(r.Line) && !refused(r.Line) {
				require.NoError(t, out.Encode(r))
			}
		}
	}
}

// known reports that each name of a bare line has words that are names of people, and no words that are none.
func (e *example) known() bool {
	for _, a := range e.read.Authors {
		names, all := 0, 0
		for _, w := range strings.Fields(a.Name) {
			var o outlook
			e.p.namesOf(w, &o)
			all++
			if o.signs != 0 {
				names++
			}
		}
		if names == 0 || names == 1 && all > 2 {
			return false
		}
	}
	const no = signEveryday | signStop | signSource
	return e.p.signsOf(0, e.p.n)&no == 0
}

// taught labels the words as a byline has them.
func (e *example) taught(b *Byline) bool {
	e.narrow(mask(isAround))
	ok := true
	mark := func(s string, first, more kindOf) {
		if s != "" && !e.mark(s, mask(first), mask(more), false) {
			for _, q := range strings.Split(s, ", ") {
				ok = e.mark(q, mask(first), mask(more), false) && ok
			}
		}
	}
	for _, a := range b.Agencies {
		mark(a, isOrg, isOrg)
	}
	mark(b.Desk, isOrg, isOrg)
	mark(b.Place, isPlace, isPlace)
	for _, a := range b.Authors {
		mark(a.Place, isPlace, isPlace)
		mark(a.Organization, isOrg, isOrg)
		mark(a.Role, isRole, isRole)
	}
	for _, a := range b.Authors {
		mark(a.Name, isFirst, isMore)
	}
	for _, c := range b.Contributors {
		mark(c.Place, isPlace, isPlace)
		mark(c.Name, isFirst, isMore)
	}
	return ok
}
