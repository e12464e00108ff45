package flat

import (
	"math/bits"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// wordID is a word without its case: two words may share one, rarely.
type wordID uint32

// eachWord calls f with every run of letters and digits in s, in scripts without spaces with every two letters that follow each
// other, and whether it begins with a capital.
func eachWord(s string, f func(w wordID, runes int, capital bool)) {
	hash, runes, capital := wordID(0), 0, false
	last := rune(0) // of a script without spaces
	end := func() {
		if runes > 0 {
			f(hash, runes, capital)
		}
		hash, runes, capital = 0, 0, false
	}
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		i += n
		switch {
		case r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'):
			hash, runes = mix(hash, r), runes+1
		case r >= 'A' && r <= 'Z':
			capital = capital || runes == 0
			hash, runes = mix(hash, r|0x20), runes+1
		case r < utf8.RuneSelf:
			end()
			last = 0
		case text.Spaceless(r):
			end()
			if last != 0 {
				f(mix(mix(1, last), r), 4, false)
			}
			last = r
			continue
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			if unicode.IsUpper(r) {
				capital = capital || runes == 0
				r = unicode.ToLower(r)
			}
			hash, runes = mix(hash, r), runes+1
		default:
			end()
		}
		last = 0
	}
	end()
}

func mix(h wordID, r rune) wordID {
	return wordID(bits.RotateLeft32(uint32(h), 5)*0x9E3779B1) ^ wordID(r)*0x85EBCA6B
}

// longWord is how many letters a word has that says what a text is about; shorter ones are mostly of the grammar.
const longWord = 4

// A vocabulary counts in how many blocks of prose and in how many other blocks each long word of a text stands.
type vocabulary struct {
	of    map[wordID]int32 // places in counts
	count []wordCount
}

type wordCount struct {
	prose, other, last int32 // last is the last block counted, and one
}

// newVocabulary is a vocabulary with room for the words of a text of so many bytes.
func newVocabulary(bytes int) *vocabulary {
	room := min(bytes/16, 1<<16) // one word in two or three of an ordinary text is a new one
	return &vocabulary{make(map[wordID]int32, room), make([]wordCount, 0, room)}
}

// add counts the words of block i.
func (v *vocabulary) add(i int, s string, prose bool) {
	eachWord(s, func(w wordID, runes int, _ bool) {
		if runes < longWord {
			return
		}
		k, known := v.of[w]
		if !known {
			k = int32(len(v.count))
			v.of[w], v.count = k, append(v.count, wordCount{})
		}
		c := &v.count[k]
		if c.last == int32(i+1) {
			return
		}
		c.last = int32(i + 1)
		if prose {
			c.prose++
		} else {
			c.other++
		}
	})
}

// A wordUse is how the long words of a block are used in the rest of its text, as shares of them.
type wordUse struct {
	words, small, capitals  int32   // all words; those that begin with a small letter; those that begin with a capital
	inProse, namesInProse   float32 // stand in another block of prose; of those with a capital
	inOther                 float32 // stand in another block that is no prose
	ofAddress, addressWords float32 // are words of the address; the share of the address's words that stand in the block
}

// use looks a block's words up. address are the words of the page's address.
func (v *vocabulary) use(s string, prose bool, address map[wordID]bool) wordUse {
	var u wordUse
	var long, inProse, inOther, names, namesInProse, all, hits int32
	self := int32(0)
	if prose {
		self = 1
	}
	var met [32]wordID // words of the address met so far
	found := 0
	eachWord(s, func(w wordID, runes int, capital bool) {
		all++
		if capital {
			u.capitals++
		} else {
			u.small++
		}
		if len(address) > 0 && address[w] {
			hits++
			if found < len(met) && !slices.Contains(met[:found], w) {
				met[found] = w
				found++
			}
		}
		if runes < longWord {
			return
		}
		long++
		k, known := v.of[w]
		if !known {
			return
		}
		c := &v.count[k]
		if c.prose > self {
			inProse++
		}
		if c.other > 1-self {
			inOther++
		}
		if capital {
			names++
			if c.prose > self {
				namesInProse++
			}
		}
	})
	u.inProse, u.inOther, u.namesInProse = model.Share(inProse, long), model.Share(inOther, long), model.Share(namesInProse, names)
	u.ofAddress = model.Share(hits, all)
	if len(address) > 0 {
		u.addressWords = float32(found) / float32(len(address))
	}
	u.words = all
	return u
}

// addressWords are the words of the part of an address that has most of them: mostly those of the headline.
func addressWords(address string) map[wordID]bool {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	best, most := "", 2
	for part := range strings.SplitSeq(u.Path, "/") {
		n := 0
		eachWord(part, func(_ wordID, runes int, _ bool) {
			if runes >= 3 {
				n++
			}
		})
		if n > most {
			best, most = part, n
		}
	}
	words := map[wordID]bool{}
	eachWord(best, func(w wordID, runes int, _ bool) {
		if runes >= 3 && len(words) < 32 {
			words[w] = true
		}
	})
	if len(words) == 0 {
		return nil
	}
	return words
}
