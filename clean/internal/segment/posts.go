package segment

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed posts.txt
var postsText string

// posts are the names of the table, read on first use.
var posts struct {
	once  sync.Once
	names []string
}

// isPost reports the class of a block quotation that is an embedded post of another site.
func isPost(class string) bool {
	if class == "" {
		return false
	}
	posts.once.Do(func() {
		for line := range strings.Lines(postsText) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				posts.names = append(posts.names, line)
			}
		}
	})
	return slices.ContainsFunc(posts.names, func(name string) bool { return strings.Contains(class, name) })
}
