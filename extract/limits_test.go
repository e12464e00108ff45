package extract

import (
	"bytes"
	"context"
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

const pier = "<title>Ferry pier reopens</title><article><h1>Ferry pier reopens</h1>"

const pierSentence = "<p>The boats cross the creek four times an hour, and nobody waits long at the pier.</p>\n"

func TestIncomplete(t *testing.T) {
	page := []byte(pier + strings.Repeat(pierSentence, 3000))
	small := &Extractor{MaxNodes: 2000}
	a, err := small.Extract(context.Background(), Document{HTML: page})
	require.NoError(t, err)
	assert.Equal(t, OverLimit, a.Incomplete)
	assert.Equal(t, "Ferry pier reopens", a.Headline)
	assert.Len(t, a.Blocks(), 2000/8+1)
	assert.Contains(t, explainedJSON(t, a), `"incomplete":"limit"`)
	checkArticle(t, a)
	for _, x := range []*Extractor{{}, {MaxNodes: -1}, {MaxNodes: 60_000}} {
		a, err = x.Extract(context.Background(), Document{HTML: page})
		require.NoError(t, err)
		assert.Empty(t, a.Incomplete)
		assert.Len(t, a.Blocks(), 3001)
	}
	root, err := html.Parse(bytes.NewReader(page))
	require.NoError(t, err)
	a, err = small.Extract(context.Background(), Document{Node: root})
	require.NoError(t, err)
	assert.Equal(t, OverLimit, a.Incomplete)
	a, err = small.Extract(context.Background(), Document{Text: strings.Repeat("A line of text.\n\n", 3000)})
	require.NoError(t, err)
	assert.Equal(t, OverLimit, a.Incomplete)
}

// A packed page that is cut off gives what is there, and says so.
func TestDamagedGzip(t *testing.T) {
	whole := packed(t, pier+strings.Repeat(pierSentence, 2000)+strings.Repeat("<p>Another pier, and other boats.</p>", 2000))
	a, err := From(whole, "")
	require.NoError(t, err)
	assert.Empty(t, a.Incomplete)
	a, err = From(whole[:len(whole)-9], "")
	require.NoError(t, err)
	assert.Equal(t, Damaged, a.Incomplete)
	assert.Equal(t, "Ferry pier reopens", a.Headline)
	assert.NotEmpty(t, a.Body)
	_, err = From(whole[:12], "")
	require.ErrorIs(t, err, ErrNotHTML)
}

func TestExtractFrom(t *testing.T) {
	page := pier + strings.Repeat(pierSentence, 5)
	for _, limit := range []int64{0, -1, int64(len(page)), math.MaxInt64} {
		a, err := (&Extractor{MaxBytes: limit}).ExtractFrom(context.Background(), strings.NewReader(page), Hints{})
		require.NoError(t, err, limit)
		assert.Len(t, a.Body, 5)
	}
	endless := &countingReader{}
	_, err := (&Extractor{MaxBytes: 1000}).ExtractFrom(context.Background(), endless, Hints{URL: "https://news.example/1"})
	require.ErrorIs(t, err, ErrTooLarge)
	assert.EqualValues(t, 1001, endless.read)
	ctx, cancel := context.WithCancel(context.Background())
	_, err = new(Extractor).ExtractFrom(ctx, readerFunc(func(p []byte) (int, error) {
		cancel()
		return copy(p, page), nil
	}), Hints{})
	require.ErrorIs(t, err, context.Canceled)
	var e *Error
	require.ErrorAs(t, err, &e)
}

// countingReader gives spaces without end.
type countingReader struct{ read int }

func (r *countingReader) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	r.read += len(p)
	return len(p), nil
}

type readerFunc func(p []byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// TestManyGoroutines runs one Extractor in 64 goroutines; with -race it shows what they share.
func TestManyGoroutines(t *testing.T) {
	docs := fixtures(t)
	x := new(Extractor)
	want := map[string]string{}
	var names []string
	for name, doc := range docs {
		if len(names) == 8 {
			break
		}
		a, err := x.Extract(context.Background(), doc)
		require.NoError(t, err)
		want[name] = explainedJSON(t, a)
		names = append(names, name)
	}
	var wg sync.WaitGroup
	for g := range 64 {
		wg.Go(func() {
			name := names[g%len(names)]
			a, err := x.Extract(context.Background(), docs[name])
			if assert.NoError(t, err) {
				assert.Equal(t, want[name], explainedJSON(t, a), name)
			}
		})
	}
	wg.Wait()
}

func TestPreloadLeavesTheList(t *testing.T) {
	all := []string{"de", "fr"}
	Preload(all[:1]...)
	assert.Equal(t, []string{"de", "fr"}, all)
}
