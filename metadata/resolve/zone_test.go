package resolve

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/stretchr/testify/require"
)

func TestShownClock(t *testing.T) {
	for _, c := range []struct{ raw, shown, address, want string }{
		{"2024-05-03T04:34:00Z", "May 3, 2024 9:34 AM", "https://quay.pk/x", "2024-05-03T09:34:00+05:00"},
		{"2024-05-03T04:34:12Z", "May 3, 2024 9:34 AM", "https://quay.com/x", "2024-05-03T09:34:12+05:00"},
		{"2024-05-03T04:34:00Z", "May 3, 2024 9:34 AM", "https://quay.de/x", "2024-05-03T04:34:00+00:00"},       // not the clock of the place
		{"2024-05-03T04:34:00Z", "May 3, 2024 9:35 AM", "https://quay.com/x", "2024-05-03T04:34:00+00:00"},      // another time
		{"2024-05-03T04:00:00Z", "May 3, 2024 9:00 AM", "https://quay.com/x", "2024-05-03T04:00:00+00:00"},      // any two full hours
		{"2024-05-03T04:34:00Z", "May 3, 2024 4:34 AM", "https://quay.com/x", "2024-05-03T04:34:00+00:00"},      // the same clock
		{"2024-05-03T04:34:00+02:00", "May 3, 2024 9:34 AM", "https://quay.com/x", "2024-05-03T04:34:00+02:00"}, // states its own zone
		{"2024-05-03T20:34:00Z", "May 4, 2024 2:04 AM", "https://quay.in/x", "2024-05-04T02:04:00+05:30"},       // half an hour, in India
	} {
		r := Resolve([]claim.Claim{
			{Field: claim.FieldPublishedTime, Source: claim.FromJSONLD, Raw: c.raw},
			{Field: claim.FieldPublishedTime, Source: claim.FromShown, Raw: c.shown, At: 3},
		}, PageInfo{Address: c.address})
		require.Equal(t, c.want, r.Published.String(), c.raw+" "+c.shown+" "+c.address)
	}
}

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
