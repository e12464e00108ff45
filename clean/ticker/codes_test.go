package ticker

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every line of the table can be read, and a line of quotes is read as it says for each code.
func TestCodesMatch(t *testing.T) {
	table, errs := readCodes(codesText)
	assert.Empty(t, errs)
	for _, name := range codeNames {
		assert.Contains(t, codesText, "\n# "+name+" ", "the comments say what it is")
	}
	examples := map[codeClass]string{
		codeBefore:    "Gold %s55,510.25 +0.5%%",
		codeDollar:    "Gold %s$2,510.25 +0.5%%",
		codePer:       "Gold $2,510.25/%s +0.5%%",
		codeZone:      "Gold 2,510.25 +0.5%% 16:00 %s",
		codeCompanies: "FTSE %s 7,510.25 +0.5%%",
	}
	for code, classes := range table {
		for class, example := range examples {
			if classes&class == 0 {
				continue
			}
			line := fmt.Sprintf(example, code)
			quotes, _, ok := Parse(line, "en")
			if !assert.True(t, ok && len(quotes) == 1, line) {
				continue
			}
			q := quotes[0]
			assert.Equal(t, line, q.Raw)
			assert.Greater(t, q.Price.Value, 2000.0, line)
			switch class {
			case codeBefore:
				assert.Equal(t, code, q.Currency)
			case codeDollar:
				assert.Equal(t, code+"$", q.Currency)
			case codeZone:
				assert.Equal(t, "16:00 "+code, q.AsOf)
			case codeCompanies:
				assert.Equal(t, "FTSE "+code, q.Symbol+q.Name)
			}
		}
	}
}

func TestCodesMistakes(t *testing.T) {
	table, errs := readCodes("# x\n\nzone: ET | ET | \nmoon: x\nper\n")
	assert.Equal(t, map[string]codeClass{"ET": codeZone}, table)
	assert.Len(t, errs, 3)
	assert.True(t, strings.HasPrefix(errs[0].Error(), "codes.txt line 3"))
}
