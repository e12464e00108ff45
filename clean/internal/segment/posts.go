package segment

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/broadsheet-go/broadsheet/clean/internal/htmlparse"
	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"golang.org/x/net/html/atom"
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
	posts.once.Do(func() { posts.names = slices.Collect(rows(postsText)) })
	return slices.ContainsFunc(posts.names, func(name string) bool { return strings.Contains(class, name) })
}

// quotesPost reports an element that a page wrote itself for a post of another site: it is named one, links to it
// on another host, and holds no story, only a few words.
func (w *walker) quotesPost(id htmlparse.NodeID, class string) bool {
	if !classIs(class, "post") {
		return false
	}
	linked, left, bytes := false, mostLooked, mostOfPost
	for c := w.tree.Nodes[id].FirstChild; c != 0; c = w.tree.Next(c, id) {
		if left--; left < 0 {
			return false
		}
		n := &w.tree.Nodes[c]
		if n.Type == htmlparse.TextNode {
			if bytes -= len(w.tree.Text(c)); bytes < 0 {
				return false
			}
		}
		switch n.Atom() {
		case atom.Article, atom.H1:
			return false
		case atom.A:
			address := w.attr(c, atom.Href)
			linked = linked || statusPath(address) && w.otherHost(address)
		}
	}
	return linked
}

// mostOfPost is the most bytes of text in a post.
const mostOfPost = 2000

// otherHost reports an absolute address on none of the hosts that the page says it is on.
func (w *walker) otherHost(address string) bool {
	site := text.Site(address)
	f := &w.page.Facts
	return site != "" && site != text.Site(f.Base) &&
		!slices.ContainsFunc(f.Links, func(l page.LinkFact) bool { return l.Rel == "canonical" && text.Site(l.Href) == site })
}

// statusPath reports the address of a post: its number comes after a word, or the name of who wrote it.
func statusPath(address string) bool {
	path := strings.Trim(text.Path(address), "/")
	at := strings.LastIndexByte(path, '/')
	if at < 0 || path[at+1:] == "" || strings.Trim(path[at+1:], "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return false
	}
	if !strings.ContainsAny(path[at+1:], "0123456789") {
		return false
	}
	before := path[:at]
	word := before[strings.LastIndexByte(before, '/')+1:]
	return strings.HasPrefix(word, "@") || classIs(word, "folder of posts")
}
