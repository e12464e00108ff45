package byline_test

import (
	"fmt"

	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

func ExampleParse() {
	b, ok := byline.Parse("By JANE DOE in Kyiv and John Smith | Edited by Kim Lee | Updated: March 8, 2023", date.Locale{Language: "en"})
	fmt.Println(ok)
	for _, a := range b.Authors {
		fmt.Printf("%s %q\n", a.Name, a.Place)
	}
	fmt.Println(b.Contributors[0].Role, b.Contributors[0].Name)
	fmt.Println(b.Updated)
	// Output:
	// true
	// Jane Doe "Kyiv"
	// John Smith ""
	// editor Kim Lee
	// 2023-03-08
}

func ExampleParse_desk() {
	b, _ := byline.Parse("Reuters Staff", date.Locale{Language: "en"})
	fmt.Println(len(b.Authors), b.Desk, b.Agencies)

	_, ok := byline.Parse("By Wednesday evening, rescuers had reached the village.", date.Locale{Language: "en"})
	fmt.Println(ok)
	// Output:
	// 0 Reuters Staff [Reuters]
	// false
}

func ExampleParseAuthors() {
	english := date.Locale{Language: "en"}
	for _, value := range []string{"By Jane Doe, Jr., Senior Reporter for The Example", "Sukarno", "王小明", "AFP", "{{author}}"} {
		b, ok := byline.ParseAuthors(value, english)
		fmt.Print(ok, b.Agencies)
		for _, a := range b.Authors {
			fmt.Printf(" %q %q %q", a.Name, a.Role, a.Organization)
		}
		fmt.Println()
	}
	// Output:
	// true [] "Jane Doe Jr." "Senior Reporter" "The Example"
	// true [] "Sukarno" "" ""
	// true [] "王小明" "" ""
	// true [AFP]
	// false []
}
