package dateline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func TestPlaceWords(t *testing.T) {
	testinput.CheckTable(t, placesText, func(key, word string) string { return key + word }, func(key, word string) bool {
		if strings.ToUpper(word) != word {
			return false
		}
		if key == "first" {
			return geographical(word + " QUAY")
		}
		return key == "last" && geographic("QUAY "+word)
	})
}
