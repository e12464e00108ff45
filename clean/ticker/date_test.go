package ticker

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDatePrefix(t *testing.T) {
	tests := []struct {
		line, prefix, day string
	}{
		{" date 2023-03-08 AVN 65.22 Increased By ▲ 0.14 (0.22%)", " date 2023-03-08 ", "2023-03-08"},
		{" date 2023-09-22 LAHORE: The court ruled.", " date 2023-09-22 ", "2023-09-22"},
		{"date 2023-09-22", "date 2023-09-22", "2023-09-22"},
		{"Date\u00a02023-09-22\u00a0 ISLAMABAD", "Date\u00a02023-09-22\u00a0 ", "2023-09-22"},
		{"date 2023-13-01 AVN", "", ""},
		{"date 2023-0x-01 AVN", "", ""},
		{"date 2023-01-32 AVN", "", ""},
		{"date 2023-09-22AVN", "", ""},
		{"update 2023-09-22 AVN", "", ""},
		{"date of birth", "", ""},
		{"The date 2023-09-22 was fixed.", "", ""},
		{"", "", ""},
	}
	for _, test := range tests {
		n, day := DatePrefix(test.line)
		assert.Equal(t, test.prefix, test.line[:n], test.line)
		assert.Equal(t, test.day, day, test.line)
	}
}
