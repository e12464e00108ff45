package lines

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/clean"
	"github.com/broadsheet-go/broadsheet/extract/internal/evidence"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

func TestIsClock(t *testing.T) {
	for language, lines := range map[string]map[string]bool{
		"en": {"12 minutes ago": true, "2 hours ago": true, "1 hour 20 minutes ago": true, "16:11": true, "at 9.05": true, "4:10 pm": true, "ago": false, "$45.00": false, "12.50 EUR": false, "12.50 km": false, "99.00": false, "2 boats ago": false,
			"The ferry left at 16:11": false, "16:11 to 17:20": false, "": false, "1 May 2024": false},
		"de": {"vor 12 Minuten": true, "vor einer Stunde": true, "16:11 Uhr": true, "vor 12 Booten": false, "vor der Stunde": false},
		"es": {"hace 5 minutos": true, "Hace 2 horas": true, "hace calor": false},
		"fr": {"il y a 3 heures": true, "16h11": true},
		"pl": {"5 minut temu": true},
		"ja": {"3時間前": true, "5分前": true, "三人": false},
	} {
		for line, want := range lines {
			p, err := clean.Parse([]byte("<html lang="+language+"><p>"+line+"<p>x"), clean.ParseOptions{})
			require.NoError(t, err)
			r := Reader{evidence.Gather(context.Background(), p, nil, resolve.PageInfo{}, false)}
			r.Language = language
			assert.Equal(t, want, r.IsClock(&p.Blocks[0]), line)
		}
	}
}
