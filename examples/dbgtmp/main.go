package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean"
)

func main() {
	f, _ := os.Open(os.Args[1])
	var r io.Reader = f
	if strings.HasSuffix(os.Args[1], ".gz") {
		r, _ = gzip.NewReader(f)
	}
	b, _ := io.ReadAll(r)
	p, err := clean.Parse(b, clean.ParseOptions{})
	if err != nil {
		panic(err)
	}
	fmt.Println(len(p.Elements), len(p.Blocks), p.Facts.Title, p.Facts.Language)
	for i, b := range p.Blocks {
		fmt.Printf("%d k%d l%d h%v %s | %q %v\n", i, b.Kind, b.Level, b.Hidden, p.Path(b.Element), b.Text, b.Spans)
	}
	for _, x := range p.Facts.Times { fmt.Printf("TIME %+v\n", x) }
	for _, x := range p.Facts.Items { fmt.Printf("ITEM %.200v\n", fmt.Sprintf("%+v", x)) }
	for _, x := range p.Facts.Metas { fmt.Printf("META %+v\n", x) }
}
