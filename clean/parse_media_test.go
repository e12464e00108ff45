package clean

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A picture's address is that of the picture as a reader sees it, in the greatest size that the page names.
func TestPictureAddress(t *testing.T) {
	for markup, want := range map[string]string{
		`<img src="/quay.jpg">`: "/quay.jpg",
		`<img src="/quay-40.jpg" srcset="/quay-40.jpg 40w, /quay-1200.jpg 1200w, /quay-600.jpg 600w">`:            "/quay-1200.jpg",
		`<img srcset="/quay-40.jpg 40w,/quay-1200.jpg 1200w,/quay-600.jpg 600w" src="/quay-40.jpg">`:              "/quay-1200.jpg",
		`<img src="/quay.jpg" srcset="/c_fill,w_300/quay.jpg 300w, /c_fill,w_1200/quay.jpg 1200w">`:               "/c_fill,w_1200/quay.jpg",
		`<img src="/quay.jpg" srcset="/quay-300.jpg 300w, /quay-600.jpg 600w">`:                                   "/quay.jpg",
		`<img src="/quay.jpg" srcset="/quay.jpg, /quay@2x.jpg 2x">`:                                               "/quay@2x.jpg",
		`<img src="/quay.jpg" srcset="/quay@2x.jpg 2x">`:                                                          "/quay.jpg",
		`<img src="data:image/gif;base64,R0lGOD" data-src="/quay.jpg">`:                                           "/quay.jpg",
		`<img src="/static/blank.gif" data-src="/quay.jpg">`:                                                      "/quay.jpg",
		`<img src="/static/blank.gif" data-lazy-src="/quay.jpg" data-lazy-srcset="/q-9.jpg 1600w">`:               "/q-9.jpg",
		`<img src="/quay-300.jpg" data-src="/quay_{width}x.jpg">`:                                                 "/quay-300.jpg",
		`<img src="data:image/svg+xml,x" srcset="data:image/gif;base64,R0 1w" data-srcset="/quay.jpg 800w">`:      "/quay.jpg",
		`<picture><source srcset="/quay.webp 640w, /quay-b.webp 1280w"><img alt="The quay"></picture>`:            "/quay-b.webp",
		`<picture><source data-srcset="/quay.webp"><img src="data:image/gif;base64,R0" alt="The quay"></picture>`: "/quay.webp",
		`<picture><source srcset="/quay.webp"><img src="/quay.jpg" alt="The quay"></picture>`:                     "/quay.jpg",
		`<img src="/wait.gif" alt="The quay"><noscript><img src="/quay.jpg" alt="The quay"></noscript>`:           "/quay.jpg",
		`<noscript><img src="/quay.jpg"></noscript> <img src="data:image/gif;base64,R0" alt="The quay">`:          "/quay.jpg",
		`<img src="/quay.jpg" alt="The quay"><noscript><img src="/count" width="1" height="1"></noscript>`:        "/quay.jpg",
		`<img src="/quay.jpg" alt="The quay"><noscript><img src="/pier.jpg" alt="The pier"></noscript>`:           "/quay.jpg",
		`<img src="/quay.jpg"><noscript><p>Please switch scripts on.</p></noscript>`:                              "/quay.jpg",
	} {
		p, err := Parse([]byte("<body><p>Before the picture.</p><figure>"+markup+"</figure><p>After it.</p>"), ParseOptions{})
		require.NoError(t, err)
		got := ""
		for i := range p.Blocks {
			if m := p.Blocks[i].Media; m != nil && p.Blocks[i].Hidden == page.Shown {
				got = m.URL
			}
		}
		assert.Equal(t, want, got, markup)
	}
}

// A picture element has one img: of several each has the sources before it, so each source is read once.
func TestPictureSourcesOfSeveral(t *testing.T) {
	p, err := Parse([]byte(`<body><p>Before the picture.</p><picture><source srcset="/quay.webp"><img alt="The quay"><source srcset="/pier.webp"><img alt="The pier"><img alt="None"></picture>`), ParseOptions{})
	require.NoError(t, err)
	addresses := map[string]string{}
	for i := range p.Blocks {
		if m := p.Blocks[i].Media; m != nil {
			addresses[m.Alt] = m.URL
		}
	}
	assert.Equal(t, map[string]string{"The quay": "/quay.webp", "The pier": "/pier.webp", "None": ""}, addresses)
}
