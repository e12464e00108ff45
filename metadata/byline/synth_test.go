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

// line makes a line of the language and what its parts are.
func (s *stock) line(r *rand.Rand) []piece {
	var ps []piece
	add := func(t string, k kindOf) {
		if t != "" {
			ps = append(ps, piece{t, k})
		}
	}
	east := strings.Contains("zh ja", s.code)
	gap := " "
	if east {
		gap = ""
	}
	date := pick(r, []string{"2023-03-08", "08.03.2023", "2023-03-08 10:15", "08/03/2023 10:15"})
	labelled := r.Intn(5) < 3 && len(s.by) > 0
	if s.code == "en" && r.Intn(60) == 0 {
		add("From ", isAround)
		add(s.name(r), isFirst)
		add(" in ", isAround)
		add(pick(r, s.towns), isPlace)
		return ps
	}
	// a desk alone
	if r.Intn(8) == 0 {
		if labelled {
			add(pick(r, s.by)+" ", isAround)
		}
		add(s.organisation(r, true), isOrg)
		if r.Intn(2) == 0 {
			add(pick(r, []string{" | ", ", ", " - ", " "}), isMark)
			add(date, isMark)
		}
		if r.Intn(4) == 0 {
			add(" / ", isMark)
			add(s.organisation(r, false), isOrg)
		}
		return ps
	}
	if labelled {
		b := pick(r, s.by)
		if r.Intn(2) == 0 {
			b = capitalise(b)
		}
		if r.Intn(4) == 0 && !strings.HasSuffix(b, ":") {
			b += ":"
		}
		add(b+" ", isAround)
	} else if r.Intn(8) == 0 {
		add(pick(r, []string{date + " ", date + " | "}), isMark)
	}
	if r.Intn(10) == 0 && len(s.role) > 0 {
		add(pick(r, s.role)+" ", isRole)
	}
	honor := ""
	if r.Intn(14) == 0 && len(s.honor) > 0 {
		honor = pick(r, s.honor) + " "
	}
	people := 1
	if r.Intn(4) == 0 {
		people = 2 + r.Intn(2)
	}
	gluedNames := r.Intn(6) == 0 && !east && s.code != "ko"
	for i := 0; i < people; i++ {
		if i > 0 {
			switch {
			case gluedNames:
				add(" ", isMark)
			case i == people-1 && r.Intn(2) == 0 && len(s.and) > 0:
				add(" "+s.and[0]+" ", isAround)
			default:
				add(pick(r, []string{", ", " | ", ", ", " / ", ","}), isMark)
			}
		}
		add(honor+s.name(r), isFirst)
		honor = ""
		if !east && r.Intn(20) == 0 {
			add(", ", isMark)
			add(pick(r, append(s.degree[:len(s.degree):len(s.degree)], "M.D.", "PhD", "MBA", "R.N.", "DVM")), isAround)
			if r.Intn(2) == 0 && i+1 < people {
				add(",", isMark)
			}
		}
		if !east && labelled && r.Intn(20) == 0 && len(looseWords[s.code]) > 0 {
			add(", ", isMark)
			w := strings.ToLower(pick(r, looseWords[s.code]))
			if r.Intn(3) == 0 {
				w += " " + strings.ToLower(pick(r, looseWords[s.code]))
			}
			add(w, isRole)
			add(pick(r, []string{"", ","}), isMark)
		}
	}
	sep := pick(r, []string{", ", ", ", " | ", " / ", " - ", " — ", " • ", " (", gap, gap, gap})
	if r.Intn(3) == 0 {
		sep = " "
	}
	closing := ""
	if sep == " (" {
		closing = ")"
	}
	switch r.Intn(11) {
	case 8:
		for _, label := range [...]string{pick(r, s.edit), pick(r, s.photo)} {
			if label != "" && r.Intn(2) == 0 {
				add(pick(r, []string{" ", " | ", "; ", ". "}), isMark)
				add(capitalise(label)+pick(r, []string{" ", ": ", ": "}), isAround)
				add(s.name(r), isFirst)
			}
		}
	case 9:
		if with := pick(r, s.with); with != "" {
			add(" "+with+" ", isAround)
			add(pick(r, s.agency), isOrg)
		}
	case 0, 1, 2:
		add(sep, isMark)
		add(s.organisation(r, sep == " " || sep == ""), isOrg)
		add(closing, isMark)
	case 3, 4:
		if len(s.role) > 0 {
			add(sep, isMark)
			w := pick(r, s.role)
			if r.Intn(2) == 0 {
				w = capitalise(w)
			}
			if r.Intn(4) == 0 && !east && len(looseWords[s.code]) > 0 {
				w = pick(r, looseWords[s.code]) + " " + w
			}
			add(w, isRole)
			add(closing, isMark)
			if r.Intn(3) == 0 {
				add(", ", isMark)
				add(s.organisation(r, false), isOrg)
			}
		}
	case 5:
		add(sep, isMark)
		add(pick(r, append(s.towns[:len(s.towns):len(s.towns)], s.place...)), isPlace)
		add(closing, isMark)
	case 6:
		if len(s.in) > 0 {
			add(" "+s.in[0]+" ", isAround)
			add(pick(r, s.towns), isPlace)
		}
	case 7:
		if len(s.photo) > 0 {
			add(pick(r, []string{" ", " | ", ", "})+pick(r, s.photo)+pick(r, []string{" ", ": "}), isAround)
			add(s.name(r), isFirst)
		}
	}
	if r.Intn(3) == 0 {
		add(pick(r, []string{" ", " | ", ", ", " - "}), isMark)
		add(date, isMark)
	}
	return ps
}

// cased writes a line in capitals, or a labelled one in small letters, now and then.
func cased(r *rand.Rand, ps []piece) []piece {
	switch r.Intn(40) {
	case 0, 1:
		for i := range ps {
			ps[i].text = strings.ToUpper(ps[i].text)
		}
	case 2:
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
		ps := cased(r, s.line(r))
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
		e := newExample(text, lineLocale(code), false)
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
