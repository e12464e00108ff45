package shown

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/assert"
)

// TestRoles has a page for what a block of each role claims.
func TestRoles(t *testing.T) {
	between := func(n int) string { return strings.Repeat("<div>Nothing</div>", n) }
	holdClaims(t, []row{
		{"a headline", head, []string{title}},
		{"a kicker", block("kicker", "Harbour diary") + head, []string{"kicker: Harbour diary", title}},
		{"a byline", block("byline", "By Jane Doe"), []string{"byline: By Jane Doe"}},
		{"a byline with a date", block("byline", "By Jane Doe, 8 March 2023"), []string{"published: 8 March 2023", "byline: By Jane Doe, 8 March 2023"}},
		{"a second byline near the first", block("byline", "By Jane Doe") + between(5) + block("byline", "By John Roe"), []string{"byline: By Jane Doe", "byline: By John Roe"}},
		{"a second byline far from it", block("byline", "By Jane Doe") + between(6) + block("byline", "By John Roe"), []string{"byline: By Jane Doe"}},
		{"a byline of nobody before it", block("byline", "By and by the fog lifted") + between(6) + block("byline", "By John Roe"), []string{"byline: By John Roe"}},
		{"a path in markup", block("breadcrumb", "Harbour"), nil},
		{"a path in flat text", "breadcrumb|Harbour\nheadline|Ferry returns after nine days in dock", []string{"section: Harbour", title}},
		{"a date and a name in markup", block("date", "Jane Doe, 8 March 2023"), []string{"published: 8 March 2023"}},
		{"a date and a name in flat text", "headline|Ferry returns after nine days in dock\ndate|Jane Doe, 8 March 2023", []string{title, "byline: Jane Doe, 8 March 2023", "published: 8 March 2023"}},
		{"a date without a name in flat text", "headline|Ferry returns after nine days in dock\ndate|8 March 2023", []string{title, "published: 8 March 2023"}},
		{"a date and a name after a byline", "headline|Ferry returns after nine days in dock\nbyline|By John Roe\ndate|Jane Doe, 8 March 2023",
			[]string{title, "byline: By John Roe", "published: 8 March 2023"}},
		{"contributors", block("byline", "By Jane Doe") + block("contributors", "Edited by John Roe"), []string{"byline: By Jane Doe", "byline (tail): Edited by John Roe"}},
		{"the name of a biography", block("biography", "Jane Doe"), []string{"byline (biography): Jane Doe"}},
		{"one word of a biography", block("biography", "Jane"), nil},
		{"six words of a biography", block("biography", "Jane Doe, Senior Reporter, Harbour Gazette"), nil},
		{"five words of a biography", block("biography", "Jane Doe, Senior Harbour Reporter"), []string{"byline (biography): Jane Doe, Senior Harbour Reporter"}},
		{"a biography on a button", "<div role=as-biography><button>Jane Doe</button></div>", nil},
		{"a biography in a menu", "<nav>" + block("biography", "Jane Doe") + "</nav>", nil},
		{"an agency in a biography", block("biography", "By Reuters"), nil},
		{"ordinary words in a biography", body + block("biography", "Ferry Crossing"), nil},
		{"tags", block("tag", `Tags: <a href=/a>#ferry</a>, <a href=/b>harbour,</a> <a href=/c>#</a>`), []string{"tag: ferry", "tag: harbour"}},
		{"a tag of 60 letters", block("tag", "<a href=/a>"+strings.Repeat("f", 60)+"</a>"), []string{"tag: " + strings.Repeat("f", 60)}},
		{"a tag of 61 letters", block("tag", "<a href=/a>"+strings.Repeat("f", 61)+"</a>"), nil},
		{"no link is no tag", block("tag", "Tags: <b>ferry</b>"), nil},
	})
}

// TestBylines has a page for each rule about the names in a byline's block.
func TestBylines(t *testing.T) {
	holdClaims(t, []row{
		{"a part of a line", block("byline", "What we know so far | By Jane Doe | 8 March 2023 | 59 Comments"), []string{"published: 8 March 2023", "byline: By Jane Doe"}},
		{"a name that links to its page", block("byline", "By <a href=/jane>Jane Doe</a>"), []string{"byline: By Jane Doe", "author: Jane Doe </jane>"}},
		{"an honorific in the link", block("byline", "By <a href=/jane>Dr. Jane Doe</a>"), []string{"byline: By Dr. Jane Doe", "author: Dr. Jane Doe </jane>"}},
		{"a link that is no name of the line", block("byline", "By Jane Doe, <a href=/quay>Harbour Gazette</a>"), []string{"byline: By Jane Doe, Harbour Gazette"}},
		{"bold is no link", block("byline", "By <b>Jane Doe</b>"), []string{"byline: By Jane Doe"}},
		{"a link to an author in a line that is no byline", block("byline", "by <a href=/author/amanda>amanda</a> at the quay, one comment so far"), []string{"author: amanda </author/amanda>"}},
		{"another link in such a line", block("byline", "by <a href=/quay/amanda>amanda</a> at the quay, one comment so far"), nil},
		{"two words after the byline's word", block("byline", "by amanda 24"), []string{"author: amanda 24"}},
		{"three words after it", block("byline", "by amanda 24 quays"), nil},
		{"two words without it", block("byline", "amanda 24"), nil},
		{"a single name of that class", "<div class=author role=as-byline>amanda</div>", []string{"author: amanda"}},
		{"a single name", block("byline", "amanda"), nil},
		{"a name in a script without capitals, in flat text", "headline|港の船が戻る\nbyline|田中太郎\ndate|2023年3月8日", []string{"headline: 港の船が戻る", "author: 田中太郎", "published: 2023年3月8日"}},
	})
}

// TestDates has a page for each rule about which dates are claimed.
func TestDates(t *testing.T) {
	lead := func(s string) string {
		return head + "<p role=as-paragraph>" + s + " The ferry returned to service on Monday, and the first crossing was full.</p>" + body
	}
	holdClaims(t, []row{
		{"before the text, not after it", block("date", "8 March 2023") + body + block("date", "9 March 2023"), []string{"published: 8 March 2023"}},
		{"two before the text", block("date", "8 March 2023") + block("date", "9 March 2023") + body, []string{"published: 8 March 2023", "published: 9 March 2023"}},
		{"after the text", body + block("date", "9 March 2023"), []string{"published: 9 March 2023"}},
		{"where there is no text", block("date", "9 March 2023"), []string{"published: 9 March 2023"}},
		{"labelled", block("date", "Published 8 March 2023"), []string{"published (labelled): 8 March 2023"}},
		{"an update", block("date", "Updated 9 March 2023"), []string{"updated (labelled): 9 March 2023"}},
		{"both", block("date", "Published 8 March 2023 | Updated 9 March 2023"), []string{"published (labelled): 8 March 2023", "updated (labelled): 9 March 2023"}},
		{"a label in the block before", "<div>Updated</div>" + block("date", "9 March 2023"), []string{"updated (labelled): 9 March 2023"}},
		{"a label of five words", "<div>Our paper was last updated</div>" + block("date", "9 March 2023"), []string{"published: 9 March 2023"}},
		{"a <time>", block("date", "<time datetime=2023-03-08T10:00>this morning</time>"), []string{"published: 2023-03-08T10:00"}},
		{"a <time> without its value", block("date", "<time>8 March 2023</time>"), []string{"published: 8 March 2023"}},
		{"a second <time>", block("date", "<time datetime=2023-03-08>8 March</time> <time datetime=2023-03-09>9 March</time>"), []string{"published: 2023-03-08", "updated: 2023-03-09"}},
		{"<time> with labels", block("date", "Updated <time datetime=2023-03-09>9 March</time>, published <time datetime=2023-03-08>8 March</time>"),
			[]string{"updated (labelled): 2023-03-09", "published (labelled): 2023-03-08"}},
		{"in the headline, on a line of its own", "<h1 role=as-headline>8 March 2023<br>Ferry returns</h1>" + body, []string{"headline: 8 March 2023\nFerry returns", "published: 8 March 2023"}},
		{"in the headline, labelled", "<h1 role=as-headline>Ferry returns<br>Published 8 March 2023</h1>" + body, []string{"headline: Ferry returns\nPublished 8 March 2023", "published: 8 March 2023"}},
		{"in the headline's words", "<h1 role=as-headline>Ferry returns on 8 March 2023</h1>" + body, []string{"headline: Ferry returns on 8 March 2023"}},
		{"a month in the headline", "<h1 role=as-headline>March 2023<br>Ferry returns</h1>" + body, []string{"headline: March 2023\nFerry returns"}},
		{"none in the headline where a date is shown", "<h1 role=as-headline>8 March 2023<br>Ferry returns</h1>" + block("date", "9 March 2023"),
			[]string{"headline: 8 March 2023\nFerry returns", "published: 9 March 2023"}},
		{"an update is enough", "<h1 role=as-headline>8 March 2023<br>Ferry returns</h1>" + block("date", "Updated 9 March 2023"),
			[]string{"headline: 8 March 2023\nFerry returns", "updated (labelled): 9 March 2023"}},
		{"at the head of the text, in brackets", lead("(8 March 2023)"), []string{title, "published (lead): 8 March 2023"}},
		{"before a dash", lead("8 March 2023 –"), []string{title, "published (lead): 8 March 2023"}},
		{"before a bar", lead("8 March 2023 |"), []string{title, "published (lead): 8 March 2023"}},
		{"before a new sentence", lead("8 March 2023"), []string{title, "published (lead): 8 March 2023"}},
		{"before a word in small letters", lead("8 March 2023 saw this."), []string{title}},
		{"in brackets with more", lead("(8 March 2023 and later)"), []string{title}},
		{"after another word", lead("On 8 March 2023 –"), []string{title}},
		{"beside entries of a live blog", lead("(8 March 2023)") + block("entry", "<time datetime=2023-03-08T10:15>10:15</time>"), []string{title, "published (lead): 8 March 2023"}},
		{"after the text, beside such entries", head + body + block("date", "9 March 2023") + block("entry", "<time datetime=2023-03-08T10:15>10:15</time>"), []string{title, "published: 9 March 2023"}},
		{"a month", lead("(March 2023)"), []string{title}},
		{"in the second paragraph", head + body + "<p role=as-paragraph>(8 March 2023) The ferry returned.</p>", []string{title}},
		{"entries of a live blog last", head + body + block("entry", "<time datetime=2023-03-08T10:15>10:15</time>"), []string{title, "published: 2023-03-08T10:15"}},
		{"entries of a live blog beside a date", head + block("date", "9 March 2023") + body + block("entry", "<time datetime=2023-03-08T10:15>10:15</time>"), []string{title, "published: 9 March 2023"}},
	})
}

// TestLabelledDate has a page for each rule about a label that stands far from the headline.
func TestLabelledDate(t *testing.T) {
	const line = "<div>Published on 8 March 2023</div>"
	want := []string{title, "published (labelled): 8 March 2023"}
	holdClaims(t, []row{
		{"in one line", head + body + line, want},
		{"in the block before", head + body + "<div>Published</div><div>8 March 2023</div>", want},
		{"a date with more after such a block", head + body + "<div>Published</div><div>8 March 2023, a fine day for ferries</div>", []string{title}},
		{"an update", head + body + "<div>Updated on 8 March 2023</div>", []string{title}},
		{"another label before", head + body + "<div>Next sitting</div><div>8 March 2023</div>", []string{title}},
		{"thirty words", head + body + "<div>Published on 8 March 2023 " + strings.Repeat("and ", 25) + "</div>", want},
		{"thirty-one words", head + body + "<div>Published on 8 March 2023 " + strings.Repeat("and ", 26) + "</div>", []string{title}},
		{"a month", head + body + "<div>Published in March 2023</div>", []string{title}},
		{"hidden", head + body + "<div hidden>Published on 8 March 2023</div>", []string{title}},
		{"in a menu", head + body + "<nav>" + line + "</nav>", []string{title}},
		{"an entry to choose", head + body + "<select><option>Published on 8 March 2023</option></select>", []string{title}},
		{"an entry to choose, below its label", head + body + "<label>Published <select><option>8 March 2023</option></select></label>", []string{title}},
		{"the label of a field", head + body + "<label for=a>Published on 8 March 2023</label><input id=a>", []string{title}},
		{"below an entry that is labelled", head + "<select><option>Updated: 7 March</option></select>" + block("date", "8 March 2023") + body, []string{title, "published: 8 March 2023"}},
		{"below a label that is a field's", head + "<label>Updated</label>" + block("date", "8 March 2023") + body, []string{title, "updated (labelled): 8 March 2023"}},
		{"of other stories", head + body + "<div class=related>" + line + "</div>", []string{title}},
		{"of comments", head + body + "<div class=comments>" + line + "</div>", []string{title}},
		{"the first of two", head + body + line + "<div>Published on 9 March 2023</div>", want},
		{"outweighs the lead's", head + "<p role=as-paragraph>(9 March 2023) The ferry returned to service.</p>" + line, want},
	})
}

// TestKicker holds what parts a kicker from the headline that it stands in one heading with.
func TestKicker(t *testing.T) {
	declared := claim.Claim{Field: claim.FieldHeadline, Source: claim.FromOpenGraph, Raw: "Ferry returns"}
	for _, c := range []struct {
		rule, heading string
		declared      []claim.Claim
		want          []string
	}{
		{"by its class", "<span class=kicker>Harbour diary</span> Ferry returns", nil, []string{"headline: Ferry returns", "kicker: Harbour diary"}},
		{"another class", "<span class=first>Harbour diary</span> Ferry returns", nil, []string{"headline: Harbour diary Ferry returns"}},
		{"another class before the declared headline", "<span class=first>Harbour diary</span> Ferry returns", []claim.Claim{declared}, []string{"headline: Ferry returns", "kicker: Harbour diary"}},
		{"that class later on", "Ferry returns <span class=kicker>Harbour diary</span>", nil, []string{"headline: Ferry returns Harbour diary"}},
		{"that class around it all", "<span class=kicker>Ferry returns</span>", nil, []string{"headline: Ferry returns"}},
		{"a mark before the declared headline", "Harbour diary | Ferry returns", []claim.Claim{declared}, []string{"headline: Ferry returns", "kicker: Harbour diary"}},
		{"a line before the declared headline", "Harbour diary<br>Ferry returns", []claim.Claim{declared}, []string{"headline: Ferry returns", "kicker: Harbour diary"}},
		{"a mark where none is declared", "Harbour diary | Ferry returns", nil, []string{"headline: Harbour diary | Ferry returns"}},
		{"the whole is declared too", "Harbour diary: Ferry returns", []claim.Claim{declared, {Field: claim.FieldHeadline, Source: claim.FromOpenGraph, Raw: "Harbour diary: Ferry returns"}},
			[]string{"headline: Harbour diary: Ferry returns"}},
		{"eight words", "One two three four five six seven eight: Ferry returns", []claim.Claim{declared}, []string{"headline: Ferry returns", "kicker: One two three four five six seven eight"}},
		{"nine words", "One two three four five six seven eight nine: Ferry returns", []claim.Claim{declared}, []string{"headline: One two three four five six seven eight nine: Ferry returns"}},
		{"a mark at the start", ": Ferry returns", []claim.Claim{declared}, []string{"headline: : Ferry returns"}},
	} {
		assert.Equal(t, c.want, claimed(t, "<h1 role=as-headline>"+c.heading+"</h1>", c.declared...), c.rule)
	}
}
