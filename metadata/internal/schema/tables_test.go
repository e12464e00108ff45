package schema

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
)

func TestPropertyTable(t *testing.T) {
	testinput.CheckTable(t, propertiesText, func(_, word string) string { return word }, func(key, word string) bool {
		written := word
		if !strings.HasPrefix(word, "@") {
			written = "schema:" + strings.ToUpper(word)
		}
		p := PropertyOf(written)
		return p != NoProperty && propertyNames[p] == key
	})
	for p := NoProperty + 1; p < Properties; p++ {
		if !strings.Contains(propertiesText, "\n"+propertyNames[p]+": ") {
			t.Errorf("no row for %q", propertyNames[p])
		}
	}
}

func TestTypeTable(t *testing.T) {
	same := func(_, word string) string {
		written, _, _ := strings.Cut(word, " = ")
		return strings.ToLower(written)
	}
	testinput.CheckTable(t, typesText, same, func(key, word string) bool {
		written, name, other := strings.Cut(word, " = ")
		class, got := TypeOf("https://schema.org/" + written)
		if other {
			return classNames[class] == key && got == name
		}
		return classNames[class] == key && got == written
	})
}
