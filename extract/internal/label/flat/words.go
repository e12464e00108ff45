package flat

import (
	"math/bits"
	"math/rand/v2"
	"net/url"
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

// A vocabulary counts in how many blocks of prose and in how many other blocks each long word of a text stands. It remembers the
// words of all blocks in their order, so that they are cut and looked up once.
type vocabulary struct {
	table []int32 // open addressing, a power of two long: a word's place in the counts, and one; 0 where there is none
	odd   uint32  // by lot, so that nobody can write a text whose words all want one slot
	shift int
	count []wordCount
	words []wordRef
	ends  []int32 // where the words of each block end in words
}

// A wordCount is a word, and how many blocks of prose and how many others it stands in: up to fewBlocks, for more say no more.
type wordCount struct {
	word         wordID
	last         int32 // the last block counted, and one
	prose, other uint8
	address      bool // a word of the page's address
	title        bool // a word of one of the first lines
}

// fewBlocks is as far as blocks are counted.
const fewBlocks = 255

// A wordRef is a word of a block: its place in the counts, and in the lowest bits whether it is long and whether it has a capital.
type wordRef int32

const (
	longRef    = 1
	capitalRef = 2
	refBits    = 2
)

// newVocabulary is a vocabulary with room for the words of a text of so many bytes in so many blocks.
func newVocabulary(bytes, blocks int) *vocabulary {
	log := bits.Len(uint(min(bytes/48, 1<<16))) // there is room for a new word in every 24 to 48 bytes, and it grows
	v := &vocabulary{odd: rand.Uint32() | 1, count: make([]wordCount, 0, 1<<log), words: make([]wordRef, 0, bytes/6+1), ends: make([]int32, 0, blocks)}
	v.table, v.shift = make([]int32, 2<<log), 31-log
	return v
}

// place is a word's place in the counts; it makes one for a word not met before.
func (v *vocabulary) place(w wordID) int32 {
	mask := len(v.table) - 1
	k := int(uint32(w) * v.odd >> v.shift)
	for ; v.table[k] != 0; k = (k + 1) & mask {
		if at := v.table[k] - 1; v.count[at].word == w {
			return at
		}
	}
	v.count = append(v.count, wordCount{word: w})
	v.table[k] = int32(len(v.count))
	if 2*len(v.count) > len(v.table) {
		v.grow()
	}
	return int32(len(v.count) - 1)
}

// grow doubles the table.
func (v *vocabulary) grow() {
	v.table = make([]int32, 2*len(v.table))
	v.shift--
	mask := len(v.table) - 1
	for i := range v.count {
		k := int(uint32(v.count[i].word) * v.odd >> v.shift)
		for v.table[k] != 0 {
			k = (k + 1) & mask
		}
		v.table[k] = int32(i + 1)
	}
}

// add counts the words of block i; blocks are added in order.
func (v *vocabulary) add(i int, s string, prose bool) {
	eachWord(s, func(w wordID, runes int, capital bool) {
		k := v.place(w)
		ref := wordRef(k) << refBits
		if capital {
			ref |= capitalRef
		}
		if runes >= longWord {
			ref |= longRef
		}
		v.words = append(v.words, ref)
		if c := &v.count[k]; runes >= longWord && c.last != int32(i+1) {
			c.last = int32(i + 1)
			if prose {
				c.prose = min(c.prose, fewBlocks-1) + 1
			} else {
				c.other = min(c.other, fewBlocks-1) + 1
			}
		}
	})
	v.ends = append(v.ends, int32(len(v.words)))
}

// of are the words of block i.
func (v *vocabulary) of(i int) []wordRef {
	from := int32(0)
	if i > 0 {
		from = v.ends[i-1]
	}
	return v.words[from:v.ends[i]]
}

// A wordUse is how the long words of a block are used in the rest of its text, as shares of them.
type wordUse struct {
	words, small, capitals  int32   // all words; those that begin with a small letter; those that begin with a capital
	inProse, namesInProse   float32 // stand in another block of prose; of those with a capital
	inOther                 float32 // stand in another block that is no prose
	ofAddress, addressWords float32 // are words of the address; the share of the address's words that stand in the block
	ofTitle, titleWords     float32 // the same of the words of the first lines, for the other lines
}

// use looks up how the words of block i are used. addressed and titled are how many words the address and the first lines have.
func (v *vocabulary) use(i int, prose bool, addressed, titled int) wordUse {
	var u wordUse
	var long, inProse, inOther, names, namesInProse, hits, found, titleHits, titleFound int32
	self := uint8(0)
	if prose {
		self = 1
	}
	met := int32(-i - 1) // below 0, for no block was counted so
	for _, ref := range v.of(i) {
		c := &v.count[ref>>refBits]
		capital := ref&capitalRef != 0
		if capital {
			u.capitals++
		} else {
			u.small++
		}
		if c.address || c.title {
			first := c.last != met
			c.last = met
			if c.address {
				hits++
				if first {
					found++
				}
			}
			if c.title {
				titleHits++
				if first {
					titleFound++
				}
			}
		}
		if ref&longRef == 0 {
			continue
		}
		long++
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
	}
	u.words = u.capitals + u.small
	u.inProse, u.inOther, u.namesInProse = model.Share(inProse, long), model.Share(inOther, long), model.Share(namesInProse, names)
	u.ofAddress, u.addressWords = model.Share(hits, u.words), model.Share(found, int32(addressed))
	u.ofTitle, u.titleWords = model.Share(titleHits, u.words), model.Share(titleFound, int32(titled))
	return u
}

// markAddress marks the words of the page's address.
func (v *vocabulary) markAddress(address map[wordID]bool) {
	for w := range address {
		v.count[v.place(w)].address = true
	}
}

// markTitle marks the words of a first line and returns how many they are.
func (v *vocabulary) markTitle(i int) (n int) {
	for _, ref := range v.of(i) {
		if c := &v.count[ref>>refBits]; !c.title {
			c.title = true
			n++
		}
	}
	return n
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
