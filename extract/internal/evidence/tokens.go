package evidence

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed tokens.txt
var tokensText string

// Group is a set of purposes that publishing systems name by classes and ids: Named and the purpose. Each has its line of words in
// tokens.txt.
type Group uint64

const (
	NamedContent Group = 1 << iota
	NamedBody
	NamedNav
	NamedHeader
	NamedFooter
	NamedAside
	NamedRelated
	NamedComment
	NamedShare
	NamedNewsletter
	NamedAd
	NamedConsent
	NamedPaywall
	NamedAuthor
	NamedBio
	NamedDate
	NamedHeadline
	NamedKicker
	NamedStandfirst
	NamedCaption
	NamedCredit
	NamedFigure
	NamedTag
	NamedBreadcrumb
	NamedLive
	NamedTicker
	NamedNote
	NamedLogin
	NamedTool
	NamedModal
	NamedHide
	NamedMeta
	NamedQuote
	NamedList
	NamedSection
	NamedEmbed
	NamedFactbox
	GroupCount = iota
)

// groupNames are the groups' names in tokens.txt, in the order of the constants.
var groupNames = [GroupCount]string{"content", "body", "nav", "header", "footer", "aside", "related", "comment", "share", "newsletter", "ad", "consent",
	"paywall", "author", "bio", "date", "headline", "kicker", "standfirst", "caption", "credit", "figure", "tag", "breadcrumb", "live", "ticker", "note",
	"login", "tool", "modal", "hide", "meta", "quote", "list", "section", "embed", "factbox"}

var (
	tokensOnce  sync.Once
	tokensTable TokenTable
)

// A TokenTable is the groups of tokens, and of two neighbours joined by a space.
type TokenTable struct {
	groups map[string]Group
	may    [1 << (signatureBits - 6)]uint64 // the signatures of entries, one bit each
}

// signatureBits is how many bits a signature has.
const signatureBits = 14

// signature is a number that two tokens seldom share: of first and last byte, and length.
func signature[T string | []byte](token T) uint {
	return uint(token[0]&31) | uint(token[len(token)-1]&31)<<5 | uint(len(token)&15)<<10
}

// of is the groups of a token, which is not empty, or of two. Most tokens are in no group, which their signatures tell.
func (t *TokenTable) of(token []byte) Group {
	if s := signature(token); t.may[s>>6]&(1<<(s&63)) == 0 {
		return 0
	}
	return t.groups[string(token)]
}

// readTokens reads the table.
func readTokens(text string) TokenTable {
	m := make(map[string]Group, 1024)
	for line := range strings.Lines(text) {
		name, rest, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		for i, g := range groupNames {
			if g != name {
				continue
			}
			single, pairs, _ := strings.Cut(rest, "|")
			for word := range strings.FieldsSeq(single) {
				m[word] |= 1 << i
			}
			for pair := range strings.SplitSeq(pairs, "|") {
				m[strings.Join(strings.Fields(pair), " ")] |= 1 << i
			}
		}
	}
	delete(m, "")
	return NewTokenTable(m)
}

// NewTokenTable makes a table of the groups of tokens.
func NewTokenTable(groups map[string]Group) TokenTable {
	t := TokenTable{groups: groups}
	for token := range groups {
		s := signature(token)
		t.may[s>>6] |= 1 << (s & 63)
	}
	return t
}

// tokenGroups finds the groups that an attribute's tokens belong to. Tokens end at anything but a letter or digit and
// before a capital after a small letter; whole tokens count, never parts.
func tokenGroups(attr string) Group {
	if attr == "" {
		return 0
	}
	tokensOnce.Do(func() { tokensTable = readTokens(tokensText) })
	return GroupsIn(&tokensTable, attr)
}

// GroupsIn is tokenGroups for any table.
func GroupsIn(table *TokenTable, attr string) Group {
	var buf [64]byte // "last token", a space, "this token"
	var g Group
	last, n := 0, 0 // buf[:last] is the token before, buf[:n] what is read
	start := 0
	end := func() {
		if n > start {
			g |= table.of(buf[start:n])
			if last > 0 {
				g |= table.of(buf[:n])
			}
			copy(buf[:], buf[start:n])
			n -= start
			last = n
			if n < len(buf) {
				buf[n] = ' '
				n++
			}
			start = n
		}
	}
	small := false
	for i := 0; i < len(attr); i++ {
		c := attr[i]
		switch {
		case c >= 'A' && c <= 'Z':
			if small {
				end()
			}
			small = false
			c |= 0x20
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80:
			small = c < '0' || c > '9'
		default:
			end()
			small = false
			if c == ' ' { // another class name: no pair across
				last, n, start = 0, 0, 0
			}
			continue
		}
		if n == len(buf) { // longer than any token of the table
			last, n, start = 0, 0, 0
			for i+1 < len(attr) && attr[i+1] != ' ' && attr[i+1] != '-' && attr[i+1] != '_' {
				i++
			}
			continue
		}
		buf[n] = c
		n++
	}
	end()
	return g
}

// NamedFurniture is the groups whose members seldom hold the article.
const NamedFurniture = NamedNav | NamedFooter | NamedAside | NamedRelated | NamedComment | NamedShare | NamedNewsletter | NamedAd | NamedConsent | NamedPaywall | NamedBio | NamedTag | NamedBreadcrumb | NamedLogin | NamedTool | NamedModal
