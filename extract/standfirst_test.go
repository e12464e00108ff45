package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// harbourParagraphs are n paragraphs of an invented story.
func harbourParagraphs(n int) string {
	all := []string{
		"The dredger left the outer basin at noon on Tuesday, and the pilots say that ships of nine metres can now reach the grain quay.",
		"Work had been held up since January, when divers found the keel of a wooden vessel in the silt below the second berth.",
		"Archaeologists lifted the keel in March. It lies in a tank of fresh water in the old customs house, where it can be seen on Fridays.",
		"The port authority puts the cost of the delay at four million. The insurers have said that they will pay no more than half of it.",
	}
	return "<p>" + strings.Join(all[:n], "</p><p>") + "</p>"
}

func TestStandfirst(t *testing.T) {
	const bold = "<p><strong>Ships of nine metres can reach the grain quay again, five months after divers found a wreck below the second berth.</strong></p>"
	const boldPlace = "<p><strong>MARSTRAND, May 4 – Ships of nine metres can reach the grain quay again, five months after divers found a wreck.</strong></p>"
	const points = "<ul><li>Ships of nine metres can dock again.</li><li>The delay cost four million so far.</li></ul>"
	for name, c := range map[string]struct {
		body string
		want []string
		head string // of the body's first block
	}{
		"a lead in bold print":           {bold + harbourParagraphs(4), []string{"Ships of nine metres can reach"}, "The dredger left"},
		"a lead in bold with a dateline": {boldPlace + harbourParagraphs(4), nil, "MARSTRAND, May 4"},
		"all in bold":                    {bold + bold + bold + bold, nil, "Ships of nine"},
		"too little text after it":       {bold + harbourParagraphs(2), nil, "Ships of nine"},
		"summary points":                 {points + harbourParagraphs(4), []string{"Ships of nine metres can dock", "The delay cost"}, "The dredger left"},
		"a list inside the text":         {harbourParagraphs(1) + points + harbourParagraphs(4), nil, "The dredger left"},
		"a subheading after a paragraph": {harbourParagraphs(1) + "<h2>Archaeologists lifted the keel of a wooden vessel in March</h2>" + harbourParagraphs(4), nil, "The dredger left"},
		"the headline once more":         {"<h2>Grain quay open again</h2>" + harbourParagraphs(4), nil, "The dredger left"},
	} {
		a, err := From([]byte("<html><head><title>Grain quay open again</title></head><body><article><h1>Grain quay open again</h1><div>"+c.body+"</div></article></body></html>"), "")
		require.NoError(t, err, name)
		assert.Equal(t, "Grain quay open again", a.Headline, name)
		if assert.Len(t, a.Standfirst, len(c.want), name) {
			for i := range c.want {
				assert.Contains(t, a.Standfirst[i], c.want[i], name)
			}
		}
		require.NotEmpty(t, a.Body, name)
		assert.True(t, strings.HasPrefix(a.Body[0].Text, c.head), "%s: %s", name, a.Body[0].Text)
	}
}

// TestDescribedStandfirst: what repeats the declared description is a standfirst, unless a dateline shows that the story
// begins there.
func TestDescribedStandfirst(t *testing.T) {
	const summary = "Ships of nine metres can reach the grain quay again, five months after divers found a wreck below the second berth."
	for name, c := range map[string]struct{ lead, language string }{
		"a summary":                    {summary, "en"},
		"a dateline":                   {"MARSTRAND, May 4 (AP) — " + summary, "en"},
		"a dateline in black brackets": {"【パリ＝山田太郎】港湾局は４日、第二バースの下で沈没船が見つかってから五か月ぶりに、喫水九メートルの船が穀物埠頭に接岸できるようになったと発表した。", "ja"},
	} {
		a, err := From([]byte("<html lang="+c.language+"><head><title>Grain quay open again</title><meta name=description content=\""+c.lead+"\"></head><body><article><h1>Grain quay open again</h1><div><p>"+
			c.lead+"</p>"+harbourParagraphs(2)+"</div></article></body></html>"), "")
		require.NoError(t, err, name)
		require.NotEmpty(t, a.Body, name)
		if c.lead == summary {
			assert.Equal(t, []string{summary}, a.Standfirst, name)
		} else {
			assert.Empty(t, a.Standfirst, name)
			assert.Equal(t, c.lead, a.Body[0].Text, name)
		}
	}
}
