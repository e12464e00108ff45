package date

import "strings"

// hebrewLetters are the letters that stand for 1 to 9, 10 to 90 and 100 to 400.
const hebrewLetters = "אבגדהוזחטיכלמנסעפצקרשת"

// hebrewLetter is the number that a letter stands for, 0 for any other rune.
func hebrewLetter(c rune) int {
	switch c { // the forms at the end of a word
	case 'ך', 'ם', 'ן', 'ף', 'ץ':
		c++
	}
	switch i := strings.IndexRune(hebrewLetters, c) / len("א"); {
	case c < 'א' || i < 0 || i == 0 && c != 'א':
		return 0
	case i < 9:
		return i + 1
	case i < 18:
		return (i - 8) * 10
	default:
		return (i - 17) * 100
	}
}

// hebrewNumber reads a number in letters, marked as one: ט״ו, א׳, תשפ״ג. digits is 0 when there is none.
func (r *dateParser) hebrewNumber(p int) (n number) {
	n = number{start: p, end: p}
	marked := false
	for range 8 {
		c, size := r.next(n.end)
		switch value := hebrewLetter(c); {
		case value > 0:
			n.value += value
		case strings.ContainsRune("״׳\"'”’", c) && n.end > p && !marked:
			marked = true
		default:
			if marked {
				n.digits = 1
			}
			return n
		}
		n.end += size
	}
	return number{start: p, end: p}
}
