#!/usr/bin/env bash
# Three converters number <ol reversed> upwards. HTML (4.4.5, "The ol element") counts such a list down: with start=3 its items
# are 3, 2 and 1, which is how newspapers publish rankings. A text made by these says that the last item is the fifth.
# Seen with turndown 7.2.5, html-to-text 10.0.1 (npm) and html-to-markdown v2.5.2 (Go). Needs node, npm and go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

page='<ol start="3" reversed><li>Third harbour</li><li>Second harbour</li><li>First harbour</li></ol>'

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
)

func main() {
	text, err := markdown.ConvertString(os.Getenv("PAGE"))
	if err != nil {
		panic(err)
	}
	fmt.Println(text)
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/JohannesKaufmann/html-to-markdown/v2@v2.5.2 2>/dev/null
markdown=$(PAGE=$page GOFLAGS=-mod=mod go run .)

numbers() { grep -o '[0-9]\+\.' | tr -d '\n'; }
for converter in turndown text markdown; do
	got=$(numbers <<<"${!converter}")
	echo "$converter: $got (HTML: 3.2.1.)"
	[ "$got" = "3.4.5." ] || { echo "changed: $converter wrote"; echo "${!converter}"; exit 1; }
done
