package clean

import (
	"context"

	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
)

// Binary reports input that is no text: a known file signature at its start, or too many control bytes in its first
// 8 KB. It returns the byte offset of the evidence and what it is ("PDF", "PNG", "control bytes"); the offset is -1
// for text. Compressed input is binary ("gzip" among the kinds): call [Gunzip] first.
func Binary(b []byte) (offset int, kind string) {
	return charset.Binary(b)
}

// An Encoding says how a page's bytes were read as text.
//
// It is declared in package charset, whose documentation shows its fields: go doc clean/charset.Encoding
type Encoding = charset.Encoding

// An Evidence is the reason for an Encoding, strongest first.
//
// It is declared in package charset, whose documentation shows its methods: go doc clean/charset.Evidence
type Evidence = charset.Evidence

// The evidence, in the order it is tried.
const (
	ByCaller      = charset.ByCaller      // ParseOptions.Encoding
	ByMark        = charset.ByMark        // a byte-order mark
	ByValidity    = charset.ByValidity    // the whole input is UTF-8 with at least one multi-byte sequence
	ByContentType = charset.ByContentType // the charset parameter of ParseOptions.ContentType
	ByDeclaration = charset.ByDeclaration // meta charset or an XML declaration in the first 64 KB
	ByGuess       = charset.ByGuess       // scored by frequent byte patterns
	ByDefault     = charset.ByDefault     // nothing but ASCII
)

// A SizeError says that a page is larger than its reader allows.
//
// It is declared in package charset, whose documentation shows its fields and methods: go doc clean/charset.SizeError
type SizeError = charset.SizeError

// ErrDamaged is a gzip stream that is cut off or damaged after its beginning, which could be unpacked.
const ErrDamaged = charset.ErrDamaged

// Gunzip unpacks b if it starts with the signature of gzip, and returns any other b as it is. Several members in a row
// are one text, and what comes after the last is left out. A stream that is cut off or damaged gives the bytes before the
// damage, with an error that is [ErrDamaged]; when there are none, the error of the gzip header alone. Output of more than
// limit bytes is a [*SizeError]; a limit of 0 or less is none. A context that ends stops the unpacking.
func Gunzip(ctx context.Context, b []byte, limit int64) ([]byte, error) {
	return charset.Gunzip(ctx, b, limit)
}

// Decode reads bytes as text in UTF-8, as Parse reads a page's: by a mark at their beginning, by being UTF-8, by a Content-Type,
// by a declaration in them, by a guess. A name in override is believed before all of these; one that nobody knows is an error, and
// so is a context that ended. What no encoding reads is U+FFFD.
func Decode(ctx context.Context, b []byte, contentType, override string) ([]byte, Encoding, error) {
	limits := budget.New(ctx, 0)
	return charset.Decode(b, contentType, override, &limits)
}
