package extract

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/broadsheet-go/broadsheet/"

// walls says what of the module a package may depend on, and what of other modules.
var walls = []struct {
	pkg    string
	ours   []string
	others []string // prefixes of import paths
}{
	{"clean/lang", nil, nil},
	{"clean/text", []string{"clean/lang"}, []string{"golang.org/x/text"}},
	{"clean/internal/dom", nil, []string{"golang.org/x/net/html"}},
	{"clean", []string{"clean/lang", "clean/text", "clean/internal/dom"}, []string{"golang.org/x/net/html", "golang.org/x/text"}},
	{"metadata/internal/table", nil, nil},
	{"metadata", []string{"clean", "clean/lang", "clean/text", "clean/internal/dom", "metadata/internal/table"}, []string{"golang.org/x/net/html", "golang.org/x/text"}},
	{"extract/internal/model", nil, nil},
	{"extract/internal/labels", []string{"clean", "clean/lang", "clean/text", "clean/internal/dom"}, []string{"golang.org/x/net/html", "golang.org/x/text"}},
	{"extract/internal/sites", []string{"clean", "clean/lang", "clean/text", "clean/internal/dom", "extract/internal/labels"}, []string{"golang.org/x/net", "golang.org/x/text", "github.com/PuerkitoBio/goquery", "github.com/andybalholm/cascadia"}},
	{"extract/readability", nil, []string{"golang.org/x/net", "golang.org/x/text", "github.com/andybalholm/cascadia", "github.com/go-shiori", "github.com/araddon/dateparse", "github.com/gogs/chardet"}},
	{"extract", []string{"clean", "clean/lang", "clean/text", "clean/internal/dom", "metadata", "metadata/internal/table", "extract/internal/labels", "extract/internal/model", "extract/internal/sites"}, []string{"golang.org/x/net", "golang.org/x/text", "github.com/PuerkitoBio/goquery", "github.com/andybalholm/cascadia"}},
}

// TestWalls holds the import order clean/lang < clean/text < clean < metadata < extract.
func TestWalls(t *testing.T) {
	for _, w := range walls {
		out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", module+w.pkg).Output()
		require.NoError(t, err, w.pkg)
	dep:
		for _, dep := range strings.Fields(string(out)) {
			if dep == module+w.pkg {
				continue
			}
			for _, ok := range w.ours {
				if dep == module+ok {
					continue dep
				}
			}
			for _, ok := range w.others {
				if strings.HasPrefix(dep, ok) {
					continue dep
				}
			}
			t.Errorf("%s depends on %s", w.pkg, dep)
		}
	}
}

// TestTrainerStandsAlone holds that nothing imports the trainer.
func TestTrainerStandsAlone(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", module+"...").Output()
	require.NoError(t, err)
	for line := range strings.Lines(string(out)) {
		_, imports, _ := strings.Cut(line, ": ")
		require.NotContains(t, imports, module+"extract/internal/train", line)
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
	out, err := exec.Command("go", "build", "-o", exe, module+"examples/quickstart").CombinedOutput()
	require.NoError(t, err, string(out))
	cmd := exec.Command(exe)
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var trace strings.Builder
	cmd.Stderr = &trace
	require.NoError(t, cmd.Run())
	require.Contains(t, trace.String(), "init ")
	for line := range strings.Lines(trace.String()) {
		require.NotContains(t, line, module, "a package initialises itself")
	}
}
