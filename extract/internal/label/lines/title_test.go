package lines

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
)

func TestSiteCut(t *testing.T) {
	for line, want := range map[string]string{
		"Ferry returns | News | Harbour Ledger":          "Ferry returns",
		"Ferry returns - Harbour Ledger":                 "Ferry returns",
		"Ferry returns – after a year – Ledger":          "Ferry returns – after a year",
		"Ferry returns · ledger.example":                 "Ferry returns",
		"云溪镇百年茶街修缮完工 - 江湾晚报网":                            "云溪镇百年茶街修缮完工",
		"云溪镇百年茶街修缮完工_江湾晚报网":                              "云溪镇百年茶街修缮完工",
		"Ferry returns_Ledger":                           "",
		"Ferry returns - but not before winter":          "",
		"Ferry-returns to the quay":                      "",
		"Home | News":                                    "",
		"Ferry returns - The Paper Of All Of You And Me": "",
		"": "",
	} {
		assert.Equal(t, want, line[:SiteCut(line)], line)
	}
}

// flatReader reads flat text of these lines.
func flatReader(address string, lines ...string) Reader {
	p := &page.Page{Flat: true, Blocks: make([]page.Block, len(lines))}
	for i, s := range lines {
		p.Blocks[i].Text = s
		p.Blocks[i].Shape.Words = 5
	}
	return Reader{&evidence.Page{Source: p, Known: resolve.PageInfo{Address: address}}}
}

func TestTitle(t *testing.T) {
	long := "A line of prose that names no site and is long enough to be one of the story, which goes on."
	for _, x := range []struct {
		why, want string
		s         Reader
		i         int
	}{
		{"a bar in the first line", "Ferry returns", flatReader("", "Ferry returns | Ledger", long), 0},
		{"a bar in a line far below", "Ferry returns | Ledger", flatReader("", "a", "b", "c", "d", "Ferry returns | Ledger"), 4},
		{"the site's name alone", "Ferry returns", flatReader("", "Ferry returns - Ledger", long, "Ledger"), 0},
		{"the site's name in the address", "Ferry returns", flatReader("https://harbour-ledger.example/a", "Ferry returns - Harbour Ledger", long), 0},
		{"the headline alone", "Ferry returns", flatReader("", "a", "b", "c", "Ferry returns - Ledger", "Ferry returns"), 3},
		{"nothing names the site", "Ferry returns - Ledger", flatReader("", "Ferry returns - Ledger", long), 0},
		{"a bullet", "Ferry returns", flatReader("", "• Ferry returns"), 0},
		{"an item", "Ferry returns", flatReader("", "3. News", "4. Ferry returns"), 1},
		{"a number", "10. ferry returns", flatReader("", "News", "10. ferry returns"), 1},
	} {
		assert.Equal(t, x.want, x.s.Title(x.i), x.why)
	}
}

func TestKicker(t *testing.T) {
	s := flatReader("", "Old ferry comes back home | Ledger", "Harbour - Old ferry comes back home", "Harbour: Old ferry comes back home", "Old ferry comes back home now")
	assert.Equal(t, len("Harbour - "), s.Kicker(1))
	assert.Zero(t, s.Kicker(2), "a colon is a part of the headline")
	assert.Zero(t, s.Kicker(3))
	assert.Zero(t, s.Kicker(0))
}
