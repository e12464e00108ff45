package clean

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shownBlocks are the blocks of a page: "-" before those that are not shown, "+" before controls, "#" before headings, "|" before tables.
func shownBlocks(p *page.Page) []string {
	var list []string
	for i := range p.Blocks {
		b := &p.Blocks[i]
		mark := map[page.Kind]string{page.Control: "+", page.Heading: "#", page.Table: "|"}[b.Kind]
		if b.Hidden != page.Shown {
			mark = "-"
		}
		if b.Media != nil {
			mark += "(" + b.Media.URL + ")"
		}
		list = append(list, mark+b.Text)
	}
	return list
}

// TestTextAsShown holds that a sentence has the words that a reader sees, and that what it does not show is kept.
func TestTextAsShown(t *testing.T) {
	for _, c := range []struct {
		source string
		want   []string
	}{
		{"<p>Die <b>Mole<span hidden>Eine Mole ist ein Damm.</span></b> wird länger.", []string{"Die Mole wird länger.", "-Eine Mole ist ein Damm."}},
		{`<p>Le quai<i style="display:none"> (n. m.)</i> rouvre <span style="visibility:hidden"><b>lundi</b></span>mardi.`, []string{"Le quai rouvre mardi.", "-(n. m.)", "-lundi"}},
		{"<div><span hidden>Uno</span>Dos <span hidden><p>tres</p>cuatro</span></div>", []string{"-Uno", "Dos", "-tres", "-cuatro"}},
		{"<div>Ein<noscript>Bitte <b>Skripte</b></noscript>satz<template><p>Muster</p></template> bleibt.</div>", []string{"Einsatz bleibt.", "-Bitte Skripte", "-Muster"}},
		{"<table><tr><th>a<th>b<tr><td>1<span hidden>x</span><td>2<tr hidden><td>3<td>4</table>", []string{"|a\tb\n1\t2", "-x", "-3", "-4"}},

		// What the browser did not show of a page that SingleFile saved; other names that only hold the word are shown.
		{"<p>The pier is shut.<p class='promo sf-hidden'>Members read more.<p class=not-sf-hidden>It opens in June.<div class=sf-hidden><p>Menu</div>", []string{"The pier is shut.", "-Members read more.", "It opens in June.", "-Menu"}},
		{"<p>The pier <span class=sf-hidden>of Vellin </span>is shut.", []string{"The pier is shut.", "-of Vellin"}},

		{"<p>Die Bank senkte den <button>Leitzins</button> am Montag.", []string{"Die Bank senkte den Leitzins am Montag."}},
		{"<p>La banque baisse son<button>taux</button>, dit-elle.", []string{"La banque baisse son taux, dit-elle."}},
		{"<p>Sie zahlt <label>drei</label> Taler und <output>vier</output> Groschen.", []string{"Sie zahlt drei Taler und vier Groschen."}},
		{"<p>Prices in <select><option>euro<option selected>crowns<option>francs</select> are lower.", []string{"Prices in crowns are lower.", "+euro", "+francs"}},
		{"<div>Artikel teilen <button>Post</button><button>Mail</button></div>", []string{"Artikel teilen", "+Post", "+Mail"}},
		{"<div>Das war alles. <button>Mehr</button> Heute im Blatt</div>", []string{"Das war alles.", "+Mehr", "Heute im Blatt"}},
		{"<p>El barco <iframe src=/a></iframe>sale hoy.", []string{"El barco sale hoy.", "(/a)"}},
		{"<p>El barco <canvas></canvas>sale hoy.", []string{"El barco sale hoy."}},
		{"<p>Über den Wind,<label for=n></label><input type=checkbox id=n><span>Eine Notiz.</span> sagt sie.", []string{"Über den Wind, sagt sie.", "Eine Notiz."}},
		{"<h3><button><span>Club Norte</span></button></h3><h3>Liga <button>teilen</button></h3>", []string{"#Club Norte", "#Liga", "+teilen"}},

		{"<p>10<sup>6</sup> Zellen, m<sup>2</sup>, CO<sub>2</sub>, 10<sup>−3</sup>, 10<sup>n</sup>", []string{"10⁶ Zellen, m², CO₂, 10⁻³, 10ⁿ"}},
		{"<p>le 1<sup>er</sup> mai, 2<sup>nd</sup>, Plus<sup>+</sup>, mot<sup><a href=#f>1</a></sup>, 1990<sup><a href=#f>2</a></sup>", []string{"le 1er mai, 2nd, Plus+, mot1, 1990²"}},
		{"<p>10<sup>1.5</sup> und x<sub>i</sub>", []string{"10^1.5 und xi"}},
		{"<p>She was <q>rude, not <q>late</q></q>.", []string{"She was “rude, not ‘late’”."}},
		{`<html lang=de-AT><p>Er rief <q>Halt </q>und <q>„Los“</q>.`, []string{"Er rief „Halt“ und „Los“."}},
		{`<html lang=fr><p>Il dit <q>oui</q>.`, []string{"Il dit «oui»."}},
		{"<blockquote>Das ändert nichts.<cite>Landgericht</cite></blockquote>", []string{"Das ändert nichts. Landgericht"}},

		{"<h2>Historia<span class=mw-editsection>[<a href=/e>editar</a>]</span></h2>", []string{"#Historia", "+[editar]"}},
		{"<h2>Geschichte <small>[<a href=/e>Bearbeiten</a>]</small></h2><h2>Nachtrag [neu]</h2>", []string{"#Geschichte", "+[Bearbeiten]", "#Nachtrag [neu]"}},
		{"<figure><figcaption><span>Foto 2 de 7</span><span>El muelle.</span></figcaption></figure>", []string{"+Foto 2 de 7", "El muelle."}},
		{"<figure><figcaption>Am Kai <b>7/2</b> <i class=sr-only>Bildunterschrift</i></figcaption></figure><p class=sr-only>Weiter</p>", []string{"Am Kai 7/2", "-Bildunterschrift", "Weiter"}},
		{"<p>a</p><fencedframe src=/x><p>b</p></fencedframe>", []string{"a", "(/x)"}},
		{"<x-img src=/a.jpg alt=Kai><noscript><img src=/b.jpg></noscript></x-img>", []string{"(/a.jpg)", "-(/b.jpg)"}},

		{"<table><tr><th>Messer<th>Notiz<tr><td>A<td><ul><li>scharf<li>lang</ul></table>", []string{"|Messer\tNotiz\nA\tscharf lang"}},
		{"<table><tr><td>a<td><h3>b</h3><tr><td>c<td>d<tr><td>e<td>f</table>", []string{"|a\tb\nc\td\ne\tf"}},
		{"<table><tr><td>a<td><ul><li>b</ul><tr><td>c<td>d</table>", []string{"a", "b", "c", "d"}},
		{"<table><tr><td><ul><li>Menü</ul><td>a<tr><td>b<td>c<tr><td>d</table>", []string{"Menü", "a", "b", "c", "d"}},
		{"<p class=MsoListBullet>Uno<p class=MsoCaption>Dos", []string{"Uno", "Dos"}},
	} {
		assert.Equal(t, c.want, shownBlocks(parse(t, c.source)), c.source)
	}
}

// TestFormulas holds that a formula is there once, with its source.
func TestFormulas(t *testing.T) {
	const math = `<math alttext="x^2"><semantics><mrow> <msup><mi>x</mi> <mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^{2}</annotation></semantics></math>`
	for source, want := range map[string]string{
		"<p>If " + math + " is odd": "x2=x^{2}",
		`<p>Si <span class="katex"><span>` + math + `</span><span aria-hidden="true"><i>x</i><i>2</i></span></span> est impair`: "x2=x^{2}",
		`<p>Ist <x-math><x-shown aria-hidden="true"><x-c>x</x-c></x-shown><x-mml>` + math + `</x-mml></x-math> ungerade`:        "x2=x^{2}",
		`<p>Es <math alttext="y"><mi>y</mi></math> sei`:                                                                         "y=y",
		`<p>Es <span aria-hidden="true">z</span> sei`:                                                                           "",
		`<p>Es <span style="display:none">` + math + `</span><img src="/x.svg" alt="x"> sei`:                                    "",
	} {
		p := parse(t, source)
		got := ""
		for _, s := range p.Blocks[0].Spans {
			if s.Kind == page.Formula {
				got += p.Blocks[0].Text[s.Start:s.End] + "=" + s.Value
			}
		}
		assert.Equal(t, want, got, source)
		assert.NotContains(t, p.Blocks[0].Text, "^", source)
	}
}

// TestRuby holds that the base of a ruby is text, and what is above it the value of its span.
func TestRuby(t *testing.T) {
	for source, want := range map[string]string{
		"<p>社長の<ruby>汐見原<rp>（</rp><rt>しおみはら</rt><rp>）</rp></ruby>さん":               "社長の汐見原さん 汐見原=しおみはら",
		"<p><ruby>蘿<rt>ㄌㄨㄛˊ</rt>蔔<rt>ㄅㄛ˙</rt></ruby>":                              "蘿蔔 蘿=ㄌㄨㄛˊ 蔔=ㄅㄛ˙",
		"<p><ruby><rb>季</rb><rb>節</rb><rtc><rt>き</rt><rt>せつ</rt></rtc></ruby>":     "季節 季節=きせつ",
		"<p><a href=/x><ruby>漁師<rt class=r>りょうし</rt></ruby></a>や<ruby>海</ruby>":    "漁師や海 漁師=りょうし",
		"<p>The <ruby>base<rt>read<b>ing</b></rt></ruby> stays<rt>here</rt>":       "The base stayshere base=reading",
		"<p>あ<ruby>い<br>う<rt>u</rt></ruby>え":                                       "あい\nうえ い\nう=u",
		"<p>あ<ruby>い<ruby>う<rt>u</rt></ruby><rt>iu</rt></ruby>え":                   "あいうえ いう=iu う=u",
		"<p>あ<span hidden><ruby>い<rt>i</rt></ruby></span><ruby>う<rt>u</rt></ruby>": "あう う=u",
	} {
		p := parse(t, source)
		got := []string{p.Blocks[0].Text}
		for _, s := range p.Blocks[0].Spans {
			if s.Kind == page.Ruby {
				got = append(got, p.Blocks[0].Text[s.Start:s.End]+"="+s.Value)
			}
		}
		assert.Equal(t, want, strings.Join(got, " "), source)
	}
}

// TestElementsOfAsides holds that elements and times refer to the blocks that they stand around, also where those wait for others.
func TestElementsOfAsides(t *testing.T) {
	p := parse(t, `<p>One <span id=a hidden>two <i id=b hidden>three</i> <time datetime="2026-01-02">four</time><b><noscript><em id=c>five</em></noscript></b></span> six <u id=d>seven</u></p><p>eight`)
	assert.Equal(t, []string{"One six seven", "-two three four", "-five", "eight"}, shownBlocks(p))
	for i := range p.Elements {
		e := &p.Elements[i]
		for _, b := range p.Blocks[e.First:e.Last] {
			at := b.Element
			for at >= 0 && at != int32(i) {
				at = p.Elements[at].Parent
			}
			assert.EqualValues(t, i, at, "%s holds %q", e.ID, b.Text)
		}
	}
	assert.Equal(t, "two three four", p.Blocks[p.Facts.Times[0].Block].Text)
}

// TestChosenOption holds that a list of options shows the chosen one in its sentence: by itself, or as the copy in its button.
func TestChosenOption(t *testing.T) {
	const button = "<button><selectedcontent></selectedcontent></button>"
	for markup, want := range map[string]string{
		"Der <select><option>alte<option selected>neue</select> Pier steht.":                         "Der neue Pier steht.",
		"Der <select><option selected>alte<option selected>neue</select> Pier steht.":                "Der neue Pier steht.",
		"Der <select><option disabled>welche?<option>neue</select> Pier steht.":                      "Der neue Pier steht.",
		"Le <select>" + button + "<option>vieux<option selected><i>nouveau</i></select> quai tient.": "Le nouveau quai tient.",
		"El <select>" + button + "<option>viejo<option>nuevo</select> muelle aguanta.":               "El viejo muelle aguanta.",
		"Il <select><button>molo</button><option>vecchio</select> tiene.":                            "Il molo tiene.",
	} {
		p, err := Parse([]byte("<p>"+markup+"</p>"), ParseOptions{})
		require.NoError(t, err)
		assert.Equal(t, want, p.Blocks[0].Text, markup)
		for _, b := range p.Blocks[1:] {
			assert.Equal(t, page.Control, b.Kind, markup)
		}
	}
}

// TestCustomElements holds that a custom element is a block where it stands among blocks and others of its kind alone.
func TestCustomElements(t *testing.T) {
	for source, want := range map[string][]string{
		"<x-top><h1>Head</h1><x-lead>Lead</x-lead><x-by>By Ada</x-by></x-top>":          {"Head", "Lead", "By Ada"},
		"<div><x-by>By Ada</x-by> <x-day>3 May</x-day><!-- -->\n<x-read>2 min</x-read>": {"By Ada", "3 May", "2 min"},
		"<div><x-all><x-one>one</x-one><x-two>two</x-two></x-all></div>":                {"one", "two"},
		"<div><x-word>one</x-word> <x-word>two,</x-word> <x-word>three</x-word></div>":  {"one two, three"},
		"<p>In <x-all><x-one>one</x-one><x-two>two</x-two></x-all> line":                {"In onetwo line"},
		"<div>Read <x-term>this</x-term><x-tip>that</x-tip></div>":                      {"Read thisthat"},
		"<div><x-part>un</x-part><b>believ</b><x-part>able</x-part></div>":              {"unbelievable"},
		"<p><x-word>one</x-word> <x-word>two</x-word></p>":                              {"one two"},
		"<h2><x-word>one</x-word> <x-word>two</x-word></h2>":                            {"one two"},
	} {
		assert.Equal(t, want, texts(parse(t, source)), source)
	}
}
