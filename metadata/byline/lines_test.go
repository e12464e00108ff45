package byline

import (
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
)

// TestLines holds the rows of testdata/lines.tsv: what a line shows, of a language or with a star after it the value of a structured
// source, and what it is read as. Names of persons are invented.
func TestLines(t *testing.T) {
	for _, row := range readRows("testdata/lines.tsv") {
		parse := Parse
		language, structured := strings.CutSuffix(row["lang"], "*")
		if structured {
			parse = ParseAuthors
		}
		b, _ := parse(row["line"], date.Locale{Language: language})
		assert.Equal(t, row["want"], parts(&b), "%s: %s", row["rule"], row["line"])
	}
}

func TestBylineDateRules(t *testing.T) {
	for _, c := range []struct{ language, line, published, updated string }{
		{"en", "By Jane Doe | April 12, 2022 | 6:15 pm", "2022-04-12T18:15", ""},
		{"en", "Jen MillsPublished March 8, 2023", "2023-03-08", ""},
		{"en", "By Jen MillsUpdated March 8, 2023", "", "2023-03-08"},
		{"zh", "文：张明 【更新】2023年3月8日", "", "2023-03-08"},
		{"en", "By Jane Doe [Updated] March 8, 2023", "", "2023-03-08"},
	} {
		b, ok := Parse(c.line, date.Locale{Language: c.language})
		assert.True(t, ok, c.line)
		assert.Equal(t, []string{c.published, c.updated}, []string{b.Published.String(), b.Updated.String()}, c.line)
	}
}

// TestBookIsNoByline holds that the lines that name a book's author and its genre sign nothing.
func TestBookIsNoByline(t *testing.T) {
	_, ok := Parse("Author: Jane Doe\nReleased: June 17, 2025 by Tern Books\nGenre: Historical, Fantasy", date.Locale{Language: "en"})
	assert.False(t, ok)
	b, _ := Parse("By Jane Doe\nPhotos: Tom Hill", date.Locale{Language: "en"})
	assert.Equal(t, "Jane Doe, photographer=Tom Hill", parts(&b))
}

// TestWeights holds that the weights are as many as the code asks for.
func TestWeights(t *testing.T) {
	assert.NotPanics(t, func() { theModel() })
	assert.Len(t, weights.emit, buckets*wordKinds)
	assert.Len(t, weights.from, int(kinds))
}

// parts writes a byline in a short form.
func parts(b *Byline) string {
	var list []string
	for _, a := range b.Authors {
		s := a.Name
		if a.Handle != "" {
			s += " " + a.Handle
		}
		if a.Organization != "" {
			s += " (" + a.Organization + ")"
		}
		if a.Role != "" {
			s += ", " + a.Role
		}
		if a.Place != "" {
			s += " in " + a.Place
		}
		list = append(list, s)
	}
	for _, c := range b.Contributors {
		list = append(list, c.Role+"="+c.Name)
	}
	if b.Desk != "" {
		list = append(list, "desk="+b.Desk)
	}
	for _, a := range b.Agencies {
		list = append(list, "agency="+a)
	}
	return strings.Join(list, ", ")
}
