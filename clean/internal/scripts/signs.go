package scripts

import "github.com/broadsheet-go/broadsheet/clean/text"

// sign is the first byte from i to stop-1 that start may take, stop where there is none: all but a few letters are passed over here.
func (c *coder) sign(i, stop int) int {
	inWord := i > 0 && text.ASCIILetter(c.s[i-1])
	for ; i < stop; i++ {
		switch b := c.s[i]; signs[b] {
		case isMark:
			return i
		case isLetter:
			if (!inWord || b == 'w' || b == 'd') && i+3 <= len(c.s) && startsWord(c.s[i:i+3]) {
				return i
			}
			inWord = true
		case anyLetter:
			inWord = true
		default:
			inWord = false
		}
	}
	return stop
}

// signs are the first bytes of starters, and those of a rule; other letters of English are told from the rest.
var signs = [256]uint8{
	'A': anyLetter, 'B': anyLetter, 'C': anyLetter, 'D': anyLetter, 'E': anyLetter, 'F': anyLetter, 'G': anyLetter, 'H': anyLetter, 'I': anyLetter, 'J': anyLetter,
	'K': anyLetter, 'L': anyLetter, 'M': anyLetter, 'N': anyLetter, 'O': anyLetter, 'P': anyLetter, 'Q': anyLetter, 'R': anyLetter, 'S': anyLetter, 'T': anyLetter,
	'U': anyLetter, 'V': anyLetter, 'W': anyLetter, 'X': anyLetter, 'Y': anyLetter, 'Z': anyLetter, 'a': anyLetter, 'b': anyLetter, 'e': anyLetter, 'h': anyLetter,
	'k': anyLetter, 'm': anyLetter, 'n': anyLetter, 'o': anyLetter, 'p': anyLetter, 'q': anyLetter, 'r': anyLetter, 'u': anyLetter, 'x': anyLetter, 'y': anyLetter, 'z': anyLetter,
	'(': isMark, '!': isMark, '$': isMark, '"': isMark, '\'': isMark, '/': isMark, '{': isMark, '[': isMark, '@': isMark, ':': isMark, '}': isMark,
	'w': isLetter, 'v': isLetter, 'l': isLetter, 'c': isLetter, 'f': isLetter, 'd': isLetter, 'i': isLetter, 't': isLetter, 's': isLetter, 'g': isLetter, 'j': isLetter,
}

const (
	isMark    = 1
	isLetter  = 2
	anyLetter = 3
)

// startsWord reports the first three letters of a starter.
func startsWord(s string) bool {
	switch s {
	case "win", "var", "let", "con", "fun", "doc", "if(", "if ", "try", "for", "sel", "goo", "dat", "gta", "jQu", "imp":
		return true
	}
	return false
}
