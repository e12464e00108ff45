package line

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestClock(t *testing.T) {
	for text, want := range map[string]int{"16:11": 0, "at 9.05": 3, "16h11": 0, "16:61": -1, "11.5.16:11": -1, "16:111": -1, "noon": -1} {
		at, _ := Clock(text)
		assert.Equal(t, want, at, text)
	}
}

func TestClockHead(t *testing.T) {
	for _, c := range []struct {
		language, text string
		set            int
		want           string
	}{
		{"en", "18:20 The council met.", 0, "18:20 "},
		{"en", "18:20 – The council met.", 0, "18:20 – "},
		{"en", "[18:20] The council met.", 7, "[18:20] "},
		{"en", "6.20pm: the council met.", 0, "6.20pm: "},
		{"en", "6.20pm The council met.", 0, "6.20pm "},
		{"en", "5 minutes ago: The council met.", 0, "5 minutes ago: "},
		{"en", "5 minutes ago The council met.", 13, "5 minutes ago "},
		{"de", "18.20 Uhr: Der Rat tagt.", 0, "18.20 Uhr: "},
		{"de", "18.20 Uhr Der Rat tagt.", 0, "18.20 Uhr "},
		{"de", "Um 18.20 Uhr: Der Rat tagt.", 0, "Um 18.20 Uhr: "},
		{"fr", "18h20 : le conseil siège.", 0, "18h20 : "},
		{"it", "Ore 18:20 – Il consiglio si riunisce.", 0, "Ore 18:20 – "},
		{"tr", "18.20 Meclis toplandı.", 5, "18.20 "},
		{"en", "18:20\nThe council met.", 0, "18:20\n"},
		{"tr", "18.20 Meclis toplandı.", 0, ""},
		{"en", "18:20 the council met.", 0, ""},
		{"en", "18:20", 0, ""},
		{"en", "18:20", 5, ""},
		{"en", "3.50 Euro is the price.", 0, ""},
		{"en", "3.50 euro: the price.", 0, ""},
		{"en", "The council met at 18:20: nobody came.", 0, ""},
		{"en", "12 people: the council met.", 0, ""},
		{"de", "Um 18.20 Uhr tagt der Rat.", 0, ""},
		{"en", "", 0, ""},
	} {
		assert.Equal(t, c.want, c.text[:ClockHead(c.text, c.language, c.set)], c.text)
	}
}

func TestProgramme(t *testing.T) {
	for want, list := range map[bool][][]int{
		true:  {{18 * 60, 19*60 + 30, 21 * 60}, {22 * 60, 23*60 + 45, 30}, {-1, 600, 615}},
		false: {nil, {600}, {21 * 60, 19*60 + 30, 18 * 60}, {18 * 60, 18*60 + 20, 19 * 60}, {600, 600, 615}, {-1, -1}, {600, 30}},
	} {
		for _, minutes := range list {
			assert.Equal(t, want, Programme(minutes), "%v", minutes)
		}
	}
}
