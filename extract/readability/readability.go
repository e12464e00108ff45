package readability

import (
	"net/url"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
)

// Opinion is go-readability's.
type Opinion struct{}

// Text is the text of what go-readability takes for the article, "" where it finds none. It changes the tree.
func (Opinion) Text(root *html.Node, address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		u = &url.URL{Scheme: "https", Host: "page.invalid"}
	}
	a, err := readability.FromDocument(root, u)
	if err != nil {
		return "" // no opinion
	}
	return a.TextContent
}
