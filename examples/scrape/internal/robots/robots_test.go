package robots

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// Cases of RFC 9309, section by section, and of its example files.
func TestAllows(t *testing.T) {
	for _, c := range []struct {
		name, file, path string
		want             bool
	}{
		{"an empty file", "", "/a", true},
		{"a file that is no robots.txt", "<!doctype html><p>Not found", "/a", true},
		{"disallow all", "User-agent: *\nDisallow: /", "/a", false},
		{"an empty disallow", "User-agent: *\nDisallow:", "/a", true},
		{"another agent's group", "User-agent: other\nDisallow: /", "/a", true},
		{"own group, not the one for all", "User-agent: *\nDisallow: /\nUser-agent: broadsheet\nDisallow: /b", "/a", true},
		{"names in any letters", "USER-AGENT: BroadSheet\ndisALLOW: /a", "/a", false},
		{"a version after the name", "User-agent: Broadsheet/1.0\nDisallow: /a", "/a", false},
		{"a name that only starts the same", "User-agent: broad\nDisallow: /", "/a", true},
		{"several agents, one group", "User-agent: other\nUser-agent: broadsheet\nDisallow: /a", "/a", false},
		{"several agents, the first", "User-agent: broadsheet\nUser-agent: other\nDisallow: /a", "/a", false},
		{"groups of one agent are merged", "User-agent: broadsheet\nDisallow: /a\n\nUser-agent: other\nDisallow: /c\n\nUser-agent: broadsheet\nDisallow: /b", "/a", false},
		{"the longest pattern wins", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
		{"the longest pattern wins, whatever the order", "User-agent: *\nAllow: /a/b\nDisallow: /a/b/c", "/a/b/c", false},
		{"allow wins a tie", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"a tie of wildcards", "User-agent: *\nDisallow: /a*\nAllow: /*a", "/aa", true},
		{"a star", "User-agent: *\nDisallow: /*.pdf", "/x/y.pdf?z", false},
		{"a star that finds nothing", "User-agent: *\nDisallow: /a/*/b", "/a/b", true},
		{"several stars", "User-agent: *\nDisallow: /*/print/*x*", "/news/print/1x2", false},
		{"an end", "User-agent: *\nDisallow: /*.php$", "/a.php", false},
		{"an end that is not there", "User-agent: *\nDisallow: /*.php$", "/a.php?x=1", true},
		{"an end without a star", "User-agent: *\nDisallow: /a$", "/ab", true},
		{"an end after a repeated part", "User-agent: *\nDisallow: /*ab$", "/abxab", false},
		{"letters of paths count", "User-agent: *\nDisallow: /News", "/news", true},
		{"the query counts", "User-agent: *\nDisallow: /a?b", "/a?b=1", false},
		{"escapes with small digits", "User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false},
		{"letters beyond ASCII", "User-agent: *\nDisallow: /ü", "/%c3%bc", false},
		{"an escaped letter is the letter", "User-agent: *\nDisallow: /%6eews", "/news", false},
		{"an escaped slash is none", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"a rule before every agent", "Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true},
		{"other lines do not part a group", "User-agent: *\nSitemap: https://a.example/s.xml\nUser-agent: broadsheet\nDisallow: /a", "/a", false},
		{"a byte-order mark", "\ufeffUser-agent: *\nDisallow: /a", "/a", false},
		{"old line ends", "User-agent: *\rDisallow: /a\r", "/a", false},
		{"comments and spaces", "  User-agent : *  # all\n\t Disallow :\t/a # this\n", "/a", false},
		{"robots.txt itself", "User-agent: *\nDisallow: /", "/robots.txt", true},
		{"the front page", "User-agent: *\nDisallow: /$", "/", false},
		{"a pattern without a slash fits nothing", "User-agent: *\nDisallow: a", "/a", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, Parse([]byte(c.file)).Group("Broadsheet").Allows(c.path))
		})
	}
}

func TestGroupDelay(t *testing.T) {
	r := Parse([]byte("User-agent: *\nCrawl-delay: 2.5\n\nUser-agent: a\nCrawl-delay: no\nUser-agent: b\nCrawl-delay: 1e300\nUser-agent: c\nCrawl-delay: -4"))
	assert.Equal(t, 2500*time.Millisecond, r.Group("x").Delay)
	assert.Zero(t, r.Group("a").Delay)
	assert.Greater(t, r.Group("b").Delay, 1000*time.Hour)
	assert.Zero(t, r.Group("c").Delay)
}

func TestSitemaps(t *testing.T) {
	r := Parse([]byte("Sitemap: https://a.example/one.xml\nUser-agent: *\nsitemap:/two.xml"))
	assert.Equal(t, []string{"https://a.example/one.xml", "/two.xml"}, r.Sitemaps)
}

func TestToken(t *testing.T) {
	assert.Equal(t, "broadsheet", Token("Broadsheet/1.2 (+https://example.org)"))
	assert.Equal(t, "orr_courier-bot", Token("Orr_Courier-Bot"))
	assert.Empty(t, Token("(none)"))
}

// A crawler without a name of its own is one of all, not one that nameless groups speak to.
func TestNamelessAgent(t *testing.T) {
	r := Parse([]byte("User-agent:\nDisallow: /\nUser-agent: *\nDisallow: /b"))
	assert.True(t, r.Group("").Allows("/a"))
}

func TestLargeFile(t *testing.T) {
	long := "User-agent: *\nDisallow: /a\n" + strings.Repeat("#", MaxBytes) + "\nDisallow: /b"
	g := Parse([]byte(long)).Group("x")
	assert.False(t, g.Allows("/a"))
	assert.True(t, g.Allows("/b"), "what stands after the limit is not read")
}

func FuzzAllows(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b$\nAllow: /%zz", "/xaxb")
	f.Fuzz(func(t *testing.T, file, path string) {
		g := Parse([]byte(file)).Group("broadsheet")
		if g.Allows(path) != g.Allows(normalise(path)) {
			t.Errorf("%q: another answer for its normal form", path)
		}
	})
}
