package ledger

import (
	"bytes"
	"encoding/json"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// An Outcome is what became of an address.
type Outcome string

// The outcomes. Only Article has a record in the output.
const (
	Article   Outcome = "article"    // written
	Copy      Outcome = "copy"       // of a story that is written already
	Unchanged Outcome = "unchanged"  // since it was written
	NoArticle Outcome = "no article" // a page that holds none
	Failed    Outcome = "failed"
)

// An Entry is a line of the journal.
type Entry struct {
	ID      string    `json:"id"` // the address as it was asked for
	Time    time.Time `json:"time"`
	Outcome Outcome   `json:"outcome"`
	End     int64     `json:"end"` // length of the output after this entry's record

	Addresses   []string            `json:"addresses,omitempty"` // of an article: where it was found and what it declares, as compared
	Fingerprint extract.Fingerprint `json:"fingerprint,omitzero"`
	Digest      string              `json:"digest,omitempty"`   // of an article: of what a reader would call a change
	Revision    int                 `json:"revision,omitempty"` // from 2 on: written before, and changed

	Of         string  `json:"of,omitempty"`         // of a copy: the ID of the story
	Similarity float64 `json:"similarity,omitempty"` // of a copy, where it is known by its words

	Cause   string `json:"cause,omitempty"` // of a failure
	Error   string `json:"error,omitempty"`
	Passing bool   `json:"passing,omitempty"` // the next run tries again
}

// append writes a line.
func (e *Entry) append(b *bytes.Buffer) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return enc.Encode(e)
}
