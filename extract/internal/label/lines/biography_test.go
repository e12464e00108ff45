package lines

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/stretchr/testify/assert"
)

func TestNameIn(t *testing.T) {
	for _, c := range []struct {
		words, name string
		want        int
	}{
		{"Ann Lind's desk is in Oslo", "Ann Lind", 0},
		{"The desk of Ann Lind, in Oslo", "Ann Lind", 12},
		{"Ann Linden is in Oslo", "Ann Lind", -1},
		{"김철수는 사회부 기자다", "김철수", 0},
		{"김철수 기자는 사회부에서 일한다", "김철수", 0},
		{"사회부 김철수기자가 썼다", "김철수", 10},
		{"김철수는 사회부 기자다", "김철", -1},
		{"김철수 기자는 사회부에서 일한다", "김철", -1},
		{"김이슬은 사회부 기자다", "김이", -1},
		{"", "김철수", -1},
	} {
		assert.Equal(t, c.want, NameIn(c.words, c.name), "%s in %s", c.name, c.words)
	}
}

func TestNamedFirst(t *testing.T) {
	sentence := func(words string) *page.Block {
		return &page.Block{Text: words, Shape: page.Shape{Words: 9, EndsStop: true}}
	}
	people := []string{"annlind"}
	assert.True(t, NamedFirst(sentence("Ann Lind writes about harbours and ferries from Oslo."), people))
	assert.True(t, NamedFirst(sentence("Ann Lind's column about harbours is printed every Friday."), people))
	assert.False(t, NamedFirst(sentence("Ann Linden, the mayor, wants a new pier by June."), people))
	assert.False(t, NamedFirst(sentence("The pier of Ann Lind is longer than any other."), people))
}
