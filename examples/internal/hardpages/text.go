package hardpages

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"unicode/utf16"
)

func text() []Family {
	return []Family{
		repeated("one text of words", opening+"<p>", "The boats cross the creek. ", ""),
		repeated("one word", opening+"<p>", "w", ""),
		repeated("one text of ideographs", opening+"<p>", "港口重新開放", ""),
		repeated("one pre of lines", opening+"<pre>", "code\n", ""),
		numbered("ticker lines", opening, "", func(page *bytes.Buffer, i int) {
			fmt.Fprintf(page, "<div>AVN%d 65.22 Increased By ▲ 0.14 (0.22%%)</div>", i)
		}),
		repeated("tickers in one line", opening+"<p>", "AVN 65.22 Increased By ▲ 0.14 (0.22%) ", ""),
		repeated("figures in one line", opening+"<p>", "1,234.50 ", ""),
		repeated("byline words", opening+"<p>", "By Sana Qureshi and ", ""),
		repeated("dates in one line", opening+"<p>", "March 8, 2023 08:35am ", ""),
		repeated("brackets", opening+"<p>", "(", ""),
		repeated("spaces", opening+"<p>", " \t\n", "end"),
		repeated("entities", opening+"<p>", "&amp;&nbsp;&#x1F600;", ""),
		repeated("entities that do not end", opening+"<p>", "&notit&ampx", ""),
		repeated("NULs", opening+"<p>", "The boats cross the creek.\x00", ""),
		repeated("lone surrogates", opening+"<p>", "\xed\xa0\x80 word", ""),
		repeated("lone surrogates as entities", opening+"<p>", "&#xD800;word ", ""),
		repeated("invalid UTF-8", opening+"<p>", "word \xff\xc3( ", ""),
		{"UTF-16 without mark", utf16Page},
		{"gzip of words", packedPage},
		{"damaged gzip", damagedPage},
	}
}

var words = repeated("", opening, "<p>The boats cross the creek four times an hour.</p>", "")

// utf16Page is a page of words in little-endian UTF-16.
func utf16Page(size int) ([]byte, error) {
	page, err := words.page(size / 2)
	if err != nil {
		return nil, err
	}
	var coded []byte
	for _, unit := range utf16.Encode([]rune(string(page))) {
		coded = binary.LittleEndian.AppendUint16(coded, unit)
	}
	return coded, nil
}

// packedPage is packed with gzip, and of the size once unpacked.
func packedPage(size int) ([]byte, error) {
	page, err := words.page(size)
	if err != nil {
		return nil, err
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write(page); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}

// damagedPage begins as a packed page and goes on, up to the size, with bytes that are none.
func damagedPage(size int) ([]byte, error) {
	page, err := packedPage(size)
	if err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(1, uint64(size)))
	page = page[:len(page)/2]
	for len(page) < size {
		page = binary.LittleEndian.AppendUint64(page, random.Uint64())
	}
	return page, nil
}
