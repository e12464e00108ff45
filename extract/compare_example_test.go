package extract_test

import (
	"fmt"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract"
)

// What a newsroom changed in a story since it was read first.
func ExampleCompare() {
	first, err := extract.From([]byte(story), "https://harbour.example/pier")
	if err != nil {
		fmt.Println(err)
		return
	}
	edited := strings.NewReplacer("Ferry pier reopens</h1>", "Ferry pier reopens at last</h1>", "Four boats", "Five boats").Replace(story)
	second, err := extract.From([]byte(edited), "https://harbour.example/pier")
	if err != nil {
		fmt.Println(err)
		return
	}
	changes := extract.Compare(first, second)
	fmt.Printf("headline: %s > %s\n", changes.Headline.Old, changes.Headline.New)
	for _, change := range changes.Body {
		fmt.Printf("%s: %.10s > %.10s\n", change.Kind, change.Old.Text, change.New.Text)
	}
	// Output:
	// headline: Ferry pier reopens > Ferry pier reopens at last
	// changed: Four boats > Five boats
}
