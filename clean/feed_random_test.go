package clean

import (
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFeedRandom holds FuzzFeed's invariant for pages of random tokens, which are misnested in every way. BROADSHEET_RANDOM_PAGES
// says how many, from another seed each.
func TestFeedRandom(t *testing.T) {
	names := strings.Fields("a a a b i strong font div div p p ul li span h1 table tr td th caption tbody select option svg math g mi title desc foreignObject " +
		"body style script noscript template button form object pre br img input meta link article section blockquote textarea iframe em nobr body html head frameset hr dd dt dl label time address image noframes")
	attributes := []string{"class=a", `id="b"`, "data-x=y", "href=/h", `style="color:red"`, `style="display:none"`, "hidden", "itemprop=author", `itemprop="headline x"`,
		"itemscope", `itemtype="http://s/A"`, "rel=author", "rel=nofollow", "src=/s", "src=data:x", "srcset=t", "data-src=u", "alt=v", `title="w x"`, "type=hidden", `type="application/json"`,
		"content=y", "start=2", "value=3", "reversed", "datetime=2020-01-01", "pubdate", "name=n", "property=og:title", "role=heading", "role=presentation", "width=1", "/", "color=red", "lang=de", "dir=rtl", "amp", "rel=canonical", "/ "}
	texts := []string{" ", "\n", " \n ", "a", " b", "c ", " d  e ", "&amp;", "&am", "&lt", "p;", "0", "\r", "f\r\ng", "<", "< ", "é", "12.5%", "."}
	others := []string{"<!-- c -->", "<!-- d --!>", "<!---->", "<!-->", "<!DOCTYPE html>", "<?x y>", "</>", "</ z>", "<![CDATA[ e ]]>", "<![CDATA[ <b> ]]>", "<!x>", "<!--<script>-->"}
	n := 3000
	first := uint64(1)
	if v, err := strconv.Atoi(os.Getenv("BROADSHEET_RANDOM_PAGES")); err == nil {
		n, first = v, uint64(os.Getpid())
	}
	for seed := first; seed < first+uint64(n); seed++ {
		r := rand.New(rand.NewPCG(seed, 7))
		few := make([]string, 3+r.IntN(8)) // a page of few kinds of elements is misnested the most
		for i := range few {
			few[i] = names[r.IntN(len(names))]
		}
		pick := func(list []string) string { return list[r.IntN(len(list))] }
		var b strings.Builder
		for range 4 + r.IntN(60) {
			switch k := r.IntN(20); {
			case k < 7:
				b.WriteString("<" + pick(few))
				for range r.IntN(4) {
					b.WriteString(pick([]string{" ", "", "\n"}) + pick(attributes))
				}
				b.WriteString(pick([]string{">", ">", ">", "/>", " >"}))
			case k < 13:
				fmt.Fprintf(&b, "</%s>", pick(few))
			case k < 19:
				b.WriteString(pick(texts))
			default:
				b.WriteString(pick(others))
			}
		}
		page := b.String()
		whole := pageOf(t, []byte(page), ParseOptions{Whole: true})
		for _, long := range []int{0, 1} {
			if fed := pageOf(t, []byte(page), ParseOptions{long: long}); !reflect.DeepEqual(whole, fed) {
				assert.Equal(t, whole, fed)
				t.Fatalf("seed %d, long %d: %q", seed, long, page)
			}
		}
	}
}
