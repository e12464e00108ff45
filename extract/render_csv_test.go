package extract

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cells reads a row back, by column.
func cells(t testing.TB, f CSV, a *Article) map[string]string {
	t.Helper()
	f.Header = true
	written := rendered(t, func(w io.Writer) error { return f.Write(w, a) })
	require.True(t, strings.HasSuffix(written, "\r\n"))
	require.Equal(t, strings.Count(written, "\n"), strings.Count(written, "\r\n"), "lines end in CRLF")
	r := csv.NewReader(strings.NewReader(written))
	rows, err := r.ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 2)
	require.Equal(t, CSVHeader(), rows[0])
	m := map[string]string{}
	for i, name := range rows[0] {
		m[name] = rows[1][i]
	}
	return m
}

func TestCSV(t *testing.T) {
	a := harbourArticle()
	a.Tags, a.Dateline.Places, a.Access = []string{"Ports; harbours", "Storms"}, []string{"VELLIN", "ORR"}, Metered
	m := cells(t, CSV{}, a)
	for column, want := range map[string]string{
		"url": "https://news.example/harbour", "headline": "Harbour opens: 3 <new> cranes & a #1 berth", "standfirst": "Work took nine weeks.\nIt cost 4_000_000 crowns.",
		"authors": "Mira Holt; Jon Ap Rhys", "desk": "Courier Desk", "agencies": "NWA", "published": "2024-05-03", "updated": "2024-05-03T18:05+02:00",
		"tags": "Ports, harbours; Storms", "dateline": "VELLIN; ORR", "access": "metered", "image": "https://img.example/cranes.jpg", "confidence": "0.8",
		"corrections": "An earlier version named the wrong quay.", "canonical": "", "description": "",
	} {
		assert.Equal(t, want, m[column], column)
	}
	assert.True(t, strings.HasPrefix(m["text"], "The port of Vellin, closed since the storm, opens again on Monday.\n\n1. is not a list\n- nor"), m["text"])
	assert.Len(t, slices.Compact(slices.Sorted(slices.Values(CSVHeader()))), len(CSVHeader()), "each column once")
}

// Rows without header follow one that has one.
func TestCSVRows(t *testing.T) {
	a := &Article{Headline: "a,\"b\"\nc"}
	row := rendered(t, a.WriteCSV)
	assert.Equal(t, rendered(t, func(w io.Writer) error { return CSV{Header: true}.Write(w, a) }), strings.Join(CSVHeader(), ",")+"\r\n"+row)
	assert.Contains(t, row, "\"a,\"\"b\"\"\r\nc\"")
	assert.Equal(t, strings.Repeat(",", len(CSVHeader())-1)+"0\r\n", rendered(t, new(Article).WriteCSV), "nothing stated, nothing in the cells")
}

func TestCSVFormulas(t *testing.T) {
	for _, text := range []string{"=1+1", "+1", "-5 degrees", "@SUM(A1)", "＝1", "−1", "\u200b=1", "\ufeff=cmd|' /C calc'!A0", "\x00=1", "\t=1", " =1", "\r=1", "\n@x"} {
		a := &Article{Headline: text, Tags: []string{text}}
		m := cells(t, CSV{}, a)
		raw := cells(t, CSV{Raw: true}, a)
		assert.Equal(t, "'"+raw["headline"], m["headline"], "%q", text)
		assert.Equal(t, "'"+raw["tags"], m["tags"], "%q", text)
	}
	for _, text := range []string{"a=1", "1-2", "“=1”", "(-1)", ""} {
		assert.Equal(t, text, cells(t, CSV{}, &Article{Headline: text})["headline"])
	}
}

func TestCSVOfAnything(t *testing.T) {
	eachAttack(t, func(t *testing.T, a *Article) {
		for column, cell := range cells(t, CSV{}, a) {
			assert.NotContains(t, "=+-@", (cell + " ")[:1], column)
			noControls(t, cell)
		}
	})
}

func TestCSVLiveText(t *testing.T) {
	a := &Article{Updates: []Update{{Headline: "Doors open", Body: []Block{{Kind: Paragraph, Text: "They did."}}}, {Body: []Block{{Kind: Paragraph, Text: "Late."}}}}}
	assert.Equal(t, "Doors open\n\nThey did.\n\nLate.", cells(t, CSV{}, a)["text"])
	a.Body = []Block{{Kind: Paragraph, Text: "They did."}}
	assert.Equal(t, "They did.", cells(t, CSV{}, a)["text"])
}
