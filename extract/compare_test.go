package extract

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// told is the changes of two bodies, one a line, old and new text parted by " > ".
func told(old, new *Article) (lines []string) {
	for _, c := range Compare(old, new).Body {
		line := string(c.Kind) + ":"
		if c.Old != nil {
			line += " " + c.Old.Text
		}
		if c.New != nil && c.Old != nil {
			line += " >"
		}
		if c.New != nil {
			line += " " + c.New.Text
		}
		lines = append(lines, line)
	}
	return lines
}

func TestCompareBodies(t *testing.T) {
	const a, b, c = "The port opens on Monday.", "Nine weeks of work are done.", "The first ship is a ferry."
	tests := map[string]struct{ old, new, want []string }{
		"the same":       {[]string{a, b}, []string{a, " Nine  weeks of\nwork are done."}, nil},
		"added":          {[]string{a, c}, []string{a, b, c}, []string{"added: " + b}},
		"removed":        {[]string{a, b, c}, []string{a, c}, []string{"removed: " + b}},
		"changed":        {[]string{a, b, c}, []string{a, "Ten weeks of work are done.", c}, []string{"changed: " + b + " > Ten weeks of work are done."}},
		"replaced":       {[]string{a, b, c}, []string{a, "Herring is dearer by a third.", c}, []string{"removed: " + b, "added: Herring is dearer by a third."}},
		"moved":          {[]string{a, b, c}, []string{b, c, a}, []string{"moved: " + a + " > " + a}},
		"the same twice": {[]string{a, b, a}, []string{a, a}, []string{"removed: " + b}},
		"one of two":     {[]string{a, a}, []string{a}, []string{"removed: " + a}},
		"from nothing":   {nil, []string{a, b}, []string{"added: " + a, "added: " + b}},
		"to nothing":     {[]string{a, b}, nil, []string{"removed: " + a, "removed: " + b}},
		"order within a gap": {
			[]string{"x x x x", b, "y y y y", c}, []string{"Herring.", "Ten weeks of work are done.", a, "The first ship was a ferry."},
			[]string{"removed: x x x x", "added: Herring.", "changed: " + b + " > Ten weeks of work are done.", "removed: y y y y", "added: " + a, "changed: " + c + " > The first ship was a ferry."},
		},
		"Chinese": {[]string{"維林港口今天重新開放。"}, []string{"維林港口明天重新開放。"}, []string{"changed: 維林港口今天重新開放。 > 維林港口明天重新開放。"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, told(bodyOf(test.old...), bodyOf(test.new...))) })
	}
}

func TestCompareFields(t *testing.T) {
	old, new := harbourArticle(), harbourArticle()
	c := Compare(old, new)
	assert.True(t, c.IsZero(), "%+v", c)
	new.Headline, new.Kicker, new.Standfirst, new.Type, new.Access = "Harbour opens late", "Ports", nil, TypeOpinion, Paywalled
	new.Byline.Authors = new.Byline.Authors[:1]
	new.Updated.Time = new.Updated.Time.AddDate(0, 0, 1)
	new.Published = Date{}
	new.Corrections = append(new.Corrections, "The ferry has two decks.")
	c = Compare(old, new)
	assert.False(t, c.IsZero())
	assert.Equal(t, &Change[string]{old.Headline, "Harbour opens late"}, c.Headline)
	assert.Equal(t, "Ports", c.Kicker.New)
	assert.Equal(t, old.Standfirst, c.Standfirst.Old)
	assert.Equal(t, TypeOpinion, c.Type.New)
	assert.Equal(t, Paywalled, c.Access.New)
	assert.Len(t, c.Byline.New.Authors, 1)
	assert.Equal(t, "2024-05-04T18:05+02:00", c.Updated.New.String())
	assert.True(t, c.Published.New.IsZero())
	assert.Equal(t, []string{"The ferry has two decks."}, c.Corrections)
	assert.Empty(t, c.Body)
	b, err := json.Marshal(Compare(&Article{Headline: "a"}, &Article{Headline: "b"}))
	require.NoError(t, err)
	assert.Equal(t, `{"headline":{"old":"a","new":"b"}}`, string(b))
}

func TestCompareBylines(t *testing.T) {
	line := func(raw string, names ...string) *Article {
		a := &Article{Byline: Byline{Raw: raw}}
		for _, name := range names {
			a.Byline.Authors = append(a.Byline.Authors, Author{Name: name})
		}
		return a
	}
	assert.Nil(t, Compare(line("By Mira Holt", "Mira Holt"), line("Mira Holt, Vellin", "Mira Holt")).Byline)
	assert.NotNil(t, Compare(line("By Mira Holt", "Mira Holt"), line("By Mira Holt and Jon Rhys", "Mira Holt", "Jon Rhys")).Byline)
	assert.NotNil(t, Compare(line("By staff"), line("By our staff")).Byline)
	assert.NotNil(t, Compare(line("AFP"), &Article{Byline: Byline{Raw: "AFP", Agencies: []string{"AFP"}}}).Byline)
}

func TestCompareDates(t *testing.T) {
	date := func(text string) (d Date) {
		require.NoError(t, d.UnmarshalJSON([]byte(`"`+text+`"`)))
		return d
	}
	for _, test := range []struct {
		old, new string
		same     bool
	}{
		{"2023-03-08", "2023-03-08T08:35", true}, {"2023-03-08T08:35", "2023-03-08T08:35:20", true}, {"2023-03-08T08:35:00+05:00", "2023-03-08T03:35:00+00:00", true},
		{"2023-03-08T08:35", "2023-03-08T08:35+05:00", true}, {"", "", true}, {"2023-03", "2023-03", true}, {"--03-08", "--03-08", true},
		{"2023-03-08", "2023-03-09", false}, {"2023-03-08T08:35", "2023-03-08T08:36", false}, {"2023-03-08T08:35:00+05:00", "2023-03-08T08:35:00+04:00", false},
		{"", "2023-03-08", false}, {"2023-03-08", "", false}, {"2023-03", "2023-03-08", false},
	} {
		assert.Equal(t, test.same, agree(date(test.old), date(test.new)), "%s and %s", test.old, test.new)
		assert.Equal(t, test.same, agree(date(test.new), date(test.old)), "%s and %s", test.new, test.old)
	}
}

func TestCompareLiveEntries(t *testing.T) {
	entry := func(headline, text string) Update {
		return Update{Headline: headline, Body: paragraphsOf([]string{text})}
	}
	old := &Article{Updates: []Update{entry("Doors open", "They did.")}}
	new := &Article{Updates: []Update{entry("Doors close", "They did, too."), entry("Doors open", "They did.")}}
	assert.Equal(t, []string{"added: Doors close", "added: They did, too."}, told(old, new))
	assert.Equal(t, []string{"removed: Doors open", "removed: They did."}, told(old, nil))
}

func TestComparePictures(t *testing.T) {
	old := &Article{Body: []Block{{Kind: Figure, Media: &Media{URL: "https://img.example/a.jpg"}}}}
	new := &Article{Body: []Block{{Kind: Figure, Media: &Media{URL: "https://img.example/b.jpg"}}}}
	changes := Compare(old, new).Body
	require.Len(t, changes, 2)
	assert.Equal(t, []ChangeKind{Removed, Added}, []ChangeKind{changes[0].Kind, changes[1].Kind})
	assert.Same(t, &new.Body[0], changes[1].New)
}

// The changes turn the old body into the new one, whatever was done to it.
func TestCompareIsComplete(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		old, new := randomBody(rng), randomBody(rng)
		count := map[*Block]int{}
		var shownNew []*Block
		for _, c := range Compare(old, new).Body {
			require.Equal(t, c.Kind != Added, c.Old != nil)
			require.Equal(t, c.Kind != Removed, c.New != nil)
			if c.Old != nil {
				count[c.Old]++
			}
			if c.New != nil {
				count[c.New]++
				shownNew = append(shownNew, c.New)
			}
			if c.Kind == Moved {
				require.Equal(t, c.Old.Text, c.New.Text)
			}
		}
		var keptOld, keptNew []string
		for i := range old.Body {
			require.LessOrEqual(t, count[&old.Body[i]], 1)
			if count[&old.Body[i]] == 0 {
				keptOld = append(keptOld, old.Body[i].Text)
			}
		}
		var inOrder []*Block
		for i := range new.Body {
			if count[&new.Body[i]] == 0 {
				keptNew = append(keptNew, new.Body[i].Text)
			} else {
				inOrder = append(inOrder, &new.Body[i])
			}
		}
		require.Equal(t, keptOld, keptNew, "what is not told is the same in both, in one order")
		require.True(t, slices.Equal(inOrder, shownNew), "changes stand in the order of the new version")
	}
}

func randomBody(rng *rand.Rand) *Article {
	var texts []string
	for range rng.IntN(12) {
		texts = append(texts, strings.Repeat(fmt.Sprint("word", rng.IntN(4), " "), 1+rng.IntN(3)))
	}
	return bodyOf(texts...)
}

// A short block is not another version of a long one, which is not read for it.
func TestCompareLengths(t *testing.T) {
	long := strings.Repeat("nine weeks ", 30)
	assert.Equal(t, []string{"removed: nine weeks", "added: " + long}, told(bodyOf("nine weeks"), bodyOf(long)))
}

// Doubling both versions at most doubles what is allocated, whatever the blocks are.
func TestCompareCost(t *testing.T) {
	bodies := map[string]func(n int) (old, new *Article){
		"all different": func(n int) (*Article, *Article) { return numberedBody("old", n), numberedBody("new", n) },
		"reversed": func(n int) (*Article, *Article) {
			old, new := numberedBody("x", n), numberedBody("x", n)
			slices.Reverse(new.Body)
			return old, new
		},
		"one long, many short": func(n int) (*Article, *Article) {
			return numberedBody("old", n), bodyOf(strings.Repeat("old 7 word ", n))
		},
		"all the same": func(n int) (*Article, *Article) {
			return numberedBody("", 0), bodyOf(slices.Repeat([]string{"x"}, n)...)
		},
	}
	for name, make := range bodies {
		t.Run(name, func(t *testing.T) {
			cost := func(n int) float64 {
				old, new := make(n)
				return testing.AllocsPerRun(1, func() { Compare(old, new) })
			}
			assert.Less(t, cost(8_000), 2.3*cost(4_000)+100)
		})
	}
}

func numberedBody(word string, n int) *Article {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprint(word, " ", i, " word")
	}
	return bodyOf(texts...)
}
