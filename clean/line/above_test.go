package line

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A date alone, and a byline, below a headline that nearly fills its line are lines of their own; a sentence with a year is not.
func TestLinesBelowHeadline(t *testing.T) {
	for line, want := range map[string]bool{"4 de mayo de 2024": true, "Actualizado: 4 mayo 2024, 10:15": true, "Por Ana Ruiz": true, "y en junio de 2024 uno": false, "de mayo": false} {
		assert.Equal(t, want, HeadsStory(line, "es"), line)
	}
}
