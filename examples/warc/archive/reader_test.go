package archive_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
)

// written is a sample archive, and what was written to it.
func written(t testing.TB, a sample.Archive) ([]byte, []sample.Entry) {
	t.Helper()
	var err error
	a.Pages, err = sample.Pages("../../../testdata/pages")
	require.NoError(t, err)
	var list []sample.Entry
	a.Told = func(e sample.Entry) { list = append(list, e) }
	var b bytes.Buffer
	require.NoError(t, a.Write(&b))
	return b.Bytes(), list
}

// read is every record that holds a page, and every damage.
func read(t testing.TB, r *archive.Reader) (records []*archive.Record, damages []*archive.Damage) {
	t.Helper()
	for {
		rec, err := r.Next()
		var d *archive.Damage
		switch {
		case err == io.EOF:
			return records, damages
		case errors.As(err, &d):
			damages = append(damages, d)
		default:
			require.NoError(t, err)
			if archive.HoldsPage(rec) {
				records = append(records, rec)
			}
		}
	}
}

// body is the page of a record, with gzip undone as the library does it.
func body(t testing.TB, rec *archive.Record) string {
	t.Helper()
	p, err := rec.Page(0)
	require.NoError(t, err)
	b, err := clean.Gunzip(context.Background(), p.Body, 0)
	require.NoError(t, err)
	return string(b)
}

// Every page comes out as it went in, whatever its coding, with its identifier, address and place.
func TestSound(t *testing.T) {
	for _, plain := range []bool{false, true} {
		b, want := written(t, sample.Archive{Records: 120, Plain: plain, Seed: 3})
		got, damages := read(t, archive.NewReader(iotest.HalfReader(bytes.NewReader(b)), 0))
		assert.Empty(t, damages)
		require.Len(t, got, len(want))
		for i, rec := range got {
			e := want[i]
			assert.Equal(t, e.ID, rec.ID())
			assert.Equal(t, e.URL, rec.URL())
			assert.Equal(t, e.Offset, rec.Offset)
			assert.Zero(t, rec.Index)
			assert.Equal(t, time.Date(2026, 1, 2, 10, 0, i, 0, time.UTC), rec.Date())
			assert.Equal(t, string(e.HTML), body(t, rec), e.Coding)

			if i%9 > 0 {
				continue
			}
			again, err := archive.NewReader(bytes.NewReader(b[rec.Offset:]), rec.Offset).Next()
			require.NoError(t, err, "reading can start at every offset")
			assert.Equal(t, rec, again)
		}
	}
}

// Each damage is told once, where it is, and takes nothing but its own record.
func TestDamage(t *testing.T) {
	for _, plain := range []bool{false, true} {
		for seed := range uint64(2) {
			b, want := written(t, sample.Archive{Records: 150, Plain: plain, Seed: seed, Faults: sample.Faults, Every: 7 + int(seed)})
			got, damages := read(t, archive.NewReader(bytes.NewReader(b), 0))
			for _, e := range want {
				at := fmt.Sprintf("plain %v, seed %d, byte %d, %q", plain, seed, e.Offset, e.Fault)
				if e.Fault != "" {
					require.NotEmpty(t, damages, at)
					assert.Equal(t, e.Offset, damages[0].Offset, at)
					assert.Error(t, damages[0].Err, at)
					assert.Greater(t, damages[0].Next, damages[0].Offset, at)
					if e.Fault != sample.Junk && e.Fault != sample.Line {
						assert.Equal(t, e.ID, damages[0].ID, at)
						assert.Equal(t, e.URL, damages[0].URL, at)
					}
					damages = damages[1:]
				}
				if e.Fault == "" || e.Fault == sample.Junk {
					require.NotEmpty(t, got, at)
					require.Equal(t, e.ID, got[0].ID(), at)
					assert.Equal(t, string(e.HTML), body(t, got[0]), at)
					got = got[1:]
				}
			}
			assert.Empty(t, damages)
			assert.Empty(t, got)
		}
	}
}

// An archive that was cut off gives what came before, and one damage.
func TestCutOff(t *testing.T) {
	for _, plain := range []bool{false, true} {
		b, want := written(t, sample.Archive{Records: 4, Plain: plain})
		last := want[3].Offset
		for end := int(last) + 1; end < len(b)-len("\r\n\r\n"); end += 397 {
			got, damages := read(t, archive.NewReader(bytes.NewReader(b[:end]), 0))
			assert.Len(t, got, 3)
			require.Len(t, damages, 1, "%d of %d bytes", end, len(b))
			assert.Equal(t, last, damages[0].Offset)
			assert.Equal(t, int64(end), damages[0].Next)
		}
	}
}

// A stream that fails is no damage of the archive.
func TestStreamFails(t *testing.T) {
	b, _ := written(t, sample.Archive{Records: 4})
	broken := errors.New("connection lost")
	r := archive.NewReader(io.MultiReader(bytes.NewReader(b[:len(b)-700]), iotest.ErrReader(broken)), 0)
	for {
		if _, err := r.Next(); err != nil {
			assert.Equal(t, broken, err)
			return
		}
	}
}

func pack(parts ...string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	for _, p := range parts {
		io.WriteString(w, p)
	}
	w.Close()
	return b.Bytes()
}

const (
	first  = "WARC/1.1\r\nwarc-type: resource\r\nWARC-Record-ID: <urn:a>\r\nWARC-Target-URI: <https://a.example/>\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"
	second = "WARC/1.0\nWARC-Type: Conversion\nWARC-Date: today\nX-Note: one\n\ttwo\nno field\nWARC-Record-ID:<urn:b>\nContent-Length:2\n\nxy\n\n"
)

// Records packed together, line breaks of one byte, empty members, members and plain records in one file.
func TestForms(t *testing.T) {
	for name, b := range map[string][]byte{
		"plain":          []byte(first + second),
		"each packed":    append(pack(first), pack(second)...),
		"packed as one":  pack(first, second),
		"empty members":  bytes.Join([][]byte{pack(), pack(first), pack(), pack(second), pack()}, nil),
		"mixed":          append([]byte(first), pack(second)...),
		"breaks between": bytes.Join([][]byte{[]byte("\r\n"), pack(first), []byte("\n\n"), pack(second), []byte("\r\n")}, nil),
	} {
		t.Run(name, func(t *testing.T) {
			got, damages := read(t, archive.NewReader(iotest.OneByteReader(bytes.NewReader(b)), 1000))
			assert.Empty(t, damages)
			require.Len(t, got, 2)
			assert.Equal(t, "<urn:a>", got[0].ID())
			assert.Equal(t, "https://a.example/", got[0].URL())
			assert.Equal(t, "abc", string(got[0].Block))
			assert.Equal(t, "conversion", got[1].Type())
			assert.Equal(t, "one two", got[1].Header.Get("x-note"))
			assert.Equal(t, "xy", string(got[1].Block))
			assert.Zero(t, got[1].Date())
			if name == "packed as one" {
				assert.Equal(t, got[0].Offset, got[1].Offset)
				assert.Equal(t, 1, got[1].Index)
			} else {
				assert.Greater(t, got[1].Offset, got[0].Offset)
			}
			assert.GreaterOrEqual(t, got[0].Offset, int64(1000))
		})
	}
}

// Blocks that are not wanted or too long are read over.
func TestKeep(t *testing.T) {
	r := archive.NewReader(strings.NewReader(first+second), 0)
	r.MaxBlock = 2
	got, _ := read(t, r)
	require.Len(t, got, 2)
	assert.Nil(t, got[0].Block)
	assert.Equal(t, int64(3), got[0].Length)
	_, err := got[0].Page(0)
	assert.ErrorIs(t, err, archive.ErrNoBlock)
	assert.Equal(t, "xy", string(got[1].Block))

	r = archive.NewReader(bytes.NewReader(pack(first, second)), 0)
	r.Keep = func(rec *archive.Record) bool { return rec.ID() == "<urn:a>" }
	got, _ = read(t, r)
	require.Len(t, got, 2)
	assert.Equal(t, "abc", string(got[0].Block))
	assert.Nil(t, got[1].Block)
}

func TestDamageSaysWhat(t *testing.T) {
	for in, want := range map[string]string{
		"nothing of the kind":                                "damaged record at byte 0: no record begins here",
		"WARC/1.0\r\nContent-Length: many\r\n\r\n":           `damaged record at byte 0: its Content-Length is "many"`,
		"WARC/1.0\r\nContent-Length: -1\r\n\r\n":             `damaged record at byte 0: its Content-Length is "-1"`,
		"WARC/1.0\r\nContent-Length: 5\r\n\r\nabc":           "damaged record at byte 0: its block has 3 of 5 bytes: unexpected EOF",
		"WARC/1.0\r\nContent-Length: 2\r\n\r\nabc":           "damaged record at byte 0: its block is longer than its Content-Length",
		"WARC/1.0\r\nContent-Le":                             "damaged record at byte 0: unexpected EOF",
		"WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 100_000): "damaged record at byte 0: the header is longer than 262144 bytes",
		"WARC/9\r\nContent-Length: 0\r\n\r\n":                `damaged record at byte 0: it begins with "WARC/9"`,
		"\x1f\x8b\x08":                                       "damaged record at byte 0: unexpected EOF",
	} {
		_, damages := read(t, archive.NewReader(strings.NewReader(in), 0))
		if assert.Len(t, damages, 1, in) {
			assert.Equal(t, want, damages[0].Error())
		}
	}
}

// Parts of an archive hold each record once, wherever it is cut.
func TestParts(t *testing.T) {
	for _, plain := range []bool{false, true} {
		b, want := written(t, sample.Archive{Records: 40, Plain: plain})
		for cut := 1; cut < len(b); cut += 5003 {
			r := archive.NewReader(bytes.NewReader(b[cut:]), int64(cut))
			require.NoError(t, r.Sync(!plain))
			got, damages := read(t, r)
			assert.Empty(t, damages)
			before := 0
			for before < len(want) && want[before].Offset < int64(cut) {
				before++
			}
			require.Len(t, got, len(want)-before, "cut at %d", cut)
		}
	}
}
