package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// A charset is a named way to read bytes; the zero charset is none.
type charset struct {
	name  string            // the WHATWG name; "hz-gb-2312", "utf-32le" and "utf-32be" beside them
	table encoding.Encoding // nil for UTF-8
}

func utf8Charset() charset { return charset{name: "utf-8"} }

// lookup finds the charset that a label names, by the WHATWG table of labels. GBK is read by its superset GB18030, as
// that standard says. Labels of encodings which it forbids (its "replacement") are none, except HZ, which can be read.
func lookup(label string) charset {
	label = string(bytes.ToLower(bytes.Trim([]byte(label), " \t\r\n\f\"'")))
	switch label {
	case "", "replacement":
		return charset{}
	case "utf8", "utf_8", "utf-8":
		return utf8Charset()
	case "hz", "hz-gb-2312":
		return charset{"hz-gb-2312", simplifiedchinese.HZGB2312}
	case "utf-32le":
		return charset{label, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}
	case "utf-32be":
		return charset{label, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}
	}
	table, err := htmlindex.Get(label)
	if err != nil || table == encoding.Replacement {
		return charset{}
	}
	name, _ := htmlindex.Name(table) // what Get returns has a name
	switch name {
	case "utf-8":
		return utf8Charset()
	case "gbk":
		table = simplifiedchinese.GB18030
	}
	return charset{name, table}
}

// decode reads b and counts the sequences that became U+FFFD. It drops byte-order marks at the start and NUL anywhere (HTML
// ignores NUL in text). It works in parts of LongestPiece bytes and ends with the budget's context.
func (c charset) decode(b []byte, limits *budget.Budget) (text []byte, replaced int) {
	if c.table == nil {
		return tidyUTF8(b, limits)
	}
	var out strings.Builder
	out.Grow(len(b) + max(len(b)/2, high(b))) // a byte beyond ASCII is mostly two in UTF-8, a pair three
	room := make([]byte, min(len(b)+64, budget.LongestPiece))
	for decoder := c.table.NewDecoder(); limits.Err() == nil; {
		n, read, err := decoder.Transform(room, b, true)
		replaced += bytes.Count(room[:n], []byte("\ufffd"))
		writeWithoutNUL(&out, room[:n])
		if b = b[read:]; err != transform.ErrShortDst { // there is no other error: the decoders of x/text replace what they cannot read
			return trimMarks(bytesOf(out.String())), replaced
		}
	}
	return nil, 0
}

// bytesOf is a string as bytes, which nobody may write to. A strings.Builder takes room that is not cleared first, so that
// memory is used in parts between which a context is asked: clearing, or copying, 32 MB at once can take half a second where
// the machine has to find that memory first.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// high counts the bytes beyond ASCII.
func high(b []byte) int {
	n := 0
	for _, c := range b {
		n += int(c >> 7)
	}
	return n
}

// tidyUTF8 drops byte-order marks at the start and NUL bytes anywhere, and puts one U+FFFD for each ill-formed sequence. It
// returns b itself, without the marks, when there is nothing else to do. It ends with the budget's context.
func tidyUTF8(b []byte, limits *budget.Budget) (text []byte, replaced int) {
	b = trimMarks(b)
	s := scanUTF8(b, limits)
	if limits.Err() != nil {
		return nil, 0
	}
	if s.valid() && !s.truncated && bytes.IndexByte(b, 0) < 0 {
		return b, 0
	}
	var out strings.Builder
	out.Grow(len(b) + 2*(s.bad+s.partial+1))
	for start := 0; start < len(b) && limits.Err() == nil; {
		for end := min(start+budget.LongestPiece, len(b)); start < end; {
			i := nextHigh(b[:end], start)
			if writeWithoutNUL(&out, b[start:i]); i == end {
				start = end
				break
			}
			n, whole := sequence(b[i:])
			if whole {
				out.Write(b[i : i+n])
			} else {
				out.WriteString("\ufffd")
				replaced++
			}
			start = i + n
		}
	}
	return trimMarks(bytesOf(out.String())), replaced
}

// trimMarks cuts the byte-order marks at the start of b off.
func trimMarks(b []byte) []byte {
	for bytes.HasPrefix(b, []byte("\ufeff")) {
		b = b[len("\ufeff"):]
	}
	return b
}

// writeWithoutNUL writes b without its NUL bytes.
func writeWithoutNUL(out *strings.Builder, b []byte) {
	for {
		i := bytes.IndexByte(b, 0)
		if i < 0 {
			out.Write(b)
			return
		}
		out.Write(b[:i])
		b = b[i+1:]
	}
}

// acceptable reports that b can be read as c but for stray bytes. A page of well-formed UTF-8 but for strays is no
// other encoding, whatever it declares; a declared UTF-8 page may have as many strays as well-formed sequences, any
// other multi-byte page one stray to twenty characters beyond ASCII. ASCII fits every charset that contains it.
func acceptable(b []byte, c charset, s utf8Stats) bool {
	switch c.name {
	case "":
		return false
	case "utf-8":
		return !s.escapes && (s.good+s.partial >= s.bad)
	case "utf-16le", "utf-16be", "utf-32le", "utf-32be":
		return false // would have been found by its mark or its NUL bytes
	case "iso-2022-jp":
		if !s.escapes {
			return s.high == 0
		}
	case "hz-gb-2312":
		return s.high == 0 && bytes.Contains(b, []byte("~{"))
	}
	if s.high == 0 && c.name != "iso-2022-jp" {
		return true
	}
	if s.mostlyUTF8() {
		return false
	}
	if c.name != "iso-2022-jp" {
		b = sample(b)
	}
	text, err := c.table.NewDecoder().Bytes(b)
	if err != nil {
		return false
	}
	stray, read := 0, 0
	for i := nextHigh(text, 0); i < len(text); i = nextHigh(text, i) {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError || r < 0xa0 {
			stray++ // C1 controls stand for bytes that the table does not define
		} else {
			read++
		}
		i += n
	}
	return stray*20 <= read
}
