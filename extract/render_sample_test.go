package extract

import (
	"time"

	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// spanOf is the span of the first occurrence of words in text.
func spanOf(text, words string, kind SpanKind, url string) Span {
	for i := range text {
		if len(text)-i >= len(words) && text[i:i+len(words)] == words {
			return Span{Start: i, End: i + len(words), Kind: kind, URL: url}
		}
	}
	panic("no " + words + " in " + text)
}

// harbourArticle holds every kind of block once.
func harbourArticle() *Article {
	lead := "The port of Vellin, closed since the storm, opens again on Monday."
	quote := "“We counted every crane,” she said."
	at := time.FixedZone("", 2*60*60)
	return &Article{
		URL: "https://news.example/harbour", Site: "The Vellin Courier", Language: "en", Dir: "ltr", Type: TypeArticle,
		Kicker: "Shipping", Headline: "Harbour opens: 3 <new> cranes & a #1 berth",
		Standfirst: []string{"Work took nine weeks.", "It cost 4_000_000 crowns."},
		Byline: Byline{Raw: "By Mira Holt and Jon Ap Rhys", Desk: "Courier Desk", Agencies: []string{"NWA"},
			Authors: []Author{{Name: "Mira Holt", URL: "https://news.example/by/holt"}, {Name: "Jon Ap Rhys"}}},
		Published: Date{Time: time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC), Precision: date.Day, Raw: "3 May 2024"},
		Updated: Date{Time: time.Date(2024, 5, 3, 18, 5, 0, 0, at), Precision: date.Minute, Zone: date.ZoneStated,
			Raw: "3 May 2024 18:05 +0200"},
		Body: []Block{
			{Kind: Paragraph, Text: lead, Role: RoleParagraph, Score: 0.9, Path: "html/body/p[1]",
				Spans: []Span{spanOf(lead, "Vellin", Link, "https://news.example/vellin?a=1&b=(2)"), spanOf(lead, "again", Strong, "")}},
			{Kind: Paragraph, Text: "1. is not a list\n- nor is this\n# or this", Role: RoleParagraph},
			{Kind: Heading, Level: 3, Text: "What comes next #", Role: RoleHeading},
			{Kind: ListItem, Level: 1, Text: "Berths", Role: RoleListItem},
			{Kind: ListItem, Level: 2, Text: "North quay", Role: RoleListItem, Path: "html/body/ul/li/ul/li[1]"},
			{Kind: ListItem, Level: 2, Text: "deepened to 14 m", Role: RoleListItem, Path: "html/body/ul/li/ul/li[1]", Offset: 11},
			{Kind: ListItem, Level: 1, Text: "Rail link", Role: RoleListItem},
			{Kind: Paragraph, Text: "In this order:", Role: RoleParagraph},
			{Kind: ListItem, Level: 1, Number: 9, Text: "Grain", Role: RoleListItem, Path: "html/body/ol/li[1]"},
			{Kind: ListItem, Level: 1, Number: 10, Text: "Timber:", Role: RoleListItem, Path: "html/body/ol/li[2]"},
			{Kind: ListItem, Level: 2, Text: "oak", Role: RoleListItem, Path: "html/body/ol/li[2]/ul/li[1]"},
			{Kind: ListItem, Level: 1, Number: 10, Text: "and herring.", Role: RoleListItem, Path: "html/body/ol/li[2]"},
			{Kind: Quote, Text: quote, Role: RoleQuote, Path: "html/body/blockquote[1]/p[1]", Spans: []Span{spanOf(quote, "every", Emphasis, "")}},
			{Kind: Quote, Text: "– Ada Lund, harbour master", Role: RoleQuote, Path: "html/body/blockquote[1]/p[2]"},
			{Kind: Quote, Text: "A second voice.", Role: RoleQuote, Path: "html/body/blockquote[2]/p[1]"},
			{Kind: Code, Text: "berth = 1\n```\n\tend", Role: RoleCode},
			{Kind: Table, Text: "Year\tShips\n2022\t1,204\n2023\t98|7", Role: RoleTable,
				Rows: [][]string{{"Year", "Ships"}, {"2022", "1,204"}, {"2023", "98|7", "est."}}},
			{Kind: Figure, Text: "Cranes at dusk", Role: RoleFigure,
				Media: &Media{URL: "https://img.example/cranes.jpg", Alt: "Cranes at dusk", Width: 800, Height: 450}},
			{Kind: Figure, Text: "Two of the cranes on Friday.", Role: RoleFigure},
			{Kind: Embed, Role: RoleEmbed, Media: &Media{URL: "https://video.example/v/9"}},
			{Kind: Embed, Text: "All ships may enter.", Role: RoleEmbed, Media: &Media{URL: "javascript:alert(1)"}},
		},
		Images:      []Image{{URL: "https://img.example/cranes.jpg", Credit: "O. Brandt/NWA", Lead: true}},
		Tickers:     []Ticker{{Raw: "VLN 0.00 (0%)", Symbol: "VLN", Price: ticker.Number{Stated: true}, Direction: ticker.Flat}},
		Corrections: []string{"An earlier version named the wrong quay."},
		Confidence:  0.8,
		Provenance:  Provenance{Headline: Origin{Raw: "Harbour opens", Source: "json-ld", Where: "$.headline"}},
		blocks: []Block{
			{Kind: Paragraph, Text: "Menu", Role: RoleNav, Reason: "class nav", Score: 0.99},
			{Kind: Paragraph, Text: lead, Role: RoleParagraph, Score: 0.9},
		},
	}
}
