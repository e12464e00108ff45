package tree

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/broadsheet-go/broadsheet/clean/internal/dom"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func countNodes(root *html.Node) int {
	n := 0
	for range root.Descendants() {
		n++
	}
	return n
}

func tooLarge(page string, limit int) bool {
	return Outgrows([]byte(page), &budget.Budget{Nodes: limit})
}

// A page of which Outgrows says yes has, for html.Parse, at most about as many nodes.
func TestOutgrows(t *testing.T) {
	units := []string{"<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<font color=red>", "</font>", "<a href=x>", "</a>", "<div>", "</div>", "<table>", "<td>", "</td>", "<tr>", "</table>",
		"x", " ", "<li>", "<br>", "</br>", "</q>", "<!---->", "<object>", "</object>", "<nobr>", "<em>", "<code id=1>", "<select>", "<option>", "</select>", "<template>", "</template>", "<svg>", "</svg>", "<title>", "</title>"}
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		var page strings.Builder
		some := make([]string, 2+r.IntN(6))
		for i := range some {
			some[i] = units[r.IntN(len(units))]
		}
		for range 20 + r.IntN(400) {
			page.WriteString(some[r.IntN(len(some))])
		}
		root, err := html.ParseWithOptions(strings.NewReader(page.String()), html.ParseOptionEnableScripting(false))
		if err != nil {
			continue // too deep
		}
		nodes := countNodes(root)
		require.True(t, nodes < 32 || tooLarge(page.String(), nodes/2), "%d nodes of %s", nodes, page.String())
	}
}

func TestOrdinaryPageDoesNotOutgrow(t *testing.T) {
	page := strings.Repeat("<div class=story><b><a href=/news>Headline</a></b><p>A <i>sentence</i> of it, and more.</p></div>", 1500)
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	assert.False(t, tooLarge(page, 2*countNodes(root)))
}

func BenchmarkOutgrows(b *testing.B) {
	page := []byte(strings.Repeat("<div class=story><b><a href=/news>Headline</a></b><p>A <i>sentence</i> of it, and more.</p></div>", 1500))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Outgrows(page, &budget.Budget{Nodes: 250_000})
	}
}

// Formatting elements and parts of tables are those of the table of elements.
func TestGrowing(t *testing.T) {
	for _, name := range strings.Fields("a b big br code div em font html i nobr p s small span strike strong sub table td th tr tt u") {
		n, makes := growing([]byte(name + ">"))
		assert.Equal(t, dom.Of(name).Has(dom.Formatting), makes == makesAgain || makes == makesOnce, name)
		if makes != makesOne {
			assert.Equal(t, len(name), n, name)
		}
	}
}
