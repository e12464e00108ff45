package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDatesOfEvents holds that a date after the story's first paragraphs, labelled as something else's, stays in the body and is no time of
// publication.
func TestDatesOfEvents(t *testing.T) {
	for _, line := range []string{"When: Saturday, 18 July 2026, 8pm", "Wann: Samstag, 18. Juli 2026, 20 Uhr", "När: lördag 18 juli 2026 kl. 20", "Quando: sabato 18 luglio 2026, ore 20"} {
		a, err := From([]byte(reopeningPage("", "", "<p>"+line+"</p><p>The boats are free on that evening, and the café on the quay stays open until the last of them is back.</p>")), "https://harbour.example/pier")
		require.NoError(t, err)
		assert.Contains(t, texts(a.Body), line)
		assert.True(t, a.Published.IsZero(), line)
	}
	a, err := From([]byte(reopeningPage("", "<p>Date: 3 May 2024</p>", "")), "https://harbour.example/pier")
	require.NoError(t, err)
	assert.Equal(t, "2024-05-03", a.Published.String())
	a, err = From([]byte(reopeningPage("", "", "<p>Published: 3 May 2024</p>")), "https://harbour.example/pier")
	require.NoError(t, err)
	assert.Equal(t, "2024-05-03", a.Published.String())
}
