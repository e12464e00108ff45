package company

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed exchanges.txt
var exchangesText string

// Listings are what exchanges.txt says: names and ends, each with the code of its exchange.
type listings struct{ names, ends map[string]string }

var (
	tableOnce sync.Once
	tables    listings
)

func exchanges() *listings {
	tableOnce.Do(func() { tables = read(exchangesText) })
	return &tables
}

// read reads the table; a test holds that no name stands for two exchanges.
func read(s string) listings {
	t := listings{map[string]string{}, map[string]string{}}
	for line := range strings.Lines(s) {
		code, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		names, ends, _ := strings.Cut(rest, ";")
		for n := range strings.SplitSeq(names, "|") {
			t.names[strings.TrimSpace(n)] = code
		}
		for e := range strings.SplitSeq(ends, "|") {
			if e = strings.TrimSpace(e); e != "" {
				t.ends[e] = code
			}
		}
	}
	return t
}

// isSymbol reports capitals and digits, at most ten, with at most one mark inside: "AAPL", "500325", "BRK.B", "M&M", "RDS-A".
func isSymbol(s string) bool {
	if s == "" || len(s) > 10 {
		return false
	}
	marks := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		case (c == '.' || c == '-' || c == '&' || c == '^') && i > 0 && i < len(s)-1:
			marks++
		default:
			return false
		}
	}
	return marks < 2
}

// fits reports a symbol that an exchange may have: figures alone are those of Asia's and Arabia's exchanges. "(London: 2012)" is a year.
func fits(symbol, code string) bool {
	if !isSymbol(symbol) {
		return false
	}
	if !figures(symbol) {
		return true
	}
	switch code {
	case "SSE", "SZSE", "BSE", "KRX", "KOSDAQ", "BSE Beijing":
		return len(symbol) == 6
	case "TSE", "OSE", "TWSE", "TPEx", "Tadawul", "Bursa Malaysia":
		return len(symbol) == 4 && (code != "TSE" || symbol[:2] != "20" && symbol[:2] != "19") || len(symbol) == 5 || len(symbol) == 6 && code != "TSE"
	case "HKEX":
		return len(symbol) >= 3 && len(symbol) <= 5
	case "Boursa Kuwait":
		return len(symbol) == 3
	}
	return false
}

// figures reports a symbol of figures alone.
func figures(s string) bool { return strings.Trim(s, "0123456789") == "" }

// fitsClass reports a symbol with the letter of a class of shares apart: "ERIC B".
func fitsClass(symbol, code string) bool {
	head, class, ok := strings.Cut(symbol, " ")
	return ok && len(class) == 1 && isSymbol(class) && !figures(head) && !figures(class) && fits(head, code)
}

// ended reads a symbol with the end that an agency puts after it: "7203.T", "600519.SH", "2317-TW", "BRKb.N", "VOWG_p.DE".
func ended(s string) (symbol, code string, ok bool) {
	at := strings.LastIndexByte(s, '.')
	if dash := strings.LastIndexByte(s, '-'); at < 0 && dash > 0 && figures(s[:dash]) && len(s)-dash > 2 {
		at = dash
	}
	if at < 1 || at > 8 {
		return "", "", false
	}
	code, ok = exchanges().ends[s[at+1:]]
	symbol = s[:at]
	if shares, preferred := strings.CutSuffix(symbol, "_p"); preferred {
		return symbol, code, ok && len(shares) > 1 && fits(shares, code)
	}
	class := len(symbol) - 1 // "BRKb": of a class of shares
	if !ok || !fits(strings.ToUpper(symbol), code) || symbol[:class] != strings.ToUpper(symbol[:class]) || class < 2 && symbol[class] >= 'a' {
		return "", "", false
	}
	if len(symbol) < 2 && len(s[at+1:]) < 2 { // "U.S", "A.N": initials
		return "", "", false
	}
	return symbol, code, true
}

// currency reports capitals that stand after a dollar sign for whose dollar it is, or for a sum.
func currency(s string) bool { return slices.Contains(words()["money"], s) }
