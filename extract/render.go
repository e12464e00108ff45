package extract

import (
	"iter"
	"slices"
	"strings"
	"unicode"
)

// What the writers of an Article share. WriteMarkdown, WriteHTML and WriteText show the article itself: kicker, headline,
// byline, dates, standfirst, body, the entries of a live blog and corrections. Tickers, related stories, comments and
// everything else of the page are in the Article and its JSON only.

// bufferSize is what a writer holds back before it writes on.
const bufferSize = 4096

// maxListDepth bounds how deep lists are nested in output, so that its size stays linear in the article's.
const maxListDepth = 16

// visible maps a rune to the one that is written for it: white space other than a line break becomes a space; a control
// character, U+FFFE and U+FFFF become U+FFFD, as HTML does with NUL. Every other rune stays. What it gives may stand in XML
// 1.0, and a terminal obeys none of it.
func visible(r rune) rune {
	switch r {
	case '\n', '\u00a0':
		return r
	case '\r':
		return '\n'
	case '\t', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return ' '
	case 0xfffe, 0xffff:
		return unicode.ReplacementChar
	}
	if unicode.IsControl(r) {
		return unicode.ReplacementChar
	}
	return r
}

// visibleRunes yields the runes of s as they are written. "\r\n" is one line break.
func visibleRunes(s string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for i, r := range s {
			if r == '\r' && strings.HasPrefix(s[i+1:], "\n") {
				continue
			}
			if !yield(visible(r)) {
				return
			}
		}
	}
}

// preformattedRunes yields the runes of text whose tabs count too.
func preformattedRunes(s string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		first := true
		for part := range strings.SplitSeq(strings.TrimRight(s, "\r\n"), "\t") {
			if !first && !yield('\t') {
				return
			}
			first = false
			for r := range visibleRunes(part) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// trimmed is text as visibleRunes shows it, without white space at its ends.
func trimmed(s string) string {
	s = strings.TrimSpace(s)
	if plainPrefix(s) == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for r := range visibleRunes(s) {
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}

// plainPrefix is the length of the words at the start of s that every format writes as they are: ASCII letters and digits,
// marks that are markup nowhere inside a line, and single spaces between them.
func plainPrefix(s string) int {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte(",.;()-", c) >= 0:
			n = i + 1
		case c == ' ' && n == i:
		default:
			return n
		}
	}
	return n
}

// blank reports that nothing of s would be seen.
func blank(s string) bool { return strings.TrimSpace(s) == "" }

// A signature is a name under a headline with the address of its page, "" where none is known or fit to be written.
type signature struct{ name, address string }

// signatures lists who signs the article: its authors, then desk and agencies, or the byline as shown where it was not
// understood.
func (a *Article) signatures() []signature {
	var out []signature
	add := func(name, address string) {
		same := func(s signature) bool { return s.name == name }
		if !blank(name) && (len(out) > 99 || !slices.ContainsFunc(out, same)) {
			out = append(out, signature{name, safeAddress(address)})
		}
	}
	for _, x := range a.Byline.Authors {
		add(x.Name, x.URL)
	}
	add(a.Byline.Desk, "")
	for _, x := range a.Byline.Agencies {
		add(x, "")
	}
	if len(out) == 0 {
		add(a.Byline.Raw, "")
	}
	return out
}

// dateLine is the line of dates for a reader: "2023-03-08 (updated 2023-03-08 08:35)". Updated, the only word of it, is
// English in every language.
func (a *Article) dateLine() string {
	published, updated := readableDate(a.Published), readableDate(a.Updated)
	switch {
	case updated == "" || updated == published:
		return published
	case published == "":
		return "updated " + updated
	}
	return published + " (updated " + updated + ")"
}

// readableDate is a date with a space between day, time and offset: "2023-03-08 08:35 +05:00".
func readableDate(d Date) string {
	day, clock, found := strings.Cut(d.String(), "T")
	if !found {
		return day
	}
	if i := strings.IndexAny(clock, "+-"); i > 0 {
		clock = clock[:i] + " " + clock[i:]
	}
	return day + " " + clock
}

// entries are the live-blog updates that Body does not hold itself.
func (a *Article) entries() []Update {
	i := slices.IndexFunc(a.Updates, func(u Update) bool { return len(u.Body) > 0 })
	if i < 0 {
		return a.Updates
	}
	b := &a.Updates[i].Body[0]
	if slices.ContainsFunc(a.Body, func(c Block) bool { return c.Path == b.Path && c.Offset == b.Offset && c.Text == b.Text }) {
		return nil
	}
	return a.Updates
}

// groups cuts blocks into the runs that are written as one: the items of a list, the paragraphs of one quotation, a
// figure with its captions, a single block of any other kind. The first block of a run has something to show; blocks that
// have not part nothing.
func groups(blocks []Block) iter.Seq[[]Block] {
	return func(yield func([]Block) bool) {
		for len(blocks) > 0 {
			if !shows(blocks[0]) {
				blocks = blocks[1:]
				continue
			}
			last, n := 0, 1
			for n < len(blocks) && (!shows(blocks[n]) || together(blocks[last], blocks[n])) {
				if shows(blocks[n]) {
					last = n
				}
				n++
			}
			if !yield(blocks[:n]) {
				return
			}
			blocks = blocks[n:]
		}
	}
}

// shows reports whether a block has anything to show.
func shows(b Block) bool {
	switch b.Kind {
	case Figure, Embed:
		return b.Media != nil || !blank(b.Text)
	case Table:
		return len(b.Rows) > 0 || !blank(b.Text)
	}
	return !blank(b.Text)
}

// together reports whether a block is written as one with the block before it.
func together(a, b Block) bool {
	if a.Kind != b.Kind {
		return false
	}
	switch b.Kind {
	case ListItem:
		return true
	case Quote:
		return quotation(a.Path) == quotation(b.Path)
	case Figure:
		return b.Media == nil
	}
	return false
}

// quotation is the path of the outermost blockquote a block stands in.
func quotation(path string) string {
	i := strings.Index(path, "blockquote")
	if i < 0 {
		return ""
	}
	if end := strings.IndexByte(path[i:], '/'); end >= 0 {
		return path[:i+end]
	}
	return path
}

// A depth turns the levels of list items into steps of one: an item is at most one deeper than the item before it.
type depth struct{ levels []int }

// of returns the depth of the next item, 1 for the outermost.
func (d *depth) of(level int) int {
	for len(d.levels) > 0 && d.levels[len(d.levels)-1] >= level {
		d.levels = d.levels[:len(d.levels)-1]
	}
	if len(d.levels) < maxListDepth {
		d.levels = append(d.levels, level)
	}
	return len(d.levels)
}

// cut forgets what is deeper than n.
func (d *depth) cut(n int) { d.levels = d.levels[:n] }

// headingLevel is the level of a heading below the article's headline, 2 to 6.
func headingLevel(b Block) int { return min(max(b.Level, 2), 6) }

// rows are the cells of a table block, trimmed; nil when all are empty.
func rows(b Block) [][]string {
	table := b.Rows
	if len(table) == 0 {
		for line := range strings.SplitSeq(b.Text, "\n") {
			table = append(table, strings.Split(line, "\t"))
		}
	}
	var out [][]string
	some := false
	for _, row := range table {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = strings.TrimSpace(cell)
			some = some || cells[i] != ""
		}
		if len(cells) > 0 {
			out = append(out, cells)
		}
	}
	if !some {
		return nil
	}
	return out
}

// A figure is a group of figure blocks made ready to be written.
type figure struct {
	address       string // of the picture; "" when it has none that is fit to be written
	alt           string
	width, height int
	captions      []Block
	credit        string
}

// pictures finds an Image by its address.
type pictures struct {
	of   map[string]Image
	left int // bytes of captions and credits that may still be written: a page may show one picture thousands of times
}

func picturesOf(images []Image) *pictures {
	p := &pictures{of: make(map[string]Image, len(images)), left: mostRepeated}
	for _, image := range slices.Backward(images) { // the first of one address counts
		p.of[image.URL] = image
		p.left += len(image.Caption) + len(image.Credit)
	}
	return p
}

// mostRepeated is how many bytes of captions and credits are written beyond those that the Article has.
const mostRepeated = 64 << 10

// image is what is known of a picture; "" for its words when too many were written.
func (p *pictures) image(address string) (caption, credit string) {
	image := p.of[address]
	if p.left -= len(image.Caption) + len(image.Credit); p.left < 0 {
		return "", ""
	}
	return image.Caption, image.Credit
}

// figure joins the blocks of a figure with what the article knows about its picture.
func (p *pictures) figure(group []Block) figure {
	var f figure
	for _, b := range group {
		if m := b.Media; m != nil {
			f.address, f.alt, f.width, f.height = pictureAddress(m.URL), m.Alt, m.Width, m.Height
			caption, credit := p.image(m.URL)
			f.credit = credit
			if caption != "" && len(group) == 1 && (blank(b.Text) || b.Text == m.Alt) {
				f.captions = append(f.captions, Block{Kind: Figure, Text: caption})
			}
		}
		if !blank(b.Text) && (b.Media == nil || b.Text != b.Media.Alt) {
			f.captions = append(f.captions, b)
		}
	}
	if f.address == "" && len(f.captions) == 0 && !blank(f.alt) {
		f.captions = append(f.captions, Block{Kind: Figure, Text: f.alt})
	}
	for _, c := range f.captions {
		if f.credit != "" && strings.Contains(c.Text, f.credit) {
			f.credit = ""
		}
	}
	return f
}

// embedAddress is the address of an embed block, "" when it has none that is fit to be written.
func embedAddress(b Block) string {
	if b.Media == nil {
		return ""
	}
	return safeAddress(b.Media.URL)
}
