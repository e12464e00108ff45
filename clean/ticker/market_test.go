package ticker

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every line of the table can be read, and the constants have the names it uses.
func TestMarketTable(t *testing.T) {
	words, errs := readMarket(marketText)
	assert.Empty(t, errs)
	assert.Greater(t, len(words), 1000)
	for word, want := range map[string]meaning{
		"dax": isIndex, "nyse": isIndex | isExchange, "s&p": isIndex | isNumbered, "gold": isCommodity, "btc": isCoin, "usd": isMoney, "ドル円": isPair,
		"bund": isYield, "spot": isNoun, "of": isSmall, "markets": isHeading, "pts": isUnit, "lakh": isMagnitude, "pct": isPercent, "bid": isBid, "ask": isAsk,
		"last": isLast, "chg": isChange, "vol": isOther, "lse": isExchange, "wind": isLookalike, "rose": isProse, "ist": isZone, "average": isGeneric,
		"kr": isMoney | isUnit, "oz": isNoun | isUnit, "gram": isCommodity | isNoun | isUnit,
	} {
		assert.Equal(t, want, words[word], word)
	}
	for name := range strings.SplitSeq("index generic numbered exchange commodity coin money pair yield noun small heading unit magnitude percent bid ask last change other zone lookalike prose", " ") {
		assert.NotZero(t, meaningsOf(name), name)
		assert.Regexp(t, "\n# ([a-z]+, )?"+name+"[ ,]", marketText, "the comments say what it is")
	}
}

// Every word of the table is one that the lexer makes of a line, so that its row can match.
func TestMarketTableIsLexed(t *testing.T) {
	words, _ := readMarket(marketText)
	for word := range words {
		assert.True(t, lexed(word), "no line has the word %q", word)
	}
}

// lexed reports that the lexer finds a word where quotes have theirs: in a name, as a label, after a figure.
func lexed(word string) bool {
	for _, form := range []string{word, strings.ToUpper(word)} {
		for _, line := range []string{"Gold " + form + " 1", "Gold " + form + " Silver 1", "Gold " + form + ": 1", "Gold 1 " + form + " x", "Gold 1" + form + " x"} {
			x := lexer{line: line, lang: "en"}
			for t := x.next(); t.kind != tEnd; t = x.next() {
				if t.kind == tWord && string(foldInto(make([]byte, 0, 40), line[t.start:t.end])) == word {
					return true
				}
			}
		}
	}
	return false
}

func TestMarketTableMistakes(t *testing.T) {
	words, errs := readMarket("# x\n\nindex dax\nmoon: x\nindex: a | B | a | two words\nmoney: a\n: x\n")
	assert.Equal(t, map[string]meaning{"a": isIndex | isMoney}, words)
	require.Len(t, errs, 6)
	assert.ErrorContains(t, errs[0], "line 3")
	assert.ErrorContains(t, errs[2], `line 5: "B"`)
}
