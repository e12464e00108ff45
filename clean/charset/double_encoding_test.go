package charset

import (
	"context"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
)

// again encodes text as UTF-8 that was read as the given charset.
func again(t *testing.T, m *charmap.Charmap, s string) string {
	b, err := m.NewDecoder().Bytes([]byte(s))
	require.NoError(t, err)
	return string(b)
}

func TestRepairTwice(t *testing.T) {
	for _, s := range []string{
		"The harbour’s wall — “old”, they said…",
		"Élodie a créé l’été dernier une société à Genève",
		"Größe, Maß, Äpfel und 5 €",
		"港の壁を直す",
		"Стена гавани рухнула после шторма",
		"a star ⭐ and a flag 🇵🇰",
	} {
		got, n := repairDoubleEncoded([]byte(again(t, charmap.ISO8859_1, s)), &budget.Budget{})
		require.Equal(t, s, string(got))
		require.Positive(t, n)
	}
	got, _ := repairDoubleEncoded([]byte(again(t, charmap.Windows1252, "The harbour’s wall — ‘old’: déjà vu, café, thé")), &budget.Budget{})
	require.NotContains(t, string(got), "â€™")
	require.Contains(t, string(got), "harbour’s wall — ‘old’: déjà vu")
	require.Contains(t, string(got), "café, thé")
	for _, s := range []string{ // no letter of these is one that windows-1252 lacks
		"Rada miasta zagłosuje w przyszłym tygodniu nad nowym mostem po miesiącach sporów",
		"Nový most stojí a těží z něj celé město, říká se",
		"мы туда ходим и живем там, где тихо",
	} {
		got, _ := repairDoubleEncoded([]byte(again(t, charmap.Windows1252, s)), &budget.Budget{})
		require.Equal(t, s, string(got))
	}
}

func TestRepairTwiceLeavesText(t *testing.T) {
	for _, s := range []string{
		"", "plain", "CAFÉ» dit-elle, « L'ÉTÉ »", "SÃO PAULO, IRMÃ, MAÇÃ»", "Ã©", "Ã© Â©", "La Â et Ã sont des lettres", "Größe", "naïve Œuvre À la carte",
		"„BfÖ“ sagt, „BfÖ“ fragt, das „BfÖ“", "NescafÉ® et NescafÉ®, puis NescafÉ®", "Привет", "港の壁", "\xc3", "text \xc3\xa2", "ÄÖÜ“ sagte er", "DIE ÄRA‘", "ÂŽ", "VÅ™",
	} {
		got, n := repairDoubleEncoded([]byte(s), &budget.Budget{})
		require.Equal(t, s, string(got))
		require.Zero(t, n, s)
	}
}

// TestRepairEndsWithTheContext holds that a context that ended ends the repair too: the page stays as it is.
func TestRepairEndsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	limits := budget.New(ctx, 0)
	page := []byte(strings.Repeat(again(t, charmap.ISO8859_1, "Größe"), 10_000))
	got, n := repairDoubleEncoded(page, &limits)
	require.Equal(t, page, got)
	require.Zero(t, n)
	seen := 0
	for range doubles(page, &limits) {
		seen++
	}
	require.Less(t, seen, 5000)
}

func BenchmarkRepairTwice(b *testing.B) {
	page := []byte("<p>Größe, Maß, Äpfel und Straßen: der Hafen bekommt eine neue Mauer, sagte die Bürgermeisterin.</p>")
	for range 8 {
		page = append(page, page...)
	}
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		repairDoubleEncoded(page, &budget.Budget{})
	}
}
