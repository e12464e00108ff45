package evidence

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func gathered(t *testing.T, text string) *Page {
	t.Helper()
	page, err := clean.Parse([]byte(text), clean.ParseOptions{})
	require.NoError(t, err)
	return Gather(context.Background(), page, nil, resolve.PageInfo{}, false)
}

// TestTreeIsFree holds that what is known of a page does not keep its tree.
func TestTreeIsFree(t *testing.T) {
	page, err := clean.Parse([]byte("<ol start=4><li>Kells<li>Ness</ol>"), clean.ParseOptions{})
	require.NoError(t, err)
	free := make(chan bool, 1)
	runtime.AddCleanup(page.Tree.Root(), func(c chan bool) { c <- true }, free)
	s := Gather(context.Background(), page, nil, resolve.PageInfo{}, false)
	page = nil
	for range 10 {
		runtime.GC()
		if len(free) > 0 {
			break
		}
		runtime.Gosched()
	}
	assert.Len(t, free, 1)
	assert.Equal(t, 5, s.ItemNumber(s.Source.Blocks[1].Element))
}

// TestAttributes holds what is taken from the tree.
func TestAttributes(t *testing.T) {
	s := gathered(t, `<body><div data-author=nobody><p>Kells</p></div><div class=comments><div class=c data-comment-id=7 title=one><i data-user=lund data-comment-id=8>by</i> Ness</div></div>
<div itemscope itemtype="https://schema.org/UserComments"><p data-time=2024-05-03>Farn</p></div><a rel="nofollow Author" href="/x">Ada Lund</a><ol aria-label="Breadcrumbs"><li>Home</ol>`)
	var list []string
	for _, a := range s.attributes {
		list = append(list, s.Source.Elements[a.element].Tag+strings.Repeat(">", int(a.Down))+" "+a.Value)
	}
	assert.Equal(t, []string{"div>> lund", "div 7", "div one", "div> lund", "i lund", "i 8", "div> 2024-05-03", "p 2024-05-03"}, list)
	marked := map[string]marks{}
	for i := range s.Elements {
		if m := s.Elements[i].Marks; m != 0 {
			marked[s.Source.Elements[i].Tag] = m
		}
	}
	assert.Equal(t, map[string]marks{"div": MarkedComment | MarkedBelow, "p": MarkedBelow, "a": MarkedAuthorLink, "ol": MarkedBreadcrumbs}, marked)
}
