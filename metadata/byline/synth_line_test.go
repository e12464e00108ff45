package byline

import (
	"math/rand"
	"strconv"
	"strings"
)

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
	if (east || s.code == "ko") && r.Intn(4) == 0 {
		return s.eastern(r)
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
	lastName, people := "", 1
	if r.Intn(5) < 2 {
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
		lastName = s.name(r)
		add(honor+lastName, isFirst)
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
			if r.Intn(8) == 0 && !east {
				w = pick(r, s.towns) + " " + capitalise(w)
			}
			if r.Intn(8) == 0 && len(s.in) > 0 && len(s.everyday) > 0 && !east {
				w += " " + s.in[0] + " " + capitalise(pick(r, s.everyday))
				if r.Intn(2) == 0 {
					w += " " + capitalise(pick(r, s.everyday))
				}
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
	if r.Intn(12) == 0 && len(s.everyday) > 0 && gap == " " {
		add(pick(r, []string{" ", ". ", " | ", " - "}), isMark)
		if r.Intn(2) == 0 {
			add(lastName+" ", isFirst)
		} else {
			add(pick(r, []string{capitalise(pick(r, s.everyday)), strings.ToUpper(randomLetters(r, 3))})+" ", isAround)
		}
		for range 3 + r.Intn(4) {
			add(pick(r, s.everyday)+" ", isAround)
		}
		add(pick(r, s.everyday)+".", isAround)
	}
	if r.Intn(3) == 0 {
		add(pick(r, []string{" ", " | ", ", ", " - "}), isMark)
		add(date, isMark)
	}
	for r.Intn(3) == 0 && len(s.loose) > 0 && gap == " " { // what stands beside a byline: buttons, counters
		add(pick(r, []string{" ", " ", " | ", " · "}), isMark)
		switch w := pick(r, s.loose); r.Intn(6) {
		case 5:
			if n := strconv.Itoa(1 + r.Intn(23)); len(s.ago) > 0 && len(s.unit) > 0 {
				add(pick(r, []string{n + string([]rune(pick(r, s.unit))[:1]) + " " + s.ago[0], n + " " + pick(r, s.unit) + " " + pick(r, s.ago), pick(r, s.ago) + " " + n + " " + pick(r, s.unit)}), isAround)
			}
		case 0:
			if len(s.count) > 0 {
				add(strconv.Itoa(1+r.Intn(20))+" "+pick(r, s.count), isAround)
			}
		case 1:
			add(pick(r, []string{"Facebook", "Twitter", "X", "WhatsApp", "LinkedIn", "Google News", "Telegram"}), isAround)
		case 2:
			if len(s.everyday) > 0 {
				add(capitalise(pick(r, s.everyday))+pick(r, []string{"", " " + pick(r, s.everyday)}), isAround)
			}
		default:
			add(capitalise(w), isAround)
		}
	}
	return ps
}
