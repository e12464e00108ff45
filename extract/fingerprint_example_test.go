package extract_test

import (
	"fmt"

	"github.com/broadsheet-go/broadsheet/extract"
)

// The same agency report on two sites, one of which dropped a sentence and changed a word.
func ExampleArticle_Fingerprint() {
	body := func(text string) *extract.Article {
		return &extract.Article{Body: []extract.Block{{Kind: extract.Paragraph, Text: text}}}
	}
	one := body("The old ferry pier opened again on Friday after fourteen months of repairs, the port trust said in a statement. " +
		"Four boats an hour will cross the creek until midnight. A fifth is kept at the pier for the school run, an officer said. " +
		"The repairs cost less than planned, because the old piles turned out to be sound.")
	two := body("The old ferry pier opened again on Friday after fourteen months of repairs, the port trust announced in a statement. " +
		"Four boats an hour will cross the creek until midnight. The repairs cost less than planned, because the old piles turned out to be sound.")
	other := body("Herring was dearer by a third on Friday, because the boats had to moor in the next bay for fourteen months, the market said.")
	f := one.Fingerprint()
	fmt.Println(f.Similarity(two.Fingerprint()) >= extract.NearDuplicate)
	fmt.Println(f.Similarity(other.Fingerprint()) >= extract.NearDuplicate)
	// Output:
	// true
	// false
}
