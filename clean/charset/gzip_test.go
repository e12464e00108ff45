package charset

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func packed(t testing.TB, text string) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}

// endsSoon is a context that ends once it has been asked.
type endsSoon struct {
	context.Context
	asked bool
}

func (c *endsSoon) Err() error {
	if c.asked {
		return context.Canceled
	}
	c.asked = true
	return nil
}

func TestGunzip(t *testing.T) {
	page := packed(t, "<p>page")
	letters := make([]byte, 4096)
	random := rand.New(rand.NewSource(1))
	for i := range letters {
		letters[i] = 'a' + byte(random.Intn(26))
	}
	long := packed(t, string(letters))
	tests := []struct {
		name  string
		in    []byte
		limit int64
		want  string
	}{
		{"not packed", []byte("<p>page"), 3, "<p>page"},
		{"packed", page, 100, "<p>page"},
		{"just within", page, 7, "<p>page"},
		{"no limit", page, 0, "<p>page"},
		{"two members", append(bytes.Clone(page), page...), 14, "<p>page<p>page"},
		{"rubbish after", append(bytes.Clone(page), "\x00\x01rubbish"...), 100, "<p>page"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Gunzip(context.Background(), test.in, test.limit)
			require.NoError(t, err)
			assert.Equal(t, test.want, string(got))
		})
	}
	t.Run("damaged", func(t *testing.T) {
		for name, in := range map[string][]byte{
			"cut": long[:len(long)/2], "no checksum": page[:len(page)-8], "wrong checksum": append(bytes.Clone(page[:len(page)-8]), "00000000"...),
			"second member": append(bytes.Clone(page), long[:len(long)/2]...),
		} {
			got, err := Gunzip(context.Background(), in, 1<<20)
			require.ErrorIs(t, err, ErrDamaged, name)
			assert.NotEmpty(t, got)
			if name == "cut" {
				assert.True(t, strings.HasPrefix(string(letters), string(got)))
			} else {
				assert.Equal(t, "<p>page", string(got[:7]))
			}
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		_, err := Gunzip(&endsSoon{Context: context.Background()}, packed(t, strings.Repeat("a", 1<<20)), 0)
		require.ErrorIs(t, err, context.Canceled)
	})
	t.Run("too large", func(t *testing.T) {
		for _, in := range [][]byte{page, append(bytes.Clone(page), page...), packed(t, strings.Repeat("a", 1<<20))} {
			_, err := Gunzip(context.Background(), in, 6)
			var size *SizeError
			require.ErrorAs(t, err, &size)
			assert.EqualValues(t, 6, size.Limit)
			assert.EqualError(t, size, "clean: unpacked page exceeds 6 bytes")
		}
	})
	t.Run("header only", func(t *testing.T) {
		for _, in := range []string{"\x1f\x8b\x08", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff"} {
			_, err := Gunzip(context.Background(), []byte(in), 6)
			require.Error(t, err)
			assert.NotErrorIs(t, err, ErrDamaged)
		}
	})
}

func TestUnpackedSize(t *testing.T) {
	text := strings.Repeat("The boats cross the creek. ", 20)
	page := packed(t, text)
	assert.EqualValues(t, len(text), unpackedSize(page))
	assert.Zero(t, unpackedSize(append(bytes.Clone(page), "\xff\xff\xff\x7f"...)), "more than such a stream holds")
	assert.Zero(t, unpackedSize(page[:8]))
}

func ExampleGunzip() {
	text, err := Gunzip(context.Background(), []byte("<p>not packed"), 1<<20)
	fmt.Println(string(text), err)
	// Output: <p>not packed <nil>
}

func ExampleBinary() {
	fmt.Println(Binary([]byte("%PDF-1.7")))
	fmt.Println(Binary([]byte("<!doctype html>")))
	// Output:
	// 0 PDF
	// -1
}

func BenchmarkGunzip(b *testing.B) {
	in := packed(b, strings.Repeat("<p>A sentence of a story.</p>", 6000))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Gunzip(context.Background(), in, 1<<20); err != nil {
			b.Fatal(err)
		}
	}
}
