package metadata

import (
	"github.com/broadsheet-go/broadsheet/metadata/readings"
)

// Readings are what the grammars make of texts under one locale: each reads a text once.
//
// It is declared in package readings, whose documentation shows its fields and methods: go doc metadata/readings.Readings
type Readings = readings.Readings

// NewReadings has nothing read yet, and reads under l.
func NewReadings(l Locale) *Readings {
	return readings.New(l)
}
