package value

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// keywordMarks part the keywords of a list; the marks of the first row of which a list has any part it.
var keywordMarks = [...]string{",，،", ";；؛", "、"}

// quotations are the marks around a keyword that may have any mark inside, the one that begins it before the one that ends it.
var quotations = [...][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"『", "』"}, {"《", "》"}}

// longestQuotation is how many bytes a keyword in quotation marks has at most.
const longestQuotation = 200

// Keywords yields the keywords of a list without the spaces around them. Without a mark the list is one keyword, in scripts without
// spaces between words one for each word.
func Keywords(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		marks := " "
		if strings.ContainsFunc(list, func(r rune) bool { return r != ' ' && !text.HanOrKana(r) }) {
			marks = marksOf(list)
		}
		for rest := list; rest != ""; {
			end, next := keyword(rest, marks, len(rest) == len(list))
			if k := strings.TrimSpace(rest[:end]); k != "" && !yield(k) {
				return
			}
			rest = rest[next:]
		}
	}
}

// marksOf are the marks that part a list, "" when it has none.
func marksOf(list string) string {
	for _, marks := range keywordMarks {
		if end, _ := keyword(list, marks, true); end < len(list) {
			return marks
		}
	}
	return ""
}

// keyword is where the first keyword of the rest of a list ends and where the next one begins. Quotation marks around a whole list
// make no keyword of it.
func keyword(list, marks string, whole bool) (end, next int) {
	from := quoted(list, marks)
	if whole && from == len(strings.TrimRightFunc(list, unicode.IsSpace)) {
		from = 0
	}
	for i, r := range list[from:] {
		if at := from + i; strings.ContainsRune(marks, r) && !(r == ';' && endsEntity(list[:at])) {
			return at, at + utf8.RuneLen(r)
		}
	}
	return len(list), len(list)
}

// quoted is the length of a keyword in quotation marks at the start of a list, 0 without one.
func quoted(list, marks string) int {
	trimmed := strings.TrimLeftFunc(list, unicode.IsSpace)
	for _, q := range quotations {
		inside, ok := strings.CutPrefix(trimmed, q[0])
		if !ok {
			continue
		}
		for at := 0; ; {
			i := strings.Index(inside[at:min(len(inside), longestQuotation)], q[1])
			if i < 0 {
				break
			}
			at += i + len(q[1])
			after := strings.TrimLeft(inside[at:min(len(inside), at+16)], " ")
			if r, _ := utf8.DecodeRuneInString(after); after == "" || strings.ContainsRune(marks, r) {
				return len(list) - len(inside) + at
			}
		}
	}
	return 0
}

// endsEntity reports that a semicolon after s ends an entity: "R&amp;D".
func endsEntity(s string) bool {
	s = s[max(0, len(s)-10):]
	_, name, ok := strings.Cut(s[max(0, strings.LastIndexByte(s, '&')):], "&")
	return ok && strings.Trim(name, "#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == "" && len(name) > 1
}
