package evidence

import (
	"cmp"
	_ "embed"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

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
	down   bool    // reversed
	items  []int32 // of a list those that state their number, in order
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

// told are the attributes that noteMarks reads.
var told = []string{
	"rel", "itemtype", "itemprop", "aria-label", "typeof", "start", "value", "reversed",
	// those that hold the time which a script writes into an element
	"data-timestamp", "data-time", "data-epoch", "data-unix", "data-unixtime", "data-unix-time", "data-ts", "data-utc", "data-utc-time", "data-date", "data-datetime",
	"data-date-time", "data-iso", "data-published", "data-publish-time", "data-pubdate",
}

// A Moment is a time in an attribute of an element that shows nothing until a script fills it.
type Moment struct {
	Element int32
	Value   string
}

// mostMoments is how many moments of a page are kept, longestMoment how many bytes one has at most: a page has one stamp, or two.
const (
	mostMoments   = 64
	longestMoment = 64
)

// noteMoment keeps a time of an element without words.
func (s *Page) noteMoment(i int32, a page.Attribute) {
	e := &s.Source.Elements[i]
	if e.First < e.Last && s.Source.Blocks[e.First].Element == i || len(s.Moments) == mostMoments || len(a.Value) > longestMoment || strings.IndexFunc(a.Value, unicode.IsDigit) < 0 {
		return
	}
	s.Moments = append(s.Moments, Moment{i, strings.Clone(a.Value)})
}

// noteMarks takes what the attributes of elements say from the tree, but for those among comments. Nothing later looks at the tree.
func (s *Page) noteMarks(tree page.Tree) {
	steps := 0
	for i, a := range tree.Named(told) {
		if steps++; s.CancelledAt(steps) {
			return
		}
		switch a.Name {
		case "start", "value", "reversed":
			s.noteNumbering(i, a)
		case "rel", "itemtype", "itemprop", "aria-label", "typeof":
			s.Elements[i].Marks |= marksOf(a)
		default:
			s.noteMoment(i, a)
		}
	}
}

// marksOf is what one attribute says of its element.
func marksOf(a page.Attribute) marks {
	var m marks
	switch a.Name {
	case "rel":
		if holdsField(a.Value, "author") {
			m |= MarkedAuthorLink
		}
		if holdsField(a.Value, "tag") && !holdsField(a.Value, "category") { // rel="category tag" of WordPress is a section
			m |= MarkedTagLink
		}
	case "itemtype":
		if strings.HasSuffix(a.Value, "/BreadcrumbList") {
			m |= MarkedBreadcrumbs
		}
		if t := strings.ToLower(a.Value); strings.HasSuffix(t, "/comment") || strings.HasSuffix(t, "/usercomments") {
			m |= MarkedComment
		}
	case "itemprop":
		if strings.EqualFold(a.Value, "comment") {
			m |= MarkedComment
		}
	case "aria-label":
		if strings.Contains(strings.ToLower(a.Value), "breadcrumb") {
			m |= MarkedBreadcrumbs
		}
	case "typeof":
		if a.Value == "BreadcrumbList" {
			m |= MarkedBreadcrumbs
		}
	}
	return m
}

// noteNumbering keeps what an attribute of a list or an item says about numbers.
func (s *Page) noteNumbering(i int32, a page.Attribute) {
	tag := s.Source.Elements[i].Tag
	if tag != "ol" && tag != "li" {
		return
	}
	x := s.numbering[i]
	switch {
	case a.Name == "reversed":
		x.down = true
	case (a.Name == "start") == (tag == "ol"):
		v, err := strconv.ParseInt(strings.TrimSpace(a.Value), 10, 32)
		x.number, x.stated = int(v), err == nil
	}
	if !x.stated && !x.down {
		return
	}
	if s.numbering == nil {
		s.numbering = make(map[int32]numbering)
	}
	s.numbering[i] = x
	if list := s.Source.Elements[i].Parent; tag == "li" && x.stated && list >= 0 {
		l := s.numbering[list]
		l.items = append(l.items, i)
		s.numbering[list] = l
	}
}

// amongComments reports an element whose attributes may be about a reader's comment.
func (s *Page) amongComments(i int32) bool {
	e := &s.Elements[i]
	return e.Above&NamedComment != 0 || e.Marks&MarkedBelow != 0
}

// noteAttributes keeps the attributes of attributes.txt on elements among comments, or on all, and who and when from the first elements
// in them.
func (s *Page) noteAttributes(tree page.Tree, all bool) {
	if !all && !s.anyAmongComments() {
		return
	}
	kinds := attributeKinds()
	elements := s.Source.Elements
	steps := 0
	for i, a := range tree.Named(slices.Collect(maps.Keys(kinds))) {
		if steps++; s.CancelledAt(steps) {
			break
		}
		kind := kinds[a.Name]
		for down, of := int8(0), i; down < 3; down++ {
			if (all || s.amongComments(of)) && (down == 0 || kind == AttributeBy || kind == AttributeAt) {
				s.attributes = append(s.attributes, Attribute{element: of, Down: down, Kind: kind, Value: strings.Clone(a.Value)})
			}
			if parent := elements[of].Parent; parent < 0 || parent != of-1 { // not the first in it
				break
			}
			of--
		}
	}
	slices.SortStableFunc(s.attributes, func(a, b Attribute) int {
		return cmp.Or(cmp.Compare(a.element, b.element), cmp.Compare(a.Down, b.Down))
	})
}

func (s *Page) anyAmongComments() bool {
	for i := range s.Elements {
		if s.amongComments(int32(i)) {
			return true
		}
	}
	return false
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
	if k, _ := slices.BinarySearch(list.items, item); k > 0 { // it counts on from the last that states its number
		last := list.items[k-1]
		step := int(els[item].Nth - els[last].Nth)
		if list.down {
			step = -step
		}
		return max(s.numbering[last].number+step, 0)
	}
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
