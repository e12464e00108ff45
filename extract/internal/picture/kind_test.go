package picture

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/stretchr/testify/assert"
)

func TestKindNamed(t *testing.T) {
	for address, want := range map[string]kind{
		"https://secure.gravatar.example/avatar/0a1b?s=96":      portrait,
		"/media/autoren/eva-roth.jpg":                           portrait,
		"https://cdn.example/2024/jane-doe-headshot.jpg":        portrait,
		"/assets/icons/print.svg":                               icon,
		"/img/icon_facebook.8424.gif":                           icon,
		"/img/facebook.png":                                     icon,
		"/css/lazy.svg":                                         standIn,
		"https://count.example/?id=12":                          icon,
		"https://small.example/?url=https%3A%2F%2Fx%2Fquay.jpg": ofStory,
		"/static/logo.png":                                      icon,
		"/images/placeholder.png":                               standIn,
		"/images/dummy/x.gif":                                   standIn,
		"/lazy-load/assets/images/1x1.trans.gif":                standIn,
		"/2024/03/quay-1200.jpg":                                ofStory,
		"/2024/03/empty-wooden-crib-on-the-quay.jpg":            ofStory,
		"/2024/03/flag-of-the-harbour-board.jpg":                ofStory,
		"/fotos/hafen_neuhafen.webp?w=1200":                     ofStory,
		"/img/autor/4711/roth.jpg":                              portrait,
		"/img/author-photos/roth.jpg":                           portrait,
		"/img/author-of-the-year/roth.jpg":                      ofStory,
		"/authors-stories/dock.jpg":                             ofStory,
		"/img/blog_authors/roth.jpg":                            portrait,
		"/fotos/autores-imgs/roth.jpg":                          portrait,
		"/journalist/2024/03/dock.jpg":                          ofStory,
		"/journalist/roth.jpg":                                  portrait,
		"/authors/the-ferry-at-the-dock-in-rain.jpg":            ofStory,
	} {
		assert.Equal(t, want, kindNamed(address), address)
	}
}

func TestKindOf(t *testing.T) {
	s := Story{Reader: lines.Reader{Page: &evidence.Page{Source: &page.Page{Blocks: make([]page.Block, 1), Elements: make([]page.Element, 1)}, Elements: make([]evidence.Element, 1)}}}
	for _, c := range []struct {
		media page.Media
		near  evidence.Group
		tags  evidence.Element
		want  kind
	}{
		{page.Media{URL: "/a.jpg", Alt: "Jane Doe"}, 0, evidence.Element{}, portrait},
		{page.Media{URL: "/a.jpg", Alt: "Foto von Jane Doe"}, 0, evidence.Element{}, portrait},
		{page.Media{URL: "/a.jpg", Alt: "Jane Doe visits the harbour of Neuhafen with the whole board"}, 0, evidence.Element{}, ofStory},
		{page.Media{URL: "/a.jpg"}, evidence.NamedAuthor, evidence.Element{}, portrait},
		{page.Media{URL: "/a.jpg"}, evidence.NamedAuthor, evidence.Element{Tags: evidence.InFigure}, ofStory},
		{page.Media{URL: "/a.jpg", Alt: "Foto von Jane Doe"}, 0, evidence.Element{Tags: evidence.InFigure, Names: evidence.Names{Above: evidence.NamedAuthor}}, portrait},
		{page.Media{URL: "/2024/jane-doe-2.jpg"}, 0, evidence.Element{}, portrait},
		{page.Media{URL: "/2024/jane-doe-2.jpg"}, 0, evidence.Element{Tags: evidence.InFigure}, ofStory},
		{page.Media{URL: "/staff/roe-at-work-300x300.jpg"}, 0, evidence.Element{Tags: evidence.InFigure}, portrait},
		{page.Media{URL: "/a.jpg", Width: 80, Height: 80}, 0, evidence.Element{}, small},
		{page.Media{URL: "/a.jpg", Width: 80}, 0, evidence.Element{}, small},
		{page.Media{URL: "/a.jpg", Width: 100}, 0, evidence.Element{}, ofStory},
		{page.Media{URL: "/a.jpg", Width: 100, Height: 56}, 0, evidence.Element{}, ofStory},
		{page.Media{URL: "/a.jpg", Width: 16, Height: 9}, 0, evidence.Element{}, ofStory},
		{page.Media{URL: "/a.svg", Width: 760, Height: 550}, 0, evidence.Element{}, ofStory},
		{page.Media{URL: "/a.jpg", Width: 900, Height: 600}, 0, evidence.Element{}, ofStory},
	} {
		s.Source.Blocks[0].Media = &c.media
		s.Elements[0], s.Source.Elements[0].Tag = c.tags, "div"
		if c.tags.Tags&evidence.InFigure != 0 {
			s.Source.Elements[0].Tag = "figure"
		}
		s.Elements[0].Near = c.near
		assert.Equal(t, c.want, s.kindOf(0, 0, people{names: []string{"janedoe"}, portraits: []string{"https://a.example/staff/roe-at-work.jpg"}}), c.media)
	}
}

func TestOfSite(t *testing.T) {
	for address, want := range map[string]bool{
		"/img/opengraph.png": true, "/og-image.jpg": true, "/static/default-share.png": true, "/static/logo.svg": true, "/authors/eva-roth.jpg": true, "/journalist/roth.jpg": true, "/journalist/ferry-at-dock.jpg": false, "/author-stories/roth.jpg": false, "/2016/04/eva-roth_avatar_1460042663.jpg": true,
		"/2024/image.png": false, "/2024/facebook-1024.jpg": false, "/icons/wheat.png": false, "/2024/maize_print.jpg": false, "/2024/quay.jpg": false, "/2024/og-quay.jpg": false, "/2024/03/0815.jpg": false, "": false,
		"https://cdn.example/assets/og-default-1200x630.png": true, "https://www.gazette.example/img/gazette-og.png": true, "/img/ogimage.jpg": true, "/img/no-image.png": true, "/img/open-graph.png": true, "/img/news-default-image.jpg": true, "/img/story-share-card.png": true,
		"https://www.gazette.example/2024/gazette-strike.jpg": false, "/2024/news-desk.jpg": false, "/2024/share-of-the-vote.jpg": false, "/2024/large-default.jpg": true, "/2024/story-1200x630.jpg": false, "https://www.gazette.example/2024/gazette.jpg": false,
	} {
		assert.Equal(t, want, ofSite(address), address)
	}
}
