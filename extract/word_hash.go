package extract

import (
	"iter"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// wordHashes yields a hash of each word of a text, in order: letters of either case alike, marks and spaces left out. In
// scripts without spaces each pair of neighbouring characters is a word.
func wordHashes(s string) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		word := uint64(0) // the word being read, 0 for none
		before := rune(0) // the last character of a script without spaces, 0 for none
		for _, r := range s {
			switch {
			case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			case 'A' <= r && r <= 'Z':
				r += 'a' - 'A'
			case r < 0x80:
				r = 0
			case text.Spaceless(r):
				if word != 0 && !yield(word) || before != 0 && !yield(mix(uint64(before)<<32|uint64(r))) {
					return
				}
				word, before = 0, r
				continue
			case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
				r = unicode.ToLower(r)
			default:
				r = 0
			}
			before = 0
			if r != 0 {
				if word == 0 {
					word = wordSeed
				}
				word = (word ^ uint64(r)) * wordPrime
				continue
			}
			if word != 0 && !yield(word) {
				return
			}
			word = 0
		}
		if word != 0 {
			yield(word)
		}
	}
}

// wordSeed and wordPrime are those of FNV-1a with 64 bits.
const (
	wordSeed  = 0xcbf29ce484222325
	wordPrime = 0x100000001b3
)

// mix spreads every bit of a hash over all of them (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
