package sites

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

func TestBuiltin(t *testing.T) {
	assert.True(t, Builtin().Empty(), "figures are measured without rules")
}

func TestParse(t *testing.T) {
	s, faults := Parse("\ufeff# a comment\r\nA.Example. b.example\r\n  p[data-x=\"a -> b\"] ->  list   item  \r\nlocalhost\r\n\tp → ad")
	require.Empty(t, faults)
	for _, host := range []string{"a.example", "www.a.example", "b.example"} {
		rules := s.Of(host)
		require.Len(t, rules, 1, host)
		assert.Equal(t, labels.ListItem, rules[0].Role)
		assert.Equal(t, `p[data-x="a -> b"]`, rules[0].Selector)
		assert.Equal(t, 3, rules[0].Line)
	}
	assert.Len(t, s.Of("localhost"), 1)
	assert.Empty(t, s.Of("example"))
	assert.Empty(t, s.Of(""))
	assert.Empty(t, new(Table).Of("a.example"))
	assert.Empty(t, (*Table)(nil).Of("a.example"))
}

// TestMatch holds that the innermost element decides, then the later rule.
func TestMatch(t *testing.T) {
	s, faults := Parse("a.example\n\tdiv -> related\n\t.x -> ad\n\tdiv -> note\n\tem -> credit")
	require.Empty(t, faults)
	page, err := clean.Parse([]byte("<p>none<div>div<p class=x>inner</div><p><em>whole</em><p>a <em>part</em>"), clean.ParseOptions{})
	require.NoError(t, err)
	var list []string
	for _, rule := range Match(page, s.Of("a.example"), nil) {
		if rule == nil {
			list = append(list, "")
		} else {
			list = append(list, string(rule.Role))
		}
	}
	assert.Equal(t, []string{"", "note", "ad", "credit", ""}, list)
	assert.Nil(t, Match(page, nil, nil))
}

// TestUnknownPseudoClass holds that a pseudo-class which is not known is named.
func TestUnknownPseudoClass(t *testing.T) {
	_, faults := Parse("news.example\n\t.story:fancy p -> paragraph\n")
	if len(faults) != 1 || !strings.Contains(faults[0].Reason, ":fancy is unknown") {
		t.Errorf("%+v", faults)
	}
}
