package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// quoteRows are n quotes as symbol, price and change.
func quoteRows(n int) [][3]string {
	rows := make([][3]string, n)
	for i := range rows {
		symbol := string([]byte{'A' + byte(i%26), 'Q' + byte(i/26%10), 'K' + byte(i/5%13), 'X'})
		change := fmt.Sprintf("+%d.%02d (%d.%02d%%)", i%3, i%97+1, i%4, i%89+1)
		if i%2 == 1 {
			change = fmt.Sprintf("-%d.%02d (-%d.%02d%%)", i%3, i%97+1, i%4, i%89+1)
		}
		rows[i] = [3]string{symbol, fmt.Sprintf("%d.%02d", 10+i*7%900, i*13%100), change}
	}
	return rows
}

const stripStory = "Exporters ask for lower gas tariff\n\nBy Jane Doe\n\nLAHORE: Exporters of textiles on Tuesday asked the government to lower the gas tariff for mills.\n\n" +
	"They said that two hundred mills had closed since the tariff was raised in January.\n\nA spokesman for the ministry said the request would be considered.\n"

// TestStripOf200 puts a strip of 200 quotes around a flat story, twice, in several forms.
func TestStripOf200(t *testing.T) {
	rows := quoteRows(200)
	var three, one, row strings.Builder
	for _, r := range rows {
		three.WriteString(r[0] + "\n" + r[1] + "\n" + r[2] + "\n")
		one.WriteString(r[0] + " " + r[1] + " " + r[2] + "\n")
		row.WriteString(r[0] + " " + r[1] + " " + r[2] + " ")
	}
	for name, strip := range map[string]string{"three lines a quote": three.String(), "a line a quote": one.String(), "all in one line": row.String() + "\n"} {
		for place, text := range map[string]string{
			"twice above":     strip + strip + stripStory,
			"apart":           strip + "\n" + strip + "\n" + stripStory,
			"above and below": strip + stripStory + strip,
			"twice below":     stripStory + strip + strip,
		} {
			t.Run(name+" "+place, func(t *testing.T) {
				a, err := FromText(text, Hints{})
				require.NoError(t, err)
				checkArticle(t, a)
				require.Len(t, a.Tickers, 200)
				for i := range rows {
					assert.Equal(t, rows[i][0], a.Tickers[i].Symbol)
					assert.True(t, a.Tickers[i].Price.Stated && a.Tickers[i].Percent.Stated)
				}
				assert.Equal(t, "Exporters ask for lower gas tariff", a.Headline)
				require.Len(t, a.Body, 3)
				assert.True(t, strings.HasPrefix(a.Body[0].Text, "LAHORE: Exporters"))
				count := map[string]int{}
				for _, b := range a.Blocks() {
					if b.Role == RoleTicker {
						count[b.Reason] += len(strings.Fields(b.Text))
					}
				}
				assert.Equal(t, 200*4, count["repeat"], "%v", count)
			})
		}
	}
}

func stripPage(strip string) string {
	return "<!DOCTYPE html><html lang=en><head><title>Exporters ask for lower gas tariff</title></head><body><header>" + strip + "</header><main><article><h1>Exporters ask for lower gas tariff</h1><p class=byline>By Jane Doe</p>" +
		"<p>LAHORE: Exporters of textiles on Tuesday asked the government to lower the gas tariff for mills.</p><p>They said that two hundred mills had closed since the tariff was raised in January.</p>" +
		"<table><tr><th>Currency</th><th>Buying</th><th>Selling</th></tr><tr><td>USD</td><td>279.40</td><td>281.90</td></tr><tr><td>EUR</td><td>295.10</td><td>298.20</td></tr><tr><td>GBP</td><td>330.00</td><td>333.40</td></tr></table>" +
		"<p>A spokesman for the ministry said the request would be considered before the end of the week.</p></article></main></body></html>"
}

// TestStripInMarkup puts quotes in cells and list items, with a table of rates inside the story.
func TestStripInMarkup(t *testing.T) {
	rows := quoteRows(40)
	var cells, items, spans, divs strings.Builder
	for _, r := range rows {
		cells.WriteString("<tr><td>" + r[0] + "</td><td>" + r[1] + "</td><td>" + r[2] + "</td></tr>")
		items.WriteString("<li>" + r[0] + "</li><li>" + r[1] + "</li><li>" + r[2] + "</li>")
		spans.WriteString("<li><span>" + r[0] + "</span> <span>" + r[1] + "</span> <span>" + r[2] + "</span></li>")
		divs.WriteString("<div><div>" + r[0] + "</div><div>" + r[1] + "</div><div>" + r[2] + "</div></div>")
	}
	date := "<div>March 1, 1999</div>"
	for name, strip := range map[string]string{
		"cells": "<table>" + cells.String() + "</table>", "items": "<ul>" + items.String() + "</ul>", "spans": "<ul>" + spans.String() + "</ul>", "divs": "<div>" + divs.String() + "</div>",
		"headed": "<h2>Markets at a glance</h2>" + date + "<div>" + divs.String() + "</div>",
	} {
		t.Run(name, func(t *testing.T) {
			a, err := From([]byte(stripPage(strip)), "")
			require.NoError(t, err)
			checkArticle(t, a)
			assert.Len(t, a.Tickers, 40)
			assert.Equal(t, "Exporters ask for lower gas tariff", a.Headline)
			assert.True(t, a.Published.IsZero(), "%v", a.Published)
			require.Len(t, a.Body, 4)
			assert.Equal(t, RoleTable, a.Body[2].Role)
		})
	}
}

// Rates without a change that a story lists are part of it; quotes with a change between its paragraphs are not.
func TestRatesListedInStory(t *testing.T) {
	page := func(items string) []byte {
		return []byte("<html lang=en><body><article><h1>Rupee gains for a third day</h1><p>KARACHI: The rupee gained for a third day on Tuesday, closing at 279.40 to the dollar in the interbank market.</p>" +
			"<p>Dealers said exporters had sold dollars ahead of the holiday, and importers had stayed away from the market.</p><ul>" + items + "</ul>" +
			"<p>The central bank's reserves rose by 12 million dollars in the week that ended on Friday.</p></article></body></html>")
	}
	a, err := From(page("<li>USD 279.40 281.90</li><li>EUR 295.10 298.20</li>"), "")
	require.NoError(t, err)
	assert.Empty(t, a.Tickers)
	assert.Len(t, a.Body, 5)
	a, err = From(page("<li>AVN 65.22 Increased By ▲ 0.14 (0.22%)</li><li>OGDC 82.10 Decreased By ▼ -1.15 (-1.38%)</li>"), "")
	require.NoError(t, err)
	assert.Len(t, a.Tickers, 2)
	assert.Len(t, a.Body, 3)
}
