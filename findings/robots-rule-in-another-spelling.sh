#!/usr/bin/env bash
# temoto/robotstxt compares rule and path as they are spelled. RFC 9309 (2.2.2) has both brought into one form of percent-encoding
# first. url.URL.Path of Go is decoded, so a crawler that asks for it is told that /café is allowed where the file forbids /caf%C3%A9;
# asked for EscapedPath it is told the same of a file that is written with the letter itself.
# Seen with github.com/temoto/robotstxt v1.1.2. Needs go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"fmt"
	"net/url"

	"github.com/temoto/robotstxt"
)

func main() {
	address, _ := url.Parse("https://bay.example/caf%C3%A9")
	for _, rule := range []string{"/caf%C3%A9", "/café"} {
		robots, err := robotstxt.FromString("User-agent: *\nDisallow: " + rule + "\n")
		if err != nil {
			panic(err)
		}
		fmt.Println(rule, "Path:", robots.TestAgent(address.Path, "bot"), "EscapedPath:", robots.TestAgent(address.EscapedPath(), "bot"))
	}
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/temoto/robotstxt@v1.1.2 2>/dev/null
got=$(GOFLAGS=-mod=mod go run .)
echo "$got"
[ "$got" = "/caf%C3%A9 Path: true EscapedPath: false
/café Path: false EscapedPath: true" ] || { echo "changed: spellings of one path are compared otherwise"; exit 1; }
