package page

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"
)

// mediaOf is the media type of a part and its parameters; of a type that cannot be read, what stands before the first semicolon.
func mediaOf(contentType string) (media string, params map[string]string) {
	if strings.TrimSpace(contentType) == "" {
		return "text/plain", nil // RFC 2045, 5.2
	}
	media, params, err := mime.ParseMediaType(contentType)
	if err != nil && media == "" {
		media, _, _ = strings.Cut(contentType, ";")
		media = strings.ToLower(strings.TrimSpace(media))
	}
	return media, params
}

// decoded undoes the transfer encoding of a part. Of a damaged one it gives what there is.
func decoded(b []byte, encoding string) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedPrintable(b)
	case "base64":
		return base64Text(b)
	}
	return b
}

// quotedPrintable undoes RFC 2045, 6.7. What is no escape stays as it stands.
func quotedPrintable(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for line := range bytes.Lines(b) {
		ending := line[len(bytes.TrimRight(line, "\r\n")):]
		line = bytes.TrimRight(line, " \t\r\n") // white space at the end of a line is of the transport
		if bytes.HasSuffix(line, []byte("=")) {
			line, ending = line[:len(line)-1], nil
		}
		for i := 0; i < len(line); i++ {
			if line[i] == '=' && i+2 < len(line) && hexadecimal(line[i+1]) >= 0 && hexadecimal(line[i+2]) >= 0 {
				out = append(out, byte(hexadecimal(line[i+1])<<4|hexadecimal(line[i+2])))
				i += 2
				continue
			}
			out = append(out, line[i])
		}
		out = append(out, ending...)
	}
	return out
}

func hexadecimal(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// base64Text undoes RFC 2045, 6.8: characters that are none of the alphabet are passed over, and padding may be missing.
func base64Text(b []byte) []byte {
	alphabet := make([]byte, 0, len(b))
	for _, c := range b {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' {
			alphabet = append(alphabet, c)
		}
	}
	if len(alphabet)%4 == 1 {
		alphabet = alphabet[:len(alphabet)-1] // six bits are no byte
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(alphabet)))
	n, _ := base64.RawStdEncoding.Decode(out, alphabet) // every character is of the alphabet
	return out[:n]
}

// plainText is a text part in UTF-8, its lines as they were before it was sent.
func plainText(b []byte, params map[string]string) []byte {
	if label := params["charset"]; label != "" {
		if r, err := charset.NewReaderLabel(label, bytes.NewReader(b)); err == nil {
			if text, err := io.ReadAll(r); err == nil {
				b = text
			}
		}
	}
	if strings.EqualFold(params["format"], "flowed") {
		b = unflowed(b, strings.EqualFold(params["delsp"], "yes"))
	}
	return b
}

// unflowed joins the lines of a paragraph that were wrapped to be sent, each of which ends in a space (RFC 3676). With delsp that
// space was put there too.
func unflowed(b []byte, delsp bool) []byte {
	out := make([]byte, 0, len(b))
	for line := range bytes.Lines(b) {
		line = bytes.TrimRight(line, "\r\n")
		quoted := bytes.HasPrefix(line, []byte(">"))
		line = bytes.TrimPrefix(line, []byte(" ")) // stuffed, so that it begins with no mark
		out = append(out, line...)
		switch {
		case quoted || !bytes.HasSuffix(line, []byte(" ")) || string(line) == "-- ":
			out = append(out, '\n')
		case delsp:
			out = out[:len(out)-1]
		}
	}
	return out
}

// words reads encoded words of a header (RFC 2047).
func words(value string) string {
	decoder := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	text, err := decoder.DecodeHeader(value)
	if err != nil {
		text = value
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "\ufffd")), " ")
}

// references writes a text with references for all but the plainest characters, so that it reads the same in any encoding.
func references(text string) string {
	var out strings.Builder
	for _, r := range text {
		if r < 0x80 && r != '&' && r != '<' && r != '>' {
			out.WriteRune(r)
			continue
		}
		out.WriteString("&#" + strconv.Itoa(int(r)) + ";")
	}
	return out.String()
}
