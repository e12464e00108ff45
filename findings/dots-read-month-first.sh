#!/usr/bin/env bash
# araddon/dateparse reads 08.03.2023 as the third of August. Dates with dots are written day first wherever they are written, in
# German, Russian, Turkish or Finnish; its option to prefer the day is for slashes. From the 13th of a month on the same form is an
# error, so that a feed is wrong in the first twelve days of each month and silent in the others.
# Seen with github.com/araddon/dateparse v0.0.0-20210429162001-6b43995a97de. Needs go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"fmt"

	"github.com/araddon/dateparse"
)

func main() {
	for _, day := range []string{"08.03.2023", "14.03.2023"} {
		t, err := dateparse.ParseAny(day, dateparse.PreferMonthFirst(false))
		if err != nil {
			fmt.Println(day, "is an error")
			continue
		}
		fmt.Println(day, "is", t.Format("2006-01-02"))
	}
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/araddon/dateparse@v0.0.0-20210429162001-6b43995a97de 2>/dev/null
got=$(GOFLAGS=-mod=mod go run .)
echo "$got"
[ "$got" = "08.03.2023 is 2023-08-03
14.03.2023 is an error" ] || { echo "changed: dates with dots are read otherwise"; exit 1; }
