package declared

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func word(_, word string) string { return word }

func TestMetaNames(t *testing.T) {
	testinput.CheckTable(t, namesText, word, func(key, word string) bool {
		return strings.ToLower(word) == word && fieldOf(word) == fieldOfLine(key) && fieldOfLine(key) != 0
	})
}

func TestStampClasses(t *testing.T) {
	testinput.CheckTable(t, classesText, word, func(key, word string) bool {
		return StampClass("big "+strings.ToUpper(word)) == fieldOfLine(key) && fieldOfLine(key) != 0
	})
}

func TestHydrationKeys(t *testing.T) {
	testinput.CheckTable(t, hydrationText, word, func(key, word string) bool {
		k := hydrationKeyOf(strings.ToUpper(word))
		return k != keyNone && keyNames[k] == key
	})
}
