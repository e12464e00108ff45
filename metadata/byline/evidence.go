package byline

import (
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/gazetteer"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

// A sign is something that the tables say of a word. Signs of a phrase hold for each of its words.
type sign uint32

const (
	signRole sign = 1 << iota
	signDesk
	signOrg
	signAgency
	signPlace
	signHonorific
	signSuffix
	signParticle
	signLabel // a label of people who write
	signOther // a label of people who do something else
	signStop
	signAnd
	signIn
	signEveryday
	signGeneration
	signAccount
	signFiled
	signGiven
	signFamily
	signTown
	signDomain
	signSource
	signs = iota
)

// signClasses are the classes of clean/lang behind a sign.
var signClasses = [...]struct {
	class lang.Class
	sign  sign
}{
	{lang.Role, signRole}, {lang.Desk, signDesk}, {lang.Org, signOrg}, {lang.Agency, signAgency}, {lang.Place, signPlace},
	{lang.Honorific, signHonorific}, {lang.Suffix, signSuffix}, {lang.Particle, signParticle}, {lang.Byline, signLabel},
	{lang.Reporting, signLabel}, {lang.Writer, signLabel}, {lang.Contributing, signOther}, {lang.Editor, signOther},
	{lang.Photographer, signOther}, {lang.Illustrator, signOther}, {lang.Translator, signOther}, {lang.Source, signSource},
	{lang.Stop, signStop}, {lang.And, signAnd}, {lang.In, signIn},
	{lang.Share, signEveryday}, {lang.Related, signEveryday}, {lang.Label, signEveryday}, {lang.Tag, signEveryday},
	{lang.Credit, signEveryday}, {lang.Note, signEveryday}, {lang.Comment, signEveryday}, {lang.About, signEveryday},
	{lang.Counter, signEveryday}, {lang.Published, signEveryday}, {lang.Updated, signEveryday}, {lang.Newsletter, signEveryday},
	{lang.Ago, signEveryday}, {lang.Today, signEveryday}, {lang.Unit, signEveryday}, {lang.Weekday, signEveryday}, {lang.Month, signEveryday},
}

// An outlook is what is known of a token before anything is decided.
type outlook struct {
	signs  sign
	shape  uint8  // of a word; of anything else its kind
	tail   uint32 // the last letters of a word
	word   uint32 // the word
	length uint8
	run    uint8 // its place in the run of words
	rest   uint8 // words of the run after it
	left   uint8 // what stands before the run
	right  uint8 // and after it
	part   uint8 // the label in force
}

// look gathers what the tables say of each token.
func (p *bylineParser) look(out *[maxTokens]outlook) {
	n := p.n
	for k := 0; k < n; k++ {
		out[k] = outlook{shape: p.shapeOf(k)}
	}
	for k := 0; k < n; k++ {
		t := p.toks[k]
		if t.kind != wordToken {
			continue
		}
		o := &out[k]
		word := p.line[t.start:t.end]
		rest := p.line[t.start:]
		begins := p.begins(k)
		for _, c := range signClasses {
			if !begins.Has(c.class) {
				continue
			}
			if c.class == lang.Stop {
				if p.everydayWord(word) {
					o.signs |= signStop
				}
				continue
			}
			_, m := p.w.Prefix(c.class, rest)
			for j := k; m > 0 && j < n && p.toks[j].end <= t.start+m; j++ {
				out[j].signs |= c.sign
			}
		}
		if isGeneration(word) {
			o.signs |= signGeneration
		}
		if isAccount(word) {
			o.signs |= signAccount
		}
		if p.domain(word) {
			o.signs |= signDomain
		}
		if words.Filed(word) > 0 {
			o.signs |= signFiled
		}
		o.length = uint8(min(utf8.RuneCountInString(word), 12))
		p.namesOf(word, o)
		for j := min(n, k+3); j > k; j-- {
			if t.shape != lower && p.toks[j-1].kind == wordToken && gazetteer.Town(p.text(k, j)) {
				for i := k; i < j; i++ {
					out[i].signs |= signTown
				}
				break
			}
		}
		h := gazetteer.Hash(word)
		o.word = uint32(h)
		tail := word
		if c := utf8.RuneCountInString(word); c > 3 {
			for range c - 3 {
				_, size := utf8.DecodeRuneInString(tail)
				tail = tail[size:]
			}
		}
		o.tail = uint32(gazetteer.Hash(tail) >> 7)
	}
	p.runs(out)
}

// namesOf looks a word up among the names of people: in Chinese, Japanese and Korean the surname that begins it.
func (p *bylineParser) namesOf(word string, o *outlook) {
	if r, size := utf8.DecodeRuneInString(word); size < len(word) && (text.HanOrKana(r) || lang.ScriptOf(r) == lang.Hangul) {
		_, second := utf8.DecodeRuneInString(word[size:])
		if gazetteer.Family(word[:size]) || gazetteer.Family(word[:size+second]) {
			o.signs |= signFamily
		}
		if rest := word[size:]; gazetteer.Given(rest) || gazetteer.Given(rest[second:]) && second < len(rest) {
			o.signs |= signGiven
		}
		return
	}
	for start := 0; start < len(word); {
		end := start
		for end < len(word) && word[end] != '-' {
			end++
		}
		if part := word[start:end]; part != "" {
			if gazetteer.Given(part) {
				o.signs |= signGiven
			}
			if gazetteer.Family(part) {
				o.signs |= signFamily
			}
		}
		start = end + 1
	}
}

func (p *bylineParser) shapeOf(k int) uint8 {
	t := p.toks[k]
	switch t.kind {
	case wordToken:
		return uint8(t.shape)
	case markToken:
		switch t.mark {
		case ',', '،', '、', '，':
			return 10
		case '|', '｜', '•', '·', '・', '\n':
			return 11
		case '/', '／', '╱':
			return 12
		case '-', '–', '—', '―':
			return 13
		case ':', '：':
			return 14
		case '(', '[', '（', '［', '【', '〔', '<', '«', '“':
			return 15
		case ')', ']', '）', '］', '】', '〕', '>', '»', '”':
			return 16
		case '.', '。':
			return 17
		case '&', '+':
			return 18
		}
		return 19
	case dateToken:
		return 20
	}
	return 21
}

const edge = 22 // the shape beyond the line

// runs notes the place of each word in its run and the label in force.
func (p *bylineParser) runs(out *[maxTokens]outlook) {
	part := uint8(0)
	for i := 0; i < p.n; {
		if p.toks[i].kind != wordToken {
			i++
			continue
		}
		j := i
		for j < p.n && p.toks[j].kind == wordToken {
			j++
		}
		left, right := uint8(edge), uint8(edge)
		if i > 0 {
			left = out[i-1].shape
		}
		if j < p.n {
			right = out[j].shape
		}
		from := i
		for k := i; k < j; k++ {
			o := &out[k]
			switch {
			case o.signs&signLabel != 0 && o.signs&(signGiven|signFamily) == 0:
				part = 1
			case o.signs&signOther != 0 && o.signs&(signGiven|signFamily) == 0:
				part = 2
			case o.signs&signSource != 0 && o.signs&(signGiven|signFamily) == 0:
				part = 3
			}
			if o.signs&(signLabel|signOther|signSource|signAnd) != 0 && (p.toks[k].shape == lower || p.toks[k].shape == uncased || k == i) {
				from = k + 1
				left = 23 + part
			}
			o.run, o.rest = uint8(min(max(k-from, 0), 6)), uint8(min(j-k-1, 6))
			o.left, o.right, o.part = left, right, part
		}
		i = j
	}
}

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

// buckets is how many features are told apart.
const buckets = 1 << 13

// maxFeatures bounds the features of a token.
const maxFeatures = 22 + 6*signs

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
	}
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
		return 1 << isMark
	}
	m := uint16(1<<isFirst | 1<<isMore | 1<<isOrg | 1<<isRole | 1<<isPlace)
	const around = signLabel | signOther | signSource | signStop | signAnd | signIn | signEveryday | signHonorific | signFiled | signAccount | signSuffix | signGeneration | signParticle
	if o.signs&around != 0 || shape(o.shape) == lower || shape(o.shape) == numeral || shape(o.shape) == coded {
		m |= 1 << isAround
	}
	return m
}
