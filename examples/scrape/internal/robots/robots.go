// Package robots reads robots.txt and says what it allows, by RFC 9309.
//
//	robots.go  Parse, Rules, Group: lines to groups
//	match.go   patterns against paths
package robots

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"time"
)

// MaxBytes is how much of a file is read: RFC 9309, 2.5 asks for at least 500 KiB.
const MaxBytes = 500 << 10

// Rules is one robots.txt. The zero Rules allows everything.
type Rules struct {
	groups   []group
	Sitemaps []string // as written, in the file's order
}

// A group is what holds for one or several agents.
type group struct {
	agents []string // lower-case product tokens, or "*"
	rules  []rule
	delay  time.Duration
}

type rule struct {
	pattern string // normalised
	allow   bool
}

// A Group is what holds for one crawler. The zero Group allows everything.
type Group struct {
	rules []rule
	Delay time.Duration // Crawl-delay, 0 where none is stated; no part of the RFC
}

// Parse reads a file. Whatever is no rule is passed over: a broken line never spoils the others.
func Parse(b []byte) *Rules {
	b = bytes.TrimPrefix(b[:min(len(b), MaxBytes)], []byte("\ufeff"))
	r := new(Rules)
	var open *group // the group that lines belong to
	ruled := false  // the group has lines other than user-agent: the next user-agent starts another
	for line := range strings.FieldsFuncSeq(string(b), func(c rune) bool { return c == '\n' || c == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "user-agent":
			if open == nil || ruled {
				r.groups = append(r.groups, group{})
				open, ruled = &r.groups[len(r.groups)-1], false
			}
			open.agents = append(open.agents, agentToken(value))
		case "allow", "disallow":
			if open == nil {
				continue // a rule before every user-agent is nobody's
			}
			ruled = true
			if value != "" {
				allow := strings.EqualFold(strings.TrimSpace(key), "allow")
				open.rules = append(open.rules, rule{normalise(value), allow})
			}
		case "crawl-delay":
			if open == nil {
				continue
			}
			ruled = true
			open.delay = max(open.delay, seconds(value))
		case "sitemap":
			r.Sitemaps = append(r.Sitemaps, value)
		}
	}
	return r
}

// agentToken is the product token at the start of a user-agent line: letters, "_" and "-" (RFC 9309, 2.2.1), or "*".
func agentToken(s string) string {
	if strings.HasPrefix(s, "*") {
		return "*"
	}
	return Token(s)
}

// Token is the product token of a User-Agent header, in lower case: "broadsheet" of "Broadsheet/1.2 (+https://…)".
func Token(agent string) string {
	end := strings.IndexFunc(agent, func(c rune) bool {
		return !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c == '-')
	})
	if end >= 0 {
		agent = agent[:end]
	}
	return strings.ToLower(agent)
}

func seconds(s string) time.Duration {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f > 0) {
		return 0
	}
	return time.Duration(min(f*float64(time.Second), math.MaxInt64/2))
}

// Group is what holds for a crawler with this product token: all groups that name it, merged; where none does, those for "*".
func (r *Rules) Group(token string) *Group {
	token = strings.ToLower(token)
	for _, name := range []string{token, "*"} {
		var g Group
		found := false
		for i := range r.groups {
			for _, agent := range r.groups[i].agents {
				if agent == name && agent != "" {
					found = true
					g.rules = append(g.rules, r.groups[i].rules...)
					g.Delay = max(g.Delay, r.groups[i].delay)
					break
				}
			}
		}
		if found {
			return &g
		}
	}
	return new(Group)
}
