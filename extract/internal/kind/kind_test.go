package kind

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTable holds that every line of words.txt can be read and every phrase found.
func TestTable(t *testing.T) {
	kinds := map[Kind]bool{Challenge: true, Error: true, Consent: true, Login: true, Search: true, Front: true}
	for line := range strings.Lines(wordsText) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		head, rest, ok := strings.Cut(line, ": ")
		require.True(t, ok, line)
		name, where, _ := strings.Cut(head, " ")
		require.True(t, kinds[Kind(name)], line)
		require.Contains(t, []string{"title", "text", "word"}, where, line)
		for words := range strings.SplitSeq(rest, " | ") {
			found := false
			see := func(p phrase) { found = found || p.kind == Kind(name) }
			switch where {
			case "text":
				require.GreaterOrEqual(t, len(plain(words)), keyBytes, words)
				find(phrases().texts, "a. "+plain(words)+".", see)
			case "word":
				for word := range strings.SplitSeq(words, "/") {
					word = strings.TrimSuffix(plain(word), "*")
					require.GreaterOrEqual(t, len(word), keyBytes, words)
					found = false
					find(phrases().words, "a. "+word+".", see)
					assert.True(t, found, "%s: %q", head, word)
				}
			default:
				phrases().named(plain(words), see)
			}
			assert.True(t, found, "%s: %q", head, words)
		}
	}
}

func TestBorders(t *testing.T) {
	see := func(s string) (n int) {
		find(phrases().texts, plain(s), func(phrase) { n++ })
		return n
	}
	assert.Equal(t, 1, see("You are Not a Bot"))
	assert.Zero(t, see("you are not a bottle"))
	assert.Equal(t, 1, see("아래 로봇이 아닙니다를 누르세요"))
	for title, want := range map[string]bool{"404": true, "404 here": true, "404 days at sea and no end": false, "4040": false} {
		found := false
		phrases().named(title, func(phrase) { found = true })
		assert.Equal(t, want, found, title)
	}
}

// TestSearched holds which addresses are those of searches: a number is a tracker's, and an empty field hides no other.
func TestSearched(t *testing.T) {
	for query, want := range map[string]bool{
		"/politics?s=20": false, "/politics?q=1700000": false, "/politics?s=%20": false, "/politics#?q=mill": false, "/?q=&search=mill": true, "/?s=20&q=mill": true,
		"/?s=mill": true, "/?q=%E6%B0%B4": true, "/?q=": false, "/search/mill": true, "/?search=1912": true,
	} {
		assert.Equal(t, want, searched("https://valley.example"+query), query)
	}
}
