#!/usr/bin/env bash
# fraugster/parquet-go cannot read a table of one row that parquet-go/parquet-go writes with its defaults. The lengths of texts are
# packed as differences (DELTA_LENGTH_BYTE_ARRAY); of one length there is no difference, so that no block of them follows, and the
# reader takes the first letters of the text for one. A table of two rows is read, and one row in plain encoding too.
# Seen with github.com/parquet-go/parquet-go v0.32.0 and github.com/fraugster/parquet-go v0.12.0. Needs go.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"bytes"
	"fmt"

	reader "github.com/fraugster/parquet-go"
	writer "github.com/parquet-go/parquet-go"
)

type row struct {
	Headline string `parquet:"headline"`
}

func read(rows []row, options ...writer.WriterOption) string {
	var file bytes.Buffer
	w := writer.NewGenericWriter[row](&file, options...)
	if _, err := w.Write(rows); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	r, err := reader.NewFileReader(bytes.NewReader(file.Bytes()))
	if err != nil {
		return err.Error()
	}
	got, err := r.NextRow()
	if err != nil {
		return err.Error()
	}
	return string(got["headline"].([]byte))
}

func main() {
	one := []row{{"The ferry returns"}}
	fmt.Println(read(one))
	fmt.Println(read(append(one, row{"It sails at noon"})))
	fmt.Println(read(one, writer.DefaultEncodingFor(writer.ByteArray, &writer.Plain)))
}
GO
go mod init finding 2>/dev/null
GOFLAGS=-mod=mod go get github.com/parquet-go/parquet-go@v0.32.0 github.com/fraugster/parquet-go@v0.12.0 2>/dev/null
got=$(GOFLAGS=-mod=mod go run .)
echo "$got"
[ "$got" = "invalid miniblock bit width: 104
The ferry returns
The ferry returns" ] || { echo "changed: the two read each other otherwise"; exit 1; }
