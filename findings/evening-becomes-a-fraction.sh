#!/usr/bin/env bash
# araddon/dateparse reads "March 8th, 2023 at 9.30pm" as three tenths of a second past noon, without an error: the stop between hour
# and minute, as newspapers of Britain print it, is taken for the mark of a fraction. With a colon the time is right.
# Seen with github.com/araddon/dateparse v0.0.0-20210429162001-6b43995a97de. Needs go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/araddon/dateparse"
)

func main() {
	for _, words := range []string{"March 8th, 2023 at 9.30pm", "March 8th, 2023 at 9:30pm"} {
		t, err := dateparse.ParseAny(words)
		fmt.Println(t.Format(time.RFC3339Nano), err)
	}
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/araddon/dateparse@v0.0.0-20210429162001-6b43995a97de 2>/dev/null
got=$(GOFLAGS=-mod=mod go run .)
echo "$got"
grep -qx '2023-03-08T12:00:00.3Z <nil>' <<<"$got" || { echo "changed: a stop between hour and minute is read otherwise"; exit 1; }
grep -qx '2023-03-08T21:30:00Z <nil>' <<<"$got" || { echo "changed: a colon between hour and minute is read otherwise"; exit 1; }
