package byline

import (
	_ "embed"
	"sync"

	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed names.txt
var namesText string

// A nameTable is what names.txt says.
type nameTable struct{ accounts, generations map[string]bool }

var (
	nameTablesOnce sync.Once
	allNames       nameTable
)

func nameTables() *nameTable {
	nameTablesOnce.Do(func() { allNames = readNames(namesText) })
	return &allNames
}

func readNames(text string) nameTable {
	t := nameTable{map[string]bool{}, map[string]bool{}}
	of := map[string]map[string]bool{"account": t.accounts, "generation": t.generations}
	for key, words := range table.Rows(text) {
		for _, w := range words {
			of[key][w] = true
		}
	}
	return t
}
