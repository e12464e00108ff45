package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTeasersAboveByline holds that headlines of other stories between the headline and the byline are no part of the body, and that what belongs
// to the story there stays.
func TestTeasersAboveByline(t *testing.T) {
	others := []string{"Night buses return to the valley", "Two held after fire in a barn", "School roof to be mended before winter", "Choir looks for deeper voices"}
	prose := "<p>The harbour council voted on Tuesday evening to widen the eastern quay by forty metres, a project that has divided the town for almost a decade.</p>" +
		"<p>Opponents, most of them fishermen whose boats lie along the inner basin, told the council that the dredging would ruin the oyster beds.</p>" +
		"<p>Work is to begin next spring, once the ministry has approved the report, and is expected to take three years in all.</p>"
	each := func(shape string) string {
		var b strings.Builder
		for i, s := range others {
			b.WriteString(strings.NewReplacer("#", string(rune('0'+i)), "S", s).Replace(shape))
		}
		return b.String()
	}
	read := func(above string) string {
		a, err := From([]byte("<html lang=en><title>Council votes to widen the quay</title><body><main><h1>Council votes to widen the quay</h1>"+above+
			"<div class=byline>By Margaret Holloway</div><div>14 May 2024</div>"+prose+"</main>"), "https://gazette.example/town/quay")
		require.NoError(t, err)
		assert.Contains(t, a.BodyText(), "Work is to begin next spring")
		return strings.Join(a.Standfirst, "\n") + "\n" + a.BodyText()
	}
	for name, above := range map[string]string{
		"linked headings":  each("<div><h3><a href=/n/#>S</a></h3><p>S, say people who live there, after weeks of waiting.</p></div>"),
		"links with times": each("<div><span>0#:15</span> <a href=/n/#>S</a></div>"),
		"times":            each("<p>0#:15 S, say people who live there.</p>"),
		"below a label":    "<p><b>Latest news</b></p>" + each("<p>S.</p>"),
	} {
		assert.NotContains(t, read(above), "Night buses", name)
	}
	for name, above := range map[string]string{
		"a summary in items":    "<ul>" + each("<li>S.</li>") + "</ul>",
		"a beginning in prose":  each("<p>S, said the mayor, and nobody in the hall had expected it of her after so many years.</p>"),
		"two links and a lead":  "<p>Night buses stop at the quay, as <a href=/n/1>we reported in May</a>.</p>",
		"questions and answers": each("<h3>S</h3><p>S, say people who live there.</p>"),
	} {
		assert.Contains(t, read(above), "Night buses", name)
	}
}
