package metadata

import (
	"github.com/broadsheet-go/broadsheet/metadata/dateline"
)

// A Dateline is the place, date and agency before a story's first sentence: "LONDON, March 8 (Reuters) -".
//
// It is declared in package dateline, whose documentation shows its fields and methods: go doc metadata/dateline.Dateline
type Dateline = dateline.Dateline

// ParseDateline reads the dateline at the start of a paragraph, or a line that is a dateline alone: places, region, date,
// agencies and reporter, in the orders and between the separators that agencies and newspapers use. Only the first 240
// bytes of text are looked at.
//
// It weighs evidence: places the tables know, capitals, a date, an agency or role in the agency's place, the kind of
// separator, and whether a sentence follows. A place no table knows does not reject a dateline by itself, and a known one
// does not accept it by itself. The Date often lacks a year; it says when the story was filed, never when it was published.
func ParseDateline(text string, l Locale) (d Dateline, ok bool) {
	return dateline.Parse(text, l)
}

// A DatelineEvidence is what spoke for a dateline, or against it where its points are below 0.
//
// It is declared in package dateline, whose documentation shows its fields: go doc metadata/dateline.Evidence
type DatelineEvidence = dateline.Evidence

// ExplainDateline says why a text begins with a dateline as [ParseDateline] reads it; empty where it does not.
func ExplainDateline(text string, l Locale) []DatelineEvidence { return dateline.Explain(text, l) }
