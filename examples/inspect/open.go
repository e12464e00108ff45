package main

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
)

// deliver writes the report to its file, prints the file's path, and shows it when asked to.
func (o *options) deliver(r *report, stdout io.Writer) error {
	if o.out == "-" {
		if err := r.write(stdout); err != nil {
			return fmt.Errorf("writing: %w", page.Plain(err))
		}
		return nil
	}
	f, err := o.create()
	if err != nil {
		return err
	}
	if err := r.write(f); err != nil {
		f.Close()
		return fmt.Errorf("%s: %w", f.Name(), page.Plain(err))
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("%s: %w", f.Name(), page.Plain(err))
	}
	name, err := filepath.Abs(f.Name())
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(stdout, name); err != nil {
		return fmt.Errorf("writing: %w", page.Plain(err))
	}
	if o.open {
		return show(name)
	}
	return nil
}

// create makes the file of the report: the one that was asked for, or a new one for temporary use, named after the page.
func (o *options) create() (*os.File, error) {
	if o.out == "" {
		f, err := os.CreateTemp("", stem(o.args[0])+"-*.html")
		if err != nil {
			return nil, fmt.Errorf("a file for the report: %w", err)
		}
		return f, nil
	}
	f, err := os.Create(o.out)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.out, page.Plain(err))
	}
	return f, nil
}

// stem is the last part of a file's or an address's path, in letters, digits and hyphens; "page" when nothing is left of it.
func stem(name string) string {
	if u, err := url.Parse(name); err == nil && page.IsAddress(name) {
		name = u.Path
	}
	name, _, _ = strings.Cut(path.Base(filepath.ToSlash(name)), ".")
	name = strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, name), "-")
	if name == "" {
		return "page"
	}
	return name[:min(len(name), 60)]
}

// show has the system's browser show a file or an address.
func show(target string) error {
	cmd := exec.Command("xdg-open", target)
	switch runtime.GOOS {
	case "darwin":
		cmd = exec.Command("open", target)
	case "windows":
		cmd = exec.Command("rundll32", "url.dll,FileProtocolHandler", target)
	}
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("-open: %s: %w", cmd.Args[0], err)
	}
	return nil
}
