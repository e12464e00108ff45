package dateline_test

import (
	"fmt"
	"strings"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
)

func ExampleParse() {
	text := "CAMBRIDGE, Mass., March 8 (Reuters) - Researchers said they had traced the outbreak to a well."
	d, ok := dateline.Parse(text, date.Locale{Language: "en"})
	fmt.Println(ok, d.Places, d.Region, d.Date, d.Agencies)
	fmt.Println(strings.TrimSpace(text[d.Length:]))
	// Output:
	// true [CAMBRIDGE, Mass.] Mass. --03-08 [Reuters]
	// Researchers said they had traced the outbreak to a well.
}

func ExampleParse_none() {
	_, ok := dateline.Parse("LONDON has never been so expensive — and renters are leaving.", date.Locale{Language: "en"})
	fmt.Println(ok)
	// Output: false
}
