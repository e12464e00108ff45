package agency

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/internal/table"
)

//go:embed agencies.txt
var agenciesText string

var (
	namesOnce sync.Once
	names     map[string]string // by the folded form of a writing
)

// Name is the one name of an agency; written itself, without the space around it, where the table does not know it.
func Name(written string) string {
	namesOnce.Do(func() { names = read(agenciesText) })
	written = strings.TrimSpace(written)
	if name, ok := names[text.Fold(written)]; ok {
		return name
	}
	if head, desk, ok := strings.Cut(written, "/"); ok && len(desk) <= 3 && desk == strings.ToLower(desk) {
		if name, ok := names[text.Fold(head)]; ok {
			return name // a regional service: "dpa/lno"
		}
	}
	return written
}

// Names are those of several agencies, each once, in the order in which they first stand; nil for none.
func Names(written []string) []string {
	var list []string
	for _, w := range written {
		if name := Name(w); !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// read reads the table. A test holds that no writing stands for two agencies.
func read(s string) map[string]string {
	m := map[string]string{}
	for name, words := range table.Rows(s) {
		m[text.Fold(name)] = name
		for _, w := range words {
			m[text.Fold(w)] = name
		}
	}
	return m
}
