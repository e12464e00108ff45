package project

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// module is the path of the repository.
const module = "github.com/broadsheet-go/broadsheet"

// A document is a Markdown file of the repository, with its fenced blocks apart from the rest.
type document struct {
	name   string // slash-separated, from the root
	folder string // on disk: where its links begin
	home   string // on disk: where its commands are typed, the root but for the examples' own documents
	prose  string
	fences []fence
}

type fence struct{ info, text string }

// documents reads every Markdown file of the repository.
func documents(t *testing.T) []document {
	t.Helper()
	var all []document
	for _, pattern := range []string{"*.md", "*/*.md", "examples/*/README.md"} {
		names, err := filepath.Glob(filepath.Join("..", "..", "..", filepath.FromSlash(pattern)))
		require.NoError(t, err)
		for _, name := range names {
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			d := document{name: strings.TrimPrefix(filepath.ToSlash(name), "../../../"), folder: filepath.Dir(name), home: "../../.."}
			if strings.HasPrefix(d.name, "examples/") && d.name != "examples/README.md" {
				d.home = d.folder
			}
			for i, part := range strings.Split("\n"+string(b), "\n```") {
				if i%2 == 0 {
					d.prose += part
					continue
				}
				info, text, _ := strings.Cut(part, "\n")
				d.fences = append(d.fences, fence{info, text})
			}
			all = append(all, d)
		}
	}
	require.Greater(t, len(all), 4)
	return all
}

var markdownLink = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// Every link inside the repository leads to a file, and to a heading of it where it names one.
func TestDocumentLinks(t *testing.T) {
	found := 0
	for _, d := range documents(t) {
		for _, link := range markdownLink.FindAllStringSubmatch(d.prose, -1) {
			target, heading, named := strings.Cut(link[1], "#")
			if strings.Contains(target, ":") {
				continue // another site's
			}
			found++
			file := filepath.Join(d.folder, filepath.FromSlash(target))
			_, err := os.Stat(file)
			assert.NoError(t, err, "%s: %s", d.name, link[1])
			if named {
				b, err := os.ReadFile(file)
				require.NoError(t, err)
				assert.Contains(t, headings(string(b)), heading, "%s: %s", d.name, link[1])
			}
		}
	}
	assert.Greater(t, found, 10)
}

// headings are the anchors that GitHub gives to a file's headings.
func headings(markdown string) []string {
	var all []string
	for line := range strings.Lines(markdown) {
		if title, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && strings.HasPrefix(line, "#") {
			anchor := regexp.MustCompile(`[^\p{L}\p{N} _-]`).ReplaceAllString(strings.ToLower(strings.TrimSpace(title)), "")
			all = append(all, strings.ReplaceAll(anchor, " ", "-"))
		}
	}
	return all
}

// A command is a line that a reader is told to type.
type command struct {
	document
	words []string
}

var inlineCommand = regexp.MustCompile("`((?:[A-Z_]+=\\S+ )?go (?:run|test|install) [^`]+)`")

// commands are the lines of fenced blocks without a language, and the inline code that begins with go run, go test or go install.
func (d document) commands() []command {
	var all []command
	for _, f := range d.fences {
		if f.info != "" {
			continue
		}
		for line := range strings.Lines(f.text) {
			all = append(all, command{d, strings.Fields(line)})
		}
	}
	for _, inline := range inlineCommand.FindAllStringSubmatch(d.prose, -1) {
		all = append(all, command{d, strings.Fields(inline[1])})
	}
	for i := range all {
		for len(all[i].words) > 0 && strings.Contains(all[i].words[0], "=") {
			all[i].words = all[i].words[1:] // of the environment
		}
	}
	return all
}

// Every command of the documents exists: programs and packages are there, flags are known, and each pattern finds a test. Those
// of the program itself are run, by the tests of examples/extract; the first two of the README by .ci/run.
func TestDocumentCommands(t *testing.T) {
	runs, tests := 0, 0
	for _, d := range documents(t) {
		for _, c := range d.commands() {
			line := d.name + ": " + strings.Join(c.words, " ")
			switch {
			case len(c.words) == 0, c.words[0] == "extract":
			case c.words[0] == ".ci/run":
				_, err := os.Stat(filepath.Join(d.home, ".ci", "run"))
				assert.NoError(t, err, line)
			case c.words[0] != "go":
				assert.Fail(t, "an unknown command", line)
			case c.words[1] == "run", c.words[1] == "install":
				runs++
				c.checkRun(t, line)
			case c.words[1] == "test":
				tests++
				c.checkTest(t, line)
			case c.words[1] == "get":
				assert.Equal(t, module, c.words[2], line)
			default:
				assert.Contains(t, []string{"build", "doc"}, c.words[1], line)
			}
		}
	}
	assert.Greater(t, runs, 4)
	assert.Greater(t, tests, 4)
}

// checkRun holds a "go run" or "go install": the package is a program, and its source has every flag.
func (c command) checkRun(t *testing.T, line string) {
	words := c.words[2:]
	if words[0] == "-C" { // a folder to be in
		c.home, words = filepath.Join(c.home, filepath.FromSlash(words[1])), words[2:]
	}
	source := c.source(t, words[0], false, line)
	assert.Contains(t, source, "package main\n", line)
	for _, word := range words[1:] {
		if flag, ok := strings.CutPrefix(word, "-"); ok && flag != "" && flag != "help" && flag != "h" {
			assert.Contains(t, source, `"`+flag+`"`, line)
		}
	}
}

// checkTest holds a "go test": the packages are there, and -run, -bench and -fuzz name functions of theirs.
func (c command) checkTest(t *testing.T, line string) {
	source := ""
	for i := 2; i < len(c.words); i++ {
		word := c.words[i]
		switch {
		case strings.HasSuffix(word, "..."):
		case strings.HasPrefix(word, "./"):
			source += c.source(t, word, true, line)
		case word == "-run" || word == "-bench" || word == "-fuzz":
			i++
			pattern := strings.Trim(c.words[i], "'\"")
			if pattern == "^$" || pattern == "-" || pattern == "." {
				continue // none, or all
			}
			kind := map[string]string{"-run": "Test", "-bench": "Benchmark", "-fuzz": "Fuzz"}[word]
			assert.Regexp(t, "\nfunc "+kind+`\w*`+strings.TrimPrefix(pattern, kind)+`\w*\(`, source, line)
		case strings.HasPrefix(word, "-update"), word == "-unmet":
			assert.Contains(t, source, `"`+word[1:]+`"`, line)
		}
	}
}

// source is that of a package's files.
func (c command) source(t *testing.T, folder string, tests bool, line string) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(c.home, filepath.FromSlash(folder), "*.go"))
	require.NoError(t, err)
	var all strings.Builder
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") == tests {
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			all.Write(b)
		}
	}
	require.NotEmpty(t, all.String(), "%s: no package %s", line, folder)
	return all.String()
}

// Every example with a go.mod of its own takes this library from the root, so that a clone needs no edit.
func TestExampleModules(t *testing.T) {
	out, err := exec.Command("git", "-C", "../../..", "ls-files", "*/go.mod").Output()
	if err != nil {
		t.Skip("no git, or no clone: the nested modules were not looked at")
	}
	for name := range strings.FieldsSeq(string(out)) {
		b, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(name)))
		require.NoError(t, err)
		up := strings.Repeat("../", strings.Count(name, "/"))
		assert.Contains(t, string(b), "replace "+module+" => "+strings.TrimSuffix(up, "/"), name)
	}
}
