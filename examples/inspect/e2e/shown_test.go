package e2e

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/unicode/norm"
)

// meant are the elements whose words a browser shows and blocks do not hold, or the other way round, each with the reason. They are
// taken out before the two are compared.
var meant = []struct{ elements, reason string }{
	{"style, link[rel~=stylesheet]", "a page is read without its style sheets"},
	{"noscript, template", "what is there for browsers without scripts is hidden text: it says once more what scripts show"},
	{"iframe, object, video, audio, canvas, map, amp-ad, amp-iframe, amp-video, fencedframe, portal", "what stands inside is shown where the element is not understood"},
	{"svg", "words of a drawing are no text"},
	{"textarea, datalist, meter, progress", "values of a form, not words of the page"},
	{"rt, rp, rtc", "the reading is the value of its base's span"},
	{"annotation, annotation-xml", "the source of a formula is the value of its span"},
}

// prepare makes of the page in a browser what package clean reads, and takes its text. details counts as open, and what a
// browser would draw later is drawn.
func prepare() string {
	var b strings.Builder
	b.WriteString("(() => {\n")
	for _, m := range meant {
		fmt.Fprintf(&b, "document.querySelectorAll(%q).forEach(e => e.remove()); // %s\n", m.elements, m.reason)
	}
	b.WriteString("document.querySelectorAll('*').forEach(e => { if (e.style && e.style.contentVisibility) e.style.contentVisibility = 'visible'; });\n")
	b.WriteString("document.querySelectorAll('details').forEach(e => e.open = true);\nreturn document.body ? document.body.innerText : '';\n})()")
	return b.String()
}

// A shownPage is a page whose text a browser shows.
type shownPage struct {
	name string
	html []byte
}

// fixtures are the pages of testdata and the small ones below, and those of a folder that BROADSHEET_SHOWN names.
func fixtures(t *testing.T) []shownPage {
	t.Helper()
	var pages []shownPage
	files, err := filepath.Glob("../../../testdata/pages/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		require.NoError(t, err)
		for _, f := range a.Files {
			if f.Name == "page.html" {
				pages = append(pages, shownPage{filepath.Base(file), f.Data})
			}
		}
	}
	for name, markup := range smallPages {
		pages = append(pages, shownPage{name, []byte("<!doctype html><meta charset=utf-8><body>" + markup)})
	}
	if dir := os.Getenv("BROADSHEET_SHOWN"); dir != "" {
		require.NoError(t, filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.Contains(e.Name(), ".htm") {
				return err
			}
			b, err := os.ReadFile(path)
			if err == nil && strings.HasSuffix(path, ".gz") {
				var r *gzip.Reader
				if r, err = gzip.NewReader(bytes.NewReader(b)); err == nil {
					b, err = io.ReadAll(r)
				}
			}
			pages = append(pages, shownPage{path, b})
			return err
		}))
	}
	return pages
}

// pagesOfTab is how many pages one tab shows: it ends after a while.
const pagesOfTab = 60

// TestShown holds that the visible blocks of a page are what a browser shows of it, without scripts, style sheets or a network: no shown
// word is lost, and no other word is in a block. Words that one of them glues and the other does not are counted apart.
func TestShown(t *testing.T) {
	var current []byte
	text := prepare()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/page" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'") // nothing is loaded
		_, _ = w.Write(current)
	}))
	defer server.Close()
	var p *tab
	words, lost, extra, glued := 0, 0, 0, 0
	for i, f := range fixtures(t) {
		if i%pagesOfTab == 0 {
			p = newTab(t, 1200, 900)
			_, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			require.NoError(t, err)
		}
		source, err := clean.Parse(f.html, clean.ParseOptions{})
		require.NoError(t, err, f.name)
		if len(source.Elsewhere) > 0 {
			continue // parts that scripts put into their place
		}
		current = decoded(t, f.html, source.Encoding.Name)
		p.open(server.URL + "/page")
		d := compareWords(shownWords(look[string](p, text)), blockWords(source))
		words, lost, extra, glued = words+d.words, lost+len(d.lost), extra+len(d.extra), glued+d.glued
		own := strings.HasPrefix(f.name, "/") || os.Getenv("BROADSHEET_SHOWN") != "" && strings.Contains(f.name, "/")
		if len(d.lost)+len(d.extra) > 0 {
			report := fmt.Sprintf("%s\n\tlost  %.300q\n\textra %.300q", f.name, d.lost, d.extra)
			if own {
				t.Log(report)
			} else {
				assert.Empty(t, d.lost, report)
				assert.Empty(t, d.extra, report)
			}
		}
	}
	t.Logf("%d words: %d lost, %d extra, %d glued", words, lost, extra, glued)
}

// decoded is a page in UTF-8, whatever it declares.
func decoded(t *testing.T, b []byte, name string) []byte {
	t.Helper()
	enc, err := htmlindex.Get(name)
	if err != nil {
		return b // it is in UTF-8, or in what no browser knows
	}
	text, err := enc.NewDecoder().Bytes(b)
	require.NoError(t, err)
	return text
}

// shownWords are the words of a text as a browser gives it, in small letters: styles may show them as capitals.
func shownWords(text string) []string {
	text = strings.ReplaceAll(strings.ToLower(norm.NFKC.String(text)), "\u00ad", "")
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// blockWords are the words of the blocks that a page shows.
func blockWords(p *page.Page) []string {
	var words []string
	for i := range p.Blocks {
		if b := &p.Blocks[i]; b.Hidden == page.Shown {
			words = append(words, shownWords(b.Text)...)
		}
	}
	return words
}

// A wordDiff is how two lists of words differ, whatever their order.
type wordDiff struct {
	words, glued int
	lost, extra  []string
}

// compareWords compares what a browser shows with what blocks hold. What is over on both sides and has the same letters is glued in one
// of them.
func compareWords(shown, have []string) wordDiff {
	d := wordDiff{words: len(shown)}
	count := map[string]int{}
	for _, w := range have {
		count[w]++
	}
	for _, w := range shown {
		if count[w]--; count[w] < 0 {
			d.lost = append(d.lost, w)
		}
	}
	for _, w := range have {
		if count[w] > 0 {
			count[w]--
			d.extra = append(d.extra, w)
		}
	}
	d.unglue(&d.lost, &d.extra)
	d.unglue(&d.extra, &d.lost)
	return d
}

// unglue takes out words of whole that are made of some of parts, in any order.
func (d *wordDiff) unglue(whole, parts *[]string) {
	var left []string
	for _, w := range *whole {
		if used := split(w, *parts, mostGlued); used != nil {
			d.glued += len(used)
			for _, u := range used {
				for i, p := range *parts {
					if p == u {
						*parts = append((*parts)[:i:i], (*parts)[i+1:]...)
						break
					}
				}
			}
			continue
		}
		left = append(left, w)
	}
	*whole = left
}

// mostGlued is how many words a browser glues: links in a row without a space.
const mostGlued = 40

// split is words of parts that make a word one after the other, nil where there are none.
func split(word string, parts []string, most int) []string {
	if most == 0 {
		return nil
	}
	for i, p := range parts {
		if rest, ok := strings.CutPrefix(word, p); ok {
			if rest == "" {
				return []string{p}
			}
			if used := split(rest, append(append([]string{}, parts[:i]...), parts[i+1:]...), most-1); used != nil {
				return append([]string{p}, used...)
			}
		}
	}
	return nil
}

// smallPages are shapes that pages have and fixtures have not.
var smallPages = map[string]string{
	"controls in a sentence": `<p>Press <button>Start</button> and wait for <output>12</output> seconds, then choose <select><option>tea<option selected>coffee</select>.</p>`,
	"hidden words":           `<p>The gate <span hidden>never</span> opened <span style="display:none">not</span> at <span style="visibility: hidden">nine</span> noon.</p>`,
	"collapsed words":        `<p>The mill <span style="visibility:collapse">hardly ever</span> turns.</p>`,
	"tooltips":               `<p>The <span class=term>weir<span class=tooltip role=tooltip hidden>a low dam</span></span> holds.</p>`,
	"beside a block":         `<div><span>Related news</span><a style="display:block" href=/dams>Dams</a></div><p>End.</p>`,
	"a table":                `<table><tr><td>Gates<td>four<tr><td>Seals<td>two</table>`,
	"ruby":                   `<p><ruby>東京<rp>(<rt>とうきょう<rp>)</ruby>の駅</p>`,
	"raised":                 `<p>About 10<sup>6</sup> litres of H<sub>2</sub>O.</p>`,
	"line breaks":            `<p>One line<br>another line<wbr>here<br>the end.</p>`,
}
