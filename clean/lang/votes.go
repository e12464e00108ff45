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

func (m *mask) count() int { return bits.OnesCount64(m[0]) + bits.OnesCount64(m[1]) }

// votes holds the stop words of all languages; the value of a phrase is a place in masks. The rest is what tables and signs
// say, by what a letter and a script ask for.
type votes struct {
	index  *index
	masks  []mask
	signs  map[rune]uint64   // the signs that a letter is in, one bit for each of signs
	signAt [len(signs)]int16 // by sign: the place of its language in tables, -1 for none
	home   [scripts][]int16  // by script: the places in tables of the languages that are written in it
}

const _ = uint(64 - len(signs)) // more signs do not fit

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
	v.signs = make(map[rune]uint64)
	for i := range signs {
		v.signAt[i] = int16(tableIndex(signs[i].code))
		for _, r := range signs[i].letters {
			if ScriptOf(r) == signs[i].script {
				v.signs[r] |= 1 << i
			}
		}
	}
	for sc := range v.home {
		for i := range tables {
			if Writes(tables[i].code, Script(sc)) {
				v.home[sc] = append(v.home[sc], int16(i))
			}
		}
	}
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
