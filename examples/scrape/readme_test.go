package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The command lines of the README make sense.
func TestReadme(t *testing.T) {
	b, err := os.ReadFile("README.md")
	require.NoError(t, err)
	n := 0
	for line := range strings.Lines(string(b)) {
		_, args, ok := strings.Cut(strings.TrimSpace(line), "./scrape ")
		if !ok || strings.TrimSpace(args) == "-help" {
			continue
		}
		args, _, _ = strings.Cut(args, " >")
		_, err := parse(strings.Fields(args))
		assert.NoError(t, err, line)
		n++
	}
	assert.GreaterOrEqual(t, n, 7)
}
