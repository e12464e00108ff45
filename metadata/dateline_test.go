package metadata

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// rightDatelines counts the rows read in full, and logs the others.
func rightDatelines(t *testing.T, file string) (right, taken, negatives, rows int) {
	for _, row := range tsv(t, file) {
		rows++
		line := row["line"]
		d, ok := ParseDateline(line, lineLocale(row["lang"]))
		if row["verdict"] == "negative" {
			negatives++
			if ok {
				taken++
				t.Logf("taken: %s\n\tgot  %+v", line, d)
			} else {
				right++
			}
			continue
		}
		rest := ""
		if ok {
			rest = line[d.Length:]
		}
		if ok && slices.Equal(d.Places, split(row["places"])) && slices.Equal(d.Agencies, split(row["agency"])) &&
			d.Date.String() == row["date_iso"] && strings.HasPrefix(rest, row["rest"]) && (row["rest"] != "" || rest == "") {
			right++
			continue
		}
		t.Logf("%s\n\twant %q %q %s %q\n\tgot  %q %q %s %q ok=%v", line, row["places"], row["agency"], row["date_iso"], row["rest"],
			d.Places, d.Agencies, d.Date.String(), rest[:min(len(rest), 40)], ok)
	}
	t.Logf("%s: %d of %d lines right, %d of %d negatives taken", file, right, rows, taken, negatives)
	return right, taken, negatives, rows
}

func TestDatelineConformance(t *testing.T) {
	right, taken, negatives, rows := rightDatelines(t, "datelines.tsv")
	assert.GreaterOrEqual(t, right, rows*95/100)
	assert.LessOrEqual(t, taken, negatives*2/100)
}

func TestDatelineOwnLines(t *testing.T) {
	right, taken, negatives, rows := rightDatelines(t, "datelines-own.tsv")
	assert.GreaterOrEqual(t, right, rows*95/100)
	assert.LessOrEqual(t, taken, negatives*2/100)
}
