package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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

// TestBelowPictureIsText holds that what stands below a picture with a credit or a count is text unless it is surely a caption.
func TestBelowPictureIsText(t *testing.T) {
	const step = `<div><img src=/1.jpg width=900><p>`
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"a first sentence after the credit": {step + "Photo: Ada Frings</p><p>" + "Das Wehr steht seit Montag offen." + "</p></div>", []string{"Das Wehr steht seit Montag offen."}},
		"steps": {step + "1/3</p><p>Die Tore werden zuerst geschmiert.</p></div>" + step + "2/3</p><p>Dann hebt ein Kran sie an.</p></div>" + step + "3/3</p><p>Am Ende fließt das Wasser.</p></div>",
			[]string{"Die Tore werden zuerst geschmiert.", "Dann hebt ein Kran sie an.", "Am Ende fließt das Wasser."}},
		"a rating": {step + "4/5</p><p>Ein gutes Wehr mit kleinen Fehlern.</p></div>", []string{"4/5", "Ein gutes Wehr mit kleinen Fehlern."}},
		"a day":    {step + "9/11</p></div>", []string{"9/11"}},
	} {
		t.Run(name, func(t *testing.T) {
			a := readParts(t, "<h1>Das Wehr ist offen</h1>"+c.body+"<p>"+weirOne+"</p><p>"+weirTwo+"</p>")
			var texts []string
			for _, b := range a.Body {
				if b.Kind == Paragraph {
					texts = append(texts, b.Text)
				}
			}
			for _, want := range c.want {
				assert.Contains(t, texts, want)
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

// TestTagsOfStory holds that tags beside the story are the site's, where the story has its own, and that a cloud is the site's anywhere.
func TestTagsOfStory(t *testing.T) {
	const text = "<h1>Das Wehr ist offen</h1><p>" + weirOne + "</p><p>" + weirTwo + "</p>"
	const own = `<p><a rel=tag href=/t/1>Wehre</a> <a rel=tag href=/t/2>Mühlen</a></p>`
	const cloud = `<div class="side-tagCloud"><a rel=tag href=/t/7>Fische</a> <a rel=tag href=/t/8>Boote</a></div>`
	const list = `<div><a rel=tag href=/t/7>Fische</a> <a rel=tag href=/t/8>Boote</a></div>`
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"a list below the article": {"<main><article>" + text + own + "</article>" + list + "</main>", []string{"Wehre", "Mühlen"}},
		"a list above it":          {list + "<main>" + text + own + "</main>", []string{"Wehre", "Mühlen"}},
		"its own alone, outside":   {"<article>" + text + "</article>" + list, []string{"Fische", "Boote"}},
		"a cloud":                  {"<div>" + text + cloud + "</div>", nil},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := From([]byte("<html><head><title>Das Wehr ist offen</title></head><body>"+c.body+"</body></html>"), "")
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Tags)
		})
	}
}

// TestFigureBesideParagraphs holds that the class of a figure between paragraphs says how it looks, not what it is.
func TestFigureBesideParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		figure, caption string
	}{
		"a card":           {`<figure class="kg-card kg-width-full"><img src=/1.jpg><figcaption>Die Tore im Frost</figcaption></figure>`, "Die Tore im Frost"},
		"a slider":         {`<figure class=slider><div><img src=/1.jpg></div><figcaption>Porten i frost</figcaption></figure>`, "Porten i frost"},
		"a banner":         {`<figure class=banner><img src=/1.jpg><figcaption>Врата в мороз</figcaption></figure>`, "Врата в мороз"},
		"a link elsewhere": {`<figure class=card><a href=/2><img src=/1.jpg><figcaption>Drei Fähren fahren nicht mehr</figcaption></a></figure>`, ""},
		"a linked picture": {`<figure class=card><a href=/2><img src=/1.jpg></a><figcaption>Drei Fähren fahren nicht mehr</figcaption></figure>`, ""},
		"another's card":   {`<figure class="related-story card"><img src=/1.jpg><figcaption>Drei Fähren fahren nicht mehr</figcaption></figure>`, ""},
		"an advertisement": {`<figure class=advertisement><img src=/1.jpg><figcaption>Drei Fähren fahren nicht mehr</figcaption></figure>`, ""},
		"a newsletter":     {`<figure class=newsletter><img src=/1.jpg><figcaption>Drei Fähren fahren nicht mehr</figcaption></figure>`, ""},
		"an author":        {`<figure class=author-bio><img src=/1.jpg><figcaption>Drei Fähren fahren nicht mehr</figcaption></figure>`, ""},
		"many captions":    {`<figure class=card><img src=/1.jpg>` + strings.Repeat("<figcaption>Photo: Ada Frings</figcaption>", 20) + `</figure>`, ""},
		"a box of cards":   {`<div class=cards><figure><img src=/1.jpg><figcaption>Drei Fähren</figcaption></figure><figure><img src=/3.jpg></figure></div>`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			a := readParts(t, "<h1>Das Wehr ist offen</h1><p>"+weirOne+"</p>"+c.figure+"<p>"+weirTwo+"</p>")
			if c.caption == "" {
				assert.Empty(t, a.Images)
			} else if assert.Len(t, a.Images, 1) {
				assert.Equal(t, c.caption, a.Images[0].Caption)
			}
		})
	}
}

// A name in Georgian, which has no capitals in text though Unicode calls its letters small, is a name after a label of credits.
func TestGeorgianCredit(t *testing.T) {
	page := `<html lang=ka><body><article><h1>რაბი გაიხსნა</h1><figure><img src=/1.jpg><figcaption>კარიბჭე ყინვაში. ფოტო: ადა ლუნდი</figcaption></figure><p>` +
		strings.Repeat("მდინარეზე ნავები გათენებამდე ელოდნენ და ხიდთან ხალხი იდგა, რომ პირველი გადასვლა ენახა. ", 3) + "</p></article></body></html>"
	a, err := From([]byte(page), "")
	require.NoError(t, err)
	require.Len(t, a.Images, 1)
	assert.Equal(t, "კარიბჭე ყინვაში.", a.Images[0].Caption)
	assert.Equal(t, "ფოტო: ადა ლუნდი", a.Images[0].Credit)
}

// TestPictureOfAProgram holds that a picture at the root of a host is a counter, unless it has a caption.
func TestPictureOfAProgram(t *testing.T) {
	const before, after = "<h1>Das Wehr ist offen</h1><p>" + weirOne + "</p>", "<p>" + weirTwo + "</p>"
	a := readParts(t, before+`<figure><img src="https://bild.example/?id=1"><figcaption>Die Tore im Frost</figcaption></figure>`+after)
	require.Len(t, a.Images, 1)
	assert.Equal(t, "Die Tore im Frost", a.Images[0].Caption)
	assert.Empty(t, readParts(t, before+`<img src="https://count.example/?id=1">`+after).Images)
}

// TestBoxAtTheEnd holds that a box of facts most of which reads as text of the story is all text of it, if nothing in it says otherwise.
func TestBoxAtTheEnd(t *testing.T) {
	const answer = "<div class=q><p><strong>Und die Tore?</strong></p></div><div class=a><p>" + weirOne + "</p></div><div class=q><p><strong>Was raten Sie?</strong></p></div><div class=a><p>" + weirTwo + "</p></div>"
	const before = "<h1>Das Wehr ist offen</h1><p><em>" + weirTwo + "</em></p>" + answer + answer
	for name, c := range map[string]struct {
		box  string
		want bool
	}{
		"German": {"<div class=infobox><h5>Was der Rat plant</h5><ul><li>Zwei Tore bis 2029</li></ul><h5>Wer zahlt</h5><p>" + weirTwo + "</p></div>", true},
		"Danish": {"<section class=fakta><h4>Det sker nu</h4><ul><li>To porte</li></ul><p>Kommunen betaler det halve af regningen, og resten deles mellem ni sogne langs hele åen.</p></section>", true},
		"a name": {"<div class=newsletter><h5>Was der Rat plant</h5><ul><li>Zwei Tore</li></ul><p>" + weirTwo + "</p></div>", false},
	} {
		t.Run(name, func(t *testing.T) {
			headings := 0
			for _, b := range readParts(t, before+c.box).Body {
				if b.Kind == "heading" {
					headings++
				}
			}
			assert.Equal(t, c.want, headings > 0)
		})
	}
}

// TestPostInDiv holds that a post of another site is one where a page wrote the markup for it itself.
func TestPostInDiv(t *testing.T) {
	const before, after = "<h1>Das Wehr ist offen</h1><p>" + weirOne + "</p>", "<p>" + weirTwo + "</p>"
	for name, c := range map[string]struct {
		post string
		want bool
	}{
		"a status":         {`<div class=tweet><a href="https://x.example/ada/status/1122"><span>Ada</span> Das Wasser steigt schneller, als der Rat es glauben mag.</a></div>`, true},
		"a name":           {`<div class="toot box"><p>Vandet stiger hurtigere, end rådet vil tro.</p><a href="https://net.example/@ada/1122">Ada</a></div>`, true},
		"a photograph":     {`<div class=social-post><p>Вода поднимается быстрее, чем думает совет.</p><a href="https://foto.example/p/Cx1b2">Ada</a></div>`, true},
		"a page":           {`<div class=post-embed><h3>Lesen Sie weiter</h3><a href="/blog/post/1122">Die Fähre wird teurer, sagt der Rat</a></div>`, false},
		"a word":           {`<div class=post-embed><p>Das Wasser steigt schneller, als der Rat es glauben mag.</p><a href="https://x.example/post/ferries">Ada</a></div>`, false},
		"a story":          {`<div class=social-post><h1>Das Wehr</h1><p>Das Wasser steigt schneller, als der Rat es <a href="https://x.example/ada/status/1122">glauben</a> mag.</p></div>`, false},
		"no link":          {`<div class=tweet><p>Das Wasser steigt schneller, als der Rat es glauben mag.</p></div>`, false},
		"another's status": {`<div class=note><p>Das Wasser steigt schneller, als der Rat es <a href="https://x.example/ada/status/1122">glauben</a> mag.</p></div>`, false},
	} {
		t.Run(name, func(t *testing.T) {
			embeds := 0
			for _, b := range readParts(t, before+c.post+after).Body {
				if b.Kind == "embed" {
					embeds++
				}
			}
			assert.Equal(t, c.want, embeds > 0)
		})
	}
}

const reopeningProse = `<p>The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a long statement to the papers.</p>
<p>Four boats an hour will cross the creek until midnight. A fifth is kept at the pier for the school run, an officer said on the quay.</p>
<p>The repairs cost less than planned, because the old piles turned out to be sound. The port trust paid for them alone this year.</p>`

func reopeningPage(head, above, below string) string {
	return `<html lang=en><head><title>Ferry pier reopens</title>` + head + `</head><body><article><h1>Ferry pier reopens</h1>` + above + reopeningProse + below + `</article></body></html>`
}
