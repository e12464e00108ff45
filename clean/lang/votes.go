package lang

import (
	"math/bits"
	"strings"
	"sync"
)

// A mask is a set of languages, one bit for each of tables.
type mask [2]uint64

const _ = uint(128 - len(tables)) // more tables do not fit

func (m *mask) add(i int) { m[i>>6] |= 1 << (i & 63) }

func (m *mask) has(i int) bool { return m[i>>6]&(1<<(i&63)) != 0 }

func (m *mask) count() int { return bits.OnesCount64(m[0]) + bits.OnesCount64(m[1]) }

// votes holds the stop words of all languages; the value of a phrase is a place in masks.
type votes struct {
	index *index
	masks []mask
}

var (
	votesOnce sync.Once
	allVotes  votes
)

// stopVotes returns the stop words of all languages. The first call reads them, and only them, out of every file.
func stopVotes() *votes {
	votesOnce.Do(func() { allVotes = newVotes() })
	return &allVotes
}

func newVotes() votes {
	at := make(map[string]int32)
	var v votes
	var phrases []phrase
	for i := range tables {
		text, err := files.ReadFile(tables[i].code + ".txt")
		if err != nil {
			continue
		}
		for _, word := range stopWords(string(text)) {
			n, seen := at[word]
			if !seen {
				n = int32(len(v.masks))
				at[word] = n
				v.masks = append(v.masks, mask{})
				phrases = append(phrases, phrase{word, n})
			}
			v.masks[n].add(i)
		}
	}
	v.index = newIndex(phrases)
	return v
}

// stopWords returns the stop words of a file's text.
func stopWords(text string) (words []string) {
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "stop") {
			continue
		}
		if e, err := parseLine(strings.TrimSpace(line)); err == nil && e.class == Stop {
			words = append(words, e.phrases...)
		}
	}
	return words
}

// tableIndex returns the place of a code in tables, or -1.
func tableIndex(code string) int {
	for i := range tables {
		if tables[i].code == code {
			return i
		}
	}
	return -1
}

// homeScript reports whether a language with a table is written in a script; Serbian and Uzbek are written in two.
func homeScript(code string, sc script) bool {
	switch code {
	case "ru", "uk", "be", "bg", "kk", "mk", "mn":
		return sc == sCyrillic
	case "sr", "uz":
		return sc == sCyrillic || sc == sLatin
	case "ar", "fa", "ur":
		return sc == sArabic
	case "hi", "mr", "ne":
		return sc == sDevanagari
	case "bn":
		return sc == sBengali
	case "el", "he", "ta", "te", "th", "ja", "ko", "zh", "am", "gu", "hy", "ka", "km", "kn", "lo", "ml", "my", "or", "pa", "si":
		return false
	}
	return sc == sLatin
}
