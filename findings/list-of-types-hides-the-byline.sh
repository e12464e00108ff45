#!/usr/bin/env bash
# go-readability finds the author of JSON-LD only where "@type" is one word. schema.org allows a list, and content systems write one
# to say NewsArticle and what sort of it; such a page loses headline and byline of its JSON-LD. A list of authors that are names and
# no objects, which schema.org's Text allows too, gives no byline either.
# Seen with github.com/go-shiori/go-readability v0.0.0-20251205110129-5db1dc9836f0. Needs go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/go-shiori/go-readability"
)

const prose = "<p>The ferry over the bay sails again since Monday, nine weeks after the storm, the harbour master said, and the town was there.</p>"

func main() {
	address, _ := url.Parse("https://bay.example/ferry")
	for _, data := range []string{
		`"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ida Holm"}`,
		`"@type": ["NewsArticle", "ReportageNewsArticle"], "author": {"@type": "Person", "name": "Ida Holm"}`,
		`"@type": "NewsArticle", "author": ["Ida Holm", "Per Lund"]`,
	} {
		page := `<!doctype html><title>The ferry sails again</title><script type="application/ld+json">{"@context": "https://schema.org", "headline": "The ferry sails again", ` +
			data + "}</script><article><h1>The ferry sails again</h1>" + strings.Repeat(prose, 6) + "</article>"
		article, err := readability.FromReader(strings.NewReader(page), address)
		if err != nil {
			panic(err)
		}
		fmt.Printf("byline %q\n", article.Byline)
	}
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/go-shiori/go-readability@v0.0.0-20251205110129-5db1dc9836f0 2>/dev/null
got=$(GOFLAGS=-mod=mod go run .)
echo "$got"
[ "$got" = 'byline "Ida Holm"
byline ""
byline ""' ] || { echo "changed: other forms of JSON-LD have a byline"; exit 1; }
