package ledger

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A book is the files of a ledger.
type book struct{ output, folder string }

func newBook(t *testing.T) book {
	dir := t.TempDir()
	return book{filepath.Join(dir, "out.jsonl"), filepath.Join(dir, "state")}
}

func (b book) journal() string { return filepath.Join(b.folder, "journal.jsonl") }

// open opens a ledger and says which addresses it knows.
func (b book) open(t *testing.T) (l *Ledger, known []string, cut int64) {
	t.Helper()
	l, cut, err := Open(b.output, b.folder, func(e Entry) { known = append(known, e.ID) })
	require.NoError(t, err)
	return l, known, cut
}

func article(id string) Record {
	return Record{fmt.Appendf(nil, `{"id":%q,"article":{"headline":"Bridge %s opens"}}`+"\n", id, id), Entry{ID: id, Outcome: Article}}
}

func failure(id string) Record { return Record{nil, Entry{ID: id, Outcome: Failed, Cause: "timeout"}} }

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(b)
}

func TestGoOn(t *testing.T) {
	b := newBook(t)
	l, known, cut := b.open(t)
	assert.Empty(t, known)
	assert.Zero(t, cut)
	require.NoError(t, l.Write([]Record{article("a"), failure("b"), article("c")}))
	require.NoError(t, l.Close())
	l, known, cut = b.open(t)
	assert.Equal(t, []string{"a", "b", "c"}, known)
	assert.Zero(t, cut)
	require.NoError(t, l.Write([]Record{article("d")}))
	require.NoError(t, l.Close())
	assert.Equal(t, string(article("a").Line)+string(article("c").Line)+string(article("d").Line), read(t, b.output))
}

// A run may end at any moment. Whatever is on disk then, as long as a record is there before its line in the journal, the
// next run loses nothing and repeats nothing. Every cut of either file is tried.
func TestEveryMoment(t *testing.T) {
	records := []Record{article("a"), failure("b"), article("c"), article("d"), failure("e")}
	whole := newBook(t)
	l, _, _ := whole.open(t)
	var outputs, journals []int // lengths that are reached one after another
	for _, r := range records {
		outputs = append(outputs, len(read(t, whole.output)))
		journals = append(journals, len(read(t, whole.journal())))
		require.NoError(t, l.Write([]Record{r}))
	}
	require.NoError(t, l.Close())
	output, journal := read(t, whole.output), read(t, whole.journal())
	want := string(records[0].Line) + string(records[2].Line) + string(records[3].Line)
	require.Equal(t, want, output)

	try := func(o, j int) {
		b := newBook(t)
		require.NoError(t, os.MkdirAll(b.folder, 0o777))
		require.NoError(t, os.WriteFile(b.output, []byte(output[:o]), 0o666))
		require.NoError(t, os.WriteFile(b.journal(), []byte(journal[:j]), 0o666))
		l, known, _ := b.open(t)
		done := map[string]bool{}
		for _, id := range known {
			done[id] = true
		}
		for _, r := range records {
			if !done[r.Entry.ID] {
				require.NoError(t, l.Write([]Record{r}))
			}
		}
		require.NoError(t, l.Close())
		require.Equal(t, want, read(t, b.output), "output cut at %d, journal at %d", o, j)
		l, known, cut := b.open(t)
		require.Len(t, known, len(records))
		require.Zero(t, cut)
		require.NoError(t, l.Close())
	}
	for i := range records {
		o, j := len(output), len(journal)
		if i+1 < len(records) {
			o, j = outputs[i+1], journals[i+1]
		}
		for at := outputs[i]; at <= o; at += 3 {
			try(at, journals[i]) // in the middle of the record
		}
		for at := journals[i]; at <= j; at += 3 {
			try(o, at) // in the middle of the journal's line
		}
	}
	// A machine that lost power has perhaps less of the output than the journal says.
	for at := 0; at <= len(output); at += 7 {
		try(at, len(journal))
	}
}

func TestForeignOutput(t *testing.T) {
	reject := func(b book) {
		t.Helper()
		before := read(t, b.output)
		_, _, err := Open(b.output, b.folder, func(Entry) {})
		assert.ErrorIs(t, err, ErrForeign)
		assert.Equal(t, before, read(t, b.output))
	}
	b := newBook(t) // no journal
	require.NoError(t, os.WriteFile(b.output, []byte(`{"id":1}`+"\n"), 0o666))
	reject(b)

	b = newBook(t)
	l, _, _ := b.open(t)
	require.NoError(t, l.Write([]Record{article("a"), article("b")}))
	require.NoError(t, l.Close())
	whole := read(t, b.output)
	for _, other := range []string{
		whole + "notes of my own\n",     // more than an unfinished record
		strings.Repeat("x", len(whole)), // other lines
		"\n" + strings.Repeat("x", len(whole)+10),
	} {
		require.NoError(t, os.WriteFile(b.output, []byte(other), 0o666))
		reject(b)
	}
}

func TestBrokenJournal(t *testing.T) {
	for name, journal := range map[string]string{
		"another version": `{"journal":"broadsheet scrape","version":2}` + "\n",
		"no JSON":         header + "what is this\n",
		"backwards":       header + `{"id":"a","end":7}` + "\n" + `{"id":"b","end":3}` + "\n",
	} {
		b := newBook(t)
		require.NoError(t, os.MkdirAll(b.folder, 0o777))
		require.NoError(t, os.WriteFile(b.output, []byte(`{"id":"a"`), 0o666))
		require.NoError(t, os.WriteFile(b.journal(), []byte(journal), 0o666))
		_, _, err := Open(b.output, b.folder, func(Entry) {})
		assert.ErrorContains(t, err, "journal.jsonl", name)
	}
}

// The output went: all of its articles are fetched again, and the rest is still known.
func TestRemovedOutput(t *testing.T) {
	b := newBook(t)
	l, _, _ := b.open(t)
	require.NoError(t, l.Write([]Record{failure("x"), article("a"), failure("b")}))
	require.NoError(t, l.Close())
	require.NoError(t, os.Remove(b.output))
	l, known, _ := b.open(t)
	assert.Equal(t, []string{"x"}, known)
	require.NoError(t, l.Close())
}

func TestInUse(t *testing.T) {
	b := newBook(t)
	l, _, _ := b.open(t)
	_, _, err := Open(b.output, b.folder, func(Entry) {})
	assert.ErrorIs(t, err, ErrInUse)
	require.NoError(t, l.Close())
	l, _, _ = b.open(t)
	require.NoError(t, l.Close())
}
