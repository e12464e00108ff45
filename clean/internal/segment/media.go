package segment

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html/atom"
)

// openMedia makes a block of a picture, a video, a sound or an embedded page.
func (w *walker) openMedia(id htmlparse.NodeID, f *frame) {
	kind := page.Figure
	switch w.tree.Nodes[id].Atom() {
	case atom.Img, atom.Video, atom.Audio:
	case atom.Iframe, atom.Object, atom.Embed:
		kind = page.Embed
	case 0:
		switch w.tree.Tag(id) {
		case "amp-img", "amp-video", "amp-audio", "amp-anim":
		case "fencedframe", "portal", "amp-iframe", "amp-youtube", "amp-twitter", "amp-instagram", "amp-facebook", "amp-brightcove", "amp-vimeo":
			kind = page.Embed
		default:
			if !w.customPicture(id) {
				return
			}
		}
	default:
		return
	}
	m := w.readMedia(id)
	if w.shownBy(id, m.URL) {
		return
	}
	if m.URL == "" && m.Alt == "" || m.Width == 1 || m.Height == 1 {
		return // no address, or a counting pixel
	}
	kept := &page.Media{Tag: m.Tag, URL: w.values.keepString(m.URL), Alt: w.values.keepString(m.Alt), Width: m.Width, Height: m.Height}
	b := page.Block{Element: f.elem, Kind: kind, Hidden: f.hidden, Media: kept}
	if len(w.text.buf) == 0 {
		w.page.Blocks = append(w.page.Blocks, b)
	} else {
		w.media = append(w.media, b)
	}
}

// shownBy reports a picture that the element of AMP around it shows already, added by a server.
func (w *walker) shownBy(id htmlparse.NodeID, address string) bool {
	up := w.tree.Nodes[id].Parent
	if !strings.HasPrefix(w.tree.Tag(up), "amp-") {
		return false
	}
	m := w.readMedia(up)
	return m.URL != "" && m.URL == address
}

// customPicture reports an element of a site's own scripts that stands for a picture: it has a picture's attributes and, for browsers
// without scripts, the picture itself.
func (w *walker) customPicture(id htmlparse.NodeID) bool {
	if _, ok := w.tree.Attr(id, atom.Src); !ok || !strings.Contains(w.tree.Tag(id), "-") {
		return false
	}
	for c := w.tree.Nodes[id].FirstChild; c != 0; c = w.tree.Nodes[c].NextSibling {
		if n := &w.tree.Nodes[c]; n.Atom() == atom.Noscript {
			return n.FirstChild != 0 && w.tree.Nodes[n.FirstChild].Atom() == atom.Img
		}
	}
	return false
}

// readMedia reads an address: src, unless a lazy-loading attribute or a srcset names the real one.
func (w *walker) readMedia(id htmlparse.NodeID) page.Media {
	m := page.Media{Tag: w.tree.Tag(id)}
	var lazy, set string
	list := w.tree.Attributes(id)
	for i := range list {
		switch a := &list[i]; w.tree.NameOf(a.Name) {
		case "src", "data":
			m.URL = strings.TrimSpace(w.tree.Value(a))
		case "data-src", "data-original", "data-lazy-src", "data-url", "data-hi-res-src", "data-videoid":
			if lazy == "" {
				lazy = strings.TrimSpace(w.tree.Value(a))
			}
		case "srcset", "data-srcset":
			if set == "" {
				set = w.tree.Value(a)
			}
		case "alt", "title":
			if m.Alt == "" {
				m.Alt = text.Collapse(w.tree.Value(a))
			}
		case "width":
			m.Width = pixels(w.tree.Value(a))
		case "height":
			m.Height = pixels(w.tree.Value(a))
		}
	}
	if m.URL == "" || strings.HasPrefix(m.URL, "data:") || strings.HasPrefix(m.URL, "about:") {
		m.URL = lazy
		if set := largest(set); m.URL == "" {
			m.URL = set
		}
	}
	return m
}

// largest is the address with the greatest width or density in a srcset.
func largest(set string) string {
	best, size := "", -1
	for candidate := range strings.SplitSeq(set, ", ") {
		address, descriptor, _ := strings.Cut(strings.TrimSpace(candidate), " ")
		if n := pixels(descriptor); address != "" && n > size {
			best, size = strings.TrimRight(address, ","), n
		}
	}
	return best
}

// pixels reads the leading digits of a length.
func pixels(s string) int {
	n := 0
	for i := 0; i < len(s) && s[i] >= '0' && s[i] <= '9' && n < 1e6; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
