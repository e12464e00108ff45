package ticker_test

import (
	"fmt"

	"github.com/broadsheet-go/broadsheet/clean/ticker"
)

func ExampleFind() {
	line := " date 2023-03-08 AVN 65.22 Increased By ▲ 0.14 (0.22%) ISLAMABAD: The assembly met on Wednesday."
	s, ok := ticker.Find(line, "en")
	q := s.Quotes[0]
	fmt.Println(ok, q.Symbol, q.Price.Value, q.Direction, q.Change.Value, q.Percent.Value)
	fmt.Printf("%q\n", line[:s.Start])
	fmt.Printf("%q\n", line[s.End:])
	// Output:
	// true AVN 65.22 up 0.14 0.22
	// " date 2023-03-08 "
	// " ISLAMABAD: The assembly met on Wednesday."
}

func ExampleParse() {
	quotes, rest, ok := ticker.Parse("CAC 40 7 324,76 −0,20 % PARIS – La Bourse recule.", "fr")
	fmt.Println(ok, quotes[0].Name, quotes[0].Price.Value, quotes[0].Percent.Value)
	fmt.Println(rest)
	// Output:
	// true CAC 40 7324.76 -0.2
	// PARIS – La Bourse recule.
}

func ExampleMerge() {
	lines := []string{"DAX", "15.631,87", "+0,46 %", "Die Börse am Montag"}
	for _, run := range ticker.Merge(lines, "de") {
		for i, q := range run.Quotes {
			fmt.Println(q.Symbol, q.Price.Value, q.Percent.Value, "lines", run.Spans[i].First, "to", run.Spans[i].Last)
		}
	}
	// Output: DAX 15631.87 0.46 lines 0 to 3
}

func ExampleDatePrefix() {
	line := " date 2023-09-22 LAHORE: The court ruled on Friday."
	n, day := ticker.DatePrefix(line)
	fmt.Println(day)
	fmt.Println(line[n:])
	// Output:
	// 2023-09-22
	// LAHORE: The court ruled on Friday.
}
