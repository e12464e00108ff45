package byline

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func TestBylineNames(t *testing.T) {
	testinput.CheckTable(t, namesText, func(key, word string) string { return key + word }, func(key, word string) bool {
		switch key {
		case "account":
			return isAccount(word)
		case "generation":
			return isGeneration(word) && isGeneration(word+".")
		}
		return false
	})
}
