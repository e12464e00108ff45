package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

var (
	update      = flag.Bool("update", false, "rewrite the generated sections of testdata/pages")
	updateUnmet = flag.Bool("unmet", false, "rewrite the lists of expectations that are not met yet")
)

// TestGolden compares every room's output with testdata/pages, and the Article with what an editor expects of it; see
// testdata/README.md.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { goldenPage(t, file) })
	}
}

func goldenPage(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	require.NoError(t, err)
	doc := Document{Hints: hintsOf(t, section(t, ar, "source")), HTML: section(t, ar, "page.html")}
	rooms, article := runRooms(t, doc)
	missed := strings.Join(unmet(t, section(t, ar, "expect"), article), "\n")
	if *updateUnmet {
		setSection(ar, "unmet", []byte(missed+"\n"))
		require.NoError(t, os.WriteFile(file, txtar.Format(ar), 0o644))
	}
	if *update {
		for _, r := range rooms {
			setSection(ar, r.name, r.data)
		}
		require.NoError(t, os.WriteFile(file, txtar.Format(ar), 0o644))
	} else {
		for _, r := range rooms {
			require.Equal(t, string(section(t, ar, r.name)), string(r.data), "%s: the room %q moved", file, r.name)
		}
	}
	require.Equal(t, strings.TrimSpace(string(section(t, ar, "unmet"))), missed, "%s: the expectations that are not met are not those of the section unmet", file)
}

// room is one generated section.
type room struct {
	name string
	data []byte
}

// runRooms runs the pipeline and writes down what each room hands to the next.
func runRooms(t *testing.T, doc Document) ([]room, *Article) {
	t.Helper()
	x := new(Extractor)
	page, err := x.parse(context.Background(), &doc, nil)
	require.NoError(t, err)
	p := x.label(context.Background(), page, &doc, nil)
	article, err := x.Extract(context.Background(), doc)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, article.WriteJSON(&b))
	var pretty bytes.Buffer
	require.NoError(t, json.Indent(&pretty, b.Bytes(), "", "  "))
	return []room{
		{"blocks", []byte(writeBlocks(page))}, {"facts", []byte(writeFacts(page))}, {"claims", []byte(writeClaims(p.claims))},
		{"labels", []byte(writeLabels(p))}, {"article", pretty.Bytes()},
	}, article
}

func writeBlocks(p *page.Page) string {
	var b strings.Builder
	for i := range p.Blocks {
		bl := &p.Blocks[i]
		fmt.Fprintf(&b, "%d %s", i, p.Path(bl.Element))
		if bl.Piece > 0 {
			fmt.Fprintf(&b, " piece %d at %d", bl.Piece, bl.Offset)
		}
		if bl.Hidden != page.Shown {
			fmt.Fprintf(&b, " hidden=%d", bl.Hidden)
		}
		fmt.Fprintf(&b, " kind=%d level=%d spans=%d quotes=%d %q\n", bl.Kind, bl.Level, len(bl.Spans), len(bl.Quotes), bl.Text)
	}
	return b.String()
}

func writeFacts(page *page.Page) string {
	f := &page.Facts
	var b strings.Builder
	fmt.Fprintf(&b, "encoding %s by %s\nlang %q dir %q base %q amp %v\ntitle %q\n", page.Encoding.Name, page.Encoding.Evidence, f.Language, f.Dir, f.Base, f.AMP, f.Title)
	for _, m := range f.Metas {
		fmt.Fprintf(&b, "meta %s=%s %q\n", m.Attr, m.Name, m.Content)
	}
	for _, l := range f.Links {
		fmt.Fprintf(&b, "link %s %q\n", l.Rel, l.Href)
	}
	for _, x := range f.Times {
		fmt.Fprintf(&b, "time %q %q block %d\n", x.Datetime, x.Text, x.Block)
	}
	for _, x := range f.Items {
		fmt.Fprintf(&b, "item %d %s.%s %q\n", x.ScopeID, x.Scope, x.Property, x.Value)
	}
	for _, x := range f.Scripts {
		fmt.Fprintf(&b, "script %s, %d bytes\n", x.Type, len(x.Text))
	}
	return b.String()
}

func writeClaims(claims []claim.Claim) string {
	var b strings.Builder
	for _, c := range claims {
		fmt.Fprintf(&b, "%s from %s %s %s: %q\n", c.Field, c.Source, strings.TrimSpace(c.Scope+" "+c.Standing.String()), c.Where, c.Raw)
	}
	return b.String()
}

func writeLabels(p *assembler) string {
	var b strings.Builder
	for i := range p.Len() {
		text := []rune(p.Source.Blocks[i].Text)
		fmt.Fprintf(&b, "%d %s: %q (%s)\n", i, p.Role(i), string(text[:min(len(text), 60)]), p.At(i).Reason)
	}
	return b.String()
}

func section(t *testing.T, ar *txtar.Archive, name string) []byte {
	t.Helper()
	data := optional(ar, name)
	require.NotNil(t, data, "section %q is missing", name)
	return data
}

func optional(ar *txtar.Archive, name string) []byte {
	for i := range ar.Files {
		if ar.Files[i].Name == name {
			return append([]byte{}, ar.Files[i].Data...)
		}
	}
	return nil
}

func setSection(ar *txtar.Archive, name string, data []byte) {
	for i := range ar.Files {
		if ar.Files[i].Name == name {
			ar.Files[i].Data = data
			return
		}
	}
	ar.Files = append(ar.Files, txtar.File{Name: name, Data: data})
}

func hintsOf(t *testing.T, data []byte) Hints {
	t.Helper()
	var s Hints
	for line := range strings.Lines(string(data)) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		switch key {
		case "url":
			s.URL = value
		case "content-type":
			s.ContentType = value
		case "site":
			s.Site = value
		case "language":
			s.Language = value
		case "country":
			s.Country = value
		case "fetched":
			at, err := time.Parse(time.RFC3339, value)
			require.NoError(t, err)
			s.Fetched = at
		default:
			t.Fatalf("unknown key %q in source", key)
		}
	}
	return s
}
