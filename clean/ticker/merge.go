package ticker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/internal/figure"
)

// A StripRun is a strip that stands on consecutive lines: lines[First:Last].
type StripRun struct {
	First, Last int
	Quotes      []Quote
	Spans       []LineSpan // the lines of each of Quotes
}

// A LineSpan is lines[First:Last] of the lines it was read from. Start is the byte of lines[First] the quote begins at, End
// the byte of lines[Last-1] after it.
type LineSpan struct {
	First, Last int
	Start, End  int
}

// quoteLines is the most lines one quote is spread over: name, price, change, percentage.
const quoteLines = 4

// Merge finds the strips among consecutive short lines. A quote may stand on one line or be spread over two to four
// (symbol, price, change), and lines that prove little by themselves ("AVN 65.22") are a strip beside a strong one or three
// in a row. Language is as for Find. The Raw of a spread quote has its lines joined by "\n".
func Merge(lines []string, language string) []StripRun {
	var runs []StripRun
	var run StripRun
	strong, weak := 0, 0
	var quotes Finder
	flush := func() {
		if strong > 0 || weak >= 3 {
			runs = append(runs, run)
		}
		run, strong, weak = StripRun{}, 0, 0
	}
	for i := 0; i < len(lines); {
		s, span := spreadStrip(lines, i, language, &quotes)
		if s.Strength == NoStrip {
			flush()
			i++
			continue
		}
		if len(run.Quotes) == 0 {
			run.First = i
		}
		for range s.Quotes {
			run.Spans = append(run.Spans, span)
		}
		run.Quotes, run.Last = append(run.Quotes, s.Quotes...), span.Last
		if s.Strength == StrongStrip {
			strong++
		} else {
			weak++
		}
		i = span.Last
		if span.End < len(strings.TrimRight(lines[i-1], " ")) {
			flush() // a text of its own comes after the quotes
		}
	}
	flush()
	return runs
}

// spreadStrip reads the strip that begins at lines[i]: a line by itself, or a name with the lines of figures below it.
func spreadStrip(lines []string, i int, language string, quotes *Finder) (Strip, LineSpan) {
	last := i + 1
	if len(lines[i]) <= 80 {
		for last < len(lines) && last < i+quoteLines && figuresOnly(lines[last]) {
			last++
		}
	}
	for ; last > i+1; last-- {
		joined := strings.Join(lines[i:last], "\n")
		s, _ := quotes.Find(joined, language)
		if s.Strength != NoStrip && len(s.Quotes) == 1 && s.End == len(strings.TrimRight(joined, " ")) {
			return s, LineSpan{First: i, Last: last, Start: min(s.Start, len(lines[i])), End: len(lines[last-1]) - (len(joined) - s.End)}
		}
	}
	s, _ := quotes.Find(lines[i], language)
	return s, LineSpan{First: i, Last: i + 1, Start: s.Start, End: s.End}
}

// figuresOnly reports a short line with a figure or a missing value and no more than three letters, as a price or a change has.
func figuresOnly(line string) bool {
	if len(line) > 48 {
		return false
	}
	letters, figures := 0, dashes(strings.TrimLeft(line, " "))
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if figure.ZeroOf(r) != 0 || '0' <= r && r <= '9' {
			figures++
		} else if unicode.IsLetter(r) {
			letters++
		}
		i += n
	}
	return figures > 0 && letters <= 3
}
