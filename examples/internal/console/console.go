// Package console holds the manners that the example programs share on a command line.
//
//	console.go   what stands where they write to
//	program.go   -help, -version, and command lines that make no sense
package console

import (
	"io"
	"os"
)

// Terminal reports whether w is a character device other than the one that swallows everything.
func Terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// ShowsProgress reports whether a line that says how far a run has come disturbs nobody: stderr is a terminal, and stdout is none.
func ShowsProgress(stdout, stderr io.Writer) bool { return Terminal(stderr) && !Terminal(stdout) }
