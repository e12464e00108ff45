package value

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSaid(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain", "plain"},
		{"  two \n\t words\u00a0here ", "two words here"},
		{"soft\u00adhyphen and\u200bzero", "softhyphen andzero"},
		{"Tea &amp; salt", "Tea & salt"},
		{"Tea &amp;amp; salt", "Tea & salt"},
		{"&quot;Delay&quot; &#8211; &#x2019;", "\"Delay\" – ’"},
		{"<p>One</p><p>two <b>three</b></p>", "One two three"},
		{"&lt;p&gt;One&lt;br/&gt;two&lt;/p&gt;", "One two"},
		{"<p>Use &lt;b&gt; well</p>", "Use <b> well"},
		{"a < b and c > d", "a < b and c > d"},
		{"Shares of <ABC> up", "Shares of <ABC> up"},
		{"x <!-- note --> y", "x y"},
		{"broken <b", "broken <b"},
		{"1 <2 <b>3</b>", "1 <2 3"},
		{"null", ""},
		{"undefined", ""},
		{" N/A ", ""},
		{"[object Object]", ""},
		{"<%= author %>", ""},
		{"%%author%%", ""},
		{"&lt;b&gt;null&lt;/b&gt;", ""},
		{"AT&T and R&D", "AT&T and R&D"},
		{"None of it", "None of it"},
		{"{{ author }}", ""},
		{"By {{ author }}", ""},
		{strings.Repeat("A story of many words. ", 9) + "{{ advertisement }} Its end.", strings.Repeat("A story of many words. ", 9) + "{{ advertisement }} Its end."},
		{"", ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, Said(tt.in), "%q", tt.in)
	}
}
