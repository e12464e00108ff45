package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A row is one line of the report: one block, or a run of short blocks of one role outside the story.
type row struct {
	Role      string
	Slug      string
	Agreement agreement
	Run       bool
	Blocks    []block

	// Again says that the row before has the same role, AgainAgreement that it has the same agreement: one label is enough.
	Again, AgainAgreement bool
}

// A block is one block of the page, cut for display.
type block struct {
	N     int    // its place in Article.Blocks
	Kind  string // paragraph, heading, list_item …
	Level int
	Parts []part
	Rows  [][]string
	Media *extract.Media
}

// A part is a stretch of a block's text under the same marks.
type part struct {
	Text  string
	Marks string // class names
	Link  string // the address of a link, as text
}

// shortBlock is the longest text, in letters and signs, of a block that shares a row with others.
const shortBlock = 60

// rows lays out all blocks of a page in document order.
func rows(in *inspection) []row {
	var list []row
	blocks := in.article.Blocks()
	dateline := datelineBlock(in.article)
	for i := range blocks {
		b := &blocks[i]
		length := 0
		if i == dateline {
			length = in.article.Dateline.Length
		}
		shown := block{N: i, Kind: string(b.Kind), Level: b.Level, Parts: parts(b, length), Rows: b.Rows, Media: b.Media}
		r := row{Role: string(b.Role), Slug: slug(b.Role), Agreement: in.peer.agreement(i, b), Run: short(b), Blocks: []block{shown}}
		if n := len(list) - 1; n >= 0 && r.Run && list[n].Run && list[n].Role == r.Role && list[n].Agreement == r.Agreement {
			list[n].Blocks = append(list[n].Blocks, shown)
			continue
		} else if n >= 0 {
			r.Again, r.AgainAgreement = list[n].Role == r.Role, list[n].Agreement == r.Agreement
		}
		list = append(list, r)
	}
	return list
}

// short reports a block that may share a row with others of its role.
func short(b *extract.Block) bool {
	return familyOf(b.Role).flows && b.Text != "" && len(b.Rows) == 0 && !strings.Contains(b.Text, "\n") && utf8.RuneCountInString(b.Text) <= shortBlock
}

// datelineBlock is the block that the article's dateline stands before, -1 when there is none.
func datelineBlock(a *extract.Article) int {
	if a.Dateline.Raw == "" {
		return -1
	}
	return slices.IndexFunc(a.Blocks(), func(b extract.Block) bool {
		return (b.Role == extract.RoleDateline || b.Role == extract.RoleParagraph) && strings.HasPrefix(b.Text, a.Dateline.Raw)
	})
}

// parts cuts a block's text wherever a span begins or ends, and after its dateline.
func parts(b *extract.Block, dateline int) []part {
	cuts := []int{0, dateline, len(b.Text)}
	for _, s := range b.Spans {
		cuts = append(cuts, s.Start, s.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var list []part
	for k := 1; k < len(cuts); k++ {
		p := part{Text: b.Text[cuts[k-1]:cuts[k]]}
		var marks []string
		if cuts[k] <= dateline {
			marks = append(marks, "dateline")
		}
		for _, s := range b.Spans {
			if s.Start <= cuts[k-1] && cuts[k] <= s.End {
				if !slices.Contains(marks, string(s.Kind)) {
					marks = append(marks, string(s.Kind))
				}
				if s.Kind == extract.Link {
					p.Link = s.URL
				}
			}
		}
		p.Marks = strings.Join(marks, " ")
		list = append(list, p)
	}
	return list
}
