package metadata_test

import (
	"fmt"
	"strings"

	"github.com/broadsheet-go/broadsheet/metadata"
)

func ExampleParseDateline() {
	text := "CAMBRIDGE, Mass., March 8 (Reuters) - Researchers said they had traced the outbreak to a well."
	d, ok := metadata.ParseDateline(text, metadata.Locale{Language: "en"})
	fmt.Println(ok, d.Places, d.Region, d.Date, d.Agencies)
	fmt.Println(strings.TrimSpace(text[d.Length:]))
	// Output:
	// true [CAMBRIDGE, Mass.] Mass. --03-08 [Reuters]
	// Researchers said they had traced the outbreak to a well.
}

func ExampleParseDateline_none() {
	_, ok := metadata.ParseDateline("LONDON has never been so expensive — and renters are leaving.", metadata.Locale{Language: "en"})
	fmt.Println(ok)
	// Output: false
}
