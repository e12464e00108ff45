package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/broadsheet-go/broadsheet/extract"
)

const ferryText = "Паром снова ходит\n\nПаром между Орром и Веллином снова отправился в пятницу, через три недели после шторма, повредившего причал острова.\n"

// utf16Of is a text with a mark before it, the lower byte first or last.
func utf16Of(s string, low int) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
		b = append(b, byte(u>>(8*(1-low))), byte(u>>(8*low)))
	}
	return b
}

// Text is read in whatever encoding it was written; text that is UTF-8 stays as it is.
func TestTextEncodings(t *testing.T) {
	old, err := charmap.Windows1251.NewEncoder().String(ferryText)
	require.NoError(t, err)
	dos, err := charmap.KOI8R.NewEncoder().String(ferryText)
	require.NoError(t, err)
	for name, b := range map[string][]byte{
		"utf-8": []byte(ferryText), "utf-8 with a mark": []byte("\ufeff" + ferryText), "utf-16le": utf16Of(ferryText, 1), "utf-16be": utf16Of(ferryText, 0),
		"windows-1251": []byte(old), "koi8-r": []byte(dos),
	} {
		path := filepath.Join(t.TempDir(), "ferry.txt")
		require.NoError(t, os.WriteFile(path, b, 0o666))
		for _, load := range []func() (extract.Document, error){
			func() (extract.Document, error) { return File(path, limit, false, extract.Hints{}) },
			func() (extract.Document, error) { return Found(path, limit, false) },
		} {
			doc, err := load()
			require.NoError(t, err, name)
			assert.Equal(t, ferryText, doc.Text, name)
		}
	}
	const twice = "â€™ stays as somebody wrote it"
	assert.Equal(t, twice, Document([]byte(twice), true, extract.Hints{}).Text)
}

// A page is a page, whatever its file is called; text with tags in it is text.
func TestPageNamedText(t *testing.T) {
	for b, text := range map[string]bool{
		"<!DOCTYPE html><title>Ferry</title><p>It sails.":         false,
		"\ufeff\n <!doctype HTML><html><body><p>It sails.</html>": false,
		"<!-- saved --><HTML lang=en><body><p>It sails.":          false,
		"<p align=center>Ferry</p>\n\n# It sails\n":               true,
		"The tag <html> begins a page.\n":                         true,
		"<https://news.example/> has it.\n":                       true,
		"":                                                        true,
	} {
		for _, name := range []string{"ferry.txt", "ferry.md"} {
			path := filepath.Join(t.TempDir(), name)
			require.NoError(t, os.WriteFile(path, []byte(b), 0o666))
			doc, err := File(path, limit, false, extract.Hints{})
			require.NoError(t, err)
			assert.Equal(t, text, doc.HTML == nil, b)
			doc, err = File(path, limit, true, extract.Hints{})
			require.NoError(t, err)
			assert.Nil(t, doc.HTML, "asked for text: %s", strings.TrimSpace(b))
		}
	}
}
