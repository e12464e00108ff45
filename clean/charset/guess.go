package charset

import (
	"math"
	"sync"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// guess names the encoding under which the bytes of b beyond ASCII are most likely, or windows-1252 when all are
// unlikely. Each candidate is a language written in an encoding; its likelihood is that of its letters' frequencies
// (tables in guess_letters.go), and of whether they stand beside one another or beside ASCII letters. Equal scores go
// to the earlier candidate, so the answer is a function of the bytes alone.
func guess(b []byte) string {
	modelsOnce.Do(buildModels)
	s := sample(b)
	best, score := "windows-1252", math.Inf(-1)
	t := tally(s)
	for i := range models.narrow {
		m := &models.narrow[i]
		if v := m.score(t); v > score {
			best, score = m.name, v
		}
	}
	for i := range models.pairs {
		m := &models.pairs[i]
		if v := m.score(s); v > score {
			best, score = m.name, v
		}
	}
	return best
}

// sampleBytes bounds the bytes that are weighed, and so the time of a guess; a sentence decides nearly always.
const sampleBytes = 8 << 10

// sample collects the runs of b that hold bytes beyond ASCII: from such a byte, and the ASCII letter before it, to
// the next byte that is no second half of a character in any encoding (below '0', or '<').
func sample(b []byte) []byte {
	s := make([]byte, 0, min(sampleBytes, len(b))+64)
	for i := nextHigh(b, 0); i < len(b) && len(s) < sampleBytes; i = nextHigh(b, i) {
		start := i
		if start > 0 && text.ASCIILetter(b[start-1]) {
			start--
		}
		for i < len(b) && b[i] >= '0' && b[i] != '<' && i-start < 256 {
			i++
		}
		s = append(append(s, b[start:i]...), ' ')
	}
	return s
}

// A count is what a sample looks like byte by byte.
type count struct {
	of      [128]int // occurrences of the byte 0x80+i
	high    int      // their sum
	beside  int      // bytes beyond ASCII that stand beside an ASCII letter
	doubled int      // bytes beyond ASCII that follow another
}

func tally(s []byte) count {
	var t count
	for i, c := range s {
		if c < utf8.RuneSelf {
			continue
		}
		t.of[c-0x80]++
		t.high++
		if i > 0 && s[i-1] >= utf8.RuneSelf {
			t.doubled++
		}
		if i > 0 && text.ASCIILetter(s[i-1]) || i+1 < len(s) && text.ASCIILetter(s[i+1]) {
			t.beside++
		}
	}
	return t
}

// A narrow is a language in a single-byte encoding.
type narrow struct {
	name  string
	latin bool
	log   [128]float64 // log of a byte's share among the bytes beyond ASCII
}

// Natural logarithms of round shares for the neighbours of a character beyond ASCII: where a language is written in Latin
// letters, 90 % of them stand beside an ASCII letter and 8 % follow one another; in other scripts 1 % and 80 %.
const (
	latinBeside, latinApart     = -0.105, -2.303
	latinDoubled, latinSingle   = -2.526, -0.083
	scriptBeside, scriptApart   = -4.605, -0.010
	scriptDoubled, scriptSingle = -0.223, -1.609
)

func (m *narrow) score(t count) float64 {
	v := 0.0
	for i, n := range t.of {
		if n > 0 {
			v += float64(n) * m.log[i]
		}
	}
	beside, apart := float64(t.beside), float64(t.high-t.beside)
	doubled, single := float64(t.doubled), float64(t.high-t.doubled)
	if m.latin {
		return v + beside*latinBeside + apart*latinApart + doubled*latinDoubled + single*latinSingle
	}
	return v + beside*scriptBeside + apart*scriptApart + doubled*scriptDoubled + single*scriptSingle
}

// A pairs is a language in an encoding of one or two bytes a character.
type pairs struct {
	name     string
	frequent map[uint16]float64 // log of the share of the most frequent characters
	class    func(lead, trail byte) float64
	single   func(c byte) float64 // log of the share of a character of one byte; -Inf when there is none
}

// asciiTrail is what a second byte in the ASCII range gives back: the other candidates do not pay for it, so its
// own cost there, about that of an ASCII letter, is added.
const asciiTrail = 3.5

func (m *pairs) score(s []byte) float64 {
	v := 0.0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < utf8.RuneSelf {
			continue
		}
		if p := m.single(c); p > math.Inf(-1) {
			v += p
			continue
		}
		if i+1 == len(s) {
			break
		}
		trail := s[i+1]
		p, ok := m.frequent[uint16(c)<<8|uint16(trail)]
		if !ok {
			p = m.class(c, trail)
		}
		v += p
		if p <= impossible {
			continue // the second byte is looked at again, as decoders do
		}
		if trail < utf8.RuneSelf {
			v += asciiTrail
		}
		i++
	}
	return v
}

// impossible is the log of the share of what an encoding does not define: strays occur.
const impossible = -14

var (
	modelsOnce sync.Once
	models     struct {
		narrow []narrow
		pairs  []pairs
	}
)
