package extract

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// phrases are the elements that may stand among words.
const phrases = "ref hi code lb"

// A teiModel is what the TEI P5 Guidelines allow in an element, as far as WriteTEI goes: its children in their order, each
// followed by a space, and its attributes with the form of their values.
type teiModel struct {
	children string // a regular expression
	words    bool   // words may stand between them
	attrs    map[string]string
}

const teiPointer = `(https?://|mailto:)\S+`

func mixed(elements string, attrs map[string]string) teiModel {
	return teiModel{"(" + strings.Join(strings.Fields(elements), " |") + " )*", true, attrs}
}

var teiModels = map[string]teiModel{
	"TEI":             {"teiHeader text ", false, map[string]string{"lang": `[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*`}},
	"teiHeader":       {"fileDesc encodingDesc profileDesc ", false, nil},
	"fileDesc":        {"titleStmt publicationStmt sourceDesc ", false, nil},
	"titleStmt":       {"(title )+(author |respStmt )*", false, nil},
	"publicationStmt": {"publisher (availability )?", false, nil},
	"availability":    {"(licence |p )", false, map[string]string{"status": "free|restricted|unknown"}},
	"sourceDesc":      {"biblStruct ", false, nil},
	"biblStruct":      {"analytic monogr (ptr )?", false, nil},
	"analytic":        {"(title )+(author |respStmt )*", false, nil},
	"monogr":          {"title imprint ", false, nil},
	"imprint":         {"(date )+", false, nil},
	"encodingDesc":    {"appInfo ", false, nil},
	"appInfo":         {"application ", false, nil},
	"application":     {"label ", false, map[string]string{"ident": `[a-z]+`, "version": `[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}`}},
	"profileDesc":     {"(abstract )?(creation )?(langUsage )?(textClass )?", false, nil},
	"abstract":        {"p ", false, nil},
	"creation":        {"(placeName )*(date )?", false, nil},
	"langUsage":       {"language ", false, nil},
	"language":        {"", false, map[string]string{"ident": `[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*`}},
	"textClass":       {"keywords ", false, nil},
	"keywords":        {"(term )+", false, nil},
	"text":            {"body ", false, nil},
	"body":            {"(div )+", false, nil},
	"div":             {"(head |byline |dateline |argument )*(p |list |quote |table |figure |eg )*(div )*", false, map[string]string{"type": `[a-z-]+`}},
	"argument":        {"(p )+", false, nil},
	"list":            {"(item )+", false, map[string]string{"rend": "bulleted|numbered"}},
	"item":            mixed("p list "+phrases, map[string]string{"n": "[0-9]+"}),
	"quote":           {"(p )+", false, map[string]string{"type": "embed"}},
	"table":           {"(row )+", false, nil},
	"row":             {"(cell )+", false, nil},
	"figure":          {"(graphic )?(figDesc )?(head )*(p )?", false, nil},
	"graphic":         {"", false, map[string]string{"url": `https?://\S+`, "width": `[0-9]+px`, "height": `[0-9]+px`}},
	"ptr":             {"", false, map[string]string{"target": teiPointer}},
	"lb":              {"", false, nil},
	"author":          {"(persName |orgName )", false, nil},
	"respStmt":        {"resp persName ", false, nil},
	"date": {"", false, map[string]string{
		"type": "published|updated", "when": `---\d\d|--\d\d-\d\d|\d{4}-\d\d(-\d\d(T\d\d:\d\d:\d\d([-+]\d\d:\d\d)?)?)?`, "when-iso": `\d{4}-\d\d-\d\dT\d\d:\d\d([-+]\d\d:\d\d)?`,
	}},
	"dateline": mixed("date "+phrases, nil),
	"title":    mixed("", map[string]string{"level": "[aj]", "type": "main|alt"}),
	"term":     mixed(phrases, map[string]string{"type": "genre|section|tag"}),
	"head":     mixed(phrases, map[string]string{"type": "kicker|main"}),
	"p":        mixed("ptr "+phrases, map[string]string{"rend": "credit"}),
	"ref":      mixed("hi code lb", map[string]string{"target": teiPointer}),
	"hi":       mixed("hi code lb", map[string]string{"rend": "bold|italic|superscript|subscript"}),
	"licence":  mixed("", map[string]string{"target": teiPointer}),
	"persName": mixed("", map[string]string{"ref": teiPointer}),
	"eg":       mixed("", map[string]string{"space": "preserve"}),
	"orgName":  mixed("", nil), "publisher": mixed("", nil), "label": mixed("", nil), "byline": mixed(phrases, nil), "placeName": mixed(phrases, nil),
	"cell": mixed(phrases, nil), "code": mixed("lb", nil), "figDesc": mixed(phrases, nil), "resp": mixed("", nil),
}

// readTEI reads a document back, holds it against the Guidelines and gives the words of its text element.
func readTEI(t testing.TB, document string) string {
	t.Helper()
	type node struct {
		name     string
		children string
	}
	var open []node
	var words strings.Builder
	d := xml.NewDecoder(strings.NewReader(document))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			require.Empty(t, open)
			return words.String()
		}
		require.NoError(t, err, document)
		switch k := token.(type) {
		case xml.StartElement:
			require.Equal(t, "http://www.tei-c.org/ns/1.0", k.Name.Space)
			model, known := teiModels[k.Name.Local]
			require.True(t, known, "element %s", k.Name.Local)
			for _, at := range k.Attr {
				if at.Name.Local == "xmlns" {
					continue
				}
				form := model.attrs[at.Name.Local]
				require.NotEmpty(t, form, "%s has no attribute %s", k.Name.Local, at.Name.Local)
				require.Regexp(t, "^(?i)("+form+")$", at.Value, "%s of %s", at.Name.Local, k.Name.Local)
			}
			if len(open) > 0 {
				open[len(open)-1].children += k.Name.Local + " "
			}
			open = append(open, node{name: k.Name.Local})
			words.WriteByte(' ')
		case xml.EndElement:
			n := open[len(open)-1]
			require.Regexp(t, "^("+teiModels[n.name].children+")$", n.children, "children of %s", n.name)
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) == 0 || !teiModels[open[len(open)-1].name].words {
				require.Empty(t, strings.TrimSpace(string(k)), "words in %v", open)
				continue
			}
			if len(open) > 1 && open[1].name == "text" {
				words.Write(k)
			}
		}
	}
}

func TestTEI(t *testing.T) {
	a := harbourArticle()
	a.AltHeadline, a.Section, a.Tags, a.Description, a.License = "Cranes", "Business", []string{"Ports"}, "Nine weeks of work.", "https://licences.example/by/4.0"
	a.Byline.Contributors = []Contributor{{Name: "Pho To", Role: "photographer"}}
	a.Dateline = Dateline{Raw: "VELLIN, May 3:", Places: []string{"VELLIN"}, Date: Date{Time: a.Published.Time, Precision: date.MonthDay}}
	document := rendered(t, a.WriteTEI)
	readTEI(t, document)
	for _, want := range []string{
		`<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">`,
		"<titleStmt>\n<title type=\"main\">Harbour opens: 3 &lt;new&gt; cranes &amp; a #1 berth</title>\n<title type=\"alt\">Cranes</title>\n<author><persName ref=\"https://news.example/by/holt\">Mira Holt</persName></author>\n",
		`<author><orgName>NWA</orgName></author>`, `<respStmt><resp>photographer</resp><persName>Pho To</persName></respStmt>`,
		"<publisher>The Vellin Courier</publisher>\n<availability status=\"unknown\">\n<licence target=\"https://licences.example/by/4.0\">",
		"<date type=\"published\" when=\"2024-05-03\"/>\n<date type=\"updated\" when-iso=\"2024-05-03T18:05+02:00\"/>",
		`<ptr target="https://news.example/harbour"/>`, `<language ident="en"/>`, `<term type="tag">Ports</term>`,
		"<creation>\n<placeName>VELLIN</placeName>\n<date when=\"--05-03\"/>\n</creation>",
		"<head type=\"kicker\">Shipping</head>\n", "<byline>By Mira Holt and Jon Ap Rhys</byline>\n<dateline>VELLIN, May 3:</dateline>\n<argument>\n<p>Work took nine weeks.</p>",
		`opens <hi rend="bold">again</hi> on Monday.`, "1. is not a list<lb/>\n- nor is this", "<div>\n<head>What comes next #</head>\n<list rend=\"bulleted\">\n<item>Berths\n<list rend=\"bulleted\">",
		"<list rend=\"numbered\">\n<item n=\"9\">Grain</item>\n<item n=\"10\">Timber:\n<list rend=\"bulleted\">\n<item>oak</item>\n</list>\n\n<p>and herring.</p>\n</item>\n</list>",
		"<eg xml:space=\"preserve\">berth = 1\n```\n\tend</eg>", "<row>\n<cell>2022</cell>\n<cell>1,204</cell>\n</row>",
		"<figure>\n<graphic url=\"https://img.example/cranes.jpg\" width=\"800px\" height=\"450px\"/>\n<figDesc>Cranes at dusk</figDesc>\n<head>Two of the cranes on Friday.</head>\n<p rend=\"credit\">O. Brandt/NWA</p>\n</figure>",
		"<quote type=\"embed\">\n<p><ptr target=\"https://video.example/v/9\"/></p>\n</quote>", "<div type=\"correction\">\n<p>An earlier version",
	} {
		assert.Contains(t, document, want)
	}
}

// Divs nest as the headings do, and end where a heading of their level or a higher one begins.
func TestTEIDivs(t *testing.T) {
	a := &Article{}
	for _, level := range []int{2, 4, 3, 0, 99} {
		a.Body = append(a.Body, Block{Kind: Heading, Level: level, Text: "h"}, Block{Kind: Paragraph, Text: "p"})
	}
	document := rendered(t, a.WriteTEI)
	readTEI(t, document)
	_, body, _ := strings.Cut(document, `<div type="article">`)
	shape := regexp.MustCompile(`\s|<head>h</head>|<p>p</p>|</body>.*`).ReplaceAllString(strings.ReplaceAll(body, "\n", ""), "")
	assert.Equal(t, "<div><div></div><div></div></div><div><div></div></div></div>", shape)
}

func TestTEIDateline(t *testing.T) {
	a := &Article{Dateline: Dateline{Raw: "VELLIN:"}, Body: []Block{{Kind: Paragraph, Text: "VELLIN: The port opens."}}}
	assert.NotContains(t, rendered(t, a.WriteTEI), "<dateline>", "it stands in the paragraph")
	a.Body[0].Text = "The port opens."
	assert.Contains(t, rendered(t, a.WriteTEI), "<dateline>VELLIN:</dateline>")
}

func TestTEIUpdates(t *testing.T) {
	a := &Article{Updates: []Update{{Headline: "Doors open", Time: harbourArticle().Updated, Body: []Block{{Kind: Heading, Text: "x"}, {Kind: Paragraph, Text: "y"}}}}}
	document := rendered(t, a.WriteTEI)
	readTEI(t, document)
	assert.Contains(t, document, "<div type=\"update\">\n<head>Doors open</head>\n<dateline><date when-iso=\"2024-05-03T18:05+02:00\"/></dateline>\n<div>\n<head>x</head>\n<p>y</p>\n</div>\n</div>")
}

// An article of nothing is a document too.
func TestTEIOfNothing(t *testing.T) {
	readTEI(t, rendered(t, (&Article{}).WriteTEI))
	readTEI(t, rendered(t, (&Article{Standfirst: []string{" "}, Corrections: []string{""}, Tags: []string{""}, Section: "\u00a0"}).WriteTEI))
}

// Every page is a document of the Guidelines, with every word of its body.
func TestTEIOfPages(t *testing.T) {
	for name, doc := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			a, err := From(doc.HTML, doc.URL)
			require.NoError(t, err)
			words := strings.Join(strings.Fields(readTEI(t, rendered(t, a.WriteTEI))), "")
			for _, b := range a.Body {
				if b.Media == nil && b.Kind != Figure {
					assert.Contains(t, words, strings.Join(strings.Fields(b.Text), ""))
				}
			}
		})
	}
}

func TestTEIIsWellFormed(t *testing.T) {
	eachAttack(t, func(t *testing.T, a *Article) { readTEI(t, rendered(t, a.WriteTEI)) })
	var all strings.Builder
	for r := range rune(0x110000) {
		if r < 0x3000 || r > 0xd7f0 && r < 0xe010 || r > 0xfff0 && r < 0x10010 || r%0x101 == 0 {
			all.WriteRune(r)
		}
	}
	readTEI(t, rendered(t, (&Article{Headline: all.String(), Language: "en", Body: []Block{{Kind: Paragraph, Text: all.String()}}}).WriteTEI))
}

func TestLanguageTag(t *testing.T) {
	for _, good := range []string{"en", "pt-BR", "zh-Hant-TW", "sr-Latn", "x-default"} {
		assert.Equal(t, good, languageTag(good))
	}
	for _, bad := range []string{"", "-", "en_GB", "en-", "123", "english is not", "a\"b", "ab\n"} {
		assert.Empty(t, languageTag(bad), bad)
	}
}

// TestTEIOfNoStory holds that a page without a story is no article.
func TestTEIOfNoStory(t *testing.T) {
	for kind, want := range map[Type]string{"": "article", TypePressRelease: "press-release", TypeSearch: "search", TypeError: "error", TypeLogin: "login", TypeConsent: "consent", TypeChallenge: "challenge", TypeList: "list"} {
		assert.Contains(t, rendered(t, (&Article{Type: kind, Headline: "x"}).WriteTEI), `<div type="`+want+`">`)
	}
}
