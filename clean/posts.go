package clean

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed posts.txt
var postsText string

// posts are the names of the table, read on first use.
var posts = sync.OnceValue(func() (names []string) {
	for line := range strings.Lines(postsText) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			names = append(names, line)
		}
	}
	return names
})

// isPost reports the class of a block quotation that is an embedded post of another site.
func isPost(class string) bool {
	return class != "" && slices.ContainsFunc(posts(), func(name string) bool { return strings.Contains(class, name) })
}
