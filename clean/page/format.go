package page

// A TextFormat says in which format a flat text is written.
type TextFormat uint8

// The formats.
const (
	AnyText          TextFormat = iota // not known: told from the text alone
	PlainText                          // none: every character is text
	MarkdownText                       // Markdown, in the dialects of CommonMark and GitHub
	ReStructuredText                   // reStructuredText, as docutils reads it
)
