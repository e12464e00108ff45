package table

import (
	"iter"
	"slices"
	"strings"
)

// Rows yields each key of a table with its words. A key may have several rows.
func Rows(text string) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for line := range strings.Lines(text) {
			key, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok || strings.HasPrefix(key, "#") {
				continue
			}
			words := strings.Split(rest, "|")
			for i := range words {
				words[i] = strings.TrimSpace(words[i])
			}
			if !yield(key, words) {
				return
			}
		}
	}
}

// Words maps words to what they mean. It is asked for each key of a page's data: a map of Go took a sixth longer for a page's
// JSON-LD.
type Words[V any] struct {
	buckets [256][]entry[V]
}

type entry[V any] struct {
	word    string
	meaning V
}

func bucket(word string) byte {
	n := len(word)
	return byte(n)*37 + word[0]*11 + word[n/2]*5 + word[n-1]
}

// Add sets the meaning of a word, which is not empty.
func (w *Words[V]) Add(word string, meaning V) {
	b := &w.buckets[bucket(word)]
	*b = append(*b, entry[V]{word, meaning})
}

// AddRows sets the meanings of the words of a table: the place of a row's key in names, 0 for a key that is not there.
func AddRows[V ~uint8](w *Words[V], text string, names []string) {
	for key, words := range Rows(text) {
		meaning := V(max(0, slices.Index(names, key)))
		for _, word := range words {
			w.Add(word, meaning)
		}
	}
}

// Of is the meaning of a word, the zero value for one that is not in the table.
func (w *Words[V]) Of(word string) V {
	if len(word) > 0 {
		entries := w.buckets[bucket(word)]
		for i := range entries {
			if e := &entries[i]; e.word == word {
				return e.meaning
			}
		}
	}
	var none V
	return none
}
