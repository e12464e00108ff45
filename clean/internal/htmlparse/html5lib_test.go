package htmlparse

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// html5lib is a folder of the tests that come with the module golang.org/x/net.
func html5lib(t *testing.T, folder string) []string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/net").Output()
	require.NoError(t, err, "where is the module golang.org/x/net?")
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), folder))
	require.NoError(t, err)
	require.NotEmpty(t, files, "the tests of html5lib come with golang.org/x/net and are read from the module cache; a vendored module lacks them")
	return files
}

// movedOn are cases of which today's standard says something else than the test.
var movedOn = map[string]string{
	// No state of a doctype reads character references; x/net/html does.
	`<!DOCTYPE &gt; PUBLIC "&gt;" "&gt;">`: "13.2.5.56",
}

// A treeTest is one case of html5lib's tests of tree construction.
type treeTest struct{ data, want, context, scripting string }

func treeTests(t *testing.T, file string) (tests []treeTest) {
	t.Helper()
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	var test treeTest
	section, sections := "", map[string]string{}
	end := func() {
		if sections["#document"] == "" {
			return
		}
		test.data = strings.TrimSuffix(sections["#data"], "\n")
		test.want = strings.TrimRight(sections["#document"], "\n") + "\n"
		test.context = strings.TrimSpace(sections["#document-fragment"])
		tests = append(tests, test)
		test, sections = treeTest{}, map[string]string{}
	}
	for line := range strings.Lines(string(raw)) {
		switch name := strings.TrimSuffix(line, "\n"); name {
		case "#data":
			end()
			section = name
		case "#errors", "#new-errors", "#document-fragment", "#document":
			section = name
		case "#script-on", "#script-off":
			test.scripting = name
		default:
			sections[section] += line
		}
	}
	end()
	return tests
}

// TestTreeConstruction holds the tree to html5lib's tests, but those of fragments and with scripting.
func TestTreeConstruction(t *testing.T) {
	files := append(html5lib(t, "html/testdata/html5lib-tests/tree-construction/*.dat"), html5lib(t, "html/testdata/go/*.dat")...)
	ran, moved := 0, map[string]bool{}
	for _, file := range files {
		for i, test := range treeTests(t, file) {
			if test.context != "" || test.scripting == "#script-on" {
				continue
			}
			ran++
			got := dump(t, test.data, Options{Comments: true})
			if _, ok := movedOn[test.data]; ok {
				moved[test.data] = true
				assert.NotEqual(t, test.want, got, test.data)
				continue
			}
			assert.Equal(t, test.want, got, "%s, case %d: %q", filepath.Base(file), i, test.data)
		}
	}
	assert.Len(t, moved, len(movedOn))
	assert.Greater(t, ran, 1400)
	t.Log(ran, "cases")
}

// dump writes a tree as html5lib's tests do.
func dump(t *testing.T, page string, o Options) string {
	t.Helper()
	tree, err := Parse(page, o, &budget.Budget{})
	require.NoError(t, err)
	consistent(t, tree)
	root, _ := tree.ToNode()
	return dumpNode(root)
}

func dumpNode(root *html.Node) string {
	var s strings.Builder
	depth := 0
	for n := root.FirstChild; n != nil; {
		level := depth + templates(n, root)
		indent := "| " + strings.Repeat("  ", level)
		switch n.Type {
		case html.ElementNode:
			fmt.Fprintf(&s, "%s<%s>\n", indent, strings.TrimSpace(n.Namespace+" "+n.Data))
			var attributes []string
			for _, a := range n.Attr {
				attributes = append(attributes, fmt.Sprintf("%s  %s=\"%s\"\n", indent, strings.TrimSpace(a.Namespace+" "+a.Key), a.Val))
			}
			slices.Sort(attributes)
			s.WriteString(strings.Join(attributes, ""))
			if n.Data == "template" && n.Namespace == "" {
				s.WriteString(indent + "  content\n")
			}
		case html.TextNode:
			fmt.Fprintf(&s, "%s\"%s\"\n", indent, n.Data)
		case html.CommentNode:
			fmt.Fprintf(&s, "%s<!-- %s -->\n", indent, n.Data)
		case html.DoctypeNode:
			ids := map[string]string{}
			for _, a := range n.Attr {
				ids[a.Key] = a.Val
			}
			fmt.Fprintf(&s, "%s<!DOCTYPE %s", indent, n.Data)
			if ids["public"] != "" || ids["system"] != "" {
				fmt.Fprintf(&s, ` "%s" "%s"`, ids["public"], ids["system"])
			}
			s.WriteString(">\n")
		}
		if n.FirstChild != nil {
			n, depth = n.FirstChild, depth+1
			continue
		}
		for n != root && n.NextSibling == nil {
			n, depth = n.Parent, depth-1
		}
		if n == root {
			break
		}
		n = n.NextSibling
	}
	return s.String()
}

// templates is how many templates a node is in: the content of each is a level of its own.
func templates(n, root *html.Node) (count int) {
	for n = n.Parent; n != root; n = n.Parent {
		if n.Data == "template" && n.Namespace == "" {
			count++
		}
	}
	return count
}
