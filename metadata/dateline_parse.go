package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/lang"
)

// A stretch is a piece of the text: text[start:end].
type stretch struct{ start, end int }

// A datelineParser reads the head of a text. The spans it collects become strings only when the dateline is accepted.
type datelineParser struct {
	text string // the whole text
	head string // what is looked at
	w    words
	l    Locale

	places   [6]stretch
	nplaces  int
	region   stretch
	agencies [4]stretch
	nagency  int
	reporter stretch
	date     Date
	sep      sepKind
	score    int
	known    bool // an agency the tables know stands in the agency's place
	dated    bool
	bracket  bool // something stood in parentheses
	refuse   bool // something stood there that no dateline holds
}

// A sepKind is what divides a dateline from its story.
type sepKind uint8

const (
	sepNone   sepKind = iota
	sepStop           // . । ;
	sepHyphen         // -, –
	sepColon          // :
	sepDash           // —, --, _, .-, =, ـ
)

func parseDateline(text string, l Locale) (Dateline, bool) {
	head := text
	if len(head) > maxDateline {
		cut := maxDateline
		for cut > 0 && !utf8.RuneStart(head[cut]) {
			cut--
		}
		head = head[:cut]
	}
	p := datelineParser{text: text, head: head, l: l, w: wordsOf(head, l)}
	start := p.skip(0)
	var end int
	r := first(head[start:])
	switch {
	case isOpening(r) && r != '/':
		end = p.bracketed(start)
	case unspaced(r):
		end = p.east(start)
	default:
		end = p.plain(start)
	}
	if end <= start || p.refuse {
		return Dateline{}, false
	}
	p.weighPlaces()
	p.weighRest(end)
	if p.refuse || p.score < acceptScore {
		return Dateline{}, false
	}
	return p.dateline(start, end), true
}

// dateline builds the result for a dateline head[start:end].
func (p *datelineParser) dateline(start, end int) Dateline {
	d := Dateline{Raw: strings.TrimRight(p.head[start:end], " \t\n\u00a0\u3000"), Date: p.date, Length: p.skip(end)}
	if len(p.head) < len(p.text) && d.Length == len(p.head) {
		d.Length = len(p.text) - len(strings.TrimLeft(p.text[end:], " \t\n\u00a0\u3000"))
	}
	for _, s := range p.places[:p.nplaces] {
		d.Places = append(d.Places, p.str(s))
	}
	d.Region = p.str(p.region)
	for _, s := range p.agencies[:p.nagency] {
		d.Agencies = append(d.Agencies, p.str(s))
	}
	d.Reporter = p.str(p.reporter)
	return d
}

func (p *datelineParser) str(s stretch) string { return p.head[s.start:s.end] }

// skip returns the first byte at or after i that is no space.
func (p *datelineParser) skip(i int) int {
	for i < len(p.head) {
		r, size := utf8.DecodeRuneInString(p.head[i:])
		if !unicode.IsSpace(r) && r != '\u200f' && r != '\u200e' && r != '\u200b' && r != '\ufeff' {
			return i
		}
		i += size
	}
	return i
}

func (p *datelineParser) addPlace(s stretch) {
	if p.nplaces < len(p.places) {
		p.places[p.nplaces] = s
		p.nplaces++
	} else {
		p.refuse = true
	}
}

func (p *datelineParser) addAgency(s stretch, points int) {
	if p.nagency < len(p.agencies) {
		p.agencies[p.nagency] = s
		p.nagency++
		p.score += points
	}
}

func (p *datelineParser) setDate(d Date) {
	if !p.dated {
		p.dated, p.date = true, d
		p.score += scoreDate
	}
}

// plain reads a dateline that begins with a word.
func (p *datelineParser) plain(i int) int {
	if d, end, ok := p.dateAt(i); ok {
		end = p.skip(end)
		if !isOpening(first(p.head[end:])) {
			return 0
		}
		p.setDate(d)
		return p.after(end)
	}
	if end := p.agencyAlone(i); end > i {
		return end
	}
	if next := p.deskFirst(i); next > i {
		i = next
	}
	if next := p.agencyFirst(i); next > i {
		i = next
	}
	end := p.placeAt(i)
	if end <= i {
		return 0
	}
	p.reporterFirst(&i, &end)
	p.addPlace(stretch{i, end})
	return p.after(end)
}

// agencyAlone reads an agency in capitals in front of a dash: "AGI - Il governo …". Outlets do not count, nor do words that
// go on in small letters.
func (p *datelineParser) agencyAlone(i int) int {
	n := p.agencyLen(i)
	if n == 0 || n > 8 || p.head[i:i+n] != strings.ToUpper(p.head[i:i+n]) {
		return 0
	}
	rest := p.head[i+n:]
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if !strings.HasPrefix(rest, dash) {
			continue
		}
		next := i + n + len(dash)
		if end := p.placeAt(next); end > next && end < len(p.head) && p.head[end] != ' ' || p.outlet(i, n) {
			return 0 // a place follows: "ANSA - ROMA, …"
		}
		p.addAgency(stretch{i, i + n}, scoreAgency)
		p.known, p.sep = true, sepHyphen
		return next
	}
	return 0
}

// outlet reports whether the agency at i is a broadcaster or newspaper, which stories are often about.
func (p *datelineParser) outlet(i, n int) bool {
	for _, t := range p.w.tables {
		if v, ok := t.Whole(lang.Agency, p.head[i:i+n]); ok && v == 1 {
			return true
		}
	}
	return false
}

// deskFirst reads a desk or reporter in front of the place: "जागरण संवाददाता, लखनऊ:". It returns where the place begins.
func (p *datelineParser) deskFirst(i int) int {
	for _, c := range [...]lang.Class{lang.Desk, lang.Role} {
		_, n := p.w.prefix(c, p.head[i:])
		if n == 0 || i+n >= len(p.head) || p.head[i+n] != ',' {
			continue
		}
		next := p.skip(i + n + 1)
		if end := p.placeAt(next); end > next && p.place(p.head[next:end]) {
			return next
		}
	}
	return i
}

// agencyFirst reads an agency in front of the place: "TEMPO.CO, Jakarta -", "ANSA - ROMA". It returns where the place
// begins.
func (p *datelineParser) agencyFirst(i int) int {
	n := p.agencyLen(i)
	if n == 0 {
		n = p.domainLen(i)
	}
	if n == 0 {
		return i
	}
	end := p.skip(i + n)
	r, size := utf8.DecodeRuneInString(p.head[end:])
	if r != ',' && r != '/' && r != '-' && r != '–' && r != '—' && r != '|' {
		return i
	}
	next := p.skip(end + size)
	if !unicode.IsUpper(first(p.head[next:])) {
		return i
	}
	stop := p.placeAt(next)
	if stop <= next || !p.place(p.head[next:stop]) {
		return i
	}
	p.addAgency(stretch{i, i + n}, scoreAgency)
	p.known = true
	return next
}

// reporterFirst takes a reporter in front of the place, as Turkish agencies write: "Ahmet YILMAZ/ANKARA, (DHA)".
func (p *datelineParser) reporterFirst(i, end *int) {
	if p.w.code != "tr" || *end >= len(p.head) || p.head[*end] != '/' {
		return
	}
	s := p.head[*i:*end]
	next := p.placeAt(*end + 1)
	if strings.IndexByte(s, ' ') < 0 || s == strings.ToUpper(s) || next <= *end+1 || p.place(s) || !p.place(p.head[*end+1:next]) {
		return
	}
	p.reporter = stretch{*i, *end}
	*i, *end = *end+1, next
}

// agencyLen is the length of a known agency's name at i, 0 when there is none.
func (p *datelineParser) agencyLen(i int) int {
	_, n := p.w.prefix(lang.Agency, p.head[i:])
	return n
}

// domainLen is the length of a web domain that names an outlet: "KOMPAS.com", "TEMPO.CO".
func (p *datelineParser) domainLen(i int) int {
	j := i
	dot := -1
	for j < len(p.head) {
		c := p.head[j]
		if c == '.' {
			dot = j
		} else if !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9') {
			break
		}
		j++
	}
	if dot > i+2 && j-dot >= 3 && j-dot <= 5 && isLetter(rune(p.head[dot+1])) {
		return j - i
	}
	return 0
}

// place reports whether s is a place the tables know.
func (p *datelineParser) place(s string) bool { return p.w.whole(lang.Place, s) }

// placeAt is the end of the words at i that could be a place: words with capitals (any words in a script without), short
// words in small letters between them, at most six.
func (p *datelineParser) placeAt(i int) int {
	end, words := i, 0
	for j := i; j < len(p.head) && words < 7; {
		r := first(p.head[j:])
		if !isLetter(r) || r == 'ـ' {
			break
		}
		stop := p.wordEnd(j)
		word := p.head[j:stop]
		if unicode.IsLower(r) {
			if words == 0 || !connects(word, p.head[stop:]) || p.w.whole(lang.And, word) || p.w.own(lang.In, word) && !p.w.whole(lang.Particle, word) && p.w.code == "en" {
				break
			}
		} else {
			if words > 0 {
				if _, _, ok := p.dateAt(j); ok {
					break
				}
			}
			words++
			end = stop
		}
		if unicode.IsLower(r) {
			words++
		}
		j = p.skip(stop)
		if j == stop && j < len(p.head) {
			break // a mark follows without a space
		}
	}
	return end
}

// wordEnd is the end of a place's word: letters, inner apostrophes and hyphens, stops of abbreviations ("D.C.", "St.").
func (p *datelineParser) wordEnd(i int) int {
	j := wordSpan(p.head, i)
	for k := j - 1; k > i; k-- { // "WASHINGTON--The", "Reuters.com-" end at the first of two hyphens
		if p.head[k] == '-' && p.head[k-1] == '-' {
			j = k - 1
		}
	}
	if j < len(p.head) && p.head[j] == '.' {
		word := p.head[i:j]
		switch word {
		case "St", "Ste", "Ft", "Mt", "Pt", "Sta", "Sto", "ST", "STE", "FT", "MT", "PT", "STA", "STO":
			return j + 1
		}
		if strings.IndexByte(word, '.') > 0 && j-strings.LastIndexByte(p.head[:j], '.') <= 3 {
			return j + 1
		}
	}
	return j
}

// after reads what follows the first place: more places, region, date, agency, separator. It returns the end of the
// separator, or 0 when the text goes on in a way no dateline does.
func (p *datelineParser) after(i int) int {
	for steps := 0; steps < 12; steps++ {
		j := p.skip(i)
		if j >= len(p.head) {
			return p.atEnd(j)
		}
		next, done := p.element(i, j)
		if done || p.refuse {
			return next
		}
		if next <= i {
			return 0
		}
		i = next
	}
	return 0
}

// atEnd accepts a line that is a dateline alone: it must say more than a place.
func (p *datelineParser) atEnd(i int) int {
	if p.dated || p.known {
		return i
	}
	return 0
}

// element reads one element at j, behind the one that ended at i. done says that the dateline ends at next.
func (p *datelineParser) element(i, j int) (next int, done bool) {
	r, size := utf8.DecodeRuneInString(p.head[j:])
	switch r {
	case ',', '،', '，', '、':
		return p.afterComma(j + size), false
	case '(', '（', '[', '［', '«', '〔', '【':
		return p.inBrackets(j), false
	case '/', '／':
		return p.afterSlash(j, size)
	case '.':
		return p.afterStop(j)
	case '-', '–', '—', '―', '−', '_', 'ـ', '‐', '|':
		return p.afterDash(j)
	case ':', '：':
		p.sep = sepColon
		if d, end, ok := p.dateAt(p.skip(j + size)); ok && p.skip(end) == len(p.text) {
			p.setDate(d)
			return end, true
		}
		return j + size, true
	case ';', '।', '۔', '=', '＝', '»':
		p.sep = sepStop
		if r == '=' || r == '＝' {
			p.sep = sepDash
		}
		return j + size, true
	}
	if d, end, ok := p.dateAt(j); ok {
		p.setDate(d)
		return end, false
	}
	if end := p.conjoined(j); end > j {
		return end, false
	}
	if n := p.agencySlot(j); n > 0 && !p.known && j > i && p.nplaces > 0 && p.place(p.str(p.places[0])) {
		p.addAgency(stretch{j, j + n}, scoreAgency) // "BERLIN taz |"
		p.known = true
		return j + n, false
	}
	if (p.bracket || p.nagency > 0 && p.dated) && (j > i || r > 0x2E80) {
		return j, true // no separator: "(PTI) The …"
	}
	return 0, true
}

// conjoined reads "and" with another place: "DALLAS and HOUSTON".
func (p *datelineParser) conjoined(j int) int {
	_, n := p.w.prefix(lang.And, p.head[j:])
	if n == 0 || p.nplaces == 0 || p.bracket {
		return 0
	}
	k := p.skip(j + n)
	end := p.placeAt(k)
	if end <= k || k == j+n {
		return 0
	}
	p.addPlace(stretch{k, end})
	return end
}

func (p *datelineParser) afterComma(i int) int {
	j := p.skip(i)
	if j >= len(p.head) {
		return 0
	}
	if end := p.weekdayAt(j); end > j {
		return end
	}
	if d, end, ok := p.dateAt(j); ok {
		p.setDate(d)
		return end
	}
	if first(p.head[j:]) == '(' {
		return j
	}
	if n := p.agencySlot(j); n > 0 {
		p.addAgency(stretch{j, j + n}, scoreAgency)
		p.known = true
		return j + n
	}
	if end := p.undatable(j); end > j {
		return end
	}
	end := p.placeAt(j)
	if end <= j || p.dated || p.nplaces == 0 {
		return 0
	}
	end = p.abbreviated(j, end)
	if p.region != (stretch{}) { // "Paris, London, Rome and …" is a list, "Bakhmut, Donetsk, Ukraine" is not
		p.score -= 2
	}
	p.region = stretch{j, end}
	p.places[p.nplaces-1].end = end
	return end
}

// abbreviated takes the full stop of an abbreviated region: "Mass.", "N.C.".
func (p *datelineParser) abbreviated(i, end int) int {
	if end < len(p.head) && p.head[end] == '.' && end-i <= 6 && strings.IndexByte(p.head[i:end], ' ') < 0 {
		rest := p.head[end+1:]
		if !strings.HasPrefix(rest, "-") || p.place(p.head[i:end+1]) || end-i <= 4 {
			return end + 1
		}
	}
	return end
}

// agencySlot is the length of an agency's name or domain at j when a mark follows that ends it there: "SANA-",
// "KOMPAS.com -".
func (p *datelineParser) agencySlot(j int) int {
	n := p.agencyLen(j)
	if d := p.domainLen(j); d > n {
		n = d
	}
	if n == 0 {
		return 0
	}
	k := p.skip(j + n)
	switch first(p.head[k:]) {
	case '-', '–', '—', '.', ':', '_', '/', '=', ')', ',', 'ـ', '―', '»', '|':
		return n
	}
	return 0
}

// weekdayAt is the end of a weekday that stands apart from the date, with the comma before the date left unread.
func (p *datelineParser) weekdayAt(j int) int {
	_, n := p.w.prefix(lang.Weekday, p.head[j:])
	if n == 0 {
		return 0
	}
	k := p.skip(j + n)
	switch r := first(p.head[k:]); {
	case r == ',' || r == '(' || r == '-' || r == '–' || r == '—' || r == '.' || r == '/':
		return j + n
	case r == '،' || r == ':':
		return j + n
	}
	return 0
}

// undatable reads a date of a calendar or language no table knows, in front of an agency in parentheses: a number and a
// word, in either order.
func (p *datelineParser) undatable(j int) int {
	open := strings.IndexAny(p.head[j:], "(（")
	if open < 3 || open > 40 {
		return 0
	}
	part := p.head[j : j+open]
	digits, letters, blanks := 0, 0, 0
	for _, r := range part {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		case r == ' ':
			blanks++
		}
	}
	closing := strings.IndexAny(p.head[j+open:], ")）")
	if strings.ContainsAny(part, ",،") || digits == 0 || digits > 6 || letters < 2 || blanks > 3 || closing < 0 || !p.w.whole(lang.Agency, p.head[j+open+1:j+open+closing]) {
		return 0
	}
	return j + len(strings.TrimRight(part, " "))
}

// afterSlash reads "/ANKARA", "/TASS/", "/ ACCESSWIRE / May 7, 2024 /".
func (p *datelineParser) afterSlash(j, size int) (int, bool) {
	k := p.skip(j + size)
	if k >= len(p.head) {
		return p.atEnd(k), true
	}
	if d, end, ok := p.dateAt(k); ok {
		p.setDate(d)
		return end, false
	}
	if n := p.agencyLen(k); n > 0 && p.nplaces > 0 {
		if e := p.skip(k + n); first(p.head[e:]) == '/' {
			p.addAgency(stretch{k, k + n}, scoreAgency)
			p.known, p.bracket = true, true
			if d, end, ok := p.dateAt(p.skip(e + 1)); ok {
				p.setDate(d)
				return end, false
			}
			return e + 1, false
		}
	}
	if p.known && p.dated || p.bracket {
		p.sep = sepDash
		return j + size, true
	}
	if end := strings.IndexByte(p.head[k:], '/'); p.dated && k == j+size && end > 2 && end < 30 {
		p.addAgency(stretch{k, k + end}, scoreCode) // "/24-7PressRelease/"
		p.bracket = true
		return k + end + 1, false
	}
	end := p.placeAt(k)
	if end <= k || p.dated || p.region != (stretch{}) || p.nplaces == 0 {
		return 0, true
	}
	if whole := p.head[p.places[p.nplaces-1].start:end]; p.place(whole) && !p.place(p.head[k:end]) { // "Frankfurt/Main"
		p.places[p.nplaces-1].end = end
		return end, false
	}
	p.addPlace(stretch{k, end})
	return end, false
}

// afterStop reads a full stop: a separator of its own, or one between place, date and agency.
func (p *datelineParser) afterStop(j int) (int, bool) {
	k := j + 1
	for k < len(p.head) && p.head[k] == '.' {
		k++
	}
	if k < len(p.head) && (p.head[k] == '-' || strings.HasPrefix(p.head[k:], "–") || strings.HasPrefix(p.head[k:], "—")) {
		_, size := utf8.DecodeRuneInString(p.head[k:])
		p.sep = sepDash
		return k + size, true
	}
	k = p.skip(k)
	if k >= len(p.head) {
		return p.atEnd(k), true
	}
	switch r := first(p.head[k:]); {
	case r == '/' || r == '(' || r == '-' || r == '–' || r == '—':
		return k, false
	case r == ',':
		return k, false
	}
	if d, end, ok := p.dateAt(k); ok && !p.dated {
		p.setDate(d)
		return end, false
	}
	if n := p.agencySlot(k); n > 0 && !p.known && (p.dated || p.nplaces > 0) {
		p.addAgency(stretch{k, k + n}, scoreAgency)
		p.known = true
		return k + n, false
	}
	if !p.known && !p.dated && !p.bracket && !p.stops() {
		return 0, true
	}
	p.sep = sepStop
	return k, true
}

// stops reports whether a full stop alone may end the dateline: behind one known place, in languages whose papers write
// "Berlin. Die Regierung …". English ones do not.
func (p *datelineParser) stops() bool {
	return p.w.code != "en" && p.nplaces == 1 && p.region == (stretch{}) && p.place(p.str(p.places[0]))
}

// afterDash reads a dash: the separator, or one in front of a date or an agency.
func (p *datelineParser) afterDash(j int) (int, bool) {
	k, kind := j, sepHyphen
	for k < len(p.head) {
		r, size := utf8.DecodeRuneInString(p.head[k:])
		if r != '-' && r != '–' && r != '—' && r != '―' && r != '−' && r != '_' && r != 'ـ' && r != '‐' && r != '|' {
			break
		}
		if r == '—' || r == '_' || r == 'ـ' || r == '―' || r == '-' && k > j {
			kind = sepDash
		}
		k += size
	}
	spaced := j > 0 && p.head[j-1] == ' '
	if p.head[j] == '_' && !spaced && k < len(p.head) && p.head[k] != ' ' {
		return 0, true // "API_URL"
	}
	tight := k < len(p.head) && k == p.skip(k) && !spaced
	k2 := p.skip(k)
	if k2 >= len(p.head) {
		p.sep = kind
		return p.atEnd(k2), true
	}
	if r := first(p.head[k2:]); (r == '(' || r == '[' || r == '«' || r == '/') && !p.bracket {
		return k2, false
	}
	if d, end, ok := p.dateAt(k2); ok && !p.dated && p.endsAt(end) {
		p.setDate(d)
		return end, false
	}
	if n := p.agencySlot(k2); n > 0 && !p.known {
		p.addAgency(stretch{k2, k2 + n}, scoreAgency)
		p.known = true
		return k2 + n, false
	}
	if p.nplaces == 0 && p.known {
		if end := p.placeAt(k2); end > k2 && (p.place(p.head[k2:end]) || end < len(p.head) && p.head[end] == ',' && p.head[k2:end] == strings.ToUpper(p.head[k2:end])) {
			p.addPlace(stretch{k2, end})
			return end, false
		}
	}
	if tight && kind == sepHyphen && !p.known && !p.dated {
		return 0, true // a compound: "Berlin-Mitte"
	}
	p.sep = kind
	return k, true
}

// endsAt reports whether a mark that can follow a date in a dateline stands at i.
func (p *datelineParser) endsAt(i int) bool {
	i = p.skip(i)
	if i >= len(p.head) {
		return true
	}
	switch first(p.head[i:]) {
	case '(', '-', '–', '—', ':', '/', '.', '_', ',', '|', '=', '。':
		return true
	}
	return false
}

// dateAt reads a date that begins exactly at i.
func (p *datelineParser) dateAt(i int) (Date, int, bool) {
	if i >= len(p.head) {
		return Date{}, i, false
	}
	rest := p.head[i:]
	if !p.mayBeDate(rest) {
		return Date{}, i, false
	}
	if cut := strings.IndexAny(rest, "()（）[]/—–\n"); cut > 0 {
		rest = rest[:cut]
	}
	if cut := strings.Index(rest, " - "); cut > 0 {
		rest = rest[:cut]
	}
	if len(rest) > 64 {
		cut := 64
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		rest = rest[:cut]
	}
	d, start, end, ok := FindDate(rest, p.l)
	if !ok || strings.TrimSpace(rest[:start]) != "" || end == 0 {
		return Date{}, i, false
	}
	if d.Precision == NoDate || d.Precision == YearMonth {
		return Date{}, i, false
	}
	return d, i + end, true
}

// mayBeDate reports whether a date can begin here: a digit, a month, a weekday.
func (p *datelineParser) mayBeDate(s string) bool {
	r := first(s)
	if unicode.IsDigit(r) {
		return true
	}
	if _, n := p.w.prefix(lang.Month, s); n > 0 {
		return true
	}
	if _, n := p.w.prefix(lang.Weekday, s); n > 0 {
		return true
	}
	_, n := p.w.prefix(lang.DateJoin, s)
	return n > 0 && n < len(s) && strings.ContainsAny(s[n:min(len(s), n+3)], "0123456789")
}
