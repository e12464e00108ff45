package evidence

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
)

// Names are the groups that the names of an element and of those around it belong to.
type Names struct {
	Own   Group // its class and id
	Above Group // its own and those of all ancestors below body
	Near  Group // its own, its parent's and its grandparent's
}

// below are the names of an element by its own and those of its parent and grandparent.
func below(own Group, parent, grandparent *Names) Names {
	return Names{Own: own, Above: own | parent.Above, Near: own | parent.Own | grandparent.Own}
}

// element is what the attributes of an element and of those around it say. What an element is named after that holds nearly all of the
// page's prose is no furniture: "newsletter-post", "modal", "skip-target".
func (s *Page) element(i int, named *namedGroups, prose []int32) {
	el, e := &s.Source.Elements[i], &s.Elements[i]
	var none Element
	parent, grandparent := &none, &none
	if el.Parent >= 0 {
		parent = &s.Elements[el.Parent]
		if p := s.Source.Elements[el.Parent].Parent; p >= 0 {
			grandparent = &s.Elements[p]
		}
	}
	e.Tags = parent.Tags | tagsOf(el)
	e.Marks |= parent.Marks & MarkedBelow
	if e.Marks&MarkedComment != 0 {
		e.Marks |= MarkedBelow
	}
	var own Group
	if el.Tag != "html" && el.Tag != "body" {
		own = named.of(el.Class) | named.of(el.ID)
	}
	all := own
	if own&NamedFurniture != 0 && wholeStory(el, prose) {
		own &^= NamedFurniture
	}
	if own&NamedTag != 0 && namesTagsOfPost(el.Class) {
		own &^= NamedTag
	}
	e.Names = below(own, &parent.Names, &grandparent.Names)
	if all != own && s.written == nil {
		s.keepWritten(i)
	}
	if s.written != nil {
		s.written[i] = s.namesBelow(all, el.Parent)
	}
}

// keepWritten begins to keep the names of elements with those that say nothing: those before the i-th have none such.
func (s *Page) keepWritten(i int) {
	s.room.written = zeroed(s.room.written, len(s.Elements))
	s.written = s.room.written
	for k := range i {
		s.written[k] = s.Elements[k].Names
	}
}

// namesBelow is what an element's written names are by its own and its parent.
func (s *Page) namesBelow(own Group, parent int32) Names {
	var none Names
	if parent < 0 {
		return below(own, &none, &none)
	}
	above := &none
	if p := s.Source.Elements[parent].Parent; p >= 0 {
		above = &s.written[p]
	}
	return below(own, &s.written[parent], above)
}

// Written are the names of an element with those that say nothing, as the trees were trained on them.
func (s *Page) Written(element int32) *Names {
	if s.written != nil {
		return &s.written[element]
	}
	return &s.Elements[element].Names
}

// namesTagsOfPost reports the classes that WordPress gives to every post in a list (post_class): "hentry tag-flooding" says which tags
// a post has, not that it is one.
func namesTagsOfPost(class string) bool {
	for name := range strings.FieldsSeq(class) {
		if name == "hentry" || name == "type-post" || name == "wp-block-post" {
			return true
		}
	}
	return false
}

// longestLooks is the longest class or id, in bytes, that NamedBesideLooks reads.
const longestLooks = 256

// NamedBesideLooks are the groups of an element's class and id without the words that only say how it looks: "card", "slider".
func NamedBesideLooks(el *page.Element) Group {
	return besideLooks(el.Class) | besideLooks(el.ID)
}

func besideLooks(attr string) Group {
	if len(attr) > longestLooks {
		return tokenGroups(attr[:longestLooks])
	}
	tokens := strings.FieldsFunc(attr, func(r rune) bool { return r == ' ' || r == '-' || r == '_' })
	for i, t := range tokens {
		switch strings.ToLower(t) {
		case "card", "cards", "slider", "carousel", "banner", "billboard":
			tokens[i] = "looks"
		}
	}
	return tokenGroups(strings.Join(tokens, "-"))
}

// longestNames is how much of a class or id is read, in bytes; the longest of 1,863 pages has 7,433.
const longestNames = 16 << 10

// namedGroups are the groups of the attributes seen so far.
type namedGroups struct {
	seen   map[string]Group
	recent [128]struct { // most attributes are on a neighbour too
		attr   string
		groups Group
	}
}

// of is tokenGroups, which every distinct attribute of a page pays for once.
func (n *namedGroups) of(attr string) Group {
	if attr == "" {
		return 0
	}
	attr = attr[:min(len(attr), longestNames)]
	last := &n.recent[(signature(attr)^signature(attr)>>7)%uint(len(n.recent))]
	if last.attr == attr {
		return last.groups
	}
	g, ok := n.seen[attr]
	if !ok {
		g = tokenGroups(attr)
		n.seen[attr] = g
	}
	last.attr, last.groups = attr, g
	return g
}
