package address

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestAbsolute holds what becomes of the addresses that pages write.
func TestAbsolute(t *testing.T) {
	const page = "https://news.example/2024/story?id=1"
	for _, c := range []struct{ base, ref, want string }{
		{"", "/a/b.jpg", "https://news.example/a/b.jpg"},
		{"", "b.jpg", "https://news.example/2024/b.jpg"},
		{"", "../b.jpg", "https://news.example/b.jpg"},
		{"https://cdn.example/img/", "b.jpg", "https://cdn.example/img/b.jpg"},
		{"/img/", "b.jpg", "https://news.example/img/b.jpg"},
		{"//cdn.example/", "b.jpg", "https://cdn.example/b.jpg"},
		{" /img/ ", "b.jpg", "https://news.example/img/b.jpg"},
		{"/50%/", "b.jpg", "https://news.example/50%25/b.jpg"},
		{"javascript:void(0)", "b.jpg", "https://news.example/2024/b.jpg"},
		{"data:text/html,x", "b.jpg", "https://news.example/2024/b.jpg"},
		{"about:blank", "b.jpg", "https://news.example/2024/b.jpg"},
		{"", "//cdn.example/b.jpg", "https://cdn.example/b.jpg"},
		{"", "?id=2", "https://news.example/2024/story?id=2"},
		{"", "#top", "https://news.example/2024/story?id=1#top"},
		{"", "", ""},
		{"", "  /a b.jpg \n", "https://news.example/a%20b.jpg"},
		{"", "/a?q=b c", "https://news.example/a?q=b%20c"},
		{"", "/caf\u00e9.jpg", "https://news.example/caf%C3%A9.jpg"},
		{"", "/a\n\t/b.jpg", "https://news.example/a/b.jpg"},
		{"", "ht\ntps://cdn.example/b.jpg", "https://cdn.example/b.jpg"},
		{"", "/50%off.jpg", "https://news.example/50%25off.jpg"},
		{"", "50%off.jpg", "https://news.example/2024/50%25off.jpg"},
		{"", "https://cdn.example/50%off.jpg", "https://cdn.example/50%25off.jpg"},
		{"", "/50%25off%", "https://news.example/50%25off%25"},
		{"", "javascript:alert(1)", ""},
		{"", "java\nscript:alert(1)", ""},
		{"", " \x01JavaScript:alert(1)", ""},
		{"", "data:image/png;base64,AA", ""},
		{"", "tel:+123", ""},
		{"", "mailto:desk@news.example", "mailto:desk@news.example"},
	} {
		b := NewBase(page, c.base)
		assert.Equal(t, c.want, b.Absolute(c.ref), "%q on %q", c.ref, c.base)
	}
	var nothing Base
	assert.Equal(t, "/a.jpg", nothing.Absolute(" /a.jpg"))
	assert.Empty(t, nothing.Absolute("javascript:x"))
}

// TestWeb holds that what is no page or picture of the web is nothing.
func TestWeb(t *testing.T) {
	b := NewBase("https://news.example/a", "")
	assert.Equal(t, "https://news.example/b", b.Web("b"))
	assert.Equal(t, "https://news.example/50%25off.jpg", b.Web("50%off.jpg"))
	for _, ref := range []string{"", "mailto:desk@news.example", "data:,x", "https://", "http:///a", "https://news.example:port/"} {
		assert.Empty(t, b.Web(ref), ref)
	}
	var nothing Base
	assert.Empty(t, nothing.Web("/a"))
	assert.Empty(t, nothing.Web("//news.example/a"))
	assert.Equal(t, "https://news.example/a", nothing.Web("https://news.example/a"))
}
