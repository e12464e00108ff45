package clean

import (
	"bytes"
	"golang.org/x/net/html"
)

func decode(b []byte, ct, o string) ([]byte, Encoding, error) {
	return bytes.ToValidUTF8(b, []byte("?")), Encoding{Name: "utf-8"}, nil
}
func emptyScripts(b []byte) []byte { return b }
func parseTree(b []byte) (*html.Node, bool, error) {
	n, err := html.ParseWithOptions(bytes.NewReader(b), html.ParseOptionEnableScripting(false))
	return n, false, err
}
