package extract

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRaisedInEveryFormat holds that no format makes another number of an exponent, and where a reading goes.
func TestRaisedInEveryFormat(t *testing.T) {
	const source = `<html lang=de><title>Zählung im Hafen</title><article><h1>Zählung im Hafen</h1>
<p>Das Labor am Kai hat 10<sup>6</sup> Zellen je Liter gezählt, das sind 4·10<sup>−3</sup> Gramm, und CO<sub>2</sub> dazu, wie es gestern hieß.</p>
<p>Der Ort heißt auf Japanisch <ruby>湊<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>, und das 21<sup>ste</sup> Boot legt dort am 1. Mai gegen Mittag wieder an.</p></article>`
	a, err := From([]byte(source), "")
	require.NoError(t, err)
	for name, write := range map[string]func(io.Writer) error{"text": a.WriteText, "markdown": a.WriteMarkdown, "html": a.WriteHTML, "tei": a.WriteTEI, "json": a.WriteJSON} {
		s := rendered(t, write)
		assert.Contains(t, s, "10⁶ Zellen", name)
		assert.Contains(t, s, "4·10⁻³ Gramm, und CO₂ dazu", name)
		assert.NotContains(t, s, "106", name)
	}
	assert.Contains(t, rendered(t, a.WriteHTML), "<ruby>湊<rt>みなと</rt></ruby>, und das 21<sup>ste</sup> Boot")
	assert.Contains(t, rendered(t, a.WriteTEI), `湊, und das 21<hi rend="superscript">ste</hi> Boot`)
	assert.Contains(t, rendered(t, a.WriteMarkdown), "湊, und das 21ste Boot")
	var values []string
	for _, b := range a.Body {
		for _, s := range b.Spans {
			values = append(values, string(s.Kind)+" "+s.Value)
		}
	}
	assert.Equal(t, "superscript 6, superscript −3, subscript 2, ruby みなと, superscript ", strings.Join(values, ", "))
}
