package hardpages

import (
	"bytes"
	"fmt"
)

// A Family is one kind of page that can be made in any size.
type Family struct {
	Name string
	page func(size int) ([]byte, error)
}

// Page makes a page of about size bytes: at most one part of the family more.
func (f Family) Page(size int) ([]byte, error) {
	page, err := f.page(size)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	return page, nil
}

// Families are all but real structure, in the order in which they are reported.
func Families() []Family {
	var all []Family
	for _, list := range [][]Family{markup(), text(), scripts(), products()} {
		all = append(all, list...)
	}
	return all
}

const opening = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry pier reopens</title></head><body>" +
	"<article><h1>Ferry pier reopens</h1><p>The boats cross the creek four times an hour, and nobody waits long.</p>"

// repeated is a page whose part is repeated up to the size between what stands before and after it.
func repeated(name, before, part, after string) Family {
	return numbered(name, before, after, func(page *bytes.Buffer, _ int) { page.WriteString(part) })
}

// numbered is a page whose part is written with its number up to the size.
func numbered(name, before, after string, part func(page *bytes.Buffer, i int)) Family {
	return Family{name, func(size int) ([]byte, error) {
		var page bytes.Buffer
		page.Grow(size + 1024)
		page.WriteString(before)
		for i := 0; page.Len() < size-len(after); i++ {
			part(&page, i)
		}
		page.WriteString(after)
		return page.Bytes(), nil
	}}
}
