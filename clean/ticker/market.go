package ticker

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// marketText is the table of words; its comments say what the meanings are.
//
//go:embed market.txt
var marketText string

// market is the table, read on first use.
var market struct {
	once  sync.Once
	words map[string]meaning
	errs  []error // lines that could not be read; a test holds it empty
}

// meaningNames are the meanings as the table writes them, in the order of the constants. Weight is not written: words have
// it together with a currency.
var meaningNames = [...]string{
	"index", "commodity", "coin", "money", "pair", "yield", "noun", "numbered", "heading", "unit", "magnitude", "percent",
	"bid", "ask", "last", "change", "other", "exchange", "small", "lookalike", "prose", "zone", "generic",
}

// tableMeaning is what the table says of a word that is folded to lower case.
func tableMeaning(w []byte) meaning {
	market.once.Do(func() { market.words, market.errs = readMarket(marketText) })
	return market.words[string(w)]
}

// readMarket reads the table. Lines that cannot be read are left out.
func readMarket(text string) (words map[string]meaning, errs []error) {
	words = map[string]meaning{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		names, list, ok := strings.Cut(line, ": ")
		meanings := meaningsOf(names)
		if !ok || meanings == 0 {
			errs = append(errs, fmt.Errorf("market.txt line %d: not meanings, a colon and words: %s", n, line))
			continue
		}
		for word := range strings.SplitSeq(list, " | ") {
			if words[word]&meanings != 0 || word == "" || strings.ContainsAny(word, " |") || word != string(foldInto(make([]byte, 0, 40), word)) {
				errs = append(errs, fmt.Errorf("market.txt line %d: %q is not one word in small letters, or stands there twice", n, word))
				continue
			}
			words[word] |= meanings
		}
	}
	return words, errs
}

// meaningsOf is the set of the names, 0 when one is unknown.
func meaningsOf(names string) (set meaning) {
next:
	for name := range strings.FieldsSeq(names) {
		for i, known := range meaningNames {
			if name == known {
				set |= 1 << i
				continue next
			}
		}
		return 0
	}
	return set
}
