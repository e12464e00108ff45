package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
)

// maxReasons is how many reasons are counted apart: media types are what servers say, and there is no end of them.
const maxReasons = 100

// A summary counts what was met.
type summary struct {
	articles, failed int
	passed           map[string]int // by reason
}

func (s *summary) add(a *articles.Answer) {
	switch {
	case a.Passed != "":
		if s.passed == nil {
			s.passed = map[string]int{}
		}
		reason := a.Passed
		if _, known := s.passed[reason]; !known && len(s.passed) >= maxReasons {
			reason = "other"
		}
		s.passed[reason]++
	case a.Err != nil:
		s.failed++
	default:
		s.articles++
	}
}

// String is the summary in one line: the most frequent reasons first.
func (s *summary) String() string {
	line := fmt.Sprintf("%d answered, %d failed", s.articles, s.failed)
	reasons := slices.SortedFunc(maps.Keys(s.passed), func(a, b string) int {
		if n := s.passed[b] - s.passed[a]; n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	for i, reason := range reasons {
		if i == 0 {
			line += "; passed over: "
		} else {
			line += ", "
		}
		line += fmt.Sprintf("%d %s", s.passed[reason], reason)
	}
	return line
}
