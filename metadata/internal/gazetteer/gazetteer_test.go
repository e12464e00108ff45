package gazetteer

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNames(t *testing.T) {
	for _, w := range []string{"Anna", "ANNA", "José", "Светлана", "Elif"} {
		assert.True(t, Given(w), w)
	}
	for _, w := range []string{"Müller", "Новикова", "Yılmaz", "Andersson"} {
		assert.True(t, Family(w), w)
	}
	for _, w := range []string{"Görlitz", "PISA", "विराटनगर", "'s-Hertogenbosch", "’s-Hertogenbosch"} {
		assert.True(t, Town(w), w)
	}
	for _, w := range []string{"Oberammergau", "BETZDORF", "Ponchatoula"} {
		assert.True(t, Village(w), w)
	}
	for _, w := range []string{"Newsroom", "Reporter", "", "xqzt"} {
		assert.False(t, Given(w) || Family(w) || Town(w) || Village(w), w)
	}
}

// Of words that are in no list few are taken for one.
func TestFewOthers(t *testing.T) {
	wrong := 0
	for i := range 20000 {
		if w := fmt.Sprintf("Zq%dx", i); Given(w) || Family(w) || Town(w) {
			wrong++
		}
	}
	assert.Less(t, wrong, 200)
	villages := 0
	for i := range 20000 {
		if Village(fmt.Sprintf("Zq%dx", i)) {
			villages++
		}
	}
	assert.Less(t, villages, 1000)
}

func TestPack(t *testing.T) {
	s := set{bits: string(Pack([]string{"Anna", "Έλενα"}, 12))}
	s.once.Do(func() {})
	assert.True(t, s.has("anna"))
	assert.True(t, s.has("ΈΛΕΝΑ"))
	assert.False(t, s.has("Berta"))
}
