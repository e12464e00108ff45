#!/usr/bin/env bash
# <q> loses its quotation marks. HTML (4.5.7 and the style sheet of 15.3.7) has the browser write the marks, so that the page's
# source has none; converters that take over the text alone turn speech into the reporter's own statement. lynx and w3m write them.
# Seen with turndown 7.2.5, html-to-text 10.0.1 (npm), html-to-markdown v2.5.2, jaytaylor/html2text v0.0.0-20230321000545 and
# k3a/html2text v1.3.0 (Go). Needs node, npm and go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

page='<p>The mayor said <q>the pier stays shut</q> and left.</p>'

echo '{}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 html-to-text@10.0.1
turndown=$(PAGE=$page node -e 'const T = require("turndown"); console.log(new T().turndown(process.env.PAGE))')
text=$(PAGE=$page node -e 'console.log(require("html-to-text").convert(process.env.PAGE))')

cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	markdown "github.com/JohannesKaufmann/html-to-markdown/v2"
	jaytaylor "github.com/jaytaylor/html2text"
	k3a "github.com/k3a/html2text"
)

func main() {
	page := os.Getenv("PAGE")
	one, err := markdown.ConvertString(page)
	if err != nil {
		panic(err)
	}
	two, err := jaytaylor.FromString(page)
	if err != nil {
		panic(err)
	}
	fmt.Println(one)
	fmt.Println(two)
	fmt.Println(k3a.HTML2Text(page))
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/JohannesKaufmann/html-to-markdown/v2@v2.5.2 github.com/jaytaylor/html2text@v0.0.0-20230321000545-74c2419ad056 \
	github.com/olekukonko/tablewriter@v0.0.5 github.com/k3a/html2text@v1.3.0 2>/dev/null
in_go=$(PAGE=$page GOFLAGS=-mod=mod go run .)

printf '%s\n%s\n%s\n' "$turndown" "$text" "$in_go" | while IFS= read -r line; do
	[ -n "$line" ] || continue
	echo "$line"
	if [ "$line" != "The mayor said the pier stays shut and left." ]; then
		echo "changed: a quotation has its marks, or the text is another"
		exit 1
	fi
done
