package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestHidden: what a page does not show is no body, unless the story itself is what it hides; templates never are.
func TestHidden(t *testing.T) {
	const head = `<html lang="en"><head><title>Grain quay open again</title></head><body><main><article><h1>Grain quay open again</h1>`
	story := harbourParagraphs(4)
	const aside = "<p>Subscribers can listen to this story, read by its author, in the app of the paper.</p>"
	for name, c := range map[string]struct {
		page string
		body int
	}{
		"a hidden part":                    {head + story + "<div hidden>" + aside + "</div></article>", 4},
		"a part that is not displayed":     {head + story + `<div style="display:none">` + aside + "</div></article>", 4},
		"a template":                       {head + story + "<template>" + aside + "</template></article>", 4},
		"a story for when scripts are off": {head + "<noscript>" + story + "</noscript></article>", 4},
		"a hidden story":                   {head + "<div hidden>" + story + "</div></article>", 4},
		"a template of a story":            {head + "<template>" + story + "</template></article>", 0},
	} {
		a, err := From([]byte(c.page), "")
		require.NoError(t, err, name)
		assert.Len(t, a.Body, c.body, name)
	}
}
