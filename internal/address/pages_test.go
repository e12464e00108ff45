package address

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAddressSame(t *testing.T) {
	const page = "https://www.example.org/news/2023/03/harbour-ferry-held?utm_source=x#top"
	for _, same := range []string{
		"http://example.org/news/2023/03/harbour-ferry-held/", "//m.example.org/news/2023/03/harbour-ferry-held",
		"/news/2023/03/harbour-ferry-held", "https://example.org/news/2023/03/harbour-ferry-held/amp/",
		"https://staging.example.com/news/2023/03/harbour-ferry-held", "https://example.org/en/news/Harbour-Ferry-Held",
	} {
		assert.True(t, ParsePage(page).Same(ParsePage(same)), same)
	}
	for _, other := range []string{"", "https://example.org/", "https://example.org/news/2023/03/other", "True", "https://example.org/news/2023/03", "mailto:a@example.org"} {
		assert.False(t, ParsePage(page).Same(ParsePage(other)), other)
	}
	byNumber := ParsePage("https://example.org/story.php?id=1")
	assert.True(t, byNumber.Same(ParsePage("http://example.org/story.php?id=1")))
	assert.False(t, byNumber.Same(ParsePage("http://example.org/story.php?id=2")))
	assert.False(t, ParsePage("https://a.org/x").Same(ParsePage("https://b.org/x")))
	assert.True(t, ParsePage("https://a.org/caf%C3%A9").Same(ParsePage("https://a.org/café")))
}

// TestEditionsOfAPage holds that the addresses under which one page is served are one.
func TestEditionsOfAPage(t *testing.T) {
	page := ParsePage("https://www.example.org/news/ferry-held.html")
	for _, other := range []string{"https://www.example.org/news/ferry-held.amp.html", "https://amp.example.org/news/ferry-held", "/news/Ferry-held?utm_source=x", "https://www.example.org/news/ferry-held;s=1"} {
		assert.True(t, page.Same(ParsePage(other)), other)
	}
	assert.False(t, page.Same(ParsePage("/news/ferry-free.html")))
}
