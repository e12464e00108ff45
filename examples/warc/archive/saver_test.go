package archive_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
)

// What a saver adds of its own is no page: its log, its arguments, texts and pictures that it made.
func TestSaversRecords(t *testing.T) {
	for address, page := range map[string]bool{
		"https://orr.example/a.txt": true, "http://orr.example/": true, "ftp://orr.example/a.html": true, "<https://orr.example/>": true, "": true,
		"metadata://orr.example/log.txt": false, "urn:text:https://orr.example/": false, "urn:pageinfo:https://orr.example/": false,
	} {
		r := &archive.Record{Header: archive.Header{{Name: "WARC-Type", Value: "resource"}, {Name: "Content-Type", Value: "text/plain"}, {Name: "WARC-Target-URI", Value: address}}}
		assert.Equal(t, page, archive.HoldsPage(r), address)
	}
	assert.False(t, archive.HoldsPage(&archive.Record{Header: archive.Header{{Name: "WARC-Type", Value: "metadata"}, {Name: "WARC-Target-URI", Value: "https://orr.example/"}}}))
}
