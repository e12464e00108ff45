package clean_test

import (
	"fmt"

	"github.com/broadsheet-go/broadsheet/clean"
)

// The visible blocks of a page, and what it declares about itself. The package can be used without the others.
func Example() {
	page, err := clean.Parse([]byte(`<!doctype html><html lang="en"><head><title>Ferry returns | Harbour Gazette</title>
<script>console.log("nobody sees this")</script></head><body><nav><a href="/">Home</a> <a href="/port">Port</a></nav>
<h1>Ferry returns</h1><p>The ferry came back on <a href="/monday">Monday</a>.<br>It had been <b>nine</b> days late.</p>
<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></table></body></html>`), clean.ParseOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page.Encoding.Name, page.Facts.Language, page.Facts.Title)
	for i := range page.Blocks {
		block := &page.Blocks[i]
		fmt.Printf("%s: %q, %d words, %d links\n", page.Path(block.Element), block.Text, block.Shape.Words, block.Shape.Links)
	}
	// Output:
	// utf-8 en Ferry returns | Harbour Gazette
	// /html/body/nav[1]: "Home Port", 2 words, 2 links
	// /html/body/h1[1]: "Ferry returns", 2 words, 0 links
	// /html/body/p[1]: "The ferry came back on Monday.\nIt had been nine days late.", 12 words, 1 links
	// /html/body/table[1]: "Day\tBoats\nMonday\t4", 4 words, 0 links
}

func ExampleClassifyLine() {
	for _, line := range []string{"4 min read", "Also Read: Rupee ends the week higher", "Photo: AFP", "(Adds quotes, details)", "(Reporting by Jane Doe; Editing by Kim Lee)", "The committee met on Monday."} {
		kind, _ := clean.ClassifyLine(line, "en")
		fmt.Println(kind)
	}
	// Output:
	// reading time
	// related
	// credit
	// note
	// tail
	// plain
}
