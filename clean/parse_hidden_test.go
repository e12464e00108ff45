package clean

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNotShown holds that what a browser shows only when it is asked to is no word of a text, and is kept as hidden.
func TestNotShown(t *testing.T) {
	for markup, want := range map[string]string{
		`<p>Das Wehr<span style="visibility:collapse"> nie</span> hält.</p>`:                         "Das Wehr hält.",
		`<p>Le barrage<span popover id=p> un mur bas</span> tient.</p>`:                              "Le barrage tient.",
		`<p>La presa <span class=term>resiste</span><span role=tooltip> non cede</span> ancora.</p>`: "La presa resiste ancora.",
		`<p>The weir<span class="tooltip-text">a low dam</span> holds.</p>`:                          "The weir holds.",
	} {
		p, err := Parse([]byte("<body>"+markup), ParseOptions{})
		require.NoError(t, err)
		require.NotEmpty(t, p.Blocks, markup)
		assert.Equal(t, want, p.Blocks[0].Text, markup)
		assert.Len(t, p.Blocks, 2, markup)
	}
}

// TestStyleShows holds that a style attribute is read by the cascade, and overrides what HTML hides by an attribute.
func TestStyleShows(t *testing.T) {
	for markup, want := range map[string]page.Hiding{
		`<p style="display:none;display:block">`:           page.Shown,
		`<p style="display:block;display:none">`:           page.ByStyle,
		`<p style="display:none!important;display:block">`: page.ByStyle,
		`<p style="visibility:hidden;display:block">`:      page.ByStyle,
		`<p hidden>`:                            page.ByAttribute,
		`<p hidden style="display:block">`:      page.Shown,
		`<p style="display:inline" hidden>`:     page.Shown,
		`<p hidden style="visibility:visible">`: page.ByAttribute,
		`<p hidden style="display:revert">`:     page.ByAttribute,
		`<p hidden style="display:blok">`:       page.ByAttribute,
		`<div popover style="display:flex">`:    page.Shown,
		`<dialog style="display:block">`:        page.Shown,
		`<dialog style="display:none">`:         page.ByElement,
		`<div hidden><p style="display:block">`: page.ByAttribute,
		`<noscript style="display:block"><p>`:   page.ByElement,
	} {
		p := parse(t, "<p>Das Wehr hält.</p>"+markup+"Der Deich auch.")
		require.Len(t, p.Blocks, 2, markup)
		assert.Equal(t, want, p.Blocks[1].Hidden, markup)
	}
}

// TestMachineTimes holds that an abbreviation whose title is a day in figures is a time, and no other is.
func TestMachineTimes(t *testing.T) {
	for title, want := range map[string]string{"2026-11-17T19:40:00Z": "2026-11-17T19:40:00Z", "2026-11-17": "2026-11-17", "World Trade Organization": "", "2026": "", "17.11.2026": ""} {
		p, err := Parse([]byte(`<p>Il <abbr class=published title="`+title+`">17 novembre 2026</abbr>, di Ada</p>`), ParseOptions{})
		require.NoError(t, err)
		got := ""
		for _, sp := range p.Blocks[0].Spans {
			if sp.Kind == page.Time {
				got = sp.Value
			}
		}
		assert.Equal(t, want, got, title)
	}
}

// TestNothingDeclaredInTemplates holds that a template's meta elements declare nothing.
func TestNothingDeclaredInTemplates(t *testing.T) {
	p, err := Parse([]byte(`<head><template><meta name=author content="Tpl Name"></template><meta name=author content="Ada Frings"></head><body><p>x`), ParseOptions{})
	require.NoError(t, err)
	require.Len(t, p.Facts.Metas, 1)
	assert.Equal(t, "Ada Frings", p.Facts.Metas[0].Content)
}

// TestBulletsOfWord holds that the mark of an item which a word processor wrote as text is none of its words.
func TestBulletsOfWord(t *testing.T) {
	p, err := Parse([]byte(`<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>Vier Tore schließen.</p><p class=MsoListBullet><span>O</span> wie Otto.</p><p class=MsoNormal><span>· </span>Kein Punkt.</p>`), ParseOptions{})
	require.NoError(t, err)
	assert.Equal(t, []string{"Vier Tore schließen.", "O wie Otto.", "· Kein Punkt."}, []string{p.Blocks[0].Text, p.Blocks[1].Text, p.Blocks[2].Text})
}
