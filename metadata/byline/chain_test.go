package byline

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// TestExplain holds that each word of a line that is a byline has a part, a kind, and the signs that its tables give it; and that no other line has any.
func TestExplain(t *testing.T) {
	list := Explain("By Jane Doe, News reporter, BBC News", date.Locale{Language: "en"})
	require.Len(t, list, 4)
	for k, want := range []Evidence{{Words: "By", Kind: "other"}, {Words: "Jane Doe", Kind: "person"}, {Words: "News reporter", Kind: "title"}, {Words: "BBC News", Kind: "organisation"}} {
		require.Equal(t, want.Words, list[k].Words)
		require.Equal(t, want.Kind, list[k].Kind)
	}
	require.Contains(t, list[0].Signs, "a label")
	require.Equal(t, []string{"a given name"}, list[1].Signs)
	require.NotZero(t, list[1].Margin)
	require.Contains(t, list[3].Signs, "an agency")
	require.Empty(t, Explain("Read more about the harbour", date.Locale{Language: "en"}))
}
