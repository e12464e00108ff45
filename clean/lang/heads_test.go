package lang

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Begins must hold every class that Prefix finds, for the words of all tables in the spelling of the files.
func TestBegins(t *testing.T) {
	for _, table := range All() {
		table.index(Stop) // loads
		for c := Class(1); c < classes; c++ {
			x := table.byClass[c]
			if x == nil {
				continue
			}
			x.each(func(text string) {
				if _, n := table.Prefix(c, text); n > 0 {
					require.True(t, table.Begins(text).Has(c), "%s %s %q", table.Code(), c, text)
				}
			})
		}
	}
}

// Ends must hold every phrase, in the spelling of the files and in capitals.
func TestEnds(t *testing.T) {
	for _, table := range All() {
		table.index(Stop) // loads
		for c := Class(1); c < classes; c++ {
			x := table.byClass[c]
			if x == nil {
				continue
			}
			x.each(func(text string) {
				for _, s := range [...]string{text, "1 " + text, strings.ToUpper(text)} {
					if _, n := x.match(strings.TrimPrefix(s, "1 "), true); n > 0 {
						require.True(t, table.Ends(c, s), "%s %s %q", table.Code(), c, s)
					}
				}
			})
		}
	}
	require.False(t, For("en").Ends(Month, "the council of the town"))
}

// each calls f with every phrase.
func (x *index) each(f func(string)) {
	var walk func(at uint32, text []rune)
	walk = func(at uint32, text []rune) {
		n := x.nodes[at]
		if n.end {
			f(string(text))
		}
		for k := range uint32(n.count) {
			walk(n.kids+k, append(text[:len(text):len(text)], x.nodes[n.kids+k].r))
		}
	}
	walk(0, nil)
}

func FuzzBegins(f *testing.F) {
	f.Add("Photo: AFP")
	f.Add("e\u0301dition du jour")
	f.Fuzz(func(t *testing.T, s string) {
		for _, code := range [...]string{"en", "fr", "ar", "hi", "ja"} {
			table := For(code)
			for c := Class(1); c < classes; c++ {
				if _, n := table.Prefix(c, s); n > 0 && !table.Begins(s).Has(c) {
					t.Fatalf("%s %s %q", code, c, s)
				}
			}
		}
	})
}

func ExampleTable_Begins() {
	begins := For("en").Begins("Photo: AFP")
	fmt.Println(begins.Has(Photographer), begins.Has(Month))
	// Output: true false
}
