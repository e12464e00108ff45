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

func ExampleExplain() {
	for _, e := range dateline.Explain("LONDON, March 8 (Reuters) - The ferry sailed on Friday, the port said.", date.Locale{Language: "en"}) {
		fmt.Printf("%+d %s\n", e.Points, e.Words)
	}
	// Output:
	// +3 a date
	// +4 a known agency in the agency's place
	// +3 a known place
	// +1 a mark
	// +2 a sentence follows
	// +1 a final stop
}
