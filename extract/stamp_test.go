package extract

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const millStory = `<p>The bakery that the village has waited for opened on Friday in the old mill, with bread from four ovens.</p>
<p>Its owner said that the first loaves had gone within an hour, and that two more bakers would be hired before the summer.</p>
<p>The mill had stood empty for nine years, and the council paid for its new roof with a loan of the region.</p>`

// millPage is a short story with what stands above and below it.
func millPage(head, above, below string) []byte {
	return []byte("<!doctype html><html lang=en><head><title>Bakery opens in the old mill | Gazette</title>" + head + "</head><body><main><article><h1>Bakery opens in the old mill</h1>" + above + millStory + below + "</article></main></body></html>")
}

// TestStampsOfScripts holds that a label and an element without words have the time of the element's attribute, and that labels are no text.
func TestStampsOfScripts(t *testing.T) {
	const at, day = "2024-05-03T09:30:00+00:00", "2024-05-03"
	for above, want := range map[string][2]string{
		`<p>Published <time data-timestamp="1714728600"></time></p>`:                                                {at, ""},
		`<div>Published: <time class=js-time data-time="1714728600000"></time></div>`:                               {at, ""},
		`<div>Updated <time data-epoch="1714728600"></time></div>`:                                                  {"", at},
		`<div><span>Published</span> <span class=when data-unix="1714728600"></span></div>`:                         {at, ""},
		`<div>Published: <span data-datetime="2024-05-03T09:30:00Z"></span></div>`:                                  {at, ""},
		`<div>Duration: <span data-time="1714728600"></span></div>`:                                                 {"", ""},
		`<div>Published <span data-time="90"></span></div>`:                                                         {"", ""},
		`<dl><dt>Published</dt><dd>3 May 2024</dd><dt>Updated</dt><dd>4 May 2024</dd></dl>`:                         {day, "2024-05-04"},
		`<table><tr><th>Published</th><td>3 May 2024</td></tr><tr><th>Updated</th><td>4 May 2024</td></tr></table>`: {day, "2024-05-04"},
	} {
		a, err := From(millPage("", above, ""), "")
		require.NoError(t, err)
		assert.Equal(t, want, [2]string{a.Published.String(), a.Updated.String()}, above)
		if want != [2]string{} {
			assert.Len(t, a.Body, 3, above)
		}
	}
}

// TestSignedInFooter holds that a name which its own markup says to be the author's signs below the story, without a word before it.
func TestSignedInFooter(t *testing.T) {
	for below, want := range map[string][]string{
		`<div class=post-footer><span class="post-author vcard"><span class=fn>Jane Doe</span></span></div>`:                                  {"Jane Doe"},
		`<div class=post-footer><span class="post-author vcard">Posted by <span class=fn><a href=/profile/1>Jane Doe</a></span></span></div>`: {"Jane Doe"},
		`<div class=post-footer><span class=place>Jane Doe</span></div>`:                                                                      nil,
		`<div class=post-footer><p>The village has <span class=author>Jane Doe</span> to thank for the mill.</p></div>`:                       nil,
	} {
		a, err := From(millPage("", "", below), "")
		require.NoError(t, err)
		assert.Equal(t, want, a.Byline.Names(), below)
	}
}

// TestCaptionOfOtherFigure holds that the caption of a video whose player is made by a script is none of the picture's before it.
func TestCaptionOfOtherFigure(t *testing.T) {
	const head = `<meta property="og:image" content="https://news.example/mill.jpg">`
	a, err := From(millPage(head, `<img src=/mill.jpg width=900 height=600><figure class=player><div data-video=5></div><figcaption>The minister speaks at the opening.</figcaption></figure>`, ""), "https://news.example/mill")
	require.NoError(t, err)
	require.Len(t, a.Images, 1)
	assert.Empty(t, a.Images[0].Caption)
	a, err = From(millPage(head, `<figure><img src=/mill.jpg width=900 height=600><figcaption>The old mill in May.</figcaption></figure>`, ""), "https://news.example/mill")
	require.NoError(t, err)
	assert.Equal(t, "The old mill in May.", a.Images[0].Caption)
}

// TestDefaultPicture holds that the picture a site declares for all its pages leads no story that has its own.
func TestDefaultPicture(t *testing.T) {
	own := []byte(`<figure><img src=/2024/05/mill-in-may.jpg width=900 height=600></figure><p>The mill had`)
	for _, file := range []string{"og.jpg", "og-image.png", "default-share.jpg", "placeholder.png", "ogimage.jpg", "no-image.jpg", "og-default-1200x630.png", "gazette-og.png", "news-default-image.jpg"} {
		declared := millPage(`<meta property="og:image" content="https://gazette.example/assets/`+file+`">`, "", "")
		a, err := From(bytes.Replace(declared, []byte("<p>The mill had"), own, 1), "https://gazette.example/mill")
		require.NoError(t, err)
		require.NotEmpty(t, a.Images, file)
		assert.Equal(t, "https://gazette.example/2024/05/mill-in-may.jpg", a.Images[0].URL, file)
		assert.True(t, a.Images[0].Lead, file)
	}
}
