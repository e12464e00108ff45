package console

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/broadsheet-go/broadsheet/extract"
)

// Exit status that all programs share.
const (
	Done   = 0
	Failed = 1 // the output could not be written, or what else the program says
	Usage  = 2 // the command line makes no sense
)

// A Program is what a command line is told that asks for no work.
type Program struct {
	Name string
	Help string // what -help says
}

// Answer serves a command line that asks for help or the version, or makes no sense. err is what came of reading it, flag.ErrHelp
// where it asks for help. over says that the program ends here, with the status.
func (p Program) Answer(err error, version bool, stdout, stderr io.Writer) (status int, over bool) {
	switch {
	case errors.Is(err, flag.ErrHelp):
		return p.print(stdout, stderr, p.Help), true
	case err != nil:
		fmt.Fprintf(stderr, "%s: %v (%s -help tells how)\n", p.Name, err, p.Name)
		return Usage, true
	case version:
		return p.print(stdout, stderr, p.Name+" "+extract.Version()+"\n"), true
	}
	return Done, false
}

// print writes what was asked for; an output that takes nothing is an error here as it is for answers.
func (p Program) print(stdout, stderr io.Writer, text string) (status int) {
	if _, err := io.WriteString(stdout, text); err != nil {
		fmt.Fprintf(stderr, "%s: writing: %v\n", p.Name, err)
		return Failed
	}
	return Done
}
