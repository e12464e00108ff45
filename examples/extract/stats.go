package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/extract"
)

// statistics counts what a run found.
type statistics struct {
	failed   int
	articles int   // pages with a body
	bytes    int64 // of pages, unpacked
	times    []time.Duration
	most     time.Duration // the longest of them
	longest  string        // its page
	fields   map[string]int
	roles    map[extract.Role]roleCount
	types    map[extract.Type]int
	sure     map[string]*[10]int // of the body and of fields, by tenths of their confidence
}

// A roleCount is how many blocks of a role there are, and how many characters.
type roleCount struct{ blocks, characters int }

func (s *statistics) add(a answer) {
	if s.fields == nil {
		s.fields, s.roles = map[string]int{}, map[extract.Role]roleCount{}
	}
	if len(a.article.Body) > 0 {
		s.articles++
	}
	if s.sure == nil {
		s.sure, s.types = map[string]*[10]int{}, map[extract.Type]int{}
	}
	s.types[a.article.Type]++
	s.addSure(a.article)
	s.bytes += int64(a.bytes)
	if len(s.times) == 0 || a.elapsed > s.most {
		s.most, s.longest = a.elapsed, a.name
	}
	s.times = append(s.times, a.elapsed)
	v := reflect.ValueOf(a.article).Elem()
	for i, name := range articleFields() {
		if name != "" && !v.Field(i).IsZero() {
			s.fields[name]++
		}
	}
	for _, block := range a.article.Blocks() {
		c := s.roles[block.Role]
		s.roles[block.Role] = roleCount{c.blocks + 1, c.characters + utf8.RuneCountInString(block.Text)}
	}
}

// judged are what confidence is said of: the body and the fields that are weighed.
var judged = [...]string{"body", "headline", "byline", "published", "updated"}

// addSure counts how sure an answer's fields are.
func (s *statistics) addSure(a *extract.Article) {
	p := &a.Provenance
	for i, confidence := range [...]float64{a.Confidence, p.Headline.Confidence, p.Byline.Confidence, p.Published.Confidence, p.Updated.Confidence} {
		if confidence <= 0 {
			continue
		}
		if s.sure[judged[i]] == nil {
			s.sure[judged[i]] = new([10]int)
		}
		s.sure[judged[i]][min(int(confidence*10), 9)]++
	}
}

// articleFields are the JSON names of an Article's fields, "" for those that say nothing about what a page states.
func articleFields() []string {
	t := reflect.TypeFor[extract.Article]()
	names := make([]string, t.NumField())
	for i := range names {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if t.Field(i).IsExported() && name != "provenance" && name != "confidence" && name != "-" {
			names[i] = name
		}
	}
	return names
}

// A summary is statistics in the order in which they are written.
type summary struct {
	Pages    int          `json:"pages"`
	Failed   int          `json:"failed"`
	Articles int          `json:"articles"`
	Bytes    int64        `json:"bytes"`
	Elapsed  float64      `json:"elapsed_ms"` // of the whole run
	Page     pageTimes    `json:"page_ms"`
	Fields   []fieldCount `json:"fields"`
	Types    []typeCount  `json:"types"`
	Sure     []sureCount  `json:"confidence"`
	Roles    []roleTotal  `json:"roles"`
}

type typeCount struct {
	Type  string `json:"type"` // "" where it is not known
	Pages int    `json:"pages"`
}

type sureCount struct {
	Field  string  `json:"field"`
	Tenths [10]int `json:"tenths"` // pages whose confidence begins with 0.0, 0.1 … 0.9
}

// pageTimes are milliseconds that reading one page takes.
type pageTimes struct {
	Median  float64 `json:"median"`
	P95     float64 `json:"p95"`
	Longest float64 `json:"longest"`
	Name    string  `json:"longest_page"`
}

type fieldCount struct {
	Field string `json:"field"`
	Pages int    `json:"pages"` // that state it
}

type roleTotal struct {
	Role       string `json:"role"`
	Blocks     int    `json:"blocks"`
	Characters int    `json:"characters"`
}

func (s *statistics) summary(elapsed time.Duration) summary {
	sum := summary{Pages: len(s.times), Failed: s.failed, Articles: s.articles, Bytes: s.bytes, Elapsed: milliseconds(elapsed)}
	if times := slices.Sorted(slices.Values(s.times)); len(times) > 0 {
		last := len(times) - 1
		sum.Page = pageTimes{milliseconds(times[last/2]), milliseconds(times[last*95/100]), milliseconds(times[last]), s.longest}
	}
	for _, name := range articleFields() {
		if name != "" {
			sum.Fields = append(sum.Fields, fieldCount{name, s.fields[name]})
		}
	}
	for kind, n := range s.types {
		sum.Types = append(sum.Types, typeCount{string(kind), n})
	}
	slices.SortFunc(sum.Types, func(a, b typeCount) int { return cmp.Or(b.Pages-a.Pages, strings.Compare(a.Type, b.Type)) })
	for _, name := range judged {
		if s.sure[name] != nil {
			sum.Sure = append(sum.Sure, sureCount{name, *s.sure[name]})
		}
	}
	for role, c := range s.roles {
		sum.Roles = append(sum.Roles, roleTotal{string(role), c.blocks, c.characters})
	}
	slices.SortFunc(sum.Roles, func(a, b roleTotal) int {
		if a.Characters != b.Characters {
			return b.Characters - a.Characters
		}
		return strings.Compare(a.Role, b.Role)
	})
	return sum
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1e3 }

func (s *statistics) writeJSON(w io.Writer, elapsed time.Duration) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(s.summary(elapsed))
}

func (s *statistics) write(w io.Writer, elapsed time.Duration) error {
	sum := s.summary(elapsed)
	b := bufio.NewWriter(w) // keeps the first error
	fmt.Fprintf(b, "%d pages answered, %d not; %d with an article\n", sum.Pages, sum.Failed, sum.Articles)
	fmt.Fprintf(b, "%.1f MB in %.1f s: %.1f pages a second\n", float64(sum.Bytes)/1e6, elapsed.Seconds(), float64(sum.Pages)/max(elapsed.Seconds(), 1e-9))
	if sum.Pages > 0 {
		fmt.Fprintf(b, "reading a page: median %.1f ms, 95 of 100 at most %.1f ms, longest %.1f ms (%s)\n", sum.Page.Median, sum.Page.P95, sum.Page.Longest, plainLine(sum.Page.Name))
	}
	fmt.Fprintf(b, "\n%-16s %8s %8s\n", "field", "pages", "share")
	for _, f := range sum.Fields {
		fmt.Fprintf(b, "%-16s %8d %6.1f %%\n", f.Field, f.Pages, share(f.Pages, sum.Pages))
	}
	fmt.Fprintf(b, "\n%-16s %8s %8s\n", "type", "pages", "share")
	for _, k := range sum.Types {
		fmt.Fprintf(b, "%-16s %8d %6.1f %%\n", cmp.Or(k.Type, "not known"), k.Pages, share(k.Pages, sum.Pages))
	}
	fmt.Fprintf(b, "\n%-16s", "how sure")
	for tenth := range 10 {
		fmt.Fprintf(b, " %6.1f", float64(tenth)/10)
	}
	fmt.Fprintln(b)
	for _, f := range sum.Sure {
		fmt.Fprintf(b, "%-16s", f.Field)
		for _, n := range f.Tenths {
			fmt.Fprintf(b, " %6d", n)
		}
		fmt.Fprintln(b)
	}
	all := 0
	for _, r := range sum.Roles {
		all += r.Characters
	}
	fmt.Fprintf(b, "\n%-16s %8s %8s\n", "role", "blocks", "of text")
	for _, r := range sum.Roles {
		fmt.Fprintf(b, "%-16s %8d %6.1f %%\n", r.Role, r.Blocks, share(r.Characters, all))
	}
	return b.Flush()
}

// share is a part in per cent.
func share(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }
