package main

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

func TestFieldPaths(t *testing.T) {
	for _, path := range []string{"headline", "byline", "byline.authors.name", "published", "body.spans.url", "body.rows", "blocks", "blocks.role", "updates.body.text", "provenance.headline.rivals.raw", "tickers.price"} {
		assert.NoError(t, new(fieldPaths).Set(path), path)
	}
	for _, path := range []string{"", "headlines", "headline.text", "published.time", "byline.published", "blocks.roles", "body.", ".body", "tickers.price.value", "-", "byline.-"} {
		assert.Error(t, new(fieldPaths).Set(path), path)
	}
}

func TestFieldValues(t *testing.T) {
	a := &extract.Article{Headline: "Ferry\x1b[2J\nreturns", Tags: []string{"a", "b"}, Body: []extract.Block{{Kind: extract.Table, Rows: [][]string{{"c", "d"}, {"e"}}}}}
	values := func(paths ...string) (string, bool) {
		var f fieldPaths
		for _, path := range paths {
			require.NoError(t, f.Set(path))
		}
		var b bytes.Buffer
		found, err := f.write(&b, a)
		require.NoError(t, err)
		return b.String(), found
	}
	for path, want := range map[string]string{
		"headline": "Ferry\ufffd[2J returns\n", "tags": "a\nb\n", "body.rows": "c\nd\ne\n", "body.kind": "table\n", "confidence": "0\n",
	} {
		got, found := values(path)
		assert.Equal(t, want, got, path)
		assert.True(t, found, path)
	}
	got, found := values("tags", "byline.authors.name", "headline")
	assert.Equal(t, "a\nb\nFerry\ufffd[2J returns\n", got)
	assert.False(t, found)
}

func TestPlainLine(t *testing.T) {
	assert.Equal(t, "a b c\ufffd[2J\ufffd \u00e9", plainLine("a\nb\tc\x1b[2J\u009b\u00a0\u00e9"))
}

// What -stats and -field say about an Article follows its type.
func TestArticleFields(t *testing.T) {
	names := articleFields()
	require.Len(t, names, reflect.TypeFor[extract.Article]().NumField())
	for _, name := range []string{"headline", "byline", "body", "updates"} {
		assert.Contains(t, names, name)
	}
	assert.NotContains(t, names, "confidence")
}

// A report that cannot be written is an error.
func TestReportsThatFail(t *testing.T) {
	for _, way := range [][]string{{"-explain"}, {"-stats"}, {"-stats", "-format", "json"}, {"-field", "headline"}, {"-format", "tei"}, {"-format", "csv"}, {"-format", "jsonld"}} {
		var errs bytes.Buffer
		assert.Equal(t, exitFailed, run(append(way, "-"), strings.NewReader(pageOf("X")), failingWriter{}, &errs), way)
		assert.Equal(t, "extract: writing: disk full\n", errs.String(), way)
	}
}
