package dom

import "golang.org/x/net/html"

// Next is the node after n in document order below root, nil after the last.
func Next(n, root *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for n != root && n.NextSibling == nil {
		n = n.Parent
	}
	if n == root {
		return nil
	}
	return n.NextSibling
}

// DescribesPage reports a link type (a word of rel, in small letters) of links that say something about the page or lead to
// another form or part of it, not those that browsers load.
func DescribesPage(rel string) bool {
	switch rel {
	case "canonical", "amphtml", "alternate", "author", "license", "shortlink", "image_src", "prev", "next", "publisher":
		return true
	}
	return false
}
