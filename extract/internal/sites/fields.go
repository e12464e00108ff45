package sites

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html"
)

// How much a rule can fill a field with: a page cannot multiply itself by it, for of elements inside one another the outermost counts.
const (
	mostValues     = 100
	mostValueBytes = 64 << 10
)

// A Value is what one element says that a rule for a field matches.
type Value struct {
	Rule *Rule
	Text string
}

// fieldName reports a name that a field can have.
func fieldName(name string) bool {
	return name != "" && len(name) <= 64 && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_-") == ""
}

// Values are what the rules for fields find, in the order of the rules and then of the page, shown or not: the words of an element, the
// content of a <meta>, the datetime of a <time>. It counts into matched as Match does.
func Values(page *page.Page, rules []Rule, matched []int) []Value {
	var values []Value
	for k := range rules {
		if rules[k].Field == "" || page.Tree == nil {
			continue
		}
		n := 0
		find(page.Tree.Root(), &rules[k], func(node *html.Node) bool {
			n++
			if s := valueOf(node); s != "" && n <= mostValues {
				values = append(values, Value{&rules[k], s})
			}
			return n < mostValues
		})
		if matched != nil {
			matched[k] = n
		}
	}
	return values
}

// find calls found for each outermost element that a rule matches, until it says that it has enough.
func find(root *html.Node, rule *Rule, found func(*html.Node) bool) {
	for n := root; n != nil; {
		if n.Type == html.ElementNode && rule.matcher.Match(n) {
			if !found(n) {
				return
			}
		} else if n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
		}
		if n == root {
			return
		}
		n = n.NextSibling
	}
}

// valueOf is what an element says.
func valueOf(n *html.Node) string {
	for _, a := range n.Attr {
		if n.Data == "meta" && a.Key == "content" || n.Data == "time" && a.Key == "datetime" {
			if s := text.Collapse(a.Val); s != "" {
				return s[:fits(s)]
			}
		}
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.Data != "script" && d.Parent.Data != "style" {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
		if b.Len() > mostValueBytes {
			break
		}
	}
	s := text.Collapse(b.String())
	return s[:fits(s)]
}

// fits is how many bytes of s a value may have, at a border of characters.
func fits(s string) int {
	n := min(len(s), mostValueBytes)
	for n > 0 && n < len(s) && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}
