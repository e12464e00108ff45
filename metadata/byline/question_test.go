package byline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A question is what the parser asks of the words [i:j) when it comes to them.
type question func(p *bylineParser, i, j int) bool

// answers are what a question is answered about the words between two signs ^ of a line. Lines begin with their language, and
// with a star after it where they are the value of a structured source.
type answers struct {
	rule    string
	asks    question
	yes, no []string
}

// parserAt reads a line up to the words between two signs ^, and says which tokens they are.
func parserAt(t *testing.T, row string) (p *bylineParser, i, j int) {
	t.Helper()
	language, line, _ := strings.Cut(row, ": ")
	language, structured := strings.CutSuffix(language, "*")
	parts := strings.Split(line, "^")
	require.Len(t, parts, 3, row)
	plain := strings.Join(parts, "")
	p = &bylineParser{line: plain, w: words.For(plain, language), locale: date.Locale{Language: language}, structured: structured}
	dates := p.cutDates(nil)
	n, ok := cutTokens(plain, dates, &p.w, &p.toks)
	require.True(t, ok, row)
	p.n, p.dated = n, len(dates) > 0
	i, j = p.tokenAt(len(parts[0])), p.tokenAt(len(parts[0])+len(parts[1]))
	for k := 0; k < i; {
		next := p.step(k)
		require.Greater(t, next, k, row)
		require.LessOrEqual(t, next, i, row)
		k = next
	}
	return p, i, j
}

// holdAnswers asks each question of its lines.
func holdAnswers(t *testing.T, list []answers) {
	t.Helper()
	for _, a := range list {
		for _, row := range a.yes {
			p, i, j := parserAt(t, row)
			assert.True(t, a.asks(p, i, j), "%s: %s", a.rule, row)
		}
		for _, row := range a.no {
			p, i, j := parserAt(t, row)
			assert.False(t, a.asks(p, i, j), "%s: %s", a.rule, row)
		}
	}
}

// A lineRow is a line, of a language or with a star after it the value of a structured source, and what it is read as.
type lineRow struct{ rule, language, line, want string }

func holdLines(t *testing.T, rows []lineRow) {
	t.Helper()
	for _, c := range rows {
		parse := Parse
		language, structured := strings.CutSuffix(c.language, "*")
		if structured {
			parse = ParseAuthors
		}
		b, _ := parse(c.line, date.Locale{Language: language})
		assert.Equal(t, c.want, parts(&b), "%s: %s", c.rule, c.line)
	}
}
