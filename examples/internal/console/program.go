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
	Done  = 0
	Usage = 2 // the command line makes no sense
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
		fmt.Fprint(stdout, p.Help)
		return Done, true
	case err != nil:
		fmt.Fprintf(stderr, "%s: %v (%s -help tells how)\n", p.Name, err, p.Name)
		return Usage, true
	case version:
		fmt.Fprintln(stdout, p.Name, extract.Version())
		return Done, true
	}
	return Done, false
}
