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

// readMedia reads what an element says of its picture, video or page. What a lazy picture shows without scripts is the picture.
func (w *walker) readMedia(id htmlparse.NodeID) page.Media {
	m, from := w.readElement(id)
	if m.Tag == "img" && from.lazy == "" && !from.width {
		if !from.named() {
			w.addPicture(id, &from)
		}
		if without, address := w.readElement(w.withoutScripts(id)); without.Tag == "img" && without.Width != 1 && without.Height != 1 &&
			(!from.named() || without.Alt == m.Alt && m.Alt != "") && address.named() {
			from = address
		}
	}
	m.URL = from.address()
	return m
}

// readElement reads the attributes of one element.
func (w *walker) readElement(id htmlparse.NodeID) (m page.Media, from sources) {
	m.Tag = w.tree.Tag(id)
	list := w.tree.Attributes(id)
	for i := range list {
		switch a := &list[i]; w.tree.NameOf(a.Name) {
		case "src", "data":
			from.src = strings.TrimSpace(w.tree.Value(a))
		case "data-src", "data-lazy-src", "data-original", "data-orig-src", "data-lazy", "lazysrc":
			from.addLazy(w.tree.Value(a))
		case "data-url", "data-hi-res-src", "data-videoid":
			if from.other == "" {
				from.other = strings.TrimSpace(w.tree.Value(a))
			}
		case "srcset", "data-srcset", "data-lazy-srcset":
			from.addAttribute(w.tree.Value(a))
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
	from.readSets()
	return m, from
}

// withoutScripts is what stands alone in the noscript element right after an element, or before it; 0 where there is none.
func (w *walker) withoutScripts(id htmlparse.NodeID) htmlparse.NodeID {
	nodes := w.tree.Nodes
	beside := func(next func(*htmlparse.Node) htmlparse.NodeID) htmlparse.NodeID {
		c := next(&nodes[id])
		if c != 0 && nodes[c].Type == htmlparse.TextNode && strings.TrimSpace(w.tree.Text(c)) == "" {
			c = next(&nodes[c])
		}
		if c != 0 && nodes[c].Atom() == atom.Noscript && nodes[c].FirstChild == nodes[c].LastChild {
			return nodes[c].FirstChild
		}
		return 0
	}
	if c := beside(func(n *htmlparse.Node) htmlparse.NodeID { return n.NextSibling }); c != 0 {
		return c
	}
	return beside(func(n *htmlparse.Node) htmlparse.NodeID { return n.PrevSibling })
}

// addPicture adds the sources of the picture element that an img without an address of its own stands in: those between it and the img
// before it, as a picture has one img. So each source is read once, however many imgs there are.
func (w *walker) addPicture(id htmlparse.NodeID, from *sources) {
	nodes := w.tree.Nodes
	if nodes[nodes[id].Parent].Atom() != atom.Picture {
		return
	}
	first := id
	for c := nodes[id].PrevSibling; c != 0 && nodes[c].Atom() != atom.Img; c = nodes[c].PrevSibling {
		first = c
	}
	for c := first; c != id; c = nodes[c].NextSibling {
		if nodes[c].Atom() != atom.Source {
			continue
		}
		list := w.tree.Attributes(c)
		for i := range list {
			switch a := &list[i]; w.tree.NameOf(a.Name) {
			case "srcset", "data-srcset", "data-lazy-srcset":
				from.addAttribute(w.tree.Value(a))
				from.readSets()
			}
		}
	}
}

// pixels reads the leading digits of a length.
func pixels(s string) int {
	n := 0
	for i := 0; i < len(s) && s[i] >= '0' && s[i] <= '9' && n < 1e6; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
