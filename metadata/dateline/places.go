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
	placeWords map[string]bool // row and word
)

// placeWord reports a word, in capitals, of a row of places.txt.
func placeWord(row, word string) bool {
	placesOnce.Do(func() {
		placeWords = map[string]bool{}
		for key, words := range table.Rows(placesText) {
			for _, w := range words {
				placeWords[key+" "+w] = true
			}
		}
	})
	return placeWords[row+" "+word]
}

// geographical reports whether words in capitals begin or end as the names of towns do: "TANDO ADAM", "KOT ADDU", "SAN FELIPE".
func geographical(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return placeWord("first", word) || geographic(s)
}

// geographic reports whether words after a place's name still name a place.
func geographic(s string) bool {
	return placeWord("last", strings.ToUpper(s[strings.LastIndexByte(s, ' ')+1:]))
}
