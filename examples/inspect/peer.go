package main

import (
	"bytes"
	"fmt"
	"net/url"

	"github.com/go-shiori/go-readability"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/metadata"
)

// peerElements is the largest page, in elements, that go-readability is asked about: it takes no context, and on some pages
// its time grows with the square of their size (1.5 s for 80,000 elements of nested tables).
const peerElements = 20_000

// A peer is go-readability's answer to a page, compared with ours block by block.
type peer struct {
	absent  string // why there is no answer
	article readability.Article
	has     []bool // in step with the page's blocks: the block stands in its text
}

// askPeer has go-readability read the page's bytes, as a program without Broadsheet would.
func askPeer(doc extract.Document, blocks []extract.Block) *peer {
	if doc.Text != "" {
		return &peer{absent: "go-readability reads HTML only; this page is flattened text."}
	}
	answer, err := readable(doc)
	if err != nil {
		return &peer{absent: "go-readability gave no answer: " + err.Error()}
	}
	other, err := clean.Parse([]byte(answer.Content), clean.ParseOptions{Encoding: "utf-8"})
	if err != nil {
		return &peer{absent: "go-readability's answer cannot be read: " + err.Error()}
	}
	ours, theirs := make([]string, len(blocks)), make([]string, len(other.Blocks))
	for i := range blocks {
		ours[i] = metadata.Fold(blocks[i].Text)
	}
	for j := range other.Blocks {
		theirs[j] = metadata.Fold(other.Blocks[j].Text)
	}
	return &peer{article: answer, has: found(ours, theirs)}
}

// readable is go-readability's answer. A panic of it is an error.
func readable(doc extract.Document) (answer readability.Article, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	var address *url.URL
	if doc.URL != "" {
		if address, err = url.Parse(doc.URL); err != nil {
			return answer, err
		}
	}
	parser := readability.NewParser()
	parser.MaxElemsToParse = peerElements
	return parser.Parse(bytes.NewReader(doc.HTML), address)
}
