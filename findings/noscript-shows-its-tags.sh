#!/usr/bin/env bash
# jaytaylor/html2text prints the markup inside <noscript> as text. golang.org/x/net/html.Parse parses with scripting on, where the
# content of noscript is one text node (HTML, 13.2.6.4.7); the converter writes that node as it stands. Pages keep the plain form
# of lazily loaded pictures there, so each one ends up in the text as a line of HTML.
# Seen with github.com/jaytaylor/html2text v0.0.0-20230321000545-74c2419ad056 and golang.org/x/net v0.55.0. Needs go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"fmt"

	"github.com/jaytaylor/html2text"
)

func main() {
	text, err := html2text.FromString(`<p>The ferry returns.</p><noscript><img src="ferry.jpg" alt="The ferry"></noscript><p>It sails at noon.</p>`)
	if err != nil {
		panic(err)
	}
	fmt.Println(text)
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/jaytaylor/html2text@v0.0.0-20230321000545-74c2419ad056 github.com/olekukonko/tablewriter@v0.0.5 golang.org/x/net@v0.55.0 2>/dev/null
text=$(GOFLAGS=-mod=mod go run .)
echo "$text"
grep -qF '<img src="ferry.jpg" alt="The ferry">' <<<"$text" || { echo "changed: the markup inside noscript is no longer in the text"; exit 1; }
