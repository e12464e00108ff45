package lines

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/stretchr/testify/assert"
)

func TestPictureNamed(t *testing.T) {
	for address, want := range map[string]Picture{
		"https://secure.gravatar.example/avatar/0a1b?s=96": Portrait,
		"/media/autoren/eva-roth.jpg":                      Portrait,
		"https://cdn.example/2024/jane-doe-headshot.jpg":   Portrait,
		"/assets/icons/print.svg":                          Icon,
		"/img/icon_facebook.8424.gif":                      Icon,
		"/img/facebook.png":                                Icon,
		"/static/logo.png":                                 Icon,
		"/images/placeholder.png":                          Placeholder,
		"/images/dummy/x.gif":                              Placeholder,
		"/lazy-load/assets/images/1x1.trans.gif":           Placeholder,
		"/2024/03/quay-1200.jpg":                           StoryPicture,
		"/2024/03/empty-wooden-crib-on-the-quay.jpg":       StoryPicture,
		"/2024/03/flag-of-the-harbour-board.jpg":           StoryPicture,
		"/fotos/hafen_neuhafen.webp?w=1200":                StoryPicture,
		"":                                                 StoryPicture,
	} {
		assert.Equal(t, want, pictureNamed(address), address)
	}
}

func TestPictureOf(t *testing.T) {
	s := Reader{&evidence.Page{Source: &page.Page{Blocks: make([]page.Block, 1)}, Elements: make([]evidence.Element, 1)}}
	for _, c := range []struct {
		media page.Media
		near  evidence.Group
		tags  evidence.Element
		want  Picture
	}{
		{page.Media{URL: "/a.jpg", Alt: "Jane Doe"}, 0, evidence.Element{}, Portrait},
		{page.Media{URL: "/a.jpg", Alt: "Foto von Jane Doe"}, 0, evidence.Element{}, Portrait},
		{page.Media{URL: "/a.jpg", Alt: "Jane Doe visits the harbour of Neuhafen with the whole board"}, 0, evidence.Element{}, StoryPicture},
		{page.Media{URL: "/a.jpg"}, evidence.NamedAuthor, evidence.Element{}, Portrait},
		{page.Media{URL: "/a.jpg"}, evidence.NamedAuthor, evidence.Element{Tags: evidence.InFigure}, StoryPicture},
		{page.Media{URL: "/a.jpg", Width: 80, Height: 80}, 0, evidence.Element{}, SmallPicture},
		{page.Media{URL: "/a.jpg", Width: 80}, 0, evidence.Element{}, SmallPicture},
		{page.Media{URL: "/a.jpg", Width: 100}, 0, evidence.Element{}, StoryPicture},
		{page.Media{URL: "/a.jpg", Width: 100, Height: 56}, 0, evidence.Element{}, StoryPicture},
		{page.Media{URL: "/a.jpg", Width: 16, Height: 9}, 0, evidence.Element{}, StoryPicture},
		{page.Media{URL: "/a.svg", Width: 760, Height: 550}, 0, evidence.Element{}, StoryPicture},
		{page.Media{URL: "/a.jpg", Width: 900, Height: 600}, 0, evidence.Element{}, StoryPicture},
	} {
		s.Source.Blocks[0].Media = &c.media
		s.Elements[0] = c.tags
		s.Elements[0].Near = c.near
		assert.Equal(t, c.want, s.PictureOf(0, 0, []string{"janedoe"}), c.media)
	}
}
