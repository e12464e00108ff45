package byline

import (
	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// A kindOf is what a token is in a byline.
type kindOf uint8

const (
	isFirst   kindOf = iota // the first word of a person's name
	isMore                  // a further one
	isOrg                   // an organisation, agency or desk
	isRole                  // a job title
	isPlace                 // a place
	isAround                // words of the line around these: labels, times, buttons
	isForeign               // a word that no byline has
	isMark                  // no word
	kinds
)

// anyWord are the kinds that a word may have.
const anyWord = 1<<isMark - 1

// buckets is how many features are told apart.
const buckets = 1 << 13

// maxFeatures bounds the features of a token.
const maxFeatures = 30 + 8*signs

// features appends the features of token k.
func (p *bylineParser) features(out *[maxTokens]outlook, k int, list []uint16) []uint16 {
	at := func(j int) *outlook {
		if j < 0 || j >= p.n {
			return &beyond
		}
		return &out[j]
	}
	f := func(template, a, b uint32) {
		h := (template*0x9E3779B1 ^ a) * 0x85EBCA6B
		h = (h ^ h>>15 ^ b) * 0xC2B2AE35
		list = append(list, uint16((h^h>>13)%buckets))
	}
	o := &out[k]
	f(1, 0, 0)
	l1, r1 := at(k-1), at(k+1)
	l2, r2 := at(k-2), at(k+2)
	const who = signGiven | signFamily | signTown | signOrg | signPlace | signRole | signAgency
	f(2, uint32(o.shape), 0)
	f(3, uint32(o.shape)<<8|uint32(l1.shape), 0)
	f(4, uint32(o.shape)<<8|uint32(r1.shape), 0)
	f(5, uint32(o.shape)<<8|uint32(l1.shape), uint32(r1.shape))
	f(6, uint32(l2.shape)<<8|uint32(l1.shape), uint32(o.shape))
	f(7, uint32(r2.shape)<<8|uint32(r1.shape), uint32(o.shape))
	for b := 0; b < signs; b++ {
		if o.signs>>b&1 != 0 {
			f(8, uint32(b), 0)
			f(9, uint32(b), uint32(o.shape))
			f(21, uint32(b), uint32(o.left))
			f(25, uint32(b), uint32(o.run))
		}
		if l1.signs>>b&1 != 0 {
			f(10, uint32(b), uint32(o.shape))
		}
		if r1.signs>>b&1 != 0 {
			f(11, uint32(b), uint32(o.shape))
		}
		if l2.signs>>b&1 != 0 {
			f(28, uint32(b), uint32(o.shape))
		}
		if r2.signs>>b&1 != 0 {
			f(29, uint32(b), uint32(o.shape))
		}
	}
	f(30, uint32(o.shape), uint32(p.sort))
	f(35, uint32(o.signs&who), uint32(l1.signs&who)<<2|uint32(l2.signs&(signGiven|signFamily)))
	f(31, uint32(o.first&who), uint32(o.run))
	f(32, uint32(o.last&who), uint32(o.rest))
	f(33, uint32(o.last&who), uint32(o.shape)<<8|uint32(o.left))
	f(34, uint32(p.has), 0)
	f(12, uint32(o.signs&who), uint32(o.shape))
	f(13, uint32(o.signs&who), uint32(l1.signs&who))
	f(14, uint32(o.signs&who), uint32(r1.signs&who))
	f(15, o.tail, uint32(o.shape))
	f(16, o.word, 0)
	f(17, l1.word, uint32(o.shape))
	f(18, r1.word, uint32(o.shape))
	f(19, uint32(o.left), uint32(o.run)<<8|uint32(o.rest))
	f(20, uint32(o.right), uint32(o.run)<<8|uint32(o.rest))
	f(22, uint32(o.part), uint32(o.shape))
	f(23, uint32(o.left)<<8|uint32(o.right), uint32(o.run)<<8|uint32(o.rest))
	f(24, uint32(o.shape), uint32(o.run)<<8|uint32(o.rest))
	f(26, uint32(o.length), uint32(o.shape))
	f(27, uint32(o.shape), uint32(lang.ScriptOf(words.First(p.line[p.toks[k].start:])))<<8)
	return list
}

var beyond = outlook{shape: edge}

// surroundings is how many kinds of tokens a step may lead to.
const surroundings = 16

// surrounding is the kind of token that a step leads to.
func (o *outlook) surrounding() int {
	switch {
	case o.shape >= 10:
		return 0
	case o.signs&signParticle != 0 && o.shape == uint8(lower):
		return 13
	case o.signs&signAgency != 0:
		return 11
	case o.signs&(signOrg|signDesk|signRole) != 0:
		return 10
	}
	switch shape(o.shape) {
	case lower:
		return 1
	case initial:
		return 3
	case uncased:
		return 12
	case numeral, coded:
		return 14
	case upper:
		if o.signs&(signGiven|signFamily) != 0 {
			return 15
		}
		return 2
	}
	name := o.signs & (signGiven | signFamily)
	switch {
	case o.signs&(signTown|signPlace) != 0 && name != 0:
		return 9
	case o.signs&(signTown|signPlace) != 0:
		return 8
	case name == signGiven|signFamily:
		return 7
	case name == signFamily:
		return 6
	case name == signGiven:
		return 5
	}
	return 4
}

// mayBe says which kinds a token may have whatever the line.
func (o *outlook) mayBe() uint16 {
	if o.shape >= 10 {
		return 1<<isMark | 1<<isForeign
	}
	if o.only != 0 {
		return o.only
	}
	m := uint16(anyWord)
	if o.signs&signDesk != 0 && shape(o.shape) == uncased || o.signs != 0 && o.signs&^(signGiven|signFamily|signTown) == 0 && shape(o.shape) != lower {
		m &^= 1 << isAround
	}
	if shape(o.shape) == lower && o.signs&(signPlace|signTown) == 0 {
		m &^= 1 << isPlace
	}
	return m
}
