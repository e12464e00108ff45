package lines

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// bylineParts part a line under a headline into its statements: "News | By Jane Doe | April 13 | 4 min read".
const bylineParts = "|·•∙⋅\n●▪‧"

// Signature is the part of block i that names who wrote the story, and what it says: the whole line where that is a byline, else
// a part of it; "" where neither is.
func (s Reader) Signature(i int) (string, *byline.Byline) {
	if part := withoutButtons(&s.Source.Blocks[i]); part != "" {
		if line := s.Readings.Byline(part); line != nil && len(line.Authors) > 0 {
			return part, line
		}
	}
	if line := s.Byline(i); line != nil && NamesAnyone(line) {
		return s.Source.Blocks[i].Text, line
	}
	if part, line := s.bylinePart(i, s.Stamps(i).Any()); line != nil {
		return part, line
	}
	return "", nil
}

// withoutButtons is the text of a block without the links at its end that lead nowhere and stand beside the rest, as "Email" and "Bio" do after
// a name; "" where it has none, and where a mark or a word in small letters joins them to the rest: "Jane Doe with".
func withoutButtons(b *page.Block) string {
	end := len(b.Text)
	for i := len(b.Spans) - 1; i >= 0; i-- {
		sp := &b.Spans[i]
		if sp.Kind != page.Link || int(sp.End) < len(strings.TrimRight(b.Text[:end], " ")) || sp.Start == 0 || b.Text[sp.Start-1] != ' ' ||
			sp.Value != "#" && !strings.HasPrefix(sp.Value, "javascript:") {
			break
		}
		end = int(sp.Start)
	}
	rest := strings.TrimRight(b.Text[:end], " ")
	if end == len(b.Text) || rest == "" || strings.TrimRight(rest, ",&;/"+bylineParts) != rest {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(rest[strings.LastIndexByte(rest, ' ')+1:]); unicode.IsLower(first) {
		return ""
	}
	return rest
}

// bylinePart is the part of a line that names who wrote the story, where the whole line says more than a byline does: what
// begins with "by", up to a date, else up to a comma; or, beside a date, a name alone.
func (s Reader) bylinePart(i int, dated bool) (string, *byline.Byline) {
	for _, part := range strings.FieldsFunc(s.Source.Blocks[i].Text, func(r rune) bool { return strings.ContainsRune(bylineParts, r) }) {
		part = strings.TrimSpace(part)
		if part == "" || len(part) > 200 {
			continue
		}
		if rest, ok := AfterBylineWord(part, s.Locale); ok && rest != "" {
			if p, line := s.labelledPart(part); line != nil {
				return p, line
			}
			continue
		}
		if !dated || strings.IndexByte(part, ' ') <= 0 {
			continue
		}
		if line := s.Readings.Byline(part); line != nil && len(line.Authors) > 0 && line.Bare && !s.Ordinary(part) && !s.SectionLink(i, part) {
			return part, line
		}
	}
	return "", nil
}

// A Signer is who a part of a line names that is marked as an author's name, with the address that it links to.
type Signer struct {
	Name, Address string
}

// Signers are the names in block i that their own elements mark: links to an author's page, and elements named after authors. None
// where such an element says anything else.
func (s Reader) Signers(i int) []Signer {
	b := &s.Source.Blocks[i]
	var all []Signer
	end := int32(0)
	for _, sp := range b.Spans {
		if sp.Start < end || sp.Kind != page.Link && sp.Kind != page.Marked {
			continue
		}
		marked := s.Elements[sp.Element].Own&evidence.NamedAuthor != 0 && sp.Element != b.Element
		if !marked && (sp.Kind != page.Link || !s.AuthorLink(sp)) {
			continue
		}
		words := strings.TrimSpace(b.Text[sp.Start:sp.End])
		if s.containsAuthor(b, sp) {
			continue // it is around the names
		}
		list := s.Readings.Authors(words)
		if list == nil || len(list.Authors) == 0 || s.Ordinary(words) {
			return nil
		}
		for _, a := range list.Authors {
			who := Signer{Name: a.Name}
			if sp.Kind == page.Link && len(list.Authors) == 1 {
				who.Address = sp.Value
			}
			all = append(all, who)
		}
		end = sp.End
	}
	return all
}

// NamesSeveral reports a line that is the full names of several people and nothing else: "Ada Frings, Ivo Lund".
func (s Reader) NamesSeveral(b *page.Block) bool {
	if b.Shape.EndsStop || b.Shape.Digits > 0 || b.Shape.Words > 24 {
		return false
	}
	line := s.Readings.Authors(b.Text)
	return line != nil && len(line.Authors) > 1 && !slices.ContainsFunc(line.Authors, func(a byline.Author) bool { return !strings.Contains(a.Name, " ") })
}

// containsAuthor reports that a span holds another one that is a link to an author's page.
func (s Reader) containsAuthor(b *page.Block, outer page.Span) bool {
	for _, sp := range b.Spans {
		if sp.Kind == page.Link && sp.Element != outer.Element && sp.Start >= outer.Start && sp.End <= outer.End && s.AuthorLink(sp) {
			return true
		}
	}
	return false
}

// SectionLink reports that a name in block i is a link to a section, a tag or a place.
func (s Reader) SectionLink(i int, name string) bool {
	b := &s.Source.Blocks[i]
	for _, sp := range b.Spans {
		if sp.Kind == page.Link && evidence.SectionPath(sp.Value) && strings.Contains(text.Fold(b.Text[sp.Start:sp.End]), text.Fold(name)) {
			return true
		}
	}
	return false
}

// labelledPart shortens a part that begins with "by" until it reads as a byline.
func (s Reader) labelledPart(part string) (string, *byline.Byline) {
	if line := s.somebody(part); line != nil {
		return part, line
	}
	if d := s.Readings.FirstDate(part); d != nil && d.From > 0 {
		part = TrimSmall(part[:d.From])
		if line := s.somebody(part); line != nil {
			return part, line
		}
	}
	if head, _, ok := strings.Cut(part, ","); ok {
		if line := s.somebody(head); line != nil {
			return head, line
		}
	}
	return "", nil
}

// somebody is a text read as a byline that names somebody, nil where it is none.
func (s Reader) somebody(text string) *byline.Byline {
	if line := s.Readings.Byline(text); line != nil && NamesAnyone(line) {
		return line
	}
	return nil
}

// NamesSomebody reports a block that is a byline and names somebody.
func (s Reader) NamesSomebody(i int) bool {
	line := s.Byline(i)
	return line != nil && NamesAnyone(line)
}

// NamesAnyone reports a byline with a person, an agency or a desk in it.
func NamesAnyone(line *byline.Byline) bool {
	return len(line.Authors)+len(line.Contributors)+len(line.Agencies) > 0 || line.Desk != ""
}

// TrimSmall drops marks and small words of at most three letters from the end: the "on" before a date.
func TrimSmall(s string) string {
	for {
		s = strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' && r != ')' })
		i := strings.LastIndexByte(s, ' ')
		if r, _ := utf8.DecodeRuneInString(s[i+1:]); i < 0 || len(s)-i > 4 || !unicode.IsLower(r) {
			return s
		}
		s = s[:i]
	}
}

// SignsAlone reports a block named after an author that holds at most four words: a single name, a team.
func (s Reader) SignsAlone(i int) bool {
	b := &s.Source.Blocks[i]
	if s.Elements[b.Element].Own&evidence.NamedAuthor == 0 || b.Shape.Words > 4 || b.Shape.Digits > 0 || s.Ordinary(b.Text) {
		return false
	}
	return s.Readings.Authors(b.Text) != nil
}

// StartsLikeByline reports a line that begins with a word that stands before people, such as "By".
func StartsLikeByline(text string, l date.Locale) bool {
	_, ok := AfterBylineWord(text, l)
	return ok
}

// AfterBylineWord is what follows the word before people at the start of a line.
func AfterBylineWord(text string, l date.Locale) (rest string, ok bool) {
	for _, t := range [...]*lang.Table{lang.For(l.Language), lang.Universal()} {
		for _, c := range [...]lang.Class{lang.Byline, lang.Reporting, lang.Editor, lang.Writer} {
			if _, n := t.Prefix(c, text); n > 0 {
				return strings.TrimLeft(text[n:], " :\n"), true
			}
		}
	}
	return "", false
}

// NamesHelpers reports a line that names people with another part in the story than writing or picturing it, and nobody else:
// "责任编辑：赵敏".
func (s Reader) NamesHelpers(i int) bool {
	b := &s.Source.Blocks[i]
	if b.Shape.Words > 16 || b.Shape.EndsStop || !s.mayLabel(b.Text) {
		return false
	}
	line := s.Byline(i)
	return line != nil && len(line.Contributors) > 0 && len(line.Authors) == 0 && line.Desk == "" &&
		!slices.ContainsFunc(line.Contributors, func(c byline.Contributor) bool { return c.Role == "photographer" })
}

// helperLabels are the classes of the words before those who worked on a story.
const helperLabels lang.Classes = 1<<lang.Byline | 1<<lang.Editor | 1<<lang.Writer | 1<<lang.Reporting | 1<<lang.Contributing | 1<<lang.Illustrator | 1<<lang.Translator | 1<<lang.Photographer

// mayLabel reports a line that may begin with a label before people: it has a colon, or begins with one of the words. It is what makes
// the lines of a story cheap, of which one in a thousand names a helper.
func (s Reader) mayLabel(text string) bool {
	if strings.ContainsAny(text, ":：") {
		return true
	}
	for _, t := range [...]*lang.Table{lang.For(s.Language), lang.Universal()} {
		if t.Begins(text)&helperLabels != 0 {
			return true
		}
	}
	return false
}
