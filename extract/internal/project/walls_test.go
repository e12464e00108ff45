package project

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// walls says which packages of the module a package imports, and which of other modules. An import that is not here is a
// decision to be made: does the package need to know that?
var walls = map[string]struct {
	ours   []string
	others []string // prefixes of import paths
}{
	"clean/internal/budget":    {nil, nil},
	"clean/internal/dom":       {nil, []string{"golang.org/x/net/html"}},
	"clean/internal/figure":    {nil, nil},
	"clean/internal/htmltok":   {nil, nil},
	"clean/lang":               {nil, nil},
	"clean/text":               {[]string{"clean/lang"}, []string{"golang.org/x/text"}},
	"clean/charset":            {[]string{"clean/internal/budget", "clean/internal/htmltok", "clean/text"}, []string{"golang.org/x/text"}},
	"clean/internal/htmlparse": {[]string{"clean/internal/budget", "clean/internal/dom"}, []string{"golang.org/x/net/html"}},
	"clean/internal/unglue":    {[]string{"clean/internal/budget", "clean/lang", "clean/text"}, nil},
	"clean/ticker":             {[]string{"clean/internal/figure", "clean/lang", "clean/text"}, nil},
	"clean/line":               {[]string{"clean/internal/figure", "clean/lang", "clean/text", "clean/ticker"}, nil},
	"clean/page":               {[]string{"clean/charset", "clean/ticker"}, []string{"golang.org/x/net/html"}},
	"clean/internal/rejoin":    {[]string{"clean/lang", "clean/line", "clean/page", "clean/text"}, nil},
	"clean/internal/detour": {[]string{
		"clean/internal/budget", "clean/internal/htmlparse", "clean/page",
	}, []string{"golang.org/x/net/html"}},
	"clean/internal/segment": {[]string{
		"clean/internal/budget", "clean/internal/detour", "clean/internal/dom", "clean/internal/htmlparse", "clean/lang", "clean/line", "clean/page", "clean/text",
		"clean/ticker", "internal/state",
	}, []string{"golang.org/x/net/html"}},
	"clean/internal/unflatten": {[]string{"clean/internal/budget", "clean/internal/dom", "clean/internal/scripts", "clean/page", "clean/text"}, nil},
	"clean/internal/scripts":   {[]string{"clean/internal/budget", "clean/text"}, nil},
	"clean": {[]string{
		"clean/charset", "clean/internal/budget", "clean/internal/detour", "clean/internal/htmlparse", "clean/internal/rejoin", "clean/internal/segment",
		"clean/internal/unflatten", "clean/internal/unglue", "clean/lang", "clean/line",
		"clean/page", "clean/text", "clean/ticker",
	}, []string{"golang.org/x/net/html"}},
	"internal/state":             {[]string{"clean/page", "clean/text", "internal/jsontree"}, nil},
	"internal/address":           {[]string{"clean/text"}, nil},
	"metadata/claim":             {nil, nil},
	"metadata/internal/table":    {nil, nil},
	"metadata/internal/value":    {[]string{"clean/text"}, nil},
	"metadata/internal/schema":   {[]string{"clean/text", "internal/jsontree", "metadata/claim", "metadata/internal/table"}, nil},
	"metadata/internal/words":    {[]string{"clean/lang"}, nil},
	"metadata/internal/calendar": {nil, nil},
	"metadata/internal/zone":     {[]string{"metadata/internal/calendar", "metadata/internal/table"}, nil},
	"metadata/date": {[]string{
		"clean/lang", "clean/text", "metadata/internal/calendar", "metadata/internal/table", "metadata/internal/zone",
	}, nil},
	"internal/jsontree":           {[]string{"clean/text"}, nil},
	"metadata/internal/gazetteer": {nil, nil},
	"metadata/byline": {[]string{
		"clean/lang", "clean/text", "metadata/date", "metadata/internal/gazetteer", "metadata/internal/table", "metadata/internal/words",
	}, nil},
	"metadata/dateline": {[]string{
		"clean/lang", "clean/text", "metadata/date", "metadata/internal/gazetteer", "metadata/internal/table", "metadata/internal/words",
	}, nil},
	"metadata/agency":  {[]string{"clean/text", "metadata/internal/table"}, nil},
	"metadata/company": {[]string{"metadata/internal/table"}, nil},
	"metadata/jsonld": {[]string{
		"clean/page", "clean/text", "metadata/claim", "internal/jsontree", "metadata/internal/schema", "metadata/internal/value", "internal/address",
	}, nil},
	"metadata/readings": {[]string{"metadata/byline", "metadata/date", "metadata/dateline"}, nil},
	"metadata/resolve": {[]string{
		"clean/lang", "clean/text", "metadata/byline", "metadata/claim", "metadata/date", "metadata/internal/gazetteer", "metadata/internal/value", "metadata/readings", "internal/address",
	}, nil},
	"metadata/declared": {[]string{
		"clean", "clean/lang", "clean/page", "clean/text", "metadata/claim", "metadata/date",
		"internal/jsontree", "internal/state", "metadata/internal/schema", "metadata/internal/table", "metadata/internal/value", "metadata/jsonld", "internal/address",
	}, nil},
	"metadata": {[]string{
		"clean/page", "clean/text", "metadata/byline", "metadata/claim", "metadata/date", "metadata/dateline",
		"metadata/declared", "metadata/readings", "metadata/resolve",
	}, nil},
	"extract/internal/model":  {nil, nil},
	"extract/readability":     {nil, []string{"github.com/go-shiori/go-readability", "golang.org/x/net/html"}},
	"extract/internal/labels": {[]string{"clean/page"}, nil},
	"extract/internal/confidence": {[]string{
		"clean/lang", "clean/text", "metadata/byline", "metadata/claim", "metadata/date", "metadata/resolve",
	}, nil},
	"extract/internal/kind": {[]string{"clean/page", "clean/text", "internal/address"}, nil},
	"extract/internal/sites": {[]string{
		"clean/page", "clean/text", "extract/internal/labels",
	}, []string{"github.com/PuerkitoBio/goquery", "golang.org/x/net/html"}},
	"extract/internal/evidence": {[]string{
		"clean/lang", "clean/line", "clean/page", "clean/text", "metadata/byline", "metadata/claim",
		"metadata/date", "metadata/dateline", "metadata/readings", "metadata/resolve",
	}, nil},
	"extract/internal/classify": {[]string{"clean/page", "extract/internal/evidence", "extract/internal/model"}, nil},
	"extract/internal/label/lines": {[]string{
		"clean/lang", "clean/line", "clean/page", "clean/text", "extract/internal/evidence", "extract/internal/labels",
		"metadata/byline", "metadata/date",
	}, nil},
	"extract/internal/body": {[]string{"clean/line", "clean/page", "extract/internal/classify", "extract/internal/evidence"}, nil},
	"extract/internal/label/flat": {[]string{
		"clean/lang", "clean/line", "clean/page", "clean/text", "extract/internal/evidence",
		"extract/internal/label/lines", "extract/internal/labels", "extract/internal/model",
	}, nil},
	"extract/internal/label/furniture": {[]string{
		"clean/lang", "clean/line", "clean/page", "extract/internal/evidence", "extract/internal/label/lines",
		"extract/internal/labels", "internal/address",
	}, nil},
	"extract/internal/label/comments": {[]string{
		"clean", "clean/line", "clean/page", "clean/text", "extract/internal/body", "extract/internal/evidence",
		"extract/internal/label/lines", "extract/internal/labels", "metadata", "metadata/date",
	}, nil},
	"extract/internal/label/front": {[]string{
		"clean/line", "clean/page", "clean/text", "extract/internal/body", "extract/internal/evidence",
		"extract/internal/label/lines", "extract/internal/labels", "metadata/byline",
	}, nil},
	"extract/internal/label/live": {[]string{
		"clean/line", "clean/page", "extract/internal/body", "extract/internal/evidence", "extract/internal/label/lines",
		"extract/internal/labels", "metadata/claim", "metadata/resolve",
	}, nil},
	"extract/internal/label": {[]string{
		"clean/lang", "clean/line", "clean/page", "clean/text", "clean/ticker", "extract/internal/body", "extract/internal/classify",
		"extract/internal/evidence", "extract/internal/kind", "extract/internal/label/comments", "extract/internal/label/flat",
		"extract/internal/label/front", "extract/internal/label/furniture", "extract/internal/label/lines",
		"extract/internal/label/live", "extract/internal/labels", "extract/internal/model", "extract/internal/sites", "metadata/resolve",
	}, nil},
	"extract/internal/picture": {[]string{
		"clean/line", "clean/page", "clean/text", "extract/internal/evidence", "extract/internal/label/lines",
		"extract/internal/labels", "metadata/byline", "internal/address",
	}, nil},
	"extract/internal/shown": {[]string{
		"clean/lang", "clean/page", "clean/text", "extract/internal/evidence", "extract/internal/label",
		"extract/internal/label/lines", "extract/internal/label/live", "extract/internal/labels", "metadata",
		"metadata/byline", "metadata/claim", "metadata/date", "metadata/declared", "metadata/resolve", "internal/address",
	}, nil},
	"extract": {[]string{
		"clean", "clean/charset", "clean/lang", "clean/line", "clean/page", "clean/text", "clean/ticker",
		"extract/internal/body", "extract/internal/classify", "extract/internal/confidence", "extract/internal/evidence", "extract/internal/kind",
		"extract/internal/label", "extract/internal/label/comments", "extract/internal/label/lines", "extract/internal/label/live",
		"extract/internal/labels", "extract/internal/picture", "extract/internal/shown", "extract/internal/sites", "metadata", "metadata/agency",
		"metadata/byline", "metadata/claim", "metadata/company", "metadata/date", "metadata/dateline", "metadata/declared", "metadata/readings",
		"metadata/resolve", "internal/address",
	}, []string{"github.com/PuerkitoBio/goquery", "golang.org/x/net/html"}},
}

// notInTheLibrary are packages that no program imports: the trainer, and what tests share.
var notInTheLibrary = []string{"extract/internal/project", "extract/internal/train", "metadata/internal/testinput", "metadata/internal/train"}

// TestWalls holds what each package imports. That nothing imports in a circle, the compiler holds.
func TestWalls(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", module+"/internal/...", module+"/clean/...", module+"/metadata/...", module+"/extract/...").Output()
	require.NoError(t, err)
	seen := 0
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		pkg := strings.TrimPrefix(words[0], module+"/")
		if slices.Contains(notInTheLibrary, pkg) {
			continue
		}
		wall, ok := walls[pkg]
		if !assert.True(t, ok, "%s has no row in walls", pkg) {
			continue
		}
		seen++
		used := map[string]bool{}
		for _, path := range words[1:] {
			if own, ok := strings.CutPrefix(path, module+"/"); ok {
				assert.Contains(t, wall.ours, own, "%s imports %s", pkg, own)
				used[own] = true
			} else if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
				i := slices.IndexFunc(wall.others, func(prefix string) bool { return strings.HasPrefix(path, prefix) })
				if assert.GreaterOrEqual(t, i, 0, "%s imports %s", pkg, path) {
					used[wall.others[i]] = true
				}
			}
		}
		for _, path := range slices.Concat(wall.ours, wall.others) {
			assert.True(t, used[path], "%s does not import %s, its row says so", pkg, path)
		}
	}
	assert.Len(t, walls, seen, "a row names no package")
}

// TestTrainerStandsAlone holds that nothing imports the trainer.
func TestTrainerStandsAlone(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", module+"/...").Output()
	require.NoError(t, err)
	for line := range strings.Lines(string(out)) {
		_, imports, _ := strings.Cut(line, ": ")
		require.NotContains(t, imports, module+"/extract/internal/train", line)
	}
}

// TestDirectRequirements holds the list of modules the library stands on.
func TestDirectRequirements(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{if not (or .Indirect .Main)}}{{.Path}}{{end}}", "all").Output()
	require.NoError(t, err)
	require.Equal(t, []string{
		"github.com/PuerkitoBio/goquery", "github.com/go-shiori/go-readability", "github.com/rogpeppe/go-internal",
		"github.com/stretchr/testify", "golang.org/x/net", "golang.org/x/text",
	}, strings.Fields(string(out)))
	out, err = exec.Command("go", "list", "-m", "all").Output()
	require.NoError(t, err)
	require.Less(t, len(strings.Split(strings.TrimSpace(string(out)), "\n")), 40)
}

// TestNoInitialisation holds that importing the library does no work: the run time lists none of its packages.
func TestNoInitialisation(t *testing.T) {
	exe := filepath.Join(t.TempDir(), "quickstart")
	out, err := exec.Command("go", "build", "-o", exe, module+"/examples/quickstart").CombinedOutput()
	require.NoError(t, err, string(out))
	cmd := exec.Command(exe)
	cmd.Dir = "../../.."
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace strings.Builder
	cmd.Stderr = &trace
	require.NoError(t, cmd.Run())
	require.Contains(t, trace.String(), "init ")
	for line := range strings.Lines(trace.String()) {
		require.NotContains(t, line, module, "a package initialises itself")
	}
}

// grammars are the functions that read a line, by the package that has them.
var grammars = map[string][]string{
	"metadata/byline":   {"Parse", "ParseAuthors"},
	"metadata/date":     {"Parse", "Find", "ParseStamps"},
	"metadata/dateline": {"Parse"},
	"metadata":          {"ParseByline", "ParseAuthors", "ParseDate", "FindDate", "ParseStamps", "ParseDateline"},
}

// TestGrammarsAreAskedThroughReadings holds that package readings of metadata alone has lines read for the stages of a page: it
// reads each once. The grammars read parts of a line by one another, and the trainer reads by itself.
func TestGrammarsAreAskedThroughReadings(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	asked := 0
	for _, dir := range []string{"metadata/readings", "metadata/resolve", "metadata/declared", "metadata/jsonld", "extract"} {
		require.NoError(t, filepath.WalkDir(filepath.Join(root, dir), func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") || filepath.Base(filepath.Dir(path)) == "train" {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			imported := map[string]string{} // by the name in the file
			for _, spec := range f.Imports {
				if own, ok := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), module+"/"); ok {
					name := own[strings.LastIndexByte(own, '/')+1:]
					if spec.Name != nil {
						name = spec.Name.Name
					}
					imported[name] = own
				}
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if sel, ok := n.(*ast.SelectorExpr); ok {
					if x, ok := sel.X.(*ast.Ident); ok && slices.Contains(grammars[imported[x.Name]], sel.Sel.Name) {
						asked++
						assert.Equal(t, "metadata/readings", dir, "%s asks %s.%s itself", path, x.Name, sel.Sel.Name)
					}
				}
				return true
			})
			return nil
		}))
	}
	require.Equal(t, 6, asked, "package readings asks each grammar once")
}
