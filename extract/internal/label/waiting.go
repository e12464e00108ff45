package label

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/extract/internal/body"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
)

// mostWaiting is the most words of a text that asks readers to wait.
const mostWaiting = 8

// withoutWaiting takes from the body what is all the text of a page below its head and asks readers to wait for the rest: a few words
// with an ellipsis, "Loading the story …". No story is that short.
func (s labeller) withoutWaiting(l *labels.Labels, d *body.Body) {
	words, at := int32(0), -1
	for i, in := range d.In {
		if in && l.Role(i) == "" && s.Source.Blocks[i].Kind != page.Caption {
			if words += s.Source.Blocks[i].Shape.Words; words > mostWaiting {
				return
			}
			at = i
		}
	}
	if at < 0 {
		return
	}
	if t := s.Source.Blocks[at].Text; strings.HasSuffix(t, "…") || strings.HasSuffix(t, "...") {
		d.In[at] = false
	}
}

// addressLine reports a few words with a colon and an address written out: "URL of this article: https://…". A page for printers has it
// at its end.
func (s labeller) addressLine(b *page.Block) bool {
	at := strings.Index(b.Text, "http")
	if at <= 0 || b.Kind != page.Paragraph {
		return false
	}
	label, address := strings.TrimSpace(b.Text[:at]), b.Text[at:]
	return strings.Contains(address, "://") && !strings.ContainsAny(address, " \n") && strings.HasSuffix(label, ":") && strings.Count(label, " ") < 5
}
