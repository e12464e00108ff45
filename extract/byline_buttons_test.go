package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBylineBesideButtons holds that buttons after a name are no part of it, that names which lead nowhere stay, and that the path to a page
// signs nothing.
func TestBylineBesideButtons(t *testing.T) {
	prose := strings.Repeat("<p>The harbour council voted on Tuesday evening to widen the eastern quay by forty metres, a project that has divided the town for almost a decade.</p>", 4)
	for _, c := range []struct {
		line string
		want []string
	}{
		{`<p class=byline>By Margaret Holloway <a href="#">Email</a> <a href="#">Bio</a></p>`, []string{"Margaret Holloway"}},
		{`<p class=byline>By Helena Duarte <a href="javascript:void(0)">Follow</a></p>`, []string{"Helena Duarte"}},
		{`<p class=byline>By Margaret Holloway and <a href="#">Peter Lang</a></p>`, []string{"Margaret Holloway", "Peter Lang"}},
		{`<p class=byline>By Margaret Holloway, <a href="#">Peter Lang</a></p>`, []string{"Margaret Holloway", "Peter Lang"}},
		{`<p class=byline>By <a href="#">Margaret Holloway</a></p>`, []string{"Margaret Holloway"}},
		{`<div class=author>Home / Authors / Town</div>`, nil},
		{`<div class=author>Home › Local › Harbour</div>`, nil},
		{`<div class=author>Anna Weber / Jan Klee / Tom Ott</div>`, []string{"Anna Weber", "Jan Klee", "Tom Ott"}},
	} {
		a, err := From([]byte("<html lang=en><title>Council votes to widen the quay</title><body><main><h1>Council votes to widen the quay</h1>"+c.line+prose+"</main>"), "https://gazette.example/town/quay")
		require.NoError(t, err)
		assert.ElementsMatch(t, c.want, a.Byline.Names(), c.line)
	}
}
