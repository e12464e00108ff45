package evidence

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/page"
)

//go:embed attributes.txt
var attributesText string

// marks is what attributes other than class and id say of one element: Marked and what it is marked as.
type marks uint8

const (
	MarkedAuthorLink  marks = 1 << iota // rel=author
	MarkedComment                       // microdata about a reader's comment
	MarkedBelow                         // inside such an element, or it is one
	MarkedBreadcrumbs                   // a list that is said to be the path to the page
	MarkedTagLink                       // rel=tag
)

// attributeKind is what an attribute of attributes.txt says, or a title.
type attributeKind uint8

const (
	AttributeNumber attributeKind = iota + 1
	AttributeBy
	AttributeAt
	AttributeTitle
)

// Attribute is one of attributes.txt, or a title, on an element among comments.
type Attribute struct {
	element int32
	Down    int8 // steps down from the element: 0 on itself, 1 on the first element in it, 2 on the first in that
	Kind    attributeKind
	Value   string
}

// numbering is what the attributes of an ol or li say about numbers.
type numbering struct {
	number int // value of an item, start of a list
	stated bool
	down   bool // reversed
}

var (
	attributesOnce  sync.Once
	attributesTable map[string]attributeKind
)

// attributeKinds is attributes.txt and the title.
func attributeKinds() map[string]attributeKind {
	attributesOnce.Do(func() { attributesTable = readAttributes(attributesText) })
	return attributesTable
}

func readAttributes(text string) map[string]attributeKind {
	kinds := map[string]attributeKind{"title": AttributeTitle}
	for line := range strings.Lines(text) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), ":")
		var kind attributeKind
		switch name {
		case "number":
			kind = AttributeNumber
		case "by":
			kind = AttributeBy
		case "at":
			kind = AttributeAt
		default:
			continue
		}
		for word := range strings.FieldsSeq(rest) {
			kinds[word] = kind
		}
	}
	return kinds
}

// A treeReader takes from the tree what labelling asks of it. Nothing later looks at the tree.
type treeReader struct {
	*Page
	tree  page.Tree
	kinds map[string]attributeKind
	all   bool // any element may stand among comments
}

// read takes what the attributes of element i say.
func (r *treeReader) read(i int) {
	el := &r.Source.Elements[i]
	e := &r.Elements[i]
	for name, value := range r.tree.Attributes(int32(i)) {
		switch name {
		case "rel":
			if holdsField(value, "author") {
				e.Marks |= MarkedAuthorLink
			}
			if holdsField(value, "tag") && !holdsField(value, "category") { // rel="category tag" of WordPress is a section
				e.Marks |= MarkedTagLink
			}
		case "itemtype":
			if strings.HasSuffix(value, "/BreadcrumbList") {
				e.Marks |= MarkedBreadcrumbs
			}
			if t := strings.ToLower(value); strings.HasSuffix(t, "/comment") || strings.HasSuffix(t, "/usercomments") {
				e.Marks |= MarkedComment
			}
		case "itemprop":
			if strings.EqualFold(value, "comment") {
				e.Marks |= MarkedComment
			}
		case "aria-label":
			if strings.Contains(strings.ToLower(value), "breadcrumb") {
				e.Marks |= MarkedBreadcrumbs
			}
		case "typeof":
			if value == "BreadcrumbList" {
				e.Marks |= MarkedBreadcrumbs
			}
		}
	}
	if e.Marks&MarkedComment != 0 || el.Parent >= 0 && r.Elements[el.Parent].Marks&MarkedBelow != 0 {
		e.Marks |= MarkedBelow
	}
	if r.all || e.Above&NamedComment != 0 || e.Marks&MarkedBelow != 0 {
		r.noteAttributes(int32(i))
	}
	if el.Tag == "ol" || el.Tag == "li" {
		r.noteNumbering(int32(i), el.Tag)
	}
}

// noteAttributes keeps the attributes of attributes.txt on an element, and who and when from the first elements in it.
func (r *treeReader) noteAttributes(i int32) {
	elements := r.Source.Elements
	for down, at := int8(0), i; down < 3; down++ {
		for name, value := range r.tree.Attributes(at) {
			if kind := r.kinds[name]; kind != 0 && (down == 0 || kind == AttributeBy || kind == AttributeAt) {
				r.attributes = append(r.attributes, Attribute{element: i, Down: down, Kind: kind, Value: strings.Clone(value)})
			}
		}
		first := at + 1
		if int(first) == len(elements) || elements[first].Parent != at {
			return
		}
		at = first
	}
}

// noteNumbering keeps what an element says about the numbers of a list.
func (r *treeReader) noteNumbering(i int32, tag string) {
	key := "start"
	if tag == "li" {
		key = "value"
	}
	var x numbering
	for name, value := range r.tree.Attributes(i) {
		switch name {
		case key:
			v, err := strconv.ParseInt(strings.TrimSpace(value), 10, 32)
			x.number, x.stated = int(v), err == nil
		case "reversed":
			x.down = true
		}
	}
	if x.stated || x.down {
		if r.numbering == nil {
			r.numbering = make(map[int32]numbering)
		}
		r.numbering[i] = x
	}
}

// AttributesOf are the attributes of attributes.txt on an element among comments, and in it.
func (s *Page) AttributesOf(e int32) []Attribute {
	from, _ := slices.BinarySearchFunc(s.attributes, e, func(a Attribute, e int32) int { return int(a.element - e) })
	to := from
	for to < len(s.attributes) && s.attributes[to].element == e {
		to++
	}
	return s.attributes[from:to]
}

// ItemNumber is the number that a browser shows for the list item around an element, 0 where it shows none. A list that
// counts down without saying from where counts as one without numbers, and so does one that starts below 1.
func (s *Page) ItemNumber(element int32) int {
	els := s.Source.Elements
	item := element
	for item >= 0 && els[item].Tag != "li" {
		if els[item].Tag == "ul" || els[item].Tag == "ol" || els[item].Tag == "dl" {
			return 0
		}
		item = els[item].Parent
	}
	if item < 0 || els[item].Parent < 0 || els[els[item].Parent].Tag != "ol" {
		return 0
	}
	if x := s.numbering[item]; x.stated {
		return max(x.number, 0)
	}
	list := s.numbering[els[item].Parent]
	start := list.number
	switch {
	case !list.stated && list.down, list.stated && start < 1:
		return 0
	case !list.stated:
		start = 1
	case list.down:
		return max(start-int(els[item].Nth)+1, 0)
	}
	return start + int(els[item].Nth) - 1
}

// holdsField reports one of the words of an attribute, in either case.
func holdsField(attr, want string) bool {
	for word := range strings.FieldsSeq(attr) {
		if strings.EqualFold(word, want) {
			return true
		}
	}
	return false
}
