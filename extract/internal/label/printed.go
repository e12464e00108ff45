package label

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
)

// properties are names of properties of schema.org that no prose has: a page that prints them prints its microdata.
var properties = [...]string{"datePublished", "dateModified", "mainEntityOfPage", "articleBody", "articleSection", "inLanguage", "isAccessibleForFree", "thumbnailUrl", "wordCount"}

// mostPrinted is how much of a block is read for being data, in bytes.
const mostPrinted = 2000

// printsData reports a block that is data of the page printed as text, and no code that a story shows: two names of properties, or one
// before a colon; objects of JSON-LD; addresses and times for machines.
func (s labeller) printsData(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.EndsStop || b.Kind == page.Code {
		return false
	}
	text := b.Text[:min(len(b.Text), mostPrinted)]
	n := 0
	for _, name := range properties {
		at := strings.Index(text, name)
		if at == 0 && strings.HasPrefix(text[len(name):], ":") {
			return true
		}
		if at >= 0 {
			n++
		}
	}
	if n > 1 || (text[:min(len(text), 1)] == "{" || strings.HasPrefix(text, "[{")) && strings.Contains(text, `"@type"`) {
		return true
	}
	if b.Shape.Digits == 0 && b.Shape.Links > 0 || !strings.Contains(text, "://") && !strings.Contains(text, "T") {
		return false
	}
	return forMachines(text)
}

// forMachines reports words of which two or more are addresses or times as machines write them, a time among them, and most of the text;
// or that are nothing but these and numbers. A list of sources has addresses alone.
func forMachines(text string) bool {
	words, machine, stamps, numbers, bytes := 0, 0, 0, 0, 0
	for w := range strings.FieldsSeq(text) {
		words++
		switch {
		case strings.HasPrefix(w, "http://"), strings.HasPrefix(w, "https://"), stampLike(w):
			if machine++; stampLike(w) {
				stamps++
			}
			bytes += len(w)
		case strings.Trim(w, "0123456789") == "":
			numbers++
		}
	}
	return machine >= 2 && stamps > 0 && bytes*2 >= len(text) || machine >= 1 && numbers >= 1 && machine+numbers == words
}

// stampLike reports a word like 2024-05-03T09:30:00.
func stampLike(w string) bool {
	return len(w) >= len("2024-05-03T09:30") && w[4] == '-' && w[7] == '-' && w[10] == 'T' && w[13] == ':' && strings.Trim(w[:4]+w[5:7]+w[8:10]+w[11:13], "0123456789") == ""
}
