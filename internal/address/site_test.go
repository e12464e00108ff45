package address

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFrontPage(t *testing.T) {
	for _, front := range []string{
		"/", "./", "/index.html", "index.php", "/Default.aspx", "/en/", "/pt-br", "/en/index.html", "/?utm_source=x&fbclid=1", "/#top",
		"https://news.example", "https://news.example/", "https://www.news.example/index.html", "https://m.news.example/en/", "//news.example", "https://news.example?ref=x",
	} {
		assert.True(t, FrontPage(front), front)
	}
	for _, other := range []string{
		"", "#top", "?p=1", "/?x=1", "/?p=123", "/?s=storm", "/news", "/news/", "/eng/", "/sh/", "/ed/", "/tv/", "/zz-us/", "/en/news", "/index.html/a", "/index", "https://news.example/?p=1",
		"https://news.example/2024/a", "mailto:desk@news.example", "javascript:void(0)",
	} {
		assert.False(t, FrontPage(other), other)
	}
}

func TestSameSite(t *testing.T) {
	for _, b := range []string{"https://news.example/a", "http://www.news.example", "//m.news.example/b", "https://NEWS.example:8080/", "https://www.m.news.example/"} {
		assert.True(t, SameSite("https://www.news.example/", b), b)
	}
	for _, b := range []string{"", "/a", "https://shop.news.example/", "https://other.example/"} {
		assert.False(t, SameSite("https://www.news.example/", b), b)
	}
	assert.False(t, SameSite("", ""))
	assert.False(t, SameSite("https://m.example/", "https://example/"), "a domain of one letter")
}
