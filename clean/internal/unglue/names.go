package unglue

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed names.txt
var namesFile string

var (
	namesOnce sync.Once
	namesSet  map[string]bool
)

// names has the words of names.txt.
func names() map[string]bool {
	namesOnce.Do(func() {
		namesSet = map[string]bool{}
		for line := range strings.Lines(namesFile) {
			if !strings.HasPrefix(line, "#") {
				for w := range strings.FieldsSeq(line) {
					namesSet[w] = true
				}
			}
		}
	})
	return namesSet
}

// surname reports the first part of surnames that have a capital after it.
func surname(left string) bool {
	switch left {
	case "Mc", "Mac", "Fitz", "De", "Di", "Da", "Du", "La", "Le", "Del", "Della", "Van", "Vander", "St":
		return true
	}
	return false
}
