package ticker

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// quoteCase is one line of a conformance file.
type quoteCase struct {
	line, verdict, lang, note                 string
	symbol, price, direction, change, percent string
}

func quoteCases(t testing.TB, name string) []quoteCase {
	f, err := os.Open("../../testdata/conformance/" + name)
	require.NoError(t, err)
	defer f.Close()
	var cases []quoteCase
	in := bufio.NewScanner(f)
	in.Scan()
	for in.Scan() {
		c := strings.Split(in.Text(), "\t")
		require.Len(t, c, 9, in.Text())
		cases = append(cases, quoteCase{line: c[0], symbol: c[1], price: c[2], direction: c[3], change: c[4], percent: c[5], verdict: c[6], lang: c[7], note: c[8]})
	}
	require.NoError(t, in.Err())
	return cases
}

// wrong says what differs from the expected parse, "" when nothing does.
func (c quoteCase) wrong() string {
	s, ok := Find(c.line, c.lang)
	if c.verdict != "ticker" {
		if ok {
			return fmt.Sprintf("accepted: %+v", s.Quotes)
		}
		return ""
	}
	if !ok {
		return fmt.Sprintf("not found (strength %d) %+v", s.Strength, s.Quotes)
	}
	var symbols, prices, dirs, changes, percents []string
	for _, q := range s.Quotes {
		name := q.Symbol
		if name == "" {
			name = q.Name
		}
		if q.Exchange != "" {
			name = q.Exchange + ":" + name
		}
		symbols = append(symbols, name)
		price := figureText(q.Price)
		if q.Bid.Stated {
			price = figureText(q.Bid) + "/" + figureText(q.Ask)
		}
		prices = append(prices, price)
		dirs = append(dirs, string(q.Direction))
		changes = append(changes, figureText(q.Change))
		percents = append(percents, figureText(q.Percent))
	}
	var bad []string
	check := func(what, want string, got []string) {
		w := strings.Split(want, "|")
		same := len(w) == len(got)
		for i := 0; same && i < len(w); i++ {
			same = sameFigure(w[i], got[i])
		}
		if !same {
			bad = append(bad, fmt.Sprintf("%s: want %q, got %q", what, want, strings.Join(got, "|")))
		}
	}
	check("symbol", c.symbol, symbols)
	check("price", c.price, prices)
	check("direction", c.direction, dirs)
	check("change", c.change, changes)
	check("percent", c.percent, percents)
	return strings.Join(bad, "; ")
}

func figureText(n Number) string {
	if !n.Stated {
		return ""
	}
	return strconv.FormatFloat(n.Value, 'f', -1, 64)
}

func sameFigure(a, b string) bool {
	if a == b {
		return true
	}
	as, bs := strings.Split(a, "/"), strings.Split(b, "/")
	if len(as) != len(bs) {
		return false
	}
	for i := range as {
		x, e1 := strconv.ParseFloat(as[i], 64)
		y, e2 := strconv.ParseFloat(bs[i], 64)
		if e1 != nil || e2 != nil || math.Abs(x-y) > 1e-9*math.Max(1, math.Abs(x)) {
			return false
		}
	}
	return true
}

// At least 98 % of the positive lines must be right in every column, and no negative line may be taken.
func TestConformance(t *testing.T) {
	for _, name := range []string{"tickers.tsv", "tickers-own.tsv"} {
		positives, right, negatives := 0, 0, 0
		for _, c := range quoteCases(t, name) {
			wrong := c.wrong()
			switch {
			case c.verdict != "ticker":
				negatives++
				if wrong != "" {
					t.Errorf("%s: %s\n\t%s", name, c.line, wrong)
				}
				continue
			case wrong == "":
				right++
			default:
				t.Logf("%s: %s\n\t%s", name, c.line, wrong)
			}
			positives++
		}
		t.Logf("%s: %d of %d positives right, %d negatives", name, right, positives, negatives)
		if right*100 < positives*98 {
			t.Errorf("%s: %d of %d positives right", name, right, positives)
		}
	}
}
