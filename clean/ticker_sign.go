package clean

import "github.com/broadsheet-go/broadsheet/clean/lang"

// signWord reads the words of a direction at token i ("Increased By", "UP", "No Change") and returns how many tokens
// they take.
func (r *quoteReader) signWord(i int) (d Direction, tokens int) {
	t := r.tokens[i]
	if t.kind != tWord {
		return "", 0
	}
	d, n := signPhrase(r.line[t.start:], r.lang)
	if n == 0 {
		return "", 0
	}
	end := int(t.start) + n
	for i+tokens < len(r.tokens) && r.tokens[i+tokens].kind == tWord && int(r.tokens[i+tokens].start) < end {
		tokens++
	}
	return d, tokens
}

// signPhrase finds a phrase of direction at the start of s: in the page's language, then in English, in which strips are
// written everywhere.
func signPhrase(s, language string) (Direction, int) {
	if t := lang.For(language); t != nil {
		if d, n := signIn(t, s); n != 0 || t.Code() == "en" {
			return d, n
		}
	}
	return signIn(lang.For("en"), s)
}

func signIn(t *lang.Table, s string) (Direction, int) {
	if _, n := t.Prefix(lang.Up, s); n != 0 {
		return Up, n
	}
	if _, n := t.Prefix(lang.Down, s); n != 0 {
		return Down, n
	}
	if _, n := t.Prefix(lang.Flat, s); n != 0 {
		return Flat, n
	}
	return "", 0
}
