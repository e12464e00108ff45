package date

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestURLDate(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"https://example.com/2023/03/08/some-story", "2023-03-08"},
		{"https://example.com/news/2023/3/8/some-story", "2023-03-08"},
		{"https://example.com/2023-03-08-some-story", "2023-03-08"},
		{"https://example.com/some-story-2023-03-08", "2023-03-08"},
		{"https://example.com/news/20230308/story.html", "2023-03-08"},
		{"https://example.com/story_20230308", "2023-03-08"},
		{"https://example.com/2023/mar/08/story", "2023-03-08"},
		{"https://example.com/2023/March/8/story", "2023-03-08"},
		{"https://example.com/2023/0308/c90000-1.html", "2023-03-08"},
		{"https://example.com/2023.03.08/story", "2023-03-08"},
		{"https://example.com/story?date=2023-03-08", "2023-03-08"},
		{"https://example.com/story?d=20230308&x=1", "2023-03-08"},
		{"https://example.com/2023-03-08T08:35:00/story", "2023-03-08"},
		{"https://example.com/08-mar-2023/story", "2023-03-08"},
		{"https://example.com/28-03-2023/story", "2023-03-28"},
		{"https://example.com/2023/03/some-story", "2023-03"},
		{"https://example.com/2023/mar/story", "2023-03"},
		{"https://example.com/2023-03/story", "2023-03"},
		{"https://example.com/202303/story", "2023-03"},
		{"https://example.com/2023/03/x/2023/04/05/story", "2023-04-05"},
		{"/2023/03/08/", "2023-03-08"},
		{"https://2023-03-08.example.com/story", ""},
		{"https://example.com/story#2023-03-08", ""},
		{"https://example.com/20231399/story", ""},
		{"https://example.com/news/40230314", ""},
		{"https://example.com/news/120230308", ""},
		{"https://example.com/news/a20230308b", ""},
		{"https://example.com/2023/13/08/story", ""},
		{"https://example.com/2023/02/31/story", ""},
		{"https://example.com/2023/story", ""},
		{"https://example.com/1023/03/08/story", ""},
		{"https://example.com/08-03-2023/story", ""},
		{"https://example.com/covid-19-2020-12-things", ""},
		{"https://example.com/world-cup-2022-10-players", ""},
		{"https://example.com", ""},
		{"", ""},
	} {
		d, ok := FromURL(c.address)
		assert.Equal(t, c.want, d.String(), "%q", c.address)
		assert.Equal(t, c.want != "", ok, "%q", c.address)
		assert.Contains(t, c.address, d.Raw)
	}
}

func ExampleFromURL() {
	d, ok := FromURL("https://example.com/news/2023/03/08/court-adjourns")
	fmt.Println(d, d.Precision, ok)
	// Output: 2023-03-08 day true
}

func FuzzURLDate(f *testing.F) {
	f.Add("https://example.com/2023/03/08/story")
	f.Add("https://example.com/2023/mar/story?d=20230308")
	f.Fuzz(func(t *testing.T, address string) {
		d, ok := FromURL(address)
		again, _ := FromURL(address)
		assert.Equal(t, d, again)
		assert.Equal(t, ok, !d.IsZero())
		if ok {
			assert.Contains(t, address, d.Raw)
		}
	})
}
