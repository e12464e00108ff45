package extract

import (
	"github.com/broadsheet-go/broadsheet/extract/internal/picture"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// images are the pictures of the story, as package picture finds them.
func images(s *assembler, a *Article, r *resolve.Resolution) []Image {
	story := picture.Story{
		Reader: s.Reader, Labels: s.Labels, Authors: a.Byline.Authors, Declared: r.Image.Value, Caption: r.Caption.Value,
		Address: func(i int) string { return a.blocks[i].Media.URL },
	}
	for i := range s.claims {
		if p := s.claims[i].Party; p != nil && p.Image != "" {
			story.Portraits = append(story.Portraits, p.Image)
		}
	}
	var list []Image
	for _, img := range story.Of() {
		list = append(list, Image(img))
	}
	return list
}
