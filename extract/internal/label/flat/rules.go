package flat

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
)

// prose reports a line that reads as a paragraph: it ends a sentence and has at least eight words, or is long, or has lost
// its last stop, or is a sentence after a dateline. Thai, Lao and Khmer do without marks at the end of a sentence; length alone tells there.
func (s labeller) prose(i int) bool {
	sh := &s.Source.Blocks[i].Shape
	if s.Source.Blocks[i].Kind == page.Heading || linked(&s.Source.Blocks[i]) {
		return false
	}
	return sh.EndsStop && sh.Words >= 8 || sh.Words >= 30 && sh.Stops > 0 || sh.Words >= 60 || sh.Words >= 40 && lines.WithoutStops(s.Source.Blocks[i].Text) || s.unended(i) ||
		sh.EndsStop && sh.Words >= 4 && s.StartsWithDateline(i)
}

// linked reports a block of which two thirds are links.
func linked(b *page.Block) bool { return b.Shape.LinkRunes*3 > b.Shape.Runes*2 }

// unended reports a paragraph without its last stop: the next line goes on with it, or it begins with a dateline.
func (s labeller) unended(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.EndsStop || b.Shape.Words < 8 || endsColon(b.Text) || furnitureMarks(b.Text) {
		return false
	}
	if i+1 < len(s.Source.Blocks) && s.goesOn(i+1) {
		return true
	}
	return b.Shape.Words >= 14 && s.StartsWithDateline(i)
}

// goesOn reports a line right below another that begins in small letters and ends a sentence, or is neither short nor a byline
// nor a date: those are often set in small letters.
func (s labeller) goesOn(i int) bool {
	b := &s.Source.Blocks[i]
	if r, _ := utf8.DecodeRuneInString(b.Text); b.Apart || !lang.IsSmall(r) || lines.RoleOf(s.Blocks[i].Line) != "" {
		return false
	}
	return b.Shape.EndsStop || b.Shape.Words >= 4 && !lines.StartsLikeByline(b.Text, s.Locale) && !s.IsDate(i)
}

// furnitureMarks reports the arrows, bullets and bars that part the words of menus.
func furnitureMarks(text string) bool {
	for _, r := range text {
		switch r {
		case '►', '▸', '▶', '»', '›', '|', '•', '▾', '▼', '☰', '©':
			return true
		}
	}
	return false
}

// labelsNext reports a line that labels the paragraphs after it: a question or a few words, or up to eight words of which
// a third are the language's small words. Headlines of other stories do without articles, labels have them; where both have
// them, a finite verb tells.
func (s labeller) labelsNext(i int) bool {
	b := &s.Source.Blocks[i]
	if i+1 == len(s.Source.Blocks) || !s.prose(i+1) && !bulleted(s.Source.Blocks[i+1].Text) {
		return false
	}
	words := int(b.Shape.Words)
	if opensQuote(b.Text) {
		return words <= 8 && quoted(b.Text)
	}
	switch {
	case b.Shape.EndsStop:
		return words <= 9 && (strings.HasSuffix(b.Text, "?") || strings.HasSuffix(b.Text, "？") || strings.HasSuffix(b.Text, "؟"))
	case endsColon(b.Text):
		return words <= 4
	case words <= 3, words <= 12 && text.Numbered(b.Text, 3):
		return true
	}
	table := lang.For(s.Language)
	if _, n := table.Prefix(lang.Question, b.Text); n > 0 {
		return words <= 8
	}
	return words <= 8 && (s.stopWords(b.Text)*3 >= words || words <= 4 && table.Has(lang.Verb)) && !s.states(b.Text)
}

// quoted reports a line that is one quotation and nothing else.
func quoted(text string) bool {
	last, size := utf8.DecodeLastRuneInString(text)
	_, open := utf8.DecodeRuneInString(text)
	return len(text) > open+size && strings.ContainsRune("\"”“»«’」』", last) && !strings.ContainsAny(text[open:len(text)-size], "\"”»」』")
}

// states reports a headline of its own: it has a finite verb of headlines. English ones have it after their first word
// ("Calls for reform" is a label).
func (s labeller) states(text string) bool {
	table := lang.For(s.Language)
	if table.Code() == "en" {
		_, text, _ = strings.Cut(text, " ")
	}
	_, _, end := table.Find(lang.Verb, text)
	return end > 0
}

// stopWords counts the frequent words of the page's language in a text.
func (s labeller) stopWords(text string) int {
	n, table := 0, lang.For(s.Language)
	for w := range strings.FieldsSeq(text) {
		if _, ok := table.Whole(lang.Stop, w); ok {
			n++
		} else if k := strings.IndexAny(w, "'’"); k > 0 && k < 6 {
			n++ // "dell’opposizione"
		}
	}
	return n
}

// endsColon reports a line that announces what follows.
func endsColon(text string) bool {
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：")
}

// opensQuote reports a line that begins with a quotation mark: speech, not a label.
func opensQuote(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("\"“„«»‘「『", r)
}

func (s labeller) longProse(b *page.Block) bool { return b.Shape.Words >= 40 && b.Shape.EndsStop }

// bulleted reports a line that starts with a bullet or a dash and a space.
func bulleted(s string) bool {
	for _, p := range [...]string{"- ", "• ", "* ", "– ", "· ", "‣ ", "▪ ", "● ", "○ ", "■ ", "◆ ", "□ ", "☆ ", "◦ "} {
		if len(s) > len(p) && s[:len(p)] == p {
			return true
		}
	}
	return false
}
