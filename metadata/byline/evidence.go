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

	// signsOfOrg are those of words that name who signs and is no person.
	signsOfOrg = signOrg | signAgency | signDesk | signDomain
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
	{lang.Credit, signEveryday}, {lang.Copyright, signEveryday}, {lang.Note, signEveryday}, {lang.Comment, signEveryday}, {lang.About, signEveryday},
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
	run    uint8  // its place in the run of words
	rest   uint8  // words of the run after it
	left   uint8  // what stands before the run
	right  uint8  // and after it
	part   uint8  // the label in force
	first  sign   // of the first word of the run
	last   sign   // and the last
	only   uint16 // the kinds that the tables leave it, 0 for all
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
	p.sort, p.has = 0, 0
	if p.structured {
		p.sort |= 1
	}
	if p.dated {
		p.sort |= 2
	}
	lows := 0
	for k := range n {
		o := &out[k]
		if o.shape == uint8(lower) && o.signs == 0 {
			lows++
		}
		p.has |= o.signs & (signRole | signAgency | signLabel | signOther | signDesk | signGiven | signFamily)
	}
	p.has |= sign(min(lows, 3)) << 28
	if out[0].signs&(signLabel|signOther) != 0 {
		p.sort |= 4
	}
}

// namesOf looks a word up among the names of people: in Chinese, Japanese and Korean the surname that begins it.
func (p *bylineParser) namesOf(word string, o *outlook) {
	if r, size := utf8.DecodeRuneInString(word); size < len(word) && (text.HanOrKana(r) || lang.ScriptOf(r) == lang.Hangul) {
		_, second := utf8.DecodeRuneInString(word[size:])
		if gazetteer.Family(word[:size]) || gazetteer.Family(word[:size+second]) || gazetteer.Family(word) {
			o.signs |= signFamily
		}
		if rest := word[size:]; gazetteer.Given(rest) || gazetteer.Given(rest[second:]) && second < len(rest) || gazetteer.Given(word) {
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
		p.settle(out, i, j)
		left, right := uint8(edge), uint8(edge)
		if i > 0 {
			left = out[i-1].shape
		}
		if j < p.n {
			right = out[j].shape
		}
		from, from0 := i, i
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
			o.first, o.last = out[from0].signs, out[j-1].signs
		}
		i = j
	}
}

// eastern reports a word of one to three letters of Han or kana of which no table knows more than that it is of a name.
func (p *bylineParser) eastern(o *outlook, k int) bool {
	word := p.text(k, k+1)
	return o.signs&^(signGiven|signFamily) == 0 && text.HanOrKana(words.First(word)) && utf8.RuneCountInString(word) <= 3
}

// nameless is where the words of the run [i:j) after its label begin, where each is one with a capital, or of a script without, that no
// table has as a name or title; j where they are others.
func (p *bylineParser) nameless(out *[maxTokens]outlook, i, j int) int {
	for i < j && out[i].signs&(signLabel|signOther) != 0 {
		i++
	}
	for k := i; k < j; k++ {
		if s := p.toks[k].shape; s != title && s != uncased || out[k].signs&(signGiven|signFamily|signRole|signTown|signPlace|signLabel|signOther|signParticle|signHonorific) != 0 {
			return j
		}
	}
	return i
}

// settle notes what the tables alone decide of a run of words: a known agency is one, a degree and a generation are no further names.
func (p *bylineParser) settle(out *[maxTokens]outlook, i, j int) {
	if out[i].signs&signAgency != 0 {
		end := j
		for end > i+1 && out[end-1].signs&(signTown|signPlace) != 0 && p.toks[i].shape == upper {
			end-- // "EFE Bogotá"
		}
		for _, m := range [...]int{j, end} {
			if known, _ := p.agencyName(p.text(i, m), p.toks[i].shape); known {
				for k := i; k < m; k++ {
					out[k].only = 1<<isOrg | 1<<isForeign
				}
				break
			}
		}
	}
	if i > 1 && p.isMark(i-1, ":：") && out[i-2].signs&(signLabel|signOther) != 0 && (p.toks[i].shape == title || p.toks[i].shape == uncased) && out[i].signs&(signLabel|signOther|signHonorific|signSource|signStop|signEveryday) == 0 && out[i].only == 0 {
		out[i].only = anyWord &^ (1<<isMore | 1<<isAround) // what a label with a colon leads to is somebody or something
	}
	if i > 1 && p.isMark(i-1, ":：") && out[i-2].signs&signSource != 0 && out[i-2].signs&(signLabel|signOther) == 0 && out[i].only == 0 {
		out[i].only = 1<<isOrg | 1<<isPlace | 1<<isAround | 1<<isForeign // what a source's label leads to is nobody
	}
	if from := p.nameless(out, i, j); j-from > 1 && j-from < 4 && out[j-1].signs&(signOrg|signDesk) != 0 {
		for k := from; k < j; k++ {
			out[k].only = 1<<isOrg | 1<<isForeign // "Tallgrass Lighting Corp"
		}
	}
	if j-i == 2 && p.eastern(&out[i], i) && p.eastern(&out[i+1], i+1) && (out[i].signs&signFamily != 0 || out[i+1].signs&signGiven != 0) {
		out[i].only, out[i+1].only = 1<<isFirst|1<<isForeign, 1<<isMore|1<<isForeign // "堀内 健太"
		return
	}
	for k := i; k < j; k++ {
		switch {
		case k > i && p.toks[k].shape == uncased && out[k-1].signs&signParticle != 0 && out[k].signs&(signRole|signDesk|signAgency) == 0:
			out[k].only = 1<<isMore | 1<<isForeign // "عبد المقصود"
		case k > i && out[k].signs&signFamily != 0 && out[k].signs&(signRole|signOrg|signDesk|signAgency) == 0 && out[k-1].signs&signGiven != 0 && (k == i+1 || out[k-2].signs&(signHonorific|signLabel|signOther) != 0):
			out[k].only = anyWord &^ (1 << isPlace) // the second word of a name is no place
		case k > i && p.toks[k].shape == lower && out[k].signs&signGiven != 0 && out[k].signs&(signStop|signRole) == 0 && out[k-1].signs&signLabel != 0:
			out[k].only = 1<<isFirst | 1<<isForeign // "by amanda"
		case out[k].signs == 0 && text.HanOrKana(words.First(p.text(k, k+1))):
			out[k].only = anyWord &^ (1 << isAround)
		case out[k].signs&signHonorific != 0 && out[k].signs&(signOrg|signPlace|signTown) == 0 && words.Last(p.text(k, k+1)) == '.':
			out[k].only = anyWord &^ (1<<isOrg | 1<<isPlace)
		case out[k].signs&signGeneration != 0 && k > i && out[k].signs&signFamily == 0 && out[k-1].signs&signLabel == 0:
			out[k].only = 1<<isMore | 1<<isForeign
		case out[k].signs&signSuffix != 0 && k > 0 && p.degree(k, k+1) && out[k].signs&(signRole|signDesk) == 0:
			out[k].only = 1<<isAround | 1<<isForeign
		}
	}
}
