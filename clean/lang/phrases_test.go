package lang

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPhrases(t *testing.T) {
	var p Phrases[string]
	p.Add("Hora Local", "local")
	p.Add("hora", "hour")
	_, n := p.Prefix("hora")
	assert.Zero(t, n)
	p.Done()
	for text, want := range map[string]string{"Hora\u00a0 local, 8": "local", "HORA del": "hour", "horario": "", "": "", "\u00a0hora": ""} {
		got, _ := p.Prefix(text)
		assert.Equal(t, want, got, text)
	}
}

func TestBlanksBeginNoPhrase(t *testing.T) {
	_, _, end := For("vi").Find(Updated, strings.Repeat("\u00a0", 1<<17))
	assert.Zero(t, end)
}
