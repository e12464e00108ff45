package main

import (
	"context"
	"fmt"

	"github.com/broadsheet-go/broadsheet/extract"
)

// An inspection is one page, answered, with the reasons for the answer.
type inspection struct {
	name      string // the file or address it came from
	text      bool   // it was flattened text
	article   *extract.Article
	explained []extract.Explanation // in step with article.Blocks()
	peer      *peer
}

// inspect answers a page. A page that makes the library panic is an error like any other.
func inspect(ctx context.Context, x *extract.Extractor, doc extract.Document, name string) (in *inspection, err error) {
	defer func() {
		if r := recover(); r != nil {
			in, err = nil, fmt.Errorf("internal error: %v", r)
		}
	}()
	in = &inspection{name: name, text: doc.Text != ""}
	if in.article, err = x.Extract(ctx, doc); err != nil {
		return nil, err
	}
	if in.explained, err = x.Explain(ctx, doc); err != nil {
		return nil, err
	}
	in.peer = askPeer(doc, in.article.Blocks())
	return in, nil
}
