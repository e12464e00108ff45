package line

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A peopleRow is a line that names people and what it is, with the confidence that tells which rule said so.
type peopleRow struct {
	rule, line string
	kind       Kind
	confidence float64
}

func holdPeople(t *testing.T, rows []peopleRow) {
	t.Helper()
	for _, c := range rows {
		kind, confidence := Classify(c.line, "en")
		assert.Equal(t, c.kind, kind, "%s: %s", c.rule, c.line)
		assert.InDelta(t, c.confidence, confidence, 1e-9, "%s: %s", c.rule, c.line)
	}
}

// TestTail has a line for each rule about who worked on a story, and the line next to it that is none.
func TestTail(t *testing.T) {
	holdPeople(t, []peopleRow{
		{"in brackets", "(Reporting by Jane Doe)", Tail, 0.95},
		{"in square brackets", "[Reporting by Jane Doe]", Tail, 0.95},
		{"in brackets, a colon after one word", "(Editor: Jane Doe)", Tail, 0.95},
		{"in brackets, one word", "(Editor Jane Doe)", Plain, 0},
		{"in brackets that do not close", "(Reporting by Jane Doe", Plain, 0},
		{"in brackets, an editor", "(Editing by Jane Doe)", Tail, 0.95},
		{"a second label", "Reporting by Jane Doe; Editing by John Roe", Tail, 0.9},
		{"a second label after a bar", "Editing by Jane Doe | Reporting by John Roe", Tail, 0.9},
		{"no second label", "Editing by Jane Doe; London", Plain, 0},
		{"names alone", "Additional reporting by Jane Doe and John Roe.", Tail, 0.8},
		{"names alone after an editor's label", "Edited by Jane Doe", Plain, 0},
		{"no names", "Reporting by the council found nothing", Plain, 0},
		{"names and more", "Reporting by Jane Doe found nothing", Plain, 0},
		{"twelve names", "Reporting by " + strings.Repeat("Jane Doe, ", 5) + "Jane Doe", Tail, 0.8},
		{"thirteen names", "Reporting by " + strings.Repeat("Jane Doe, ", 6) + "Jane", Plain, 0},
		{"contributedLine", "Jane Doe in Lagos contributed to this report.", Tail, 0.85},
		{"contributedLine, no sentence", "Jane Doe in Lagos contributed to this report", Plain, 0},
		{"contributedLine, a word of two", "Jane Doe in Lagos contributed.", Plain, 0},
	})
}

// TestCredit has a line for each rule about the label of a picture's credit.
func TestCredit(t *testing.T) {
	holdPeople(t, []peopleRow{
		{"loneCredit, in brackets", "(File photo)", Credit, 0.8},
		{"loneCredit, a colon", "Photo credit:", Credit, 0.8},
		{"loneCredit, by its last word", "File photo", Credit, 0.6},
		{"courtesyOf", "Photo courtesy of the museum", Credit, 0.8},
		{"courtesyOf, a sentence", "Photo courtesy of the museum.", Plain, 0},
		{"courtesyOf, six words", "Photo courtesy of the museum of the old harbour", Credit, 0.8},
		{"courtesyOf, seven words", "Photo courtesy of the museum of the old east harbour", Plain, 0},
		{"onlySources", "Photo: AFP", Credit, 0.95},
		{"creditedTo, an agency among names", "Photo: Jane Doe/AFP", Credit, 0.95},
		{"creditedTo, one word", "Photo: Jane Doe", Credit, 0.7},
		{"creditedTo, two words", "Photo credit: Jane Doe", Credit, 0.9},
		{"creditedTo, figures", "Photo: Jane Doe 24", Plain, 0},
		{"creditedTo, an account", "Photo: Jane Doe @jane24", Credit, 0.7},
		{"setOff, a slash", "Photo/Jane Doe", Credit, 0.7},
		{"setOff, no mark", "Photo Jane Doe", Plain, 0},
		{"small letters", "Photo: what the harbour looked like", Plain, 0},
		{"ten names", "Photo: " + strings.Repeat("Jane Doe, ", 4) + "Jane Doe", Credit, 0.7},
		{"a preposition", "Photo by Jane Doe", Credit, 0.9},
		{"a preposition in a sentence", "Photo by Jane Doe.", Plain, 0},
	})
}
