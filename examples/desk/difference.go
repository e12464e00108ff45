package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A piece of text is the same in both versions, or stands in one of them only.
type piece struct {
	Text string `json:"text"`
	Kind string `json:"kind,omitempty"` // "added", "removed"
}

// A block is a paragraph of a version, or one that a later version no longer has.
type block struct {
	Kind   extract.Kind `json:"kind"`
	Level  int          `json:"level,omitempty"`
	Change string       `json:"change,omitempty"` // "added", "removed", "changed", "moved"
	Pieces []piece      `json:"pieces"`
}

// difference is the body of a version with what is different from an earlier one. What was removed stands where it was.
func difference(before, after *extract.Article) (headline []piece, blocks []block) {
	if before == nil {
		for i := range after.Body {
			blocks = append(blocks, plain(&after.Body[i], "", ""))
		}
		return []piece{{Text: after.Headline}}, blocks
	}
	changes := extract.Compare(before, after)
	headline = []piece{{Text: after.Headline}}
	if changes.Headline != nil {
		headline = words(before.Headline, after.Headline)
	}
	of := map[*extract.Block]*extract.BlockChange{}
	removed := map[*extract.Block]bool{}
	for i := range changes.Body {
		if c := &changes.Body[i]; c.New != nil {
			of[c.New] = c
		} else {
			removed[c.Old] = true
		}
	}
	old := 0
	until := func(end func(b *extract.Block) bool) { // the removed ones that stood earlier
		for at := old; at < len(before.Body); at++ {
			if !end(&before.Body[at]) {
				continue
			}
			for ; old < at; old++ {
				if b := &before.Body[old]; removed[b] {
					blocks = append(blocks, plain(b, string(extract.Removed), "removed"))
				}
			}
			old++
			return
		}
	}
	for i := range after.Body {
		b := &after.Body[i]
		c := of[b]
		switch {
		case c == nil:
			until(func(o *extract.Block) bool { return !removed[o] && o.Kind == b.Kind && o.Text == b.Text })
			blocks = append(blocks, plain(b, "", ""))
		case c.Kind == extract.Changed:
			until(func(o *extract.Block) bool { return o == c.Old })
			blocks = append(blocks, block{b.Kind, b.Level, string(extract.Changed), words(c.Old.Text, b.Text)})
		case c.Kind == extract.Added:
			blocks = append(blocks, plain(b, string(extract.Added), "added"))
		default:
			blocks = append(blocks, plain(b, string(c.Kind), ""))
		}
	}
	for ; old < len(before.Body); old++ {
		if b := &before.Body[old]; removed[b] {
			blocks = append(blocks, plain(b, string(extract.Removed), "removed"))
		}
	}
	return headline, blocks
}

// plain is a block of one piece.
func plain(b *extract.Block, change, kind string) block {
	words := b.Text
	if words == "" && b.Media != nil {
		words = b.Media.Alt
	}
	return block{b.Kind, b.Level, change, []piece{{words, kind}}}
}

// most is how many pairs of words are compared; of longer texts all is taken for changed but what both begin and end with.
const most = 1 << 20

// words marks the words that are different in two texts.
func words(before, after string) (pieces []piece) {
	a, b := tokens(before), tokens(after)
	add := func(kind string, list ...string) {
		for _, s := range list {
			if n := len(pieces); n > 0 && pieces[n-1].Kind == kind {
				pieces[n-1].Text += s
			} else {
				pieces = append(pieces, piece{s, kind})
			}
		}
	}
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	add("", a[:start]...)
	x, y := a[start:len(a)-end], b[start:len(b)-end]
	if len(x)*len(y) > most {
		add("removed", x...)
		add("added", y...)
	} else {
		longest := common(x, y)
		i, k := 0, 0
		for i < len(x) || k < len(y) {
			switch {
			case i < len(x) && k < len(y) && x[i] == y[k]:
				add("", x[i])
				i, k = i+1, k+1
			case k == len(y) || i < len(x) && longest[i+1][k] >= longest[i][k+1]:
				add("removed", x[i])
				i++
			default:
				add("added", y[k])
				k++
			}
		}
	}
	add("", a[len(a)-end:]...)
	return pieces
}

// common is the length of the longest common run of words from each pair of places on.
func common(x, y []string) [][]int32 {
	longest := make([][]int32, len(x)+1)
	for i := range longest {
		longest[i] = make([]int32, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k := len(y) - 1; k >= 0; k-- {
			if x[i] == y[k] {
				longest[i][k] = longest[i+1][k+1] + 1
			} else {
				longest[i][k] = max(longest[i+1][k], longest[i][k+1])
			}
		}
	}
	return longest
}

// tokens cuts a text into words, single signs, and single characters of scripts without spaces, each with the space after it.
func tokens(s string) (list []string) {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if letter(r) {
			n = len(s) - len(strings.TrimLeftFunc(s, letter))
		}
		n += len(s[n:]) - len(strings.TrimLeftFunc(s[n:], func(r rune) bool { return unicode.IsSpace(r) || unicode.IsMark(r) }))
		list, s = append(list, s[:n]), s[n:]
	}
	return list
}

// letter reports what words are made of, in scripts that part them.
func letter(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)) && !text.Spaceless(r)
}
