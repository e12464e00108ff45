package page

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

func packed(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s)) // a buffer takes everything
	w.Close()
	return b.String()
}

// zipped is a zip archive of files, name and content in turn.
func zipped(t *testing.T, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		require.NoError(t, err)
		f.Write([]byte(files[i+1])) // a buffer takes everything
	}
	require.NoError(t, w.Close())
	return b.String()
}

// A page that was packed twice is a page: a server packed what its file was packed as already.
func TestPackedTwice(t *testing.T) {
	doc, err := Load("-", strings.NewReader(packed(packed("<!doctype html><p>The ferry sails."))), limit, false)
	require.NoError(t, err)
	a, err := (&extract.Extractor{}).Extract(t.Context(), doc)
	require.NoError(t, err)
	assert.Contains(t, a.Blocks()[0].Text, "The ferry sails.")
}

// What holds no page is refused in a line that says what it is, packed or not, from a file and from a pipe.
func TestRefused(t *testing.T) {
	for content, want := range map[string]string{
		"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n":         "a WARC archive: examples/warc reads its pages",
		"\x28\xb5\x2f\xfd\x00\x00":                        "packed with Zstandard: examples/warc reads the archives that are, and zstd -d unpacks the rest",
		"\x5d\x2a\x4d\x18\x00\x00":                        "an archive packed with Zstandard: examples/warc reads its pages",
		"a" + strings.Repeat("\x00", 256) + "ustar\x0000": "a tar archive: unpack it, and give the folder",
		"%PDF-1.7 ":      "not text or HTML (PDF) at byte 0",
		"{\\rtf1 Ferry}": "a document in RTF: save it as text or HTML",
		"\ufeff<?xml version='1.0'?>\n<!-- feed -->\n<rss version=\"2.0\"><channel/></rss>":           "a feed: examples/scrape reads the stories that it lists",
		"<?xml version='1.0'?><?xml-stylesheet href='a'?><feed xmlns='http://www.w3.org/2005/Atom'/>": "a feed: examples/scrape reads the stories that it lists",
		"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>":                                "a sitemap: examples/scrape reads the stories that it lists",
		"<svg/>":                                  "a picture in SVG",
		"{\"url\": \"<p>Ferry\"}\n":               "JSON: extract -batch reads pages from lines of it",
		"{\"id\":1}\n{\"id\":2":                   "JSON: extract -batch reads pages from lines of it",
		zipped(t, "a.png", "x"):                   "a zip archive without a page in it",
		zipped(t, "a.html", "x", "b/c.html", "y"): "an archive with 2 pages in it: examples/extract reads them from a file of it",
		zipped(t, "mimetype", "application/epub+zip", "a.xhtml", "x"):               "a book in EPUB",
		zipped(t, "word/document.xml", "x", "[Content_Types].xml", "x"):             "an office document: save it as HTML or text",
		zipped(t, "datapackage.json", "{}", "archive/a.warc.gz", "x", "a.html", ""): "a WACZ archive: examples/warc reads its pages",
		"PK\x03\x04 and nothing more":                                               "a zip archive that cannot be read: not a valid zip file",
		"Words.\n-- source --\nurl: https://orr.example/\n":                         "a txtar without a page in it",
	} {
		for _, content := range []string{content, packed(content)} {
			_, err := Load("-", strings.NewReader(content), limit, false)
			require.Error(t, err, want)
			assert.Equal(t, want, Reason(err))
			_, other := NoPage(err)
			assert.True(t, other, want)
			name := filepath.Join(t.TempDir(), "page.html")
			require.NoError(t, os.WriteFile(name, []byte(content), 0o666))
			_, err = File(name, limit, false, extract.Hints{})
			require.Error(t, err)
			assert.Equal(t, want, Reason(err))
		}
	}
}

// What is a page is read, whatever its first bytes or its name.
func TestNotRefused(t *testing.T) {
	for content, text := range map[string]bool{
		"{ and the ferry sails }": true, "[Ida Holm] The ferry sails.\n[1] A link": true, "# Ferry\n\nIt sails.": true,
		"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>Ferry": false, "<feeding>Ferry": false, "<p>-- page.html --\nFerry": false,
		"WAR is over.": true, "{\"a\": 1} is <b>JSON</b>": false, "": true,
	} {
		doc, err := Load("-", strings.NewReader(packed(content)), limit, false)
		require.NoError(t, err, content)
		assert.Equal(t, text && content != "", doc.Text != "", content)
	}
	doc, err := Load("-", strings.NewReader(zipped(t, "__MACOSX/a.html", "x", "a_files/b.html", "x", "a.html", "<p>Ferry", "c.css", "p{}")), limit, false)
	require.NoError(t, err)
	assert.Equal(t, "<p>Ferry", string(doc.HTML))
	doc, err = Load("-", strings.NewReader("A page.\n-- source --\nurl: https://orr.example/\nfetched: 2024-05-03T08:15:00Z\n-- page.html --\n<p>Ferry\n-- expect --\n{}\n"), limit, false)
	require.NoError(t, err)
	assert.Equal(t, "<p>Ferry\n", string(doc.HTML))
	assert.Equal(t, "https://orr.example/", doc.URL)
	assert.Equal(t, 2024, doc.Fetched.Year())
}

// In a folder a file is read when its bytes are a page's or its name is a text's.
func TestFound(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ name, content, want string }{
		{"a.html", "Ferry", ""}, {"b", "<!-- a -->\n<html><p>Ferry", ""}, {"c.php", "<p>Ferry", ""}, {"d", "The ferry sails – at noon.", ""}, {"e.md.gz", packed("# Ferry"), ""},
		{"f.xml", "<?xml version='1.0'?><html><p>Ferry", ""}, {"g.saved", saved("8bit", ferry), ""}, {"h", "The ferry " + strings.Repeat("–", headBytes), ""},
		{"a.css", "p { color: red }", "neither a page nor named as text is"}, {"b.js", "let a = '<p>'", "neither a page nor named as text is"},
		{"c.html", "%PDF-1.7", "PDF"}, {"d.warc.gz", packed("WARC/1.0\r\n"), "a WARC archive: examples/warc reads its pages"}, {"e.css", " ", "empty"},
		{"f.rels", "<?xml version='1.0'?><Relationships/>", "XML that is no page"}, {"g", "a <b> c", "neither a page nor named as text is"},
	} {
		name := filepath.Join(dir, c.name)
		require.NoError(t, os.WriteFile(name, []byte(c.content), 0o666))
		_, err := Found(name, limit, false)
		if c.want == "" {
			assert.NoError(t, err, c.name)
			continue
		}
		kind, other := NoPage(err)
		assert.True(t, other, c.name)
		assert.Equal(t, c.want, kind, c.name)
	}
	_, err := Found(filepath.Join(dir, "a.html"), limit, true)
	assert.EqualError(t, err, "not named as text is")
	_, err = Found(dir, limit, false)
	assert.ErrorIs(t, err, errNoFile)
}

// An archive is listed without being unpacked; each of its pages is bounded as a file is.
func TestArchive(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pages.bin")
	content := zipped(t, "a.html", "<p>"+strings.Repeat("a", limit), "b.md", "# Ferry", "c.eml", mailHead+"\nIt sails.", "d.css", "", "e.html", zipped(t, "x.html", "<p>"))
	require.NoError(t, os.WriteFile(name, []byte(content), 0o666))
	a, err := OpenArchive(name)
	require.NoError(t, err)
	assert.Equal(t, []string{"a.html", "b.md", "c.eml", "e.html"}, a.Pages)
	assert.Equal(t, []string{"d.css"}, a.Others)
	doc, err := a.Load(0, limit, false)
	require.NoError(t, err)
	assert.Len(t, doc.HTML, limit+1, "the library refuses what is longer")
	doc, err = a.Load(1, limit, false)
	require.NoError(t, err)
	assert.Equal(t, extract.MarkdownText, doc.TextFormat)
	doc, err = a.Load(2, limit, false)
	require.NoError(t, err)
	assert.Equal(t, "The ferry is back\n\nIt sails.", doc.Text)
	_, err = a.Load(3, limit, false)
	assert.EqualError(t, err, "an archive inside an archive: unpack it first")

	for _, name := range []string{filepath.Join(t.TempDir(), "none"), t.TempDir()} {
		a, err := OpenArchive(name)
		assert.NoError(t, err)
		assert.Nil(t, a)
	}
}
