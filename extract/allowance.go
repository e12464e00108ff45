package extract

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
)

// What a page states once may stand in an Article many times: a base address in every link, a link that is never closed in
// every block that follows, the elements around the page in every path. So that no page is multiplied by itself, addresses
// and paths have an allowance each.
const (
	// leastAllowance is what any page may use. The most of 1,863 pages is 217 KB of addresses, 270 KB of paths.
	leastAllowance = 512 << 10
	// elementAllowance is what each element of a page adds.
	elementAllowance = 64

	// shortPath is the most bytes of a path when the allowance is used up.
	shortPath = 64
)

// An allowance is how many bytes may still be used.
type allowance int

func newAllowance(page *page.Page) allowance {
	return leastAllowance + elementAllowance*allowance(len(page.Elements))
}

// take uses n bytes and reports whether there were as many; else all is used up.
func (a *allowance) take(n int) bool {
	if int(*a) < n {
		*a = 0
		return false
	}
	*a -= allowance(n)
	return true
}

// path is a block's path: shortened when the allowance is used up.
func (a *allowance) path(path string) string {
	if len(path) <= shortPath || a.take(len(path)) {
		return path
	}
	return innermost(path)
}

// innermost shortens a path to the innermost elements of it: "//ul[1]/li[3]".
func innermost(path string) string {
	tail := path[len(path)-shortPath+1:]
	if i := strings.IndexByte(tail, '/'); i >= 0 {
		return strings.Clone("/" + tail[i:])
	}
	return "//*"
}
