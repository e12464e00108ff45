package clean

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Lines that were wrapped at a width are the paragraphs that they were.
func TestWrappedText(t *testing.T) {
	text := strings.Join([]string{
		"Ferry company to run two more boats between the islands in May",
		"Por Ana Ruiz",
		"4 de mayo de 2024",
		"The ferry company said on Monday that it would run two more boats a day",
		"between the islands from the first week of May - and that it would hire",
		"two more captains, whom the harbour master had asked for since the sum-",
		"mer before last, when passengers waited for hours at a pier that is too",
		"short. Nobody had counted them until then, and nobody wanted to wait ag-",
		"ain.",
		"- two boats a day from May on, one in the morning and one in the evening",
		"- one pier more",
	}, "\n")
	p, err := ParseText(text, ParseOptions{Language: "es"})
	require.NoError(t, err)
	assert.Equal(t, []string{
		"Ferry company to run two more boats between the islands in May",
		"Por Ana Ruiz",
		"4 de mayo de 2024",
		"The ferry company said on Monday that it would run two more boats a day between the islands from the first week of May - and that it would hire " +
			"two more captains, whom the harbour master had asked for since the summer before last, when passengers waited for hours at a pier that is too " +
			"short. Nobody had counted them until then, and nobody wanted to wait again.",
		"- two boats a day from May on, one in the morning and one in the evening",
		"- one pier more",
	}, texts(p))
}
