package resolve

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/byline"
	"github.com/stretchr/testify/assert"
)

// TestAgencyOnce holds that an agency is one, with its article or without.
func TestAgencyOnce(t *testing.T) {
	list := []string{"The Associated Press"}
	assert.True(t, holdsAgency(list, "Associated Press"))
	assert.True(t, holdsAgency([]string{"Reuters"}, "REUTERS"))
	assert.False(t, holdsAgency(list, "Reuters"))
}

func TestMerge(t *testing.T) {
	a := byline.Byline{Authors: []byline.Author{{Name: "Jane Doe"}}, Contributors: []byline.Contributor{{Name: "Ann Poe", Role: "editor"}}}
	merge(&a, &byline.Byline{
		Authors: []byline.Author{{Name: "JANE DOE", Role: "Reporter"}, {Name: "John Roe"}}, Desk: "News Desk", Place: "Quay", Agencies: []string{"AFP"},
		Contributors: []byline.Contributor{{Name: "ann poe", Role: "writer"}, {Name: "John Roe", Role: "writer"}, {Name: "Tom Low", Role: "writer"}},
	})
	merge(&a, &byline.Byline{Desk: "Other Desk", Place: "Pier", Agencies: []string{"afp"}})
	assert.Equal(t, byline.Byline{
		Authors: []byline.Author{{Name: "Jane Doe", Role: "Reporter"}, {Name: "John Roe"}}, Desk: "News Desk", Place: "Quay", Agencies: []string{"AFP"},
		Contributors: []byline.Contributor{{Name: "Ann Poe", Role: "editor"}, {Name: "Tom Low", Role: "writer"}},
	}, a)
}

func TestShortFor(t *testing.T) {
	for _, c := range []struct {
		short, long string
		want        bool
	}{
		{"Todd", "Todd Bates", true}, {"bates", "Todd Bates", true}, {"Lee", "Todd Lee Bates", false}, {"Todd Bates", "Todd Bates Roe", false}, {"Todd", "Todd", false}, {"Bo", "Bo Bates", false},
	} {
		assert.Equal(t, c.want, shortFor(c.short, c.long), c.short+" "+c.long)
	}
}
