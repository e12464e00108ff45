package extract

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

const pierAddress = "https://news.example/pier/reopens"

// addressesOf is how many bytes of addresses and paths the blocks of an article hold, and the addresses.
func addressesOf(a *Article) (addresses, paths int, list []string) {
	for _, b := range a.Blocks() {
		paths += len(b.Path)
		for _, s := range b.Spans {
			if s.Kind == Link {
				addresses += len(s.URL)
				list = append(list, s.URL)
			}
		}
		if b.Media != nil {
			addresses += len(b.Media.URL)
		}
	}
	return addresses, paths, list
}

// A base that no server would take is none.
func TestLongBase(t *testing.T) {
	for _, test := range []struct {
		letters int
		want    string
	}{
		{100, "https://cdn.example/" + strings.Repeat("w", 100) + "/1"}, {320_000, "https://news.example/pier/1"},
	} {
		page := "<base href=https://cdn.example/" + strings.Repeat("w", test.letters) + "/>" + pier + "<p><a href=1>The boats</a> cross the creek."
		a, err := From([]byte(page), pierAddress)
		require.NoError(t, err)
		_, _, list := addressesOf(a)
		assert.Equal(t, []string{test.want}, list)
	}
}

// Links beyond the allowance keep their words; as bytes and as a tree.
func TestAddressAllowance(t *testing.T) {
	base := "<base href=https://cdn.example/" + strings.Repeat("w", 2000) + "/>" + pier
	var links, pictures strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&links, "<p><a href=%d>Boat %d</a>", i, i)
		fmt.Fprintf(&pictures, "<img src=%d>", i)
	}
	for name, page := range map[string]string{
		"links on a base": base + links.String(), "pictures on a base": base + pictures.String(),
		"a link that is not closed":              pier + "<a href=/" + strings.Repeat("w", 20_000) + ">" + strings.Repeat("<p>x", 2000),
		"a whole address that is not closed":     pier + "<a href=https://news.example/" + strings.Repeat("w", 20_000) + ">" + strings.Repeat("<p>x", 2000),
		"an address that is escaped, not closed": pier + `<a href="/` + strings.Repeat("^", 20_000) + `">` + strings.Repeat("<p>x", 2000),
		"a scheme that is not closed":            pier + "<a href=" + strings.Repeat("w", 20_000) + ":x>" + strings.Repeat("<p>x", 2000),
	} {
		for _, tree := range []bool{false, true} {
			a, err := From([]byte(page), pierAddress)
			if tree {
				root, failed := html.Parse(strings.NewReader(page))
				require.NoError(t, failed)
				a, err = FromNode(root, Hints{URL: pierAddress})
			}
			require.NoError(t, err)
			size, _, list := addressesOf(a)
			assert.LessOrEqual(t, size, leastAllowance+2*2003*elementAllowance, name)
			if strings.Contains(name, "links") {
				assert.Len(t, list, 2000)
				assert.NotEmpty(t, list[0])
				assert.Empty(t, list[1999])
			}
		}
	}
}

// Paths beyond the allowance name the innermost elements.
func TestPathAllowance(t *testing.T) {
	page := pier + strings.Repeat("<section>", 60) + strings.Repeat("<p>x", 5000)
	a, err := From([]byte(page), pierAddress)
	require.NoError(t, err)
	blocks := a.Blocks()
	_, paths, _ := addressesOf(a)
	assert.LessOrEqual(t, paths, leastAllowance+5065*elementAllowance+5001*shortPath)
	assert.True(t, strings.HasPrefix(blocks[1].Path, "//section[1]/") || strings.HasPrefix(blocks[1].Path, "/html/body/"), blocks[1].Path)
	assert.Equal(t, "/"+strings.Repeat("/section[1]", 5)+"/p[5000]", blocks[len(blocks)-1].Path)

	assert.Equal(t, "//*", innermost("/html/"+strings.Repeat("x", 100)+"[1]"))
	assert.Equal(t, "//p[3]", innermost("/html/"+strings.Repeat("x", 100)+"[1]/p[3]"))
}

// The words of one caption are those of all pictures of its figure, up to a limit; and of all figures of one address.
func TestSharedCaptions(t *testing.T) {
	words := strings.Repeat("The boats cross the creek. ", 100)
	figure := "<figure>"
	for i := range 60 {
		figure += fmt.Sprintf("<img src=https://news.example/%d.jpg>", i)
	}
	figure += "<figcaption>" + words + "</figcaption></figure>"
	a, err := From([]byte(pier+strings.Repeat(pierSentence, 20)+figure+strings.Repeat(pierSentence, 20)), "")
	require.NoError(t, err)
	require.Len(t, a.Images, 60)
	assert.Equal(t, strings.TrimSpace(words), a.Images[0].Caption)
	assert.Empty(t, a.Images[59].Caption)

	a = &Article{Images: []Image{{URL: "https://news.example/a.jpg", Caption: words, Credit: "Bo Li"}}}
	for range 500 {
		a.Body = append(a.Body, Block{Kind: Paragraph, Text: "x"}, Block{Kind: Figure, Media: &Media{URL: "https://news.example/a.jpg"}})
	}
	for _, write := range []func(io.Writer) error{a.WriteMarkdown, a.WriteHTML, a.WriteTEI} {
		var b bytes.Buffer
		require.NoError(t, write(&b))
		assert.Contains(t, b.String(), "The boats cross")
		assert.Less(t, b.Len(), mostRepeated+len(words)+500*200)
	}
}

// What ended with the context costs no more.
func TestAddressesAskTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s := &assembler{Result: &label.Result{Labels: labels.New(1)}, Reader: lines.Reader{Page: &evidence.Page{Ctx: ctx, Source: &page.Page{Blocks: []page.Block{{Text: "x", Spans: make([]page.Span, 1000)}}, Elements: []page.Element{{Tag: "p", Parent: -1}}}}}}
	for i := range s.Source.Blocks[0].Spans {
		s.Source.Blocks[0].Spans[i] = page.Span{End: 1, Kind: page.Link, Value: "/a"}
	}
	var b Block
	s.block(&b, 0, newResolver(s.Source, pierAddress))
	assert.Less(t, len(b.Spans), 100)
}
