package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
)

// passed is what was found in folders and holds no page, by the reason.
type passed struct {
	reasons []string
	names   map[string][]string
	count   map[string]int
}

// mostNamed is how many files are named for one reason.
const mostNamed = 20

// add takes a file that was found and is of another kind than pages are.
func (p *passed) add(in string, err error) (other bool) {
	kind, other := page.NoPage(err)
	if !other {
		return false
	}
	if p.count[kind]++; p.count[kind] == 1 {
		p.reasons = append(p.reasons, kind)
	}
	if p.count[kind] <= mostNamed {
		p.names[kind] = append(p.names[kind], in)
	}
	return true
}

// write says what was passed over and why, a line for each reason.
func (p *passed) write(w io.Writer) {
	for _, kind := range p.reasons {
		names := strings.Join(p.names[kind], ", ")
		if more := p.count[kind] - mostNamed; more > 0 {
			names += fmt.Sprintf(" and %d more", more)
		}
		fmt.Fprintf(w, "extract: passed over, %s: %s\n", kind, names)
	}
}
