package resolve

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/require"
)

func TestLocalMidnight(t *testing.T) {
	for _, c := range []struct{ raw, address, want string }{
		{"2022-11-06T23:00:00.000Z", "https://quay.de/x", "2022-11-07T00:00:00+01:00"},
		{"2022-07-06T22:00:00Z", "https://quay.fr/x", "2022-07-07T00:00:00+02:00"},
		{"2022-11-06T23:00:01Z", "https://quay.de/x", "2022-11-06T23:00:01+00:00"},
		{"2022-11-06T23:00:00Z", "https://quay.com/x", "2022-11-06T23:00:00+00:00"},
	} {
		r := Resolve([]claim.Claim{{Field: claim.FieldPublishedTime, Source: claim.FromOpenGraph, Raw: c.raw}}, PageInfo{Address: c.address})
		require.Equal(t, c.want, r.Published.String(), c.raw+" "+c.address)
	}
}
