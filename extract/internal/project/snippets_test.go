package project

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// snippetPackages are what the Go of the documents may use, by the name it uses.
var snippetPackages = map[string]string{
	"extract": module + "/extract", "clean": module + "/clean", "metadata": module + "/metadata", "lang": module + "/clean/lang", "readability": module + "/extract/readability",
	"goquery": "github.com/PuerkitoBio/goquery", "html": "golang.org/x/net/html",
	"context": "context", "errors": "errors", "fmt": "fmt", "http": "net/http", "io": "io", "json": "encoding/json", "log": "log", "os": "os", "strings": "strings", "runtime": "runtime",
	"sync": "sync", "time": "time",
}

// taken are the names that the documents take for granted.
const taken = `ctx context.Context, page []byte, text, address, rules string, r io.Reader, w io.Writer, doc *goquery.Document,
	root *html.Node, selection *goquery.Selection, hints extract.Hints, document extract.Document, location *time.Location`

// exports finds the compiled form of packages, as "go list -export" tells it.
func exports(t *testing.T) types.Importer {
	t.Helper()
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}}={{.Export}}"}
	for _, path := range snippetPackages {
		args = append(args, path)
	}
	out, err := exec.Command("go", args...).Output()
	require.NoError(t, err)
	files := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "=")
		files[path] = file
	}
	return importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) { return os.Open(files[path]) })
}

// compile type-checks a program, or lines of a function. What a reader's own program goes on with may be unused.
func compile(source string, from types.Importer) error {
	if !strings.Contains(source, "package ") {
		source = "package snippet\n" + imports(source+taken) + "func _(" + taken + ") {\n" + source + "\n}\n"
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "snippet.go", source, 0)
	if err != nil {
		return err
	}
	var first error
	config := types.Config{Importer: from, Error: func(err error) {
		if e := err.(types.Error); !e.Soft && first == nil { // soft: declared and not used
			first = fmt.Errorf("%s: %s", files.Position(e.Pos), e.Msg)
		}
	}}
	config.Check("snippet", files, []*ast.File{file}, nil) // its error is the first, soft or not
	return first
}

func imports(source string) string {
	var lines []string
	for name, path := range snippetPackages {
		if regexp.MustCompile(`\b` + name + `\.[A-Z]`).MatchString(source) {
			lines = append(lines, fmt.Sprintf("import %s %q\n", name, path))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// Every Go snippet of the documents compiles.
func TestDocumentSnippets(t *testing.T) {
	from := exports(t)
	found := 0
	for _, d := range documents(t) {
		for _, f := range d.fences {
			if f.info == "go" {
				found++
				assert.NoError(t, compile(f.text, from), "%s:\n%s", d.name, f.text)
			}
		}
	}
	assert.Greater(t, found, 1)
	assert.Error(t, compile("article, err := extract.From(page)", from), "the check can fail")
	assert.Error(t, compile("var _ = (*extract.Article)(nil).Title", from))
	assert.NoError(t, compile("article, err := extract.From(page, address)", from))
}

// inlineGo is inline code that is an expression of this library.
var inlineGo = regexp.MustCompile("`((?:article|extract|metadata|clean|x)\\.[^`]+)`")

// Every expression of the library in running text and tables exists: the fields and methods of an Article, functions with
// their arguments, literals with their fields.
func TestDocumentExpressions(t *testing.T) {
	from := exports(t)
	found := 0
	for _, d := range documents(t) {
		for _, inline := range inlineGo.FindAllStringSubmatch(d.prose, -1) {
			found++
			expression := strings.NewReplacer("{…}", "{}", `\|`, "|").Replace(inline[1])
			assert.True(t, exists(expression, from), "%s: %s", d.name, inline[1])
		}
	}
	assert.Greater(t, found, 50)
	for expression, want := range map[string]bool{
		"article.Headline": true, "article.Title": false, "extract.From(page, address)": true, "extract.From(page)": false,
		"extract.Extractor{Favor: extract.Precision}": true, "extract.Extractor{Favour: 1}": false, "extract.CSV": true, "article.WriteTEI(w)": true,
	} {
		assert.Equal(t, want, exists(expression, from), expression)
	}
}

// exists reports whether an expression is a value or a type of the library.
func exists(expression string, from types.Importer) bool {
	const given = "var article, old, new *extract.Article; var x *extract.Extractor; _, _, _, _ = article, old, new, x\n"
	return compile(given+"var _ "+expression, from) == nil ||
		compile(given+"_ = "+expression, from) == nil || compile(given+expression, from) == nil
}
