//go:build unix

package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A file that is a pipe nobody writes to, or a device without end, is an error, and the lines after it are answered.
func TestNoRegularFile(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no named pipes here: ", err)
	}
	var out, errs bytes.Buffer
	in := fmt.Sprintf("{\"id\":1,\"file\":%q}\n{\"id\":2,\"file\":\"/dev/zero\"}\n{\"id\":3,\"file\":%q}\n{\"id\":4,\"html\":\"\"}\n", pipe, t.TempDir())
	require.Equal(t, exitAnswered, run([]string{"-batch"}, strings.NewReader(in), &out, &errs))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 4)
	for _, line := range lines[:3] {
		assert.Contains(t, line, "not a regular file")
	}
	assert.Contains(t, lines[3], `"article"`)
}
