package agency

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestName(t *testing.T) {
	for written, want := range map[string]string{
		"Agence France-Presse": "AFP", "afp": "AFP", " A.F.P. ": "AFP", "法新社": "AFP", "The Associated Press": "AP", "dpa": "dpa",
		"Deutsche Presse-Agentur": "dpa", "Harbour Wire": "Harbour Wire", "": "", "dpa/lno": "dpa", "AFP/Reuters": "AFP/Reuters",
	} {
		assert.Equal(t, want, Name(written), written)
	}
	assert.Equal(t, []string{"Reuters", "Quay Press"}, Names([]string{"로이터", "Quay Press", "Reuters"}))
	assert.Nil(t, Names(nil))
}

// TestTable holds that no writing stands for two agencies, and that each has letters by which it can be told.
func TestTable(t *testing.T) {
	of := map[string]string{}
	note := func(written, name string) {
		fold := text.Fold(written)
		require.NotEmpty(t, fold, written)
		if other, ok := of[fold]; ok {
			assert.Equal(t, other, name, written)
		}
		of[fold] = name
	}
	for name, words := range table.Rows(agenciesText) {
		note(name, name)
		for _, w := range words {
			note(w, name)
		}
	}
	known := 0
	for fold := range of {
		if _, ok := lang.Universal().Whole(lang.Agency, fold); ok {
			known++
		}
	}
	assert.Greater(t, known, 100, "writings that the grammars take for an agency")
}
