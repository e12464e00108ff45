package charset

// An Encoding says how a page's bytes were read as text.
type Encoding struct {
	Name     string   // the WHATWG name: "utf-8", "windows-1251", "shift_jis"
	Evidence Evidence // why it was chosen
	Replaced int      // undecodable sequences that became U+FFFD
	Repaired int      // sequences of text that had been encoded twice ("â€™" for "’") and were decoded once more
}

// An Evidence is the reason for an Encoding, strongest first.
type Evidence uint8

// The evidence, in the order it is tried.
const (
	ByCaller      Evidence = iota + 1 // ParseOptions.Encoding
	ByMark                            // a byte-order mark
	ByValidity                        // the whole input is UTF-8 with at least one multi-byte sequence
	ByContentType                     // the charset parameter of ParseOptions.ContentType
	ByDeclaration                     // meta charset or an XML declaration in the first 64 KB
	ByGuess                           // scored by frequent byte patterns
	ByDefault                         // nothing but ASCII
)

// String names the evidence: "caller", "mark", "validity", "content-type", "declaration", "guess", "default".
func (e Evidence) String() string {
	switch e {
	case ByCaller:
		return "caller"
	case ByMark:
		return "mark"
	case ByValidity:
		return "validity"
	case ByContentType:
		return "content-type"
	case ByDeclaration:
		return "declaration"
	case ByGuess:
		return "guess"
	case ByDefault:
		return "default"
	}
	return ""
}
