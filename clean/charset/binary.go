package charset

import "bytes"

// Binary reports input that is no text: a known file signature at its start, or too many control bytes in its first
// 8 KB. It returns the byte offset of the evidence and what it is ("PDF", "PNG", "control bytes"); the offset is -1
// for text. Compressed input is binary ("gzip" among the kinds): call [Gunzip] first.
func Binary(b []byte) (offset int, kind string) {
	lead := len(b) - len(bytes.TrimLeft(b, " \t\r\n\f"))
	if kind := signature(b[lead:]); kind != "" {
		return lead, kind
	}
	if byMark(b).name != "" || sniffUTF16(b) != "" {
		return -1, ""
	}
	return controls(b)
}

// signature names the file format that b starts with, or is empty. The numbers are those of the formats' own
// specifications; formats whose first bytes could begin a text are left to the count of control bytes.
func signature(b []byte) string {
	signatures := [...]struct {
		at          int
		magic, kind string
	}{
		{0, "%PDF-", "PDF"},
		{0, "\x89PNG\r\n\x1a\n", "PNG"},
		{0, "\xff\xd8\xff", "JPEG"},
		{0, "GIF87a", "GIF"},
		{0, "GIF89a", "GIF"},
		{8, "WEBP", "WebP"},
		{4, "ftyp", "MP4"},
		{0, "PK\x03\x04", "ZIP"},
		{0, "PK\x05\x06", "ZIP"},
		{0, "\x7fELF", "ELF"},
		{0, "\x1f\x8b\x08", "gzip"},
		{0, "BZh91AY&SY", "bzip2"},
		{0, "\x28\xb5\x2f\xfd", "Zstandard"},
		{0, "\xfd7zXZ\x00", "XZ"},
		{0, "7z\xbc\xaf\x27\x1c", "7z"},
		{0, "Rar!\x1a\x07", "RAR"},
		{0, "OggS\x00", "Ogg"},
		{0, "wOF2", "WOFF2"},
		{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"},
		{0, "\x1a\x45\xdf\xa3", "Matroska"},
	}
	for _, s := range signatures {
		if len(b) >= s.at && bytes.HasPrefix(b[s.at:], []byte(s.magic)) {
			if s.kind == "WebP" && !bytes.HasPrefix(b, []byte("RIFF")) || s.kind == "MP4" && b[0] != 0 {
				continue
			}
			return s.kind
		}
	}
	return ""
}

// controls counts the control bytes that no text has, in the first 8 KB. Random bytes hold 10 % of them, text in any
// encoding of the web none but a stray one: 5 % lies between. ESC belongs to ISO-2022-JP.
func controls(b []byte) (offset int, kind string) {
	head := b[:min(len(b), 8<<10)]
	first, n := -1, 0
	for i, c := range head {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != 0x0b && c != 0x1b {
			if first < 0 {
				first = i
			}
			n++
		}
	}
	if n > 0 && n*20 > len(head) {
		return first, "control bytes"
	}
	return -1, ""
}
