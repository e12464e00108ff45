package charset

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDeclaredInAttributes holds that what another tag's attribute says declares nothing (WHATWG HTML, "prescan a byte stream").
func TestDeclaredInAttributes(t *testing.T) {
	for page, want := range map[string]string{
		`<a title="<meta charset=koi8-r>"><meta charset=windows-1252>`:                          "windows-1252",
		`<p title='a > b <meta charset=koi8-r>'><meta charset=windows-1252>`:                    "windows-1252",
		`<p title="never closed><meta charset=windows-1252>`:                                    "windows-1252",
		`a < b <meta charset=windows-1252>`:                                                     "windows-1252",
		`</p title="x"><meta charset=koi8-r>`:                                                   "koi8-r",
		`<div><span class=a><meta http-equiv=content-type content="text/html; charset=koi8-r">`: "koi8-r",
	} {
		b := []byte(page)
		require.Equal(t, want, declared(b, utf8Stats{}).name, page)
	}
	for _, tag := range []string{`<p title="`, "<a ", "</a", "<"} { // takes a moment, not minutes
		require.Empty(t, declared([]byte(strings.Repeat(tag, prescan/len(tag))), utf8Stats{}).name)
	}
}
