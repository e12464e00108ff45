package ticker

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzFind(f *testing.F) {
	for _, name := range []string{"tickers.tsv", "tickers-own.tsv"} {
		for _, c := range quoteCases(f, name) {
			f.Add(c.line, c.lang)
		}
	}
	f.Fuzz(func(t *testing.T, line, language string) {
		s, ok := Find(line, language)
		again, _ := Find(line, language)
		if len(again.Quotes) != len(s.Quotes) || again.Start != s.Start || again.End != s.End || again.Strength != s.Strength {
			t.Fatalf("two answers: %+v, %+v", s, again)
		}
		if ok != (s.Strength == StrongStrip) || (len(s.Quotes) > 0) != (s.Strength != NoStrip) {
			t.Fatalf("strength %d with %d quotes", s.Strength, len(s.Quotes))
		}
		if s.Start < 0 || s.End < s.Start || s.End > len(line) {
			t.Fatalf("span %d:%d of %d bytes", s.Start, s.End, len(line))
		}
		at := s.Start
		for i, q := range s.Quotes {
			n := strings.Index(line[at:s.End], q.Raw)
			if n < 0 || q.Raw == "" {
				t.Fatalf("quote %q is not in its place", q.Raw)
			}
			if i == 0 && n != 0 {
				t.Fatalf("first quote does not begin the strip")
			}
			at += n + len(q.Raw)
			if again.Quotes[i] != q {
				t.Fatalf("two answers: %+v, %+v", q, again.Quotes[i])
			}
			if utf8.ValidString(line) && !utf8.ValidString(q.Raw+q.Name+q.Symbol+q.Exchange+q.Currency+q.AsOf) {
				t.Fatalf("broken text in %+v", q)
			}
			if q.Price.Stated && (q.Bid.Stated || q.Ask.Stated) {
				t.Fatalf("price beside bid and ask in %+v", q)
			}
		}
		if len(s.Quotes) > 0 && at != s.End {
			t.Fatalf("last quote ends at %d, the strip at %d", at, s.End)
		}
		Parse(line, language)
		Merge(strings.Split(line, "\n"), language)
	})
}

func FuzzDatePrefix(f *testing.F) {
	f.Add(" date 2023-09-22 LAHORE: the court")
	f.Add("date 2023-03-08")
	f.Fuzz(func(t *testing.T, line string) {
		n, day := DatePrefix(line)
		if n < 0 || n > len(line) || (n == 0) != (day == "") {
			t.Fatalf("n %d, day %q", n, day)
		}
		if day != "" && !strings.Contains(line[:n], day) {
			t.Fatalf("day %q is not in %q", day, line[:n])
		}
		if n < len(line) && utf8.ValidString(line) && !utf8.RuneStart(line[n]) {
			t.Fatal("inside a rune")
		}
	})
}
