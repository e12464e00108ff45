package licences

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// modules are the modules that the packages of a module are built of, tests included, and where each lies.
func modules(t *testing.T, folder string) map[string]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-test", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}", "./...")
	cmd.Dir = folder
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, errs.String())
	list := map[string]string{}
	for line := range strings.Lines(string(out)) {
		if path, dir, ok := strings.Cut(strings.TrimSpace(line), " "); ok && !strings.HasPrefix(path, "github.com/broadsheet-go/broadsheet") {
			list[path] = dir
		}
	}
	return list
}

// licence is the kind of a module's licence.
func licence(dir string) string {
	for _, pattern := range []string{"LICEN[SC]E*", "[Ll]icen[sc]e*", "COPYING*", "UNLICENSE*", "README*"} {
		names, _ := filepath.Glob(filepath.Join(dir, pattern)) // the pattern is well-formed
		slices.Sort(names)
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				continue
			}
			if kind := Kind(string(b)); kind != "" {
				return kind
			}
		}
	}
	return ""
}

// The library and each program have only modules with a licence that is known and asks for no more than its notice to be kept. With
// -v it lists them.
func TestLicences(t *testing.T) {
	const root = "../../.."
	folders := 0
	require.NoError(t, filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "go.mod" {
			return err
		}
		folders++
		folder, err := filepath.Rel(root, filepath.Dir(name))
		list := modules(t, filepath.Dir(name))
		assert.NotEmpty(t, list)
		for path, dir := range list {
			kind := licence(dir)
			assert.NotEmpty(t, kind, "%s of %s: no licence that is known", path, folder)
			t.Logf("%-12s %s %s", kind, folder, path)
		}
		return err
	}))
	assert.GreaterOrEqual(t, folders, 9)
}

// The words of a licence tell it, however its lines are broken.
func TestKind(t *testing.T) {
	for text, want := range map[string]string{
		"                                 Apache License\n                           Version 2.0, January 2004": "Apache-2.0",
		"Permission is hereby granted, free of\ncharge, to any person obtaining a copy of this":                 "MIT",
		"Redistributions in binary form must reproduce the above. Neither the name of Orr":                      "BSD-3-Clause",
		"Redistributions in binary form must reproduce the above copyright notice":                              "BSD-2-Clause",
		"All rights reserved.": "",
	} {
		assert.Equal(t, want, Kind(text), text)
	}
}
