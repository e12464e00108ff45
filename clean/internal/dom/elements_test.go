package dom

import (
	"math/bits"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// names lists the elements that have a trait.
func names(t Traits) []string {
	var list []string
	for _, e := range elements {
		if e.traits.Has(t) {
			list = append(list, e.name.String())
		}
	}
	return list
}

// The elements of a trait are those of the text that it cites.
func TestTraits(t *testing.T) {
	for trait, want := range map[Traits]string{
		Void:                 "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
		Formatting:           "a b big code em font i nobr s small strike strong tt u",
		Scope:                "applet caption marquee object select table td template th",
		InHead:               "base basefont bgsound link meta noframes noscript script style template title",
		Heading:              "h1 h2 h3 h4 h5 h6",
		TablePart:            "table tbody td tfoot th thead tr",
		SVGIntegrationPoint:  "foreignObject foreignobject desc title",
		MathIntegrationPoint: "annotation-xml mi mo mn ms mtext",
		BreaksOut: "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre " +
			"ruby s small span strike strong sub sup table tt u ul var",
		ClosesParagraph: "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
			"header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp",
		Special: "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed " +
			"fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee " +
			"menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template " +
			"textarea tfoot th thead title tr track ul wbr xmp",
		Unrendered: "area base col colgroup datalist frame head input link map meta noframes param script source style title track",
		Fallback:   "audio canvas embed iframe object video",
		List:       "dl menu ol ul",
		ListItem:   "dd dt li",
		ImpliedEnd: "dd dt li optgroup option p rb rp rt rtc",
		Control:    "button label legend option select summary textarea",
	} {
		assert.ElementsMatch(t, strings.Fields(want), names(trait), "trait %d", bits.TrailingZeros32(uint32(trait)))
	}
	assert.Len(t, names(Block), 68)
}

// Every row is found by its name and says something, and every trait is that of an element.
func TestNoDeadRow(t *testing.T) {
	all := Traits(0)
	for i, e := range elements {
		if e.name == 0 {
			assert.Zero(t, e.traits)
			continue
		}
		assert.EqualValues(t, i, e.name%size)
		assert.NotZero(t, e.traits, e.name.String())
		assert.Equal(t, e.traits, Of(e.name.String()))
		all |= e.traits
	}
	assert.Equal(t, ImpliedEnd<<1-1, all)
	for _, name := range []string{"", "x-tip", "DIV", "hr "} {
		assert.Zero(t, Of(name), name)
	}
	assert.Zero(t, OfAtom(0))
}

func TestIntegrationPoint(t *testing.T) {
	for name, want := range map[string]bool{
		"svg title": true, "svg foreignObject": true, "svg mi": false, "svg g": false,
		"math mi": true, "math annotation-xml": true, "math title": false, " title": false,
	} {
		namespace, element, _ := strings.Cut(name, " ")
		assert.Equal(t, want, IntegrationPoint(namespace, element), name)
	}
}

func TestNext(t *testing.T) {
	root, err := html.Parse(strings.NewReader("<p>a<b>c</b>d<p>e"))
	assert.NoError(t, err)
	var got, want []*html.Node
	for n := root.FirstChild; n != nil; n = Next(n, root) {
		got = append(got, n)
	}
	for n := range root.Descendants() {
		want = append(want, n)
	}
	assert.Equal(t, want, got)
	body := root.LastChild.LastChild
	p := body.FirstChild
	assert.Equal(t, "d", p.LastChild.Data)
	assert.Nil(t, Next(p.LastChild, p), "not beyond the root")
}

func TestDescribesPage(t *testing.T) {
	assert.True(t, DescribesPage("canonical"))
	assert.False(t, DescribesPage("stylesheet"))
}

func BenchmarkOfAtom(b *testing.B) {
	atoms := [...]atom.Atom{atom.Div, atom.P, atom.Span, atom.A, atom.Li, atom.Img, 0, atom.Script}
	n := Traits(0)
	for b.Loop() {
		for _, a := range atoms {
			n |= OfAtom(a)
		}
	}
	_ = n
}
