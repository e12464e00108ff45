package metadata_test

import (
	"fmt"

	"github.com/broadsheet-go/broadsheet/metadata"
)

// Lines of a newsroom, taken apart. The package can be used without a page.
func Example() {
	english := metadata.Locale{Language: "en", Country: "PK"}

	byline, ok := metadata.ParseByline("By Sana Qureshi, Chief Correspondent, and Imran Baig", english)
	fmt.Println(ok, byline.Authors[0].Name, "/", byline.Authors[0].Role, "/", byline.Authors[1].Name)

	date, ok := metadata.ParseDate("Published May 3, 2024 9:30am PKT", english)
	fmt.Println(ok, date, date.Precision, date.Zone)

	text := "LONDON, March 8 (Reuters) - Oil fell on Wednesday."
	dateline, ok := metadata.ParseDateline(text, english)
	fmt.Println(ok, dateline.Places, dateline.Date, dateline.Agencies)
	fmt.Println(text[dateline.Length:])
	// Output:
	// true Sana Qureshi / Chief Correspondent / Imran Baig
	// true 2024-05-03T09:30+05:00 minute stated
	// true [LONDON] --03-08 [Reuters]
	//  Oil fell on Wednesday.
}
