package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	weirOne = "Das Wehr an der oberen Mühle wurde am Montag zum ersten Mal seit neunzehn Jahren geöffnet, und hundert Kinder kamen aus dem Tal, um zuzusehen."
	weirTwo = "Die Bäckerin im Erdgeschoss will dort ab Herbst Roggen mahlen, wenn der Rat die Lastwagen von der schmalen Brücke am unteren Wehr fernhält."
)

// read reads a page of a story with what stands in an article around it.
func readParts(t *testing.T, markup string) *Article {
	t.Helper()
	a, err := From([]byte("<html><head><title>Das Wehr ist offen</title></head><body><nav><a href=/>Start</a></nav><main><article>"+markup+"</article></main></body></html>"), "")
	require.NoError(t, err)
	checkArticle(t, a)
	return a
}

// TestSignersOfALine holds who is named where elements mark the names.
func TestSignersOfALine(t *testing.T) {
	prose := strings.Repeat("<p>"+weirOne+"</p><p>"+weirTwo+"</p>", 2)
	for name, c := range map[string]struct {
		line string
		want []string
	}{
		"two links":            {`<address>By <a href=/author/ada.html>Ada Frings</a> <a href=/author/ivo.html>Ivo Lund</a></address><time datetime=2026-03-06>6 March 2026</time>`, []string{"Ada Frings", "Ivo Lund"}},
		"a paper after a name": {`<div class=byline><a rel=author class=author href=/staff/ada>Ada Frings</a><span class=org>VALLEY NEWS</span></div>`, []string{"Ada Frings"}},
		"Arabic, marked":       {`<div><time datetime=2026-03-06>6 مارس 2026</time> <span class=authors>سلمى حداد, نادر خليل</span> · 2 min</div>`, []string{"سلمى حداد", "نادر خليل"}},
		"Korean, marked":       {`<div><time datetime=2026-03-06>2026년 3월 6일</time> <span class=authors>김 서연, 박 지훈</span></div>`, []string{"김 서연", "박 지훈"}},
		"names above a date":   {`<p><i>Élise Carpentier, Yann Le Goff</i></p><p>6 mars 2026</p>`, []string{"Élise Carpentier", "Yann Le Goff"}},
		"a title below a name": {`<div class=author><div class=name>Ada Frings</div><small class=authorTitle>Reporter</small></div>`, []string{"Ada Frings"}},
	} {
		t.Run(name, func(t *testing.T) {
			a := readParts(t, "<h1>Das Wehr ist offen</h1>"+c.line+prose)
			var got []string
			for _, x := range a.Byline.Authors {
				got = append(got, x.Name)
			}
			assert.Equal(t, c.want, got)
			assert.Empty(t, a.Byline.Desk)
		})
	}
}

// TestPartsOfAStory holds what belongs to a story by its place, and what does not.
func TestPartsOfAStory(t *testing.T) {
	prose := strings.Repeat("<p>"+weirOne+"</p><p>"+weirTwo+"</p>", 2)
	const end = "Am Ende bleibt die Frage, wer die Schlüssel zum alten Tor verwahrt, und darauf hat auch der Müller an diesem Abend keine Antwort gewusst."
	body := func(a *Article) string { return strings.Join(texts(a.Body), "\n") }

	a := readParts(t, "<h1>Das Wehr ist offen</h1><div>"+prose+"</div><footer><p>"+weirTwo+"</p><p>"+end+"</p></footer>")
	assert.Contains(t, body(a), end, "an article's own footer")

	a = readParts(t, "<h1>Das Wehr ist offen</h1>"+prose+"<div><h2>Hintergrund</h2><span>[</span><a href=/edit>Bearbeiten</a><span>]</span></div><p>"+end+"</p>")
	assert.Contains(t, body(a), "Hintergrund", "a heading with a control")

	a = readParts(t, "<div><span>Anzeige</span><h1>Das Wehr ist offen</h1><span>Neunzehn Jahre lang war es zu, und nun will es niemand mehr schließen.</span></div><div>"+prose+"</div>")
	assert.Equal(t, []string{"Neunzehn Jahre lang war es zu, und nun will es niemand mehr schließen."}, a.Standfirst)

	a = readParts(t, "<h1>Das Wehr ist offen</h1>"+prose+"<p>Adresse dieses Artikels:<br>https://tal.example/wehr/-114</p>")
	assert.NotContains(t, body(a), "tal.example", "the address at the end")
}

// TestCaptionBelowPicture holds that a caption in an element of its own is the picture's, and where its credit begins.
func TestCaptionBelowPicture(t *testing.T) {
	for _, c := range [][3]string{
		{"<p><img width=480 height=270 src=/wehr.jpg alt=Wehr></p><p class=MsoCaption>Das Wehr vor der Öffnung. Foto: Ivo Lund</p>", "Das Wehr vor der Öffnung.", "Foto: Ivo Lund"},
		{"<figure><img src=/wehr.jpg><figcaption>شام کی لہر سے پہلے دروازے۔ تصویر: فہد میمن</figcaption></figure>", "شام کی لہر سے پہلے دروازے۔", "تصویر: فہد میمن"},
	} {
		one, two := weirOne, weirTwo
		if strings.Contains(c[0], "تصویر") {
			one = "ڈرینج بورڈ نے منگل کو دریا کے دہانے پر چار آہنی دروازے پہلی بار پوری طرح بند کیے اور شام کی لہر کو تقریباً چھ گھنٹے تک روکے رکھا۔"
			two = "خشکی کی طرف پانی گیارہ سینٹی میٹر بلند ہوا جبکہ باہر سمندر ایک میٹر سے زیادہ اونچا تھا۔"
		}
		a := readParts(t, "<h1>Das Wehr ist offen</h1><p>"+one+"</p>"+c[0]+"<p>"+two+"</p><p>"+one+"</p>")
		require.Len(t, a.Images, 1, c[0])
		assert.Equal(t, c[1:], []string{a.Images[0].Caption, a.Images[0].Credit})
	}
}
