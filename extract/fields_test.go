package extract

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const filledPage = `<!doctype html><html lang="pt"><head><title>Cais reabre</title><meta name="x-paper" content=" Edição 4711 ">
<meta property="article:published_time" content="2005-01-02T10:00:00Z"><meta name=author content="Redação"></head><body>
<nav><a class=pillar>Porto</a></nav><h1>Cais reabre</h1><div class=info><span class=who>Por Ana Lima e Rui Sá</span> <time class=when datetime="2024-05-03T09:00:00-03:00">ontem</time></div>
<p>O velho cais do ferry reabriu na sexta-feira depois de catorze meses de obras, disse a administração do porto em comunicado.</p>
<p>Quatro barcos por hora atravessam o canal até à meia-noite, e um quinto fica no cais para levar as crianças à escola.</p>
<ul><li class=topic>cais</li><li class=topic>ferry <b class=topic>novo</b></li><li class=topic>cais</li></ul>
<div class=paywall-id hidden>pw-77</div><div class=paywall-id>pw-78</div></body></html>`

func readFilled(t *testing.T, rules string) *Article {
	t.Helper()
	sites, err := ParseSites("porto.example\n" + rules)
	require.NoError(t, err)
	a, err := (&Extractor{Sites: sites}).Extract(context.Background(), Document{Hints: Hints{URL: "https://porto.example/cais"}, HTML: []byte(filledPage)})
	require.NoError(t, err)
	return a
}

// TestRulesFillFields holds that a rule fills a field of the Article, or one of the caller's own.
func TestRulesFillFields(t *testing.T) {
	a := readFilled(t, `
	.paywall-id     -> field:paywall
	[name=x-paper]  -> field: issue-no
	.pillar         -> field:section
	.when           -> field:published
	.who            -> field:byline
	.topic          -> field:tags
`)
	assert.Equal(t, []string{"pw-77", "pw-78"}, a.Field("paywall"))
	assert.Equal(t, []string{"Edição 4711"}, a.Field("issue-no"))
	assert.Nil(t, a.Field("section"), "of the Article")
	assert.Equal(t, "Porto", a.Section)
	assert.Equal(t, "2024-05-03T09:00:00-03:00", a.Published.String())
	assert.Equal(t, []string{"Ana Lima", "Rui Sá"}, a.Byline.Names())
	assert.Equal(t, []string{"cais", "ferry novo"}, a.Tags)
	assert.Equal(t, Origin{Raw: "Porto", Source: "site rule", Where: "line 5: .pillar", Confidence: 1}, a.Provenance.Section)
	require.NotEmpty(t, a.Provenance.Published.Rivals, "what was weighed lost")
	assert.Equal(t, "2005-01-02T10:00:00Z", a.Provenance.Published.Rivals[0].Raw)
	plain := readFilled(t, "")
	for i, b := range a.Blocks() {
		assert.Equal(t, plain.Blocks()[i].Role, b.Role, "a rule for a field changes no role: %s", b.Text)
	}
}

// TestRulesForFieldsThatCannotBeRead holds that the next element fills a field whose words the first one does not state.
func TestRulesForFieldsThatCannotBeRead(t *testing.T) {
	a := readFilled(t, "\t.pillar -> field:published\n\th1 -> field:byline\n\t.when -> field:published")
	assert.Equal(t, "2024-05-03T09:00:00-03:00", a.Published.String())
	for _, wrong := range []string{"p -> field:", "p -> field:Two words", "p -> field:É"} {
		_, err := ParseSites("porto.example\n\t" + wrong)
		assert.ErrorContains(t, err, "is no name of a field", wrong)
	}
}

// TestRulesThatMatch holds that each rule for the page's site tells how often it matched.
func TestRulesThatMatch(t *testing.T) {
	a := readFilled(t, "\t.gone -> ad\n\tp -> paragraph\n\t.topic -> field:tags\n\t.gone p -> field:own\nother.example\n\tp -> ad")
	assert.Equal(t, []RuleUse{{2, ".gone", 0}, {3, "p", 2}, {4, ".topic", 3}, {5, ".gone p", 0}}, a.Provenance.Rules)
	assert.Empty(t, a.Fields)
}

// TestFieldsAreBounded holds that a rule for elements inside one another does not multiply the page.
func TestFieldsAreBounded(t *testing.T) {
	sites, err := ParseSites("porto.example\n\tdiv -> field:all\n\tp -> field:words\n\tb -> field:many")
	require.NoError(t, err)
	page := strings.Repeat("<div>a", 400) + strings.Repeat("</div>", 400) + "<p>" + strings.Repeat("ç ", 80_000) + "</p>" + strings.Repeat("<b>x</b>", 300)
	a, err := (&Extractor{Sites: sites}).Extract(context.Background(), Document{Hints: Hints{URL: "https://porto.example/"}, HTML: []byte(page)})
	require.NoError(t, err)
	assert.Len(t, a.Field("all"), 1)
	assert.Len(t, a.Field("many"), 100)
	assert.LessOrEqual(t, len(a.Field("words")[0]), 64<<10)
	assert.Equal(t, strings.ToValidUTF8(a.Field("words")[0], ""), a.Field("words")[0])
}

func TestDirectionOfText(t *testing.T) {
	arabic := "<p>" + strings.Repeat("افتتح الميناء القديم يوم الجمعة بعد أشهر من الإصلاحات وقال مسؤول إن القوارب ستعبر الخليج كل ساعة. ", 3) + "</p>"
	for _, c := range []struct{ html, body, want string }{
		{"lang=ks dir=rtl", arabic, "rtl"}, {"lang=arc", arabic, "rtl"}, {"lang=xx-Arab", arabic, "rtl"}, {"lang=pa-Arab", arabic, "rtl"},
		{"lang=en", reopeningProse, "ltr"}, {"lang=ur-Latn", reopeningProse, "ltr"}, {"lang=en dir=ltr", arabic, "rtl"},
	} {
		a, err := From([]byte("<html "+c.html+"><body><article><h1>x</h1>"+c.body+"</article></body></html>"), "")
		require.NoError(t, err)
		assert.Equal(t, c.want, a.Dir, c.html)
	}
}
