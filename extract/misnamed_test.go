package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMisnamed: names of elements do not make sentences share buttons, nor the path to the page a kicker.
func TestMisnamed(t *testing.T) {
	page := `<html lang="en"><head><title>Quay wall is rebuilt</title></head><body><main>
<div class="eyebrow"><a href="/">Home</a> <a href="/port">Port</a> <a href="/port/quays">Quays</a></div><h1>Quay wall is rebuilt</h1>` + harbourParagraphs(4) + `</main>
<aside class="social-share"><a href="#">Share on paper</a><h3><a href="/port/leaves">A company leaves</a></h3><p>Another ferry company said on Monday that it would leave the inner basin, since its larger ships need deeper water than the old quay has.</p></aside></body></html>`
	a, err := From([]byte(page), "https://news.example/port/quays/wall")
	require.NoError(t, err)
	assert.Empty(t, a.Kicker)
	require.Len(t, a.Body, 4)
	roles := map[string]Role{}
	for _, b := range a.Blocks() {
		first, _, _ := strings.Cut(b.Text, " ")
		roles[first] = b.Role
	}
	assert.Equal(t, RoleShare, roles["Share"])
	assert.Equal(t, RoleOther, roles["Another"])
	assert.Equal(t, RoleBreadcrumb, roles["Home"])
}
