package gazetteer

import (
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
	"unicode"
)

//go:embed names.bin
var data string

// A set is a Bloom filter: it has every word that was put in, and takes three in a thousand others for one of them; one in fifty in the
// villages'.
type set struct {
	once  sync.Once
	index int
	bits  string
}

var given, family, towns, villages = set{index: 0}, set{index: 1}, set{index: 2}, set{index: 3} // in the order of names.bin

// Given reports a name that people are given: "Anna".
func Given(word string) bool { return given.has(word) }

// Family reports a family name: "Müller", "佐藤".
func Family(word string) bool { return family.has(word) }

// Town reports the name of a town of 15,000 people or more, in one of the languages of clean/lang.
func Town(name string) bool { return towns.has(name) }

// Village reports the name of a smaller place: of 3,000 people or more, or of 1,000 where German is spoken, whose papers begin their stories with the
// names of villages.
func Village(name string) bool { return villages.has(name) }

const probes = 8

func (s *set) has(word string) bool {
	s.once.Do(s.read)
	h := Hash(word)
	n := uint64(len(s.bits)) * 8
	step := h>>32 | 1
	for k := 0; k < probes; k++ {
		bit := h % n
		if s.bits[bit>>3]&(1<<(bit&7)) == 0 {
			return false
		}
		h = h*0x9E3779B97F4A7C15 + step
	}
	return true
}

// read finds the bits of the set in the data: a line of text, then each set after its length.
func (s *set) read() {
	rest := data[strings.IndexByte(data, '\n')+1:]
	for k := 0; ; k++ {
		n := int(binary.LittleEndian.Uint32([]byte(rest[:4])))
		if k == s.index {
			s.bits = rest[4 : 4+n]
			return
		}
		rest = rest[4+n:]
	}
}

// Hash is the number that stands for a word, the same for capitals and small letters.
func Hash(word string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range word {
		switch {
		case 'A' <= r && r <= 'Z':
			r |= 0x20
		case r == '’' || r == '‘' || r == 'ʼ':
			r = '\''
		case r >= 0x80:
			r = unicode.ToLower(r)
		}
		h = (h ^ uint64(r)) * 1099511628211
	}
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>32
}

// Pack makes a set of words, with a number of bits for each.
func Pack(words []string, bits int) []byte {
	n := (len(words)*bits + 7) / 8
	out := make([]byte, n)
	for _, w := range words {
		h := Hash(w)
		step := h>>32 | 1
		for k := 0; k < probes; k++ {
			bit := h % uint64(n*8)
			out[bit>>3] |= 1 << (bit & 7)
			h = h*0x9E3779B97F4A7C15 + step
		}
	}
	return out
}
