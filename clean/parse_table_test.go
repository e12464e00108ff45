package clean

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTableGrid holds that each cell stands below the heading below which a browser shows it.
func TestTableGrid(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"<tr><th><th>Wheat<th>Rye<tr><th>May<td>4<td>5", "\tWheat\tRye\nMay\t4\t5"},
		{"<tr><th rowspan=2>Port<th colspan=2>Ships<th>Crew<tr><th>in<th>out<th>men<tr><td>Vellin<td>1<td>2<td>3", "Port\tShips\t\tCrew\n\tin\tout\tmen\nVellin\t1\t2\t3"},
		{"<tr><th>Day<th>Berth<th>Ship<tr><td rowspan=2>Monday<td>1<td>Arn<tr><td>2<td>Bolm<tr><td>Friday<td>1<td>Cyra", "Day\tBerth\tShip\nMonday\t1\tArn\n\t2\tBolm\nFriday\t1\tCyra"},
		{"<tr><th>a<th>b<th>c<tr><td>1<td rowspan=2 colspan=2>2<tr><td>3<td>4", "a\tb\tc\n1\t2\n3\t\t\t4"},
		{"<thead><tr><th rowspan=0>a<th>b<th>c<tr><th>d<th>e<tbody><tr><td>1<td>2<td>3", "a\tb\tc\n\td\te\n1\t2\t3"},
		{"<tr><th>a<th>b<th>c<tbody><tr><td rowspan=9>1<td>2<td>3<tbody><tr><td>4<td>5<td>6", "a\tb\tc\n1\t2\t3\n4\t5\t6"},
		{"<tr><th colspan=0>a<th colspan=x>b<th colspan=' +2px'>c<th rowspan=-1>d<tr><td>1<td>2<td>3<td>4<td>5", "a\tb\tc\t\td\n1\t2\t3\t4\t5"},
		{"<tr><th colspan=3><tr><th>a<th>b<th>c<tr><td><td>2<td>3", "a\tb\tc\n\t2\t3"},
	} {
		p := parse(t, "<table>"+c.source+"</table>")
		require.Len(t, p.Blocks, 1, c.source)
		assert.Equal(t, c.want, p.Blocks[0].Text, c.source)
	}
}

// TestSpansAreBounded holds that spans are at most those of HTML, and that the page's text goes with its bytes, not with what it writes in spans.
func TestSpansAreBounded(t *testing.T) {
	p := parse(t, "<table><tr><th colspan=5000>a<th>b<tr><td>1<td>2</table>")
	require.Len(t, p.Blocks, 1)
	assert.Equal(t, "a"+strings.Repeat("\t", 1000)+"b\n1\t2", p.Blocks[0].Text)
	for name, source := range map[string]string{
		"columns":          "<tr><td colspan=1000>a<td>b",
		"rows and columns": "<tr><td rowspan=65534 colspan=1000>a<td>b",
		"all in one row":   "<td rowspan=0 colspan=1000>a",
		"long numbers":     "<td rowspan=99999999999999999999 colspan=99999999999999999999>a",
	} {
		p := parse(t, "<table><tr><th>a<th>b"+strings.Repeat(source, 20000)+"</table>")
		n := 0
		for i := range p.Blocks {
			n += len(p.Blocks[i].Text)
		}
		assert.Less(t, n, 1<<18, name)
		assert.Contains(t, p.Blocks[len(p.Blocks)-1].Text, "a", name)
	}
}
