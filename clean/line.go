package clean

import (
	"github.com/broadsheet-go/broadsheet/clean/line"
)

// A LineKind names what a line looks like by its own words. It is not a role: that is decided with the line's place in the
// page.
//
// It is declared in package line, whose documentation shows its methods: go doc clean/line.Kind
type LineKind = line.Kind

// The kinds of line. The comment is an example.
const (
	LinePlain       = line.Plain       // running text, and everything the others do not claim
	LineCounter     = line.Counter     // "12 Shares", "1.2k views", "3 comments"
	LineReadingTime = line.ReadingTime // "4 min read"
	LineShare       = line.Share       // "Share Tweet WhatsApp"
	LineRelated     = line.Related     // "Also Read: …"
	LineNewsletter  = line.Newsletter  // "Sign up for our newsletter"
	LineCredit      = line.Credit      // "Photo: AFP"
	LineCopyright   = line.Copyright   // "© 2023 …"
	LineConsent     = line.Consent     // "We use cookies …"
	LinePrint       = line.Print       // "Published in Dawn, March 8th, 2023"
	LineTail        = line.Tail        // "(Reporting by …; Editing by …)"
	LineCorrection  = line.Correction  // "Correction: …"
	LineNote        = line.Note        // "Editor's note: …"
	LineAd          = line.Ad          // "Advertisement"
	LineTag         = line.Tag         // "Tags: …"
	LineComments    = line.Comments    // "Comments are closed."
)

// ClassifyLine says what a line looks like: by the phrases at its head, what is left after them, its length and its
// marks. Language is a tag and may be empty; English words are looked for on pages of every language, in short lines.
// Confidence is from 0.5 to 1, 0 for LinePlain: a rank among the rules, not a measured probability. A paragraph that merely
// contains such words is plain. No allocation; the cost does not grow with the line beyond its first and last words.
func ClassifyLine(s, language string) (kind LineKind, confidence float64) {
	return line.Classify(s, language)
}
