package main

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
)

var heldHeader = []string{"MB", "held, MB", "held / page", "kept / page", "blocks"}

// held measures the memory that is held while pages of 1, 2, 4 … MB are read, which are the pages of the folder one after another.
func held(o options, stdout, stderr io.Writer) error {
	if err := warmAll(o); err != nil {
		return err
	}
	var rows [][]string
	from := 0
	for size := 1; size <= o.max; size *= 2 {
		page, err := joinedPage(o, &from, size<<20)
		if err != nil {
			return err
		}
		p := point{Size: len(page)}
		if err := p.heap(o.extractor(), page); err != nil {
			return fmt.Errorf("%d MB: %w", size, err)
		}
		over := func(n int64) string { return fixed(float64(n)/float64(p.Size), 1) }
		rows = append(rows, []string{strconv.Itoa(size), fixed(float64(p.Peak)/(1<<20), 1), over(p.Peak), over(p.Kept), strconv.Itoa(p.Blocks)})
		fmt.Fprintf(stderr, "%d MB: %s times its size\n", size, over(p.Peak))
	}
	return writeTable(stdout, heldHeader, rows)
}

// warmAll loads what the library loads on first use, the tables of languages, so that it does not count as held for a page.
func warmAll(o options) error {
	pages, err := readPages(o.dir, o.limit)
	for i := 0; i < len(pages) && err == nil; i++ {
		_, err = extracted(o.extractor(), pages[i])
	}
	return err
}

// joinedPage is a page of one size, begun where the one before ended. None of the pages it is made of is held any longer.
func joinedPage(o options, from *int, size int) ([]byte, error) {
	pages, err := readPages(o.dir, o.limit)
	if err != nil {
		return nil, err
	}
	return joined(pages, from, size), nil
}

// joined is pages one after another, beginning with number from, until they have so many bytes. The last is cut off there.
func joined(pages [][]byte, from *int, size int) []byte {
	var b bytes.Buffer
	b.Grow(size)
	for b.Len() < size {
		page := pages[*from%len(pages)]
		b.Write(page[:min(len(page), size-b.Len())])
		*from++
	}
	return b.Bytes()
}
