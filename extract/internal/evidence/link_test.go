package evidence

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPaths(t *testing.T) {
	for address, want := range map[string][2]bool{ // author, section
		"/author/jane-doe":                         {true, false},
		"https://gazette.example/autoren/jane/":    {true, false},
		"https://author.example/news":              {false, false},
		"/author":                                  {false, false},
		"/category/harbour":                        {false, true},
		"https://gazette.example/tag/ferry?page=2": {false, true},
		"/news/2023/ferry":                         {false, false},
		"/location/sally-port":                     {false, true},
		"/orte/neuhafen/":                          {false, true},
		"/ciudades/puerto-ana":                     {false, true},
		"/lieu/sainte-orane?x=1":                   {false, true},
		"":                                         {false, false},
	} {
		assert.Equal(t, want, [2]bool{authorPath(address), SectionPath(address)}, address)
	}
}
