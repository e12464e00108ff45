package shown

import "testing"

// TestFarLabels has a page for each rule about people whom a label names far from the headline.
func TestFarLabels(t *testing.T) {
	const line = "<div>Written by Jane Corrigan</div>"
	jane := []string{title, "byline (far label): Written by Jane Corrigan"}
	two := []string{title, "byline (far label): Jane Corrigan", "byline (far label): Tom Aldous"}
	nobody := []string{title}
	holdClaims(t, []row{
		{"in one line", head + body + line, jane},
		{"of a signed story", head + block("byline", "By John Roe") + body + line, []string{title, "byline: By John Roe"}},
		{"in flat text", "headline|Ferry returns after nine days in dock\nparagraph|The ferry returned to service on Monday.\n|Written by Jane Corrigan", nobody},
		{"before the headline", line + head + body, nobody},
		{"eight words", head + body + "<div>Text and photographs by Jane Anna Quay Corrigan</div>", []string{title, "byline (far label): Text and photographs by Jane Anna Quay Corrigan"}},
		{"nine words", head + body + "<div>Text and photographs by Jane Anna Maria Quay Corrigan</div>", nobody},
		{"a sentence about a writer", head + body + "<div>Written by Jane Corrigan, the play will be shown at the harbour hall in May.</div>", nobody},
		{"more of something else", head + body + "<div>Written by hand, the letters of the harbour office fill nine shelves in the hall.</div>", nobody},
		{"a sentence", head + body + "<div>Written by Jane Corrigan.</div>", nobody},
		{"a generation's full stop", head + body + "<div>Written by Jane Corrigan Jr.</div>", nobody},
		{"no person", head + body + "<div>Written by hand</div>", nobody},
		{"two people", head + body + "<div>Written by Jane Corrigan and Tom Aldous</div>", nobody},
		{"one name", head + body + "<div>Written by Corrigan</div>", nobody},
		{"a label of one word", head + body + "<div>By Jane Corrigan</div>", nobody},
		{"a label of one word and a colon", head + body + "<div>Author: Jane Corrigan</div>", []string{title, "byline (far label): Author: Jane Corrigan"}},
		{"ordinary words", head + body + "<div>Written by First Crossing</div>", nobody},
		{"the first of two", head + body + line + "<div>Written by Tom Aldous</div>", jane},
		{"names below", head + body + "<h6>Author(s)</h6><ul><li>Jane Corrigan</li><li>Tom Aldous</li></ul><p>Download the paper</p>", two},
		{"initials and titles between", head + body + "<div>Author</div><div>JC</div><div class=n>Jane Corrigan</div><div>Harbour reporter, Quay Daily</div><div>TA</div><div class=n>Tom Aldous</div>", two},
		{"two other blocks between", head + body + "<div>Author</div><p class=n>Jane Corrigan</p><div>Harbour reporter, Quay Daily</div><div>Since last year</div><p class=n>Tom Aldous</p>", two[:2]},
		{"other markup below", head + body + "<div>Author</div><p class=n>Jane Corrigan</p><p>Tom Aldous</p>", two[:2]},
		{"other elements below", head + body + "<div>Author</div><p class=n>Jane Corrigan</p><div class=n>Tom Aldous</div>", two[:2]},
		{"something else below", head + body + "<div>Author</div><p>All stories of the week in one letter</p><p>Jane Corrigan</p>", nobody},
		{"five words below", head + body + "<div>Author</div><p>Jane Anna Maria Quay Corrigan</p>", []string{title, "byline (far label): Jane Anna Maria Quay Corrigan"}},
		{"six words below", head + body + "<div>Author</div><p>Jane Anna Maria Louise Quay Corrigan</p>", nobody},
		{"a label without names, and one with them", head + body + "<div>Author</div><p>All stories of the week in one letter</p>" + line, jane},
		{"names below a label, and one line", head + body + "<div>Author</div><p>Jane Corrigan</p><p>Tom Aldous</p>" + "<div>Nothing that names anybody</div>" + "<div>Written by Ann Poe</div>", two},
		{"hidden", head + body + "<div hidden>Written by Jane Corrigan</div>", nobody},
		{"under a picture", head + body + "<figure><img src=a.jpg><figcaption>Written by Jane Corrigan</figcaption></figure>", nobody},
		{"beside a picture", head + body + "<figure><img src=a.jpg>" + line + "</figure>", nobody},
		{"in a menu", head + body + "<nav>" + line + "</nav>", nobody},
		{"an entry to choose", head + body + "<select><option>Written by Jane Corrigan</option></select>", nobody},
		{"entries to choose below a heading", head + body + "<h6>Author</h6><select><option>Jane Corrigan</option><option>Tom Aldous</option></select>", nobody},
		{"in the footer", head + body + "<footer>" + line + "</footer>", nobody},
		{"in a dialog", head + body + "<dialog open>" + line + "</dialog>", nobody},
		{"of another story", head + body + "<div class=related>" + line + "</div>", nobody},
		{"of comments", head + body + "<div class=comments>" + line + "</div>", nobody},
		{"in what is named a caption", head + body + "<div class=caption>" + line + "</div>", nobody},
		{"in what is named a credit", head + body + "<div class=credit>" + line + "</div>", nobody},
		{"in what is named a menu", head + body + "<div class=menu>" + line + "</div>", nobody},
	})
}

// TestDatelineReporter holds where a dateline's reporter is claimed.
func TestDatelineReporter(t *testing.T) {
	const dateline = "(서울=연합뉴스) 김철수 기자 = "
	const rest = "여객선이 구일 만에 다시 운항을 시작했다고 시가 월요일 밝혔다."
	holdClaims(t, []row{
		{"in the first paragraph", "<p role=as-paragraph>" + dateline + rest + "</p>", []string{"author (dateline): 김철수"}},
		{"in a block of its own", block("dateline", dateline) + "<p role=as-paragraph>" + rest + "</p>", []string{"author (dateline): 김철수"}},
		{"in another block", block("heading", dateline+rest) + "<p role=as-paragraph>" + rest + "</p>", nil},
		{"in the second paragraph", "<p role=as-paragraph>" + rest + "</p><p role=as-paragraph>" + dateline + rest + "</p>", nil},
		{"without a reporter", "<p role=as-paragraph>(서울=연합뉴스) " + rest + "</p>", nil},
	})
}
