package page

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract"
)

// An Archive is a file that holds several: a zip archive, or the txtar of this project's test data. Its pages are those files that
// are named as pages and texts are.
type Archive struct {
	Pages  []string // the names of its pages, in their order
	Others []string // those of other files; a txtar names none, for there they are about the page

	entries []entry // in step with Pages
}

// An entry is one page of an archive.
type entry struct {
	packed *zip.File // nil in a txtar
	text   []byte
	hints  extract.Hints
}

// maxPages is how many pages an archive may hold.
const maxPages = 1_000_000

var errPages = fmt.Errorf("an archive of more than %d pages", maxPages)

// OpenArchive lists the pages of an archive; nil for a file that is none, or cannot be read. One without pages is a *Refusal.
func OpenArchive(name string) (*Archive, error) {
	if regular(name) != nil {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, nil
	}
	defer f.Close()
	head := make([]byte, headBytes)
	n, _ := io.ReadFull(f, head)
	info, err := f.Stat()
	if err != nil {
		return nil, nil
	}
	switch head = head[:n]; {
	case isZip(head):
		return listZip(onDisk(name), info.Size())
	case isTxtar(head) && info.Size() <= extract.DefaultMaxBytes:
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, Plain(err)
		}
		return listTxtar(b)
	}
	return nil, nil
}

// inMemory is OpenArchive for bytes.
func inMemory(b []byte) (*Archive, error) {
	switch {
	case isZip(b):
		return listZip(bytes.NewReader(b), int64(len(b)))
	case isTxtar(b[:min(len(b), headBytes)]):
		return listTxtar(b)
	}
	return nil, nil
}

// only is the one page of bytes that are an archive; ok is false for bytes that are none. An archive of several is a *Refusal.
func only(b []byte, limit int64, hints extract.Hints) (doc extract.Document, ok bool, err error) {
	a, err := inMemory(b)
	switch {
	case err != nil:
		return doc, true, err
	case a == nil:
		return doc, false, nil
	case len(a.Pages) > 1:
		return doc, true, &Refusal{fmt.Sprintf("an archive with %d pages in it", len(a.Pages)), "examples/extract reads them from a file of it"}
	}
	doc, err = a.Load(0, limit, false)
	if hints.URL != "" {
		doc.URL = hints.URL
	}
	return doc, true, err
}

// Load is the document of a page of the archive, as File makes it.
func (a *Archive) Load(i int, limit int64, text bool) (extract.Document, error) {
	e := &a.entries[i]
	b := e.text
	if e.packed != nil {
		var err error
		if b, err = unpack(e.packed, limit); err != nil {
			return extract.Document{}, err
		}
	}
	if isZip(b) || isTxtar(b[:min(len(b), headBytes)]) {
		return extract.Document{}, &Refusal{"an archive inside an archive", "unpack it first"}
	}
	format, named := TextName(a.Pages[i])
	hints := e.hints
	hints.TextFormat = format
	return Kept(b, text || named && flat(b), limit, hints)
}

var errEncrypted = errors.New("it is encrypted")

// unpack reads one file of a zip archive.
func unpack(f *zip.File, limit int64) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, errEncrypted
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return read(r, limit)
}

func isZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// documents are the zip archives that are one document, by a file in them.
var documents = []struct{ file, begins, kind, tell string }{
	{"datapackage.json", "", "a WACZ archive", "examples/warc reads its pages"},
	{"[Content_Types].xml", "", "an office document", "save it as HTML or text"},
	{"mimetype", "application/epub+zip", "a book in EPUB", ""},
	{"mimetype", "application/vnd.oasis.opendocument", "an office document", "save it as HTML or text"},
}

// listZip lists a zip archive.
func listZip(r io.ReaderAt, size int64) (*Archive, error) {
	in, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &Refusal{"a zip archive that cannot be read", strings.TrimPrefix(err.Error(), "zip: ")}
	}
	names := map[string]*zip.File{}
	for _, f := range in.File {
		names[f.Name] = f
	}
	for _, d := range documents {
		if f := names[d.file]; f != nil && begins(f, d.begins) {
			return nil, &Refusal{d.kind, d.tell}
		}
	}
	a := &Archive{}
	for _, f := range in.File {
		switch {
		case strings.HasSuffix(f.Name, "/"):
		case !isPageName(f.Name) || ofSystem(f.Name) || besidePage(f.Name, func(name string) bool { return names[name] != nil }):
			a.Others = append(a.Others, f.Name)
		default:
			a.Pages, a.entries = append(a.Pages, f.Name), append(a.entries, entry{packed: f})
		}
	}
	switch {
	case len(a.Pages) == 0:
		return nil, &Refusal{"a zip archive without a page in it", ""}
	case len(a.Pages) > maxPages:
		return nil, errPages
	}
	return a, nil
}

// begins reports a file of an archive that begins with certain words.
func begins(f *zip.File, words string) bool {
	r, err := f.Open()
	if err != nil {
		return false
	}
	defer r.Close()
	head := make([]byte, len(words))
	_, err = io.ReadFull(r, head)
	return err == nil && string(head) == words
}

// isPageName reports a name that pages and texts have.
func isPageName(name string) bool {
	end := ending(name)
	_, text := textNames[end]
	return text || pageNames[end]
}

// ofSystem reports files that a system puts into an archive for itself.
func ofSystem(name string) bool {
	return strings.HasPrefix(name, "__MACOSX/") || strings.HasPrefix(path.Base(name), ".")
}

// companions is how browsers, in the language of their reader, end the name of the folder with what belongs to a page that they saved.
var companions = []string{"_files", "-Dateien", "_fichiers", "_archivos", "-filer", "_bestanden", "_arquivos", "_ficheiros", "_file", ".files", "-tiedostot", "_soubory"}

// besidePage reports a file of a folder that belongs to a page beside that folder: "story_files/frame.html" to "story.html".
func besidePage(name string, exists func(string) bool) bool {
	for folder := path.Dir(name); folder != "." && folder != "/"; folder = path.Dir(folder) {
		if Companion(folder, exists) {
			return true
		}
	}
	return false
}

// Companion reports a folder that a browser saved with a page, which stands beside it.
func Companion(folder string, exists func(name string) bool) bool {
	for _, end := range companions {
		if stem, ok := strings.CutSuffix(folder, end); ok && slices.ContainsFunc([]string{".html", ".htm", ".xhtml"}, func(e string) bool { return exists(stem + e) }) {
			return true
		}
	}
	return false
}

// onDisk is a file that is open only while something is read of it: a run may have thousands of archives in hand.
type onDisk string

// ReadAt reads a part of the file.
func (name onDisk) ReadAt(p []byte, offset int64) (int, error) {
	f, err := os.Open(string(name))
	if err != nil {
		return 0, Plain(err)
	}
	defer f.Close()
	return f.ReadAt(p, offset)
}
