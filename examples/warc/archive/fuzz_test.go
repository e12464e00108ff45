package archive_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
	"github.com/broadsheet-go/broadsheet/examples/warc/internal/sample"
)

// Whatever an archive holds, reading it ends, places only grow, and reading from any place gives what followed it.
func FuzzReader(f *testing.F) {
	f.Add(append(pack(first), second...))
	f.Add(pack(first, second))
	for _, plain := range []bool{false, true} {
		b, _ := written(f, sample.Archive{Records: 3, Plain: plain, Faults: []sample.Fault{sample.Cut, sample.Junk}, Every: 2})
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		all := places(t, b, 0)
		for i, p := range all {
			if i > 0 {
				before := all[i-1]
				require.True(t, before.offset < p.offset || before.offset == p.offset && before.index < p.index, "%v then %v", before, p)
			}
		}
		if len(all) > 0 {
			p := all[len(all)/2]
			rest := places(t, b[p.offset:], p.offset)
			for len(rest) > 0 && rest[0].index < p.index {
				rest = rest[1:]
			}
			require.Equal(t, all[len(all)/2:], rest)
		}
	})
}

// A placed is one thing that was met.
type placed struct {
	offset  int64
	index   int
	id      string
	damaged bool
}

func places(t *testing.T, b []byte, offset int64) (list []placed) {
	r := archive.NewReader(bytes.NewReader(b), offset)
	r.MaxBlock = 1 << 20
	for {
		rec, err := r.Next()
		var d *archive.Damage
		switch {
		case err == io.EOF:
			return list
		case errors.As(err, &d):
			list = append(list, placed{d.Offset, d.Index, d.ID, true})
			continue
		}
		require.NoError(t, err)
		list = append(list, placed{rec.Offset, rec.Index, rec.ID(), false})
		if archive.HoldsPage(rec) && rec.Block != nil {
			if p, err := rec.Page(1 << 20); err == nil {
				require.LessOrEqual(t, len(p.Body), max(1<<20+1, len(rec.Block)))
			}
		}
	}
}
