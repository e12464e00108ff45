package dom

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestReadStyle(t *testing.T) {
	for source, want := range map[string]Style{
		"":                                      {},
		"color:red":                             {},
		"display:none":                          {Display: NoBox},
		" DISPLAY : None ":                      {Display: NoBox},
		"display:none;display:block":            {Display: AsBlock},
		"display:block;display:none":            {Display: NoBox},
		"display:none !important;display:block": {Display: NoBox},
		"display:none ! IMPORTANT; display:block ! important":        {Display: AsBlock},
		"display:none;display:hidden":                                {Display: NoBox},
		"display:none;display:":                                      {Display: NoBox},
		"display:none;display:block!ie":                              {Display: NoBox},
		"display:none;display:revert":                                {},
		"display:inline flex":                                        {Display: InLine},
		"display:block flow":                                         {Display: AsBlock},
		"display:inline-block":                                       {Display: InLine},
		"background:url(data:image/png;display:none)":                {},
		"content:';display:none';display:grid":                       {Display: AsBlock},
		`content:"a\";display:none"`:                                 {},
		"/*display:none*/display:flex/*;*/;color:red":                {Display: AsBlock},
		"/* a; b */ dis/**/play: none":                               {Display: NoBox},
		"color:red/*;display:none":                                   {},
		"color:a);display:none":                                      {Display: NoBox},
		"visibility:hidden":                                          {Unseen: true},
		"visibility:hidden;visibility:visible":                       {},
		"visibility:collapse!important;visibility:visible":           {Unseen: true},
		"visibility:hidden;visibility:none;display:none;display:x y": {Unseen: true, Display: NoBox},
	} {
		assert.Equal(t, want, ReadStyle(source), source)
	}
	assert.Equal(t, Style{Display: NoBox}, ReadStyle(strings.Repeat("a:/**/;(/*)", 100000)+strings.Repeat(")", 100000)+";display:none"))
}
