package ticker

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// codesText is the table of codes; its comments say what the classes are.
//
//go:embed codes.txt
var codesText string

// A codeClass is a set of codes.
type codeClass uint8

const (
	codeBefore codeClass = 1 << iota
	codeDollar
	codePer
	codeZone
	codeCompanies
)

// codeNames are the classes as the table writes them, in the order of the constants.
var codeNames = [...]string{"before", "dollar", "per", "zone", "companies"}

// codes is the table, read on first use.
var codes struct {
	once  sync.Once
	table map[string]codeClass
}

// isCode reports a code of a class.
func isCode(c codeClass, s string) bool {
	codes.once.Do(func() { codes.table, _ = readCodes(codesText) })
	return codes.table[s]&c != 0
}

// readCodes reads the table. Lines that cannot be read, and codes that stand there twice, are left out.
func readCodes(text string) (table map[string]codeClass, errs []error) {
	table = map[string]codeClass{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, list, _ := strings.Cut(line, ": ")
		class := codeClass(0)
		for i, known := range codeNames {
			if name == known {
				class = 1 << i
			}
		}
		for code := range strings.SplitSeq(list, " | ") {
			if class == 0 || code == "" || strings.ContainsAny(code, " |") || table[code]&class != 0 {
				errs = append(errs, fmt.Errorf("codes.txt line %d: %q is not a code of a class, or stands there twice", n, code))
				continue
			}
			table[code] |= class
		}
	}
	return table, errs
}
