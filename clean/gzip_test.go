package clean

import (
	"bytes"
	"compress/gzip"
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
		{"rubbish behind", append(bytes.Clone(page), "\x00\x01rubbish"...), 100, "<p>page"},
		{"no checksum", page[:len(page)-8], 100, "<p>page"},
		{"wrong checksum", append(bytes.Clone(page[:len(page)-8]), "00000000"...), 100, "<p>page"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := Gunzip(test.in, test.limit)
			require.NoError(t, err)
			assert.Equal(t, test.want, string(got))
		})
	}
	t.Run("cut", func(t *testing.T) {
		got, err := Gunzip(long[:len(long)/2], 1<<20)
		require.NoError(t, err)
		assert.NotEmpty(t, got)
		assert.True(t, strings.HasPrefix(string(letters), string(got)))
	})
	t.Run("too large", func(t *testing.T) {
		for _, in := range [][]byte{page, append(bytes.Clone(page), page...), packed(t, strings.Repeat("a", 1<<20))} {
			_, err := Gunzip(in, 6)
			var size *SizeError
			require.ErrorAs(t, err, &size)
			assert.EqualValues(t, 6, size.Limit)
		}
	})
	t.Run("header only", func(t *testing.T) {
		for _, in := range []string{"\x1f\x8b\x08", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff"} {
			_, err := Gunzip([]byte(in), 6)
			assert.Error(t, err)
		}
	})
}

func ExampleGunzip() {
	text, err := Gunzip([]byte("<p>not packed"), 1<<20)
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
		if _, err := Gunzip(in, 1<<20); err != nil {
			b.Fatal(err)
		}
	}
}
