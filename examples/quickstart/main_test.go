package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"quickstart": main})
}

// fenced returns the fenced blocks of the README with this info string.
func fenced(t *testing.T, info string) []string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	var blocks []string
	for _, part := range strings.Split("\n"+string(readme), "\n```"+info+"\n")[1:] {
		block, _, closed := strings.Cut(part, "\n```")
		require.True(t, closed, "a block that does not end")
		blocks = append(blocks, block+"\n")
	}
	return blocks
}

// The README's program is this program.
func TestREADMEProgram(t *testing.T) {
	source, err := os.ReadFile("main.go")
	require.NoError(t, err)
	_, program, found := strings.Cut(string(source), "\npackage main")
	require.True(t, found)
	assert.Contains(t, fenced(t, "go"), "package main"+program, "README.md shows another program than main.go")
}

// The README shows what the program prints.
func TestREADMEOutput(t *testing.T) {
	program, err := exec.LookPath("quickstart")
	require.NoError(t, err)
	cmd := exec.Command(program)
	cmd.Dir = "../.."
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Contains(t, fenced(t, "text"), string(out), "README.md shows another output")

	_, err = exec.Command(program, "missing.html").Output()
	assert.Error(t, err)
}
