package clean

import "golang.org/x/net/html"

// isVoid reports an element that has no content (WHATWG HTML 13.1.2, with the obsolete ones of 13.2.6.4.7).
func isVoid(name string) bool {
	switch name {
	case "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
		"meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

// isBarrier reports an element that end tags of other elements do not reach across (13.2.4.2, "in scope").
func isBarrier(n *html.Node) bool {
	if n.Namespace != "" {
		return n.Data == "foreignObject" || n.Data == "foreignobject" || n.Data == "annotation-xml"
	}
	switch n.Data {
	case "applet", "caption", "marquee", "object", "table", "td", "template", "th":
		return true
	}
	return false
}

// isBlock reports an element that end tags of inline elements do not reach across (13.2.4.2, "special").
func isBlock(n *html.Node) bool {
	if n.Namespace != "" {
		return false
	}
	switch n.Data {
	case "body", "button", "head", "html", "iframe", "noembed", "noframes", "noscript", "optgroup", "option", "script",
		"select", "style", "tbody", "textarea", "tfoot", "thead", "title", "tr":
		return true
	}
	return closesParagraph(n.Data)
}

// isFormatting reports an element that goes on behind the block it is wrongly nested with (13.2.4.3).
func isFormatting(name string) bool {
	switch name {
	case "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}

// isTablePart reports an element whose end tag closes cells inside it.
func isTablePart(name string) bool {
	switch name {
	case "table", "tbody", "td", "tfoot", "th", "thead", "tr":
		return true
	}
	return false
}

// closesParagraph reports a start tag that closes an open p (13.2.6.4.7).
func closesParagraph(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
		"li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table",
		"ul", "xmp":
		return true
	}
	return false
}

// breaksOut reports a start tag that ends foreign content (13.2.6.5).
func breaksOut(name string) bool {
	switch name {
	case "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2",
		"h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre",
		"ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul", "var":
		return true
	}
	return false
}
