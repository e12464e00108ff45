package byline

import (
	"math/rand"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func pick(r *rand.Rand, s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[r.Intn(len(s))]
}

func capitalise(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func titled(s string) string {
	f := strings.Fields(s)
	for i := range f {
		if len(f[i]) > 3 || i == 0 {
			f[i] = capitalise(f[i])
		}
	}
	return strings.Join(f, " ")
}

// loose words with capitals, from lines of pages that name nobody.
var looseWords = map[string][]string{}

func (s *stock) organisation(r *rand.Rand, alone bool) string {
	if strings.Contains("zh ja ko", s.code) {
		switch r.Intn(3) {
		case 0:
			return pick(r, s.agency)
		case 1:
			return pick(r, s.towns) + pick(r, s.org)
		}
		return "" + strings.ToUpper(randomLetters(r, 3)) + ""
	}
	cap1 := func() string { return pick(r, looseWords[s.code]) }
	n := r.Intn(14)
	for alone && (n == 2 || n == 5 || n == 7 || n == 8) {
		n = r.Intn(14)
	}
	switch n {
	case 0, 1:
		return titled(pick(r, s.towns) + " " + pick(r, s.org))
	case 2:
		return titled(cap1() + " " + pick(r, s.org))
	case 3, 4:
		return pick(r, s.agency)
	case 5:
		return cap1() + cap1() // WalesOnline
	case 6:
		return strings.ToUpper(randomLetters(r, 2+r.Intn(4)))
	case 7:
		return cap1() + " " + cap1()
	case 8:
		return cap1()
	case 9:
		return strings.ToLower(randomLetters(r, 4+r.Intn(5))) + "." + s.tld()
	case 10:
		if s.code == "en" {
			return "The " + pick(r, s.towns) + " " + capitalise(pick(r, s.org))
		}
		return titled(pick(r, s.org) + " " + cap1())
	case 11:
		return strings.ToUpper(randomLetters(r, 2+r.Intn(2))) + " " + capitalise(pick(r, s.org))
	case 12:
		return strings.ToUpper(randomLetters(r, 3)) + " " + strings.ToUpper(pick(r, s.towns))
	}
	return titled(pick(r, s.desk))
}

func (s *stock) tld() string {
	switch s.code {
	case "en":
		return "com"
	case "hy", "ka", "ar", "fa", "he", "ur", "el":
		return "net"
	}
	return s.code
}

func randomLetters(r *rand.Rand, n int) string {
	v, c := "aeiou", "bcdfghklmnprstvw"
	var b strings.Builder
	for i := 0; i < n; i++ {
		if i%2 == 0 {
			b.WriteByte(c[r.Intn(len(c))])
		} else {
			b.WriteByte(v[r.Intn(len(v))])
		}
	}
	return b.String()
}

type piece struct {
	text string
	kind kindOf
}

// eastern makes a line of the kinds that papers in Chinese, Japanese and Korean have.
func (s *stock) eastern(r *rand.Rand) []piece {
	bracket := pick(r, []string{"()", "[]"})
	town, agency, role := pick(r, s.towns), pick(r, s.agency), pick(r, s.role)
	if r.Intn(3) == 0 {
		var ps []piece
		mark := pick(r, []string{", ", "、", "・", " / ", ","})
		for n := range 1 + r.Intn(3) {
			if n > 0 {
				ps = append(ps, piece{mark, isMark})
			}
			ps = append(ps, piece{s.name(r), isFirst})
		}
		return ps
	}
	switch {
	case s.code == "ko":
		return []piece{{bracket[:1], isMark}, {town, isPlace}, {"=", isMark}, {agency, isOrg}, {bracket[1:] + " ", isMark}, {s.name(r), isFirst}, {" ", isMark}, {role, isRole}}
	case s.code == "ja" && r.Intn(3) == 0:
		return []piece{{"【", isMark}, {town, isPlace}, {pick(r, []string{"＝", "="}), isMark}, {s.name(r), isFirst}, {"】", isMark}}
	case r.Intn(2) == 0:
		label := pick(r, []string{pick(r, s.by), pick(r, s.edit), pick(r, s.photo)})
		ps := []piece{{pick(r, s.by), isAround}, {pick(r, []string{"：", "／", "・", " ", "/"}), isMark}, {s.name(r), isFirst}}
		if label != "" && r.Intn(2) == 0 {
			ps = append(ps, piece{pick(r, []string{" ", "　", "；"}), isMark}, piece{label, isAround}, piece{pick(r, []string{"：", "／", "・"}), isMark}, piece{s.name(r), isFirst})
		}
		return ps
	}
	ps := []piece{{role, isRole}, {pick(r, []string{" ", "・", "　", "："}), isMark}, {s.name(r), isFirst}}
	switch r.Intn(3) {
	case 0:
		ps = append(ps, piece{pick(r, []string{" ", "／"}), isMark}, piece{town, isPlace}, piece{pick(r, []string{"報導", "报道", "電", "发自"}), isAround})
	case 1:
		ps = append(ps, piece{" ", isMark}, piece{"2023年3月8日 6時30分", isMark})
	}
	return ps
}

// value makes what a structured source says of who wrote: given names, names in small letters, names with their titles.
func (s *stock) value(r *rand.Rand) []piece {
	name := func() string {
		switch r.Intn(4) {
		case 0:
			return s.name(r)
		case 1:
			return strings.ToLower(s.name(r))
		}
		return pick(r, s.given)
	}
	ps := []piece{{name(), isFirst}}
	switch and := pick(r, s.and); {
	case r.Intn(2) == 0:
		ps = append(ps, piece{pick(r, []string{" & ", ", ", " & "}), isMark}, piece{name(), isFirst})
	case and != "" && r.Intn(2) == 0:
		ps = append(ps, piece{" " + and + " ", isAround}, piece{name(), isFirst})
	case len(s.role) > 0 && r.Intn(2) == 0:
		ps = append(ps, piece{", ", isMark}, piece{capitalise(pick(r, s.role)), isRole})
	}
	return ps
}

// cased writes a line in capitals, or a labelled one in small letters, now and then.
func cased(r *rand.Rand, ps []piece) []piece {
	n := r.Intn(40)
	switch {
	case len(ps) == 0:
	case n < 4:
		for i := range ps {
			ps[i].text = strings.ToUpper(ps[i].text)
		}
	case n == 4:
		if ps[0].kind == isAround {
			for i := range ps {
				ps[i].text = strings.ToLower(ps[i].text)
			}
		}
	}
	return ps
}

// synthetic makes n examples.
func synthetic(dir string, n int, seed int64, ex []*example) (out []*example) {
	for _, e := range ex {
		if e.kind != "none" {
			continue
		}
		c := e.p.w.Code
		for k := 0; k < e.p.n; k++ {
			if t := e.p.toks[k]; t.kind == wordToken && t.shape == title && t.end-t.start > 3 {
				looseWords[c] = append(looseWords[c], e.p.text(k, k+1))
			}
		}
	}
	r := rand.New(rand.NewSource(seed))
	st := stocks(dir)
	var codes []string
	for c := range nameLocales {
		if st[c] != nil {
			codes = append(codes, c)
			if len(looseWords[c]) < 30 {
				for range 60 {
					looseWords[c] = append(looseWords[c], capitalise(randomLetters(r, 4+r.Intn(5))))
				}
				if latin := st[c].towns[0][0] < 0x80; !latin {
					looseWords[c] = nil
					for range 60 {
						looseWords[c] = append(looseWords[c], pick(r, st[c].towns))
					}
				}
			}
		}
	}
	slices.Sort(codes)
	codes = append(codes, "en", "en", "en", "en", "de", "de", "de", "fr", "es", "pt", "pl", "ru")
	for len(out) < n {
		s := st[codes[r.Intn(len(codes))]]
		ps, structured := cased(r, s.line(r)), r.Intn(12) == 0
		if structured {
			ps = s.value(r)
		}
		var line strings.Builder
		type span struct {
			from, to int
			kind     kindOf
		}
		var spans []span
		for _, p := range ps {
			from := line.Len()
			line.WriteString(p.text)
			spans = append(spans, span{from, line.Len(), p.kind})
		}
		text := strings.TrimRight(line.String(), " ")
		if strings.TrimLeft(text, " ") != text {
			continue
		}
		code := s.code
		if r.Intn(10) == 0 {
			code = "en"
		}
		e := newExample(text, lineLocale(code), structured)
		if e == nil || e.p.line != text {
			continue
		}
		e.kind, e.group, e.w = "synth", "synth", 0.5
		good := true
		for k := 0; k < e.p.n; k++ {
			t := e.p.toks[k]
			if t.kind != wordToken {
				continue
			}
			for _, sp := range spans {
				if t.start >= sp.from && t.end <= sp.to {
					m := mask(sp.kind)
					if sp.kind == isFirst && t.start > sp.from {
						m = mask(isMore)
					}
					if sp.kind == isMark {
						m = mask(isAround)
					}
					e.allowed[k] = m & e.may[k]
				} else if t.start < sp.to && t.end > sp.from {
					good = false // a token over two parts
				}
			}
		}
		if good {
			out = append(out, e)
		}
	}
	return out
}
