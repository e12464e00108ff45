package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The example of calling the program from Python does what it says.
func TestPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 on this machine: the example was not run")
	}
	program, err := exec.LookPath("extract")
	require.NoError(t, err, "testscript.Main puts the program on PATH")
	folder := t.TempDir()
	page, missing := filepath.Join(folder, "pier ü.html"), filepath.Join(folder, "missing.html")
	require.NoError(t, os.WriteFile(page, []byte(`<meta name="author" content="Mira Hölt">`+pageOf("Vellin")), 0o666))
	var out, errs bytes.Buffer
	cmd := exec.Command(python, "filter.py", program, page, missing)
	cmd.Stdout, cmd.Stderr = &out, &errs
	cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	require.NoError(t, cmd.Run(), errs.String())
	assert.Equal(t, page+"\tVellin bridge opens\t['Mira Hölt']\n"+missing+"\t"+missing+": no such file or directory\t[]\n", out.String())

	cmd = exec.Command(python, "filter.py", filepath.Join(folder, "no-program"), page)
	assert.Error(t, cmd.Run())
}
