package words

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/stretchr/testify/assert"
)

// TestForScript holds that a text in another script than its page's language is read by the words of its own.
func TestForScript(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "Автор: Иван Петров", "ru"},
		{"hi", "அமைச்சர் கூறினார்", "ta"}, // Tamil and Hindi were one group
		{"hi", "नई दिल्ली", "hi"},
		{"mr", "मुंबई", "mr"},
		{"en", "กรุงเทพ", "th"},
		{"th", "Hanna Beck", "th"},
		{"en", "Արամ", "hy"},
		{"zh", "東京のニュース", "ja"},
		{"ja", "東京", "ja"},
		{"ko", "金", "ko"},
		{"de", "སྐད་ཡིག", "en"},
	} {
		assert.Equal(t, c.want, For(c.text, c.language).Code, "%s %s", c.language, c.text)
	}
}

func TestBegins(t *testing.T) {
	w := For("By Jane Doe", "de")
	for _, s := range [...]string{"By Jane Doe", "von Julia Kern", "Reuters"} {
		for c := lang.Class(1); c < 64; c++ {
			if _, n := w.Prefix(c, s); n > 0 {
				assert.True(t, w.Begins(s).Has(c), "%s %s", c, s)
			}
		}
	}
	assert.False(t, w.Begins("The council").Has(lang.Byline))
}
