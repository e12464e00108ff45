package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSlides holds the captions of pictures whose elements also count them, by no name that says what they are.
func TestSlides(t *testing.T) {
	const slide = `<div class=n><div class=i><img src=/1.jpg width=900 height=600><p>1/2</p><p>`
	for name, c := range map[string]struct{ slides, caption, credit string }{
		"Danish":    {slide + `Porten til slusen åbnes.</p><p>Foto: Ada Frings</p></div><div class=i><img src=/2.jpg width=900><p>2/2</p></div></div>`, "Porten til slusen åbnes.", "Foto: Ada Frings"},
		"Ukrainian": {slide + `Ворота шлюзу відчиняють уранці</p></div><div class=i><img src=/2.jpg width=900><p>2/2</p></div></div>`, "Ворота шлюзу відчиняють уранці", ""},
		"Japanese":  {slide + `朝、水門の扉が開かれる。</p><span>Photo: Ivo Lund</span></div><div class=i><img src=/2.jpg width=900><p>2/2</p></div></div>`, "朝、水門の扉が開かれる。", "Photo: Ivo Lund"},
	} {
		t.Run(name, func(t *testing.T) {
			a := readParts(t, "<h1>Das Wehr ist offen</h1>"+c.slides+"<p>"+weirOne+"</p><p>"+weirTwo+"</p>")
			for _, b := range a.Body {
				assert.NotContains(t, b.Text, "/2")
			}
			if assert.NotEmpty(t, a.Images) {
				assert.Equal(t, c.caption, a.Images[0].Caption)
				assert.Equal(t, c.credit, a.Images[0].Credit)
			}
		})
	}
}

// A line of marks in figures is no counter of pictures.
func TestRatingIsText(t *testing.T) {
	a := readParts(t, "<h1>Das Wehr ist offen</h1><p>"+weirOne+"</p><p>5/5</p><p>"+weirTwo+"</p>")
	assert.Equal(t, "5/5", a.Body[1].Text)
}

// The name of a section beside a link of the same words signs nothing.
func TestSectionSignsNothing(t *testing.T) {
	a := readParts(t, `<h1>Das Wehr ist offen</h1><div><span class=x>Grünes Tal</span><br><span class=y><a href="/gruenes-tal/">Grünes Tal</a></span></div><time>6. März 2026</time><p>`+weirOne+"</p><p>"+weirTwo+"</p>")
	assert.Empty(t, a.Byline.Authors)
}
