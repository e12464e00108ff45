#!/usr/bin/env bash
# goquery selects what stands in <template>. HTML (4.12.3) keeps the content of a template apart from the document, so that a browser's
# querySelectorAll does not find it; golang.org/x/net/html makes it children of the element, and cascadia walks into them. A selector
# for paragraphs also finds the patterns of widgets that a page holds for its scripts.
# Seen with github.com/PuerkitoBio/goquery v1.13.0 and golang.org/x/net v0.62.0. Needs go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

func main() {
	page, err := goquery.NewDocumentFromReader(strings.NewReader("<article><p>The ferry returns.</p><template><p>Write the first comment.</p></template></article>"))
	if err != nil {
		panic(err)
	}
	fmt.Println(page.Find("article p").Length(), page.Find("article").Text())
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/PuerkitoBio/goquery@v1.13.0 golang.org/x/net@v0.62.0 2>/dev/null
got=$(GOFLAGS=-mod=mod go run .)
echo "$got"
[ "$got" = "2 The ferry returns.Write the first comment." ] || { echo "changed: the content of a template is not selected"; exit 1; }
