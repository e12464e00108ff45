package scripts

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"

	"github.com/broadsheet-go/broadsheet/clean/text"
)

// A Range is bytes Start to End of a text.
type Range struct{ Start, End int }

// Find finds scripts, styles and data that a program left in the text, in order: each range is statements, rules or values that
// follow one another. They have no paragraphs and no marks of the program that flattened the page. It ends with the budget's context.
func Find(s string, limits *budget.Budget) []Range {
	var found []Range
	c := coder{s: s}
	for i, n := 0, 1; i < len(s) && !limits.Cancelled(64*n); n++ {
		stop := min(len(s), i+budget.LongestPiece)
		if i = c.sign(i, stop); i == stop {
			continue
		}
		start := c.start(i)
		if start < 0 {
			i++
			continue
		}
		end := max(c.end(i), i+1)
		found = c.join(found, Range{Start: start, End: end})
		c.from = end
		i = end
	}
	return c.settle(found)
}

// A coder reads code. Each of its looks ahead has a limit, or is not repeated before a place where it found nothing.
type coder struct {
	s     string
	from  int            // where the text begins that is no code so far
	never [256]int       // no such quotation mark closes before this byte
	open  map[string]int // no such end of a comment comes before this byte
}

// ahead is how many bytes are looked at to tell code from prose.
const ahead = 160

// starters are ways in which scripts and data begin.
var starters = [...]string{
	"window.", "window[", "var ", "let ", "const ", "function(", "function ", "(function", "!function", "document.", "if(", "if (", "try{", "try {", "for(", "for (",
	"self.", "googletag", "dataLayer", "gtag(", "jQuery", "$(", "(()=>", "(() =>", "(self", "\"use strict\"", "'use strict'", "/*", "//<![CDATA[", "{\"", "[{", "{ \"", "[\"",
	"@media", "@font-face", "@import", "@charset", "@keyframes", ":root", "import(", "//", "});", "})",
}

// followers are words that go on with a script after a bracket.
var followers = [...]string{"else", "catch", "finally", "while", "return", "switch", "async "}

// start is where code begins that has its first sign at i, -1 where none does. Signs has the byte at i.
func (c *coder) start(i int) int {
	b := c.s[i]
	if b == '{' && c.rule(i) {
		return c.selector(i)
	}
	if i > 0 && text.ASCIILetter(b) && b != 'w' && b != 'd' && text.ASCIILetter(c.s[i-1]) {
		return -1 // within a word only two of them begin
	}
	if i > 0 && !c.mayBegin(i) {
		if strings.IndexByte("(,=", c.s[i-1]) >= 0 && beginsWith(c.s[i:], []string{"function (", "function("}) {
			return c.lineStart(i) // what the function is given to
		}
		return -1
	}
	if near := c.s[i:min(len(c.s), i+ahead)]; states(near) || starter(near) && !declares(near) && c.dense(i) {
		return i
	}
	if b == '{' && i+1 < len(c.s) && text.Space(c.s[i+1]) && c.dense(i) {
		return i
	}
	return -1
}

// lineStart is where the line of byte i begins, or the last word before it where the line is long.
func (c *coder) lineStart(i int) int {
	from := max(c.from, i-ahead)
	if n := strings.LastIndexByte(c.s[from:i], '\n'); n >= 0 {
		return from + n + 1
	}
	if n := strings.LastIndexByte(c.s[from:i], ' '); n >= 0 && from > c.from {
		return from + n + 1
	}
	return from
}

// mayBegin reports that code may begin after the byte before i: a space, what ends other code, or the end of a word that was glued
// to it.
func (c *coder) mayBegin(i int) bool {
	switch before, b := c.s[i-1], c.s[i]; {
	case before == ' ' && i > 1 && c.s[i-2] == ':':
		return b == '{'
	case text.Space(before), before == '}', before == ';', before == '>':
		return true
	case before == ')' || before == ']':
		return b != '/' && b != '['
	case b == '/':
		return text.WordByte(before) && c.s[min(i+1, len(c.s)-1)] == '*'
	case text.WordByte(b):
		return text.WordByte(before) && (strings.HasPrefix(c.s[i:], "window.") || strings.HasPrefix(c.s[i:], "document.getElement"))
	case text.WordByte(before):
		return b == '{' || b == '(' || b == '!'
	}
	return strings.IndexByte(".!?\"|", c.s[i-1]) >= 0 && strings.IndexByte("{(!", c.s[i]) >= 0
}

// declares reports the words that begin a declaration: prose has them too.
func declares(s string) bool { return beginsWith(s, []string{"var ", "let ", "const "}) }

// states reports a statement that no prose begins with: "var a =", "window.a =", "document.a(", "if (a) {", "@media b {".
func states(s string) bool {
	if s[0] == '@' || s[0] == ':' || s[0] == 'i' || s[0] == 'f' {
		head, _, found := strings.Cut(s, "{")
		head = strings.TrimRight(head, " \n")
		return found && (beginsWith(s, []string{"@media", "@keyframes", "@font-face", "@supports", ":root"}) || beginsWith(s, []string{"if (", "if(", "for (", "for("}) && head[len(head)-1] == ')')
	}
	rest, ok := "", false
	for _, p := range [...]string{"function ", "var ", "let ", "const ", "window.", "document.", "self."} {
		if rest, ok = strings.CutPrefix(s, p); ok {
			break
		}
	}
	if !ok {
		return false
	}
	n := 0
	for n < len(rest) && n < 80 && (text.ASCIILetter(rest[n]) || text.ASCIIDigit(rest[n]) || rest[n] == '_' || rest[n] == '$' || rest[n] == '\\' || rest[n] == '.' && s[0] != 'v' && s[0] != 'l') {
		n++
	}
	after := strings.TrimLeft(rest[n:], " ")
	if n == 0 || after == "" {
		return false
	}
	return after[0] == '=' || after[0] == ';' && s[0] == 'v' || (after[0] == '(' || after[0] == '[') && rest[n] == after[0]
}

func starter(s string) bool { return beginsWith(s, starters[:]) }

func beginsWith(s string, words []string) bool {
	for _, w := range words {
		if s != "" && s[0] == w[0] && strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// dense reports that the bytes from i on have as many marks as only code has.
func (c *coder) dense(i int) bool {
	part := c.s[i:min(len(c.s), i+ahead)]
	n, kinds := 0, 0
	var seen [256]bool
	for k := range len(part) {
		switch b := part[k]; b {
		case '{', '}', '=', ';', '(', ')', '[', ']', '"', '\'', ':', '|', '&', '\\', '<', '>':
			n++
			if !seen[b] {
				seen[b] = true
				kinds++
			}
		}
	}
	sure := seen['{'] || seen['='] || seen[';']
	return sure && kinds >= 4 && n*12 >= len(part) || sure && kinds >= 3 && n*8 >= len(part)
}

// rule reports that a declaration of a style comes after the bracket at i: "{color:red".
func (c *coder) rule(i int) bool {
	s := c.s[i+1 : min(len(c.s), i+60)]
	s = strings.TrimLeft(s, " \t\r\n")
	n := 0
	for n < len(s) && (s[n] == '-' || 'a' <= s[n] && s[n] <= 'z') {
		n++
	}
	for n > 0 && n < len(s) && s[n] == ' ' {
		n++
	}
	if n < 3 || n >= len(s) || s[n] != ':' {
		return false
	}
	after := c.s[i:min(len(c.s), i+2*ahead)]
	end := strings.IndexByte(after, '}')
	return end > 0 && !strings.Contains(after[:end], ". ") || end < 0 && strings.Count(after, ";") >= 3
}

// selector is where the names begin that a rule is for: the words before its bracket at i, as far as they look like names of
// elements and classes.
func (c *coder) selector(i int) int {
	from := i
	for from > c.from && from > i-2*ahead && c.s[from-1] != '\n' && c.s[from-1] != '}' && c.s[from-1] != ';' {
		from--
	}
	if head := strings.TrimSpace(c.s[from:i]); !strings.ContainsAny(head, " ") || strings.ContainsAny(head[:min(len(head), 1)], ".#@:*[") {
		// the rule stands by itself, or has no more than one name
		if k := strings.LastIndexAny(head, ".#@"); k > 0 && text.WordByte(head[k-1]) && !strings.ContainsAny(head[:1], ".#@:*[") && upper(head[0]) {
			return from + strings.Index(c.s[from:i], head) + k // glued to a word
		}
		return from
	}
	word := strings.TrimRight(c.s[from:i], " \t")
	k := strings.LastIndexByte(word, ' ') + 1
	if d := strings.IndexAny(word[k:], ".#@"); d > 0 && upper(word[k]) {
		k += d
	}
	return from + k
}

func upper(b byte) bool { return 'A' <= b && b <= 'Z' }

// end is where the code ends that begins at i: after the last bracket or stop of it with no more code right after.
func (c *coder) end(i int) int {
	s, depth := c.s, 0
	for k := i; k < len(s); {
		switch b := s[k]; b {
		case '"', '\'', '`':
			k = c.quoted(k)
			continue
		case '/':
			if next := c.comment(k); next > 0 {
				k = next
				if depth == 0 && !c.goesOn(k) {
					return k
				}
				continue
			}
		case '{', '(', '[':
			depth++
		case '}', ')', ']', ';':
			if b != ';' {
				depth = max(depth-1, 0)
			}
			if depth == 0 && !c.goesOn(k+1) {
				return k + 1
			}
		case '\n':
			if depth == 0 && !c.unended(i, k) && !c.goesOn(k+1) || c.prose(k+1) {
				return k
			}
		}
		k++
	}
	return len(s)
}

// unended reports that the code from i to k stops at a mark that needs more after it.
func (c *coder) unended(i, k int) bool {
	s := strings.TrimRight(c.s[max(i, k-ahead):k], " \t\r\n")
	return s != "" && strings.IndexByte("&|=,+?:.<-", s[len(s)-1]) >= 0
}

// quoted is the byte after a string that begins at k, or after its mark where the string does not end in its line.
func (c *coder) quoted(k int) int {
	q := c.s[k]
	if k < c.never[q] {
		return k + 1
	}
	for i := k + 1; i < len(c.s); i++ {
		switch c.s[i] {
		case '\\':
			i++
		case q:
			return i + 1
		case '\n':
			if q != '`' {
				c.never[q] = i
				return k + 1
			}
		}
	}
	c.never[q] = len(c.s)
	return k + 1
}

// comment is the byte after a comment that begins at k, 0 where none does.
func (c *coder) comment(k int) int {
	shut := ""
	switch {
	case strings.HasPrefix(c.s[k:], "/*"):
		shut = "*/"
	case strings.HasPrefix(c.s[k:], "//") && (k == 0 || c.s[k-1] != ':' && c.s[k-1] != '"'):
		shut = "\n"
	default:
		return 0
	}
	if k < c.open[shut] {
		return 0
	}
	if n := strings.Index(c.s[k+2:], shut); n >= 0 {
		return k + 2 + n + len(shut)*len(strings.TrimSpace(shut))/2 // the end of a line is not part of it
	}
	if c.open == nil {
		c.open = map[string]int{}
	}
	c.open[shut] = len(c.s)
	return 0
}

// goesOn reports that more code comes after byte k, where no bracket is open.
func (c *coder) goesOn(k int) bool {
	if k > 0 && k+1 < len(c.s) && (c.s[k-1] == '}' || c.s[k-1] == ')' || c.s[k-1] == ']') && (c.s[k] == '(' || c.s[k] == '[' || c.s[k] == '.' && text.ASCIILetter(c.s[k+1]) && !upper(c.s[k+1])) {
		return true // a call or a part of what the bracket closes
	}
	for k < len(c.s) && text.Space(c.s[k]) {
		k++
	}
	if k == len(c.s) {
		return false
	}
	switch c.s[k] {
	case ';', ',', ')', '}', ']', '=', '?', '+', '|', '&', '{':
		return true
	case ':':
		return !text.ASCIILetter(c.s[min(k+1, len(c.s)-1)])
	case '.', '(', '[':
		line, _, _ := strings.Cut(c.s[k:min(len(c.s), k+ahead)], "\n")
		return c.dense(k) && !linked(line)
	}
	line := c.s[k:min(len(c.s), k+ahead)]
	if states(line) || starter(line) && c.dense(k) || strings.HasPrefix(line, "/*") {
		return true
	}
	if beginsWith(line, followers[:]) && strings.ContainsAny(line[:min(len(line), 16)], "{(;=") {
		return true
	}
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	marks := 0
	for i := range len(line) {
		switch line[i] {
		case '{', '}', '=', '\\', '|', '&':
			marks++
		case ';':
			if i+1 == len(line) || !text.Space(line[i+1]) {
				marks++
			}
		case '(':
			if i > 0 && text.ASCIILetter(line[i-1]) {
				marks++
			}
		}
	}
	return marks >= 2 && marks*40 >= len(line)
}

// prose reports a line at k that no code has: eight words or more after a capital letter, and no mark of code.
func (c *coder) prose(k int) bool {
	for k < len(c.s) && text.Space(c.s[k]) && c.s[k] != '\n' {
		k++
	}
	line := c.s[k:min(len(c.s), k+ahead)]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = line[:n]
	}
	if line == "" || !upper(line[0]) && line[0] < 0x80 || strings.ContainsAny(line, "{}=;()[]<>\\\"`|") {
		return false
	}
	return strings.Count(line, " ") >= 7
}
