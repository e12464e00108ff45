package dateline

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed places.txt
var placesText string

var (
	placesOnce sync.Once
	placeFirst map[string]bool
	placeLast  map[string]bool
)

// placeWords are the words that names of towns begin and end with, in capitals.
func placeWords() (first, last map[string]bool) {
	placesOnce.Do(func() { placeFirst, placeLast = readPlaces(placesText) })
	return placeFirst, placeLast
}

func readPlaces(text string) (first, last map[string]bool) {
	first, last = map[string]bool{}, map[string]bool{}
	for key, words := range table.Rows(text) {
		for _, w := range words {
			if key == "first" {
				first[w] = true
			} else {
				last[w] = true
			}
		}
	}
	return first, last
}

// geographical reports whether words in capitals begin or end as the names of towns do: "TANDO ADAM", "KOT ADDU", "SAN FELIPE".
func geographical(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	first, _ := placeWords()
	return first[word] || geographic(s)
}

// geographic reports whether words after a place's name still name a place.
func geographic(s string) bool {
	_, last := placeWords()
	return last[strings.ToUpper(s[strings.LastIndexByte(s, ' ')+1:])]
}
