package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// appendedStory is a story as pages append it for readers who scroll on.
func appendedStory(heading, signature, prose string) string {
	return heading + signature + "<p>" + prose + "</p><p>" + prose + "</p>"
}

// TestAppendedStories holds that what a page appends below its own story is no part of it, and that parts of a story stay.
func TestAppendedStories(t *testing.T) {
	const (
		own  = "The mill on the upper pond turned for the first time in nineteen years on Monday, and a hundred children from the valley came to see the stones at work."
		more = "The baker who rents the ground floor wants to grind rye there from autumn on, if the council lets her keep the lorries off the narrow bridge by the weir."
		next = "Two swans have settled below the castle since the ice broke, and the warden asks walkers to leave their dogs at home until the young ones can swim."
	)
	story := "<h1 class=title>Mill turns again</h1><p class=meta>By Ada Frings, 3 May 2024</p>" + strings.Repeat("<p>"+own+"</p><p>"+more+"</p>", 2)
	for name, c := range map[string]struct {
		below string
		stays bool
	}{
		"in containers":      {"</div><div>" + appendedStory("<h2><a href=/swans>Swans settle below the castle</a></h2>", "<div>By Ivo Lund 2 May 2024</div>", next), false},
		"German":             {"</div><section>" + appendedStory("<h2><a href=/s>Schwäne am Schloss</a></h2>", "<div>Von Ivo Lund</div><time>2. Mai 2024</time>", next) + "</section>", false},
		"Spanish":            {"</div><div>" + appendedStory("<h1>Los cisnes del castillo</h1>", "<div>Por Ivo Lund</div><div>2 de mayo de 2024</div>", next), false},
		"beside the story":   {appendedStory("<h1 class=title>Swans settle below the castle</h1>", "<p class=meta>By Ivo Lund, 2 May 2024</p>", next), false},
		"a plain heading":    {appendedStory("<h2>Swans settle below the castle</h2>", "<div>By Ivo Lund</div><div>2 May 2024</div>", next), false},
		"an author by class": {"</div><div>" + appendedStory("<h2>Schwäne am Schloss</h2>", "<p class=author>Ivo Lund</p><p>2.5.2024</p>", next), false},
		"signed entries":     {strings.Repeat(appendedStory("<h2>The wheel turns once more</h2>", "<p>By Ivo Lund</p><p>3 May 2024 14:20</p>", next), 4), true},
		"a smaller heading":  {appendedStory("<h3>Swans settle below the castle</h3>", "<div>By Ivo Lund</div><div>2 May 2024</div>", next), true},
		"a section of it":    {appendedStory("<h2>Swans on the pond</h2>", "", next), true},
		"unsigned":           {appendedStory("<h2><a href=/map>Swans on the pond</a></h2>", "<p>2 May 2024</p>", next), true},
		"undated":            {appendedStory("<h2><a href=/book>Swans of the upper pond</a></h2>", "<p>By Ivo Lund</p>", next), true},
		"the headline again": {appendedStory("<h1 class=title>Mill turns again</h1>", "<p class=meta>By Ada Frings, 3 May 2024</p>", next), true},
	} {
		t.Run(name, func(t *testing.T) {
			page := fmt.Sprintf("<!doctype html><html><head><title>Mill turns again</title></head><body><nav><a href=/>Home</a></nav><main><div>%s%s</div></main></body></html>", story, c.below)
			a, err := From([]byte(page), "")
			require.NoError(t, err)
			checkArticle(t, a)
			text := strings.Join(texts(a.Body), "\n")
			assert.Contains(t, text, more)
			assert.Equal(t, c.stays, strings.Contains(text, next))
		})
	}
}
