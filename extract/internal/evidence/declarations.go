package evidence

import (
	"math"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/page"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// equality is a set of the declared words that a block repeats: Equal and what they are declared as.
type equality uint8

const (
	EqualHeadline equality = 1 << iota
	EqualDescription
	EqualBody // its words stand in a declared articleBody
	EqualAuthor
)

// declarations are the claims that blocks are compared with, folded.
type declarations struct {
	Headlines    []string
	descriptions []string
	authors      []string
	People       []string // the authors as written
	Site         string   // folded
	Body         string
	BodyClaim    claim.Claim // that body is the folded text of
	budget       int         // bytes of body that blocks may still be looked up in
	Article      bool        // the page says it is an article, or when it was published
	News         bool        // … a news article
	begin        [0x80]bool  // ASCII characters that a headline or a description begins with
	shortest     int         // bytes of the shortest author, large where there is none
	any          bool        // there is something to compare with
}

// declare folds the claims that labelling compares blocks with.
func declare(claims []claim.Claim, site string) declarations {
	d := declarations{Site: text.Fold(site)}
	for i := range claims {
		c := &claims[i]
		switch c.Field {
		case claim.FieldHeadline:
			d.Headlines = appendFold(d.Headlines, resolve.StripSite(resolve.Plain(c.Raw), site))
			d.Headlines = appendFold(d.Headlines, resolve.Plain(c.Raw))
		case claim.FieldAltHeadline:
			d.Headlines = appendFold(d.Headlines, resolve.Plain(c.Raw))
		case claim.FieldDescription:
			d.descriptions = appendFold(d.descriptions, resolve.Plain(c.Raw))
		case claim.FieldAuthor:
			if len(c.Raw) < 200 {
				d.authors = appendFold(d.authors, c.Raw)
				if len(d.People) < mostDeclared {
					d.People = append(d.People, c.Raw)
				}
			}
		case claim.FieldContentType:
			if c.Source == claim.FromMicrodata || c.Source == claim.FromRDFa {
				continue // sites give it to teasers too; the weights were fitted without
			}
			t := strings.ToLower(c.Raw)
			d.News = d.News || strings.Contains(t, "newsarticle") || strings.Contains(t, "reportage")
			d.Article = d.Article || strings.Contains(t, "article") || strings.Contains(t, "posting")
		case claim.FieldPublishedTime:
			d.Article = d.Article || c.Source != claim.FromTimeElement && c.Source != claim.FromAddress && c.Source != claim.FromHydration
		case claim.FieldArticleBody:
			if len(c.Raw) > len(d.Body) {
				d.Body, d.BodyClaim = c.Raw, *c
			}
		}
	}
	d.Body = text.Fold(d.Body)
	d.budget = bodyBudget
	d.shortest = math.MaxInt
	for _, list := range [...][]string{d.Headlines, d.descriptions} {
		for _, s := range list {
			if s[0] < 0x80 {
				d.begin[s[0]] = true
			}
		}
	}
	for _, s := range d.authors {
		d.shortest = min(d.shortest, len(s))
	}
	d.any = len(d.Headlines)+len(d.descriptions)+len(d.authors) > 0 || d.Body != ""
	return d
}

// bodyBudget bounds the looking up of blocks in a declared body: a page of 200 blocks may declare one of 80 KB. mostDeclared
// bounds the distinct headlines, descriptions and authors that blocks are compared with.
const (
	bodyBudget   = 16 << 20
	mostDeclared = 16
)

func appendFold(list []string, s string) []string {
	if len(list) == mostDeclared {
		return list
	}
	f := text.Fold(s)
	if len(f) < 3 {
		return list
	}
	for _, x := range list {
		if x == f {
			return list
		}
	}
	return append(list, f)
}

// mayEqual reports a text that may match what is declared. It says no where equal would find nothing: no declared text begins
// with the first letter, and every author is longer. (Folding makes no text longer, some Arabic and Japanese ligatures aside.)
func (d *declarations) mayEqual(text string) bool {
	if !d.any || len(text) > 4000 || len(text) > 600 && d.Body == "" {
		return false
	}
	if d.Body != "" || len(text) >= d.shortest && len(text) <= 200 {
		return true
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		switch {
		case c >= 0x80: // may fold to ASCII
			return true
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			return d.begin[c] || i+1 < len(text) && text[i+1] >= 0x80 // which may be an accent on the letter
		}
	}
	return false
}

// equal compares a block with what is declared. Only blocks that could match are folded.
func (d *declarations) equal(b *page.Block) equality {
	if !d.mayEqual(b.Text) {
		return 0
	}
	var eq equality
	f := text.Fold(b.Text)
	if len(f) < 3 {
		return 0
	}
	for _, h := range d.Headlines {
		if f == h {
			eq |= EqualHeadline
		}
	}
	for _, x := range d.descriptions {
		if f == x || len(f) > 40 && (strings.HasPrefix(x, f) || strings.HasPrefix(f, x) && len(x) > 40 && len(f) < len(x)+len(x)/2) || len(x) > 60 && strings.HasPrefix(f, x[:len(x)-len(x)/5]) && len(f) < len(x)*2 {
			eq |= EqualDescription
		}
	}
	for _, a := range d.authors {
		if len(b.Text) <= 200 && strings.Contains(f, a) {
			eq |= EqualAuthor
		}
	}
	if d.budget -= len(d.Body); d.Body != "" && len(f) >= 20 && d.budget > 0 && strings.Contains(d.Body, f) {
		eq |= EqualBody
	}
	return eq
}
