package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/address"
	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/internal/value"
)

// Plain is a declared value as a reader would see it.
func Plain(s string) string { return value.Plain(s) }

// words is what a claim says: as readers would see it, or see it but for markup with an end tag, which its source encoded twice.
func words(c *claim.Claim) string {
	if c.Source == claim.FromShown {
		if strings.Contains(c.Raw, "</") {
			s, _ := text.StripTags(c.Raw)
			return text.Collapse(s)
		}
		return text.Collapse(c.Raw)
	}
	return Plain(c.Raw)
}

// nobody reports words that systems write where the author is not known. Elsewhere they say something: cricket has tests, and
// banks have customers who default.
func nobody(name string) bool {
	switch strings.ToLower(name) {
	case "true", "array", "test", "unknown", "default":
		return true
	}
	return value.Empty(name)
}

// weighHeadline weighs the claimed headlines. Claims that say the same words, a site's suffix aside, support each other; the
// words of the strongest claim in the strongest group win. A shown headline that a declared one only shortens or
// lengthens is still the same headline.
func weighHeadline(claims []claim.Claim, site string) Choice {
	type group struct {
		fold   string
		miss   float64 // the chance that every claim of the group is wrong
		winner claim.Claim
		value  string
		top    float64
	}
	var groups []group
	all := ofField(claims, claim.FieldHeadline)
	own := text.Fold(site)
	others := slices.ContainsFunc(all, func(c claim.Claim) bool { f := text.Fold(words(&c)); return f != "" && f != own })
	for _, c := range all {
		v := StripSite(words(&c), site)
		fold := text.Fold(v)
		if fold == "" || value.Empty(v) || others && c.Source != claim.FromShown && fold == own {
			continue // the site's name is no headline
		}
		t := trust(&c)
		at := -1
		for i := range groups {
			if groups[i].fold == fold {
				at = i
			}
		}
		if at < 0 {
			groups = append(groups, group{fold: fold, miss: 1, winner: c, value: v, top: t})
			at = len(groups) - 1
		}
		g := &groups[at]
		g.miss *= 1 - t*0.6 // claims of one page are not independent: a measured trust counts for 60 %
		if c.Source == claim.FromShown {
			g.miss *= 0.25
		}
		if t > g.top {
			g.top, g.winner, g.value = t, c, v
		}
	}
	best := -1
	for i := range groups {
		if best < 0 || groups[i].miss < groups[best].miss {
			best = i
		}
	}
	if best < 0 {
		return Choice{}
	}
	ch := Choice{Value: groups[best].value, Winner: groups[best].winner, Confidence: 1 - groups[best].miss}
	for i := range groups {
		if i != best {
			ch.Rivals = append(ch.Rivals, groups[i].winner)
		}
	}
	return ch
}

// titleSeparators part a headline from a site's name in titles.
var titleSeparators = [...]string{" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " / ", " ~ ", " ‹ ", "｜", " ｜ ", "_", "--", " |", "| ", " : ", "ㅣ", " ㅣ "}

// StripSite drops a site's name, and a section between it and the headline, from the end of a title; and a site's name
// from its start. Without a known name only a short last part after " | " or " :: " goes.
func StripSite(title, site string) string {
	folded := text.Fold(site)
	for range 3 {
		cut := -1
		for _, sep := range titleSeparators {
			i := strings.LastIndex(title, sep)
			if i <= 0 || i < cut {
				continue
			}
			tail := title[i+len(sep):]
			if siteTail(tail, folded, sep) {
				cut = i
			}
		}
		if cut < 0 {
			break
		}
		title = strings.TrimSpace(title[:cut])
	}
	if folded != "" {
		for _, sep := range titleSeparators {
			if head, rest, ok := strings.Cut(title, sep); ok && text.Fold(head) == folded && rest != "" {
				return strings.TrimSpace(rest)
			}
		}
	}
	return title
}

// TitleEnds are the first and the last part of a title, "" where a mark parts none.
func TitleEnds(title string) (first, last string) {
	from, to := -1, len(title)
	for _, sep := range titleSeparators {
		if i := strings.LastIndex(title, sep); i > 0 && i+len(sep) > from {
			from = i + len(sep)
		}
		if i := strings.Index(title, sep); i > 0 && i < to {
			to = i
		}
	}
	if from < 0 {
		return "", ""
	}
	return strings.TrimSpace(title[:to]), strings.TrimSpace(title[from:])
}

// siteTail reports whether the last part of a title names the site.
func siteTail(tail, site, sep string) bool {
	f := text.Fold(tail)
	if f == "" {
		return true
	}
	if site != "" {
		if f == site || strings.Contains(f, site) && len(f) <= len(site)+12 || strings.Contains(site, f) && len(f) >= 4 {
			return true
		}
	}
	return strings.TrimSpace(sep) == "|" && len(strings.Fields(tail)) <= 4 || sep == " :: "
}

// siteName is the name a site gives itself, else the caller's, else nothing: a host is not a name.
func siteName(claims []claim.Claim) Choice {
	ch := Choice{}
	all := ofField(claims, claim.FieldSiteName)
	for _, want := range [...]claim.Source{claim.FromHint, claim.FromOpenGraph, claim.FromJSONLD, claim.FromMicrodata, claim.FromMetaTag, claim.FromRDFa, claim.FromTitleElement} {
		for _, c := range all {
			v := words(&c)
			if c.Source != want || value.Empty(v) || strings.Contains(v, "://") || strings.HasPrefix(v, "@") {
				continue
			}
			if ch.Value == "" {
				ch = Choice{Value: v, Winner: c, Confidence: 0.8}
			} else if text.Fold(v) != text.Fold(ch.Value) {
				ch.Rivals = append(ch.Rivals, c)
			}
		}
	}
	return ch
}

// language reads the declared language, corrected by the script and the frequent words of the text.
func language(claims []claim.Claim, page PageInfo) Choice {
	guess := page.TextLanguage
	ch := Choice{}
	votes := 0.0
	for _, c := range ofField(claims, claim.FieldLanguage) {
		tag := languageTag(c.Raw)
		if tag == "" {
			continue
		}
		primary, _, _ := strings.Cut(tag, "-")
		w := 1.0
		switch {
		case guess != "" && primary == guess:
			w = 3
		case guess != "" && lang.For(primary) != nil:
			w = 0.2
		}
		if c.Source == claim.FromHint {
			w += 10
		}
		switch {
		case ch.Value == "" || w > votes:
			if ch.Value != "" && ch.Value != tag {
				ch.Rivals = append(ch.Rivals, ch.Winner)
			}
			ch.Value, ch.Winner, votes = tag, c, w
		case tag != ch.Value:
			ch.Rivals = append(ch.Rivals, c)
		}
	}
	if guess != "" && votes < 1 {
		if ch.Value != "" {
			ch.Rivals = append(ch.Rivals, ch.Winner)
		}
		ch.Value, ch.Winner = guess, claim.Claim{Field: claim.FieldLanguage, Source: claim.FromShown, Where: "text", Raw: guess}
	}
	if ch.Value != "" {
		ch.Confidence = min(0.5+votes*0.15, 0.95)
	}
	return ch
}

// languageTag normalises "en_US", "EN-us", "en-us,en" and OpenGraph locales to BCP 47.
func languageTag(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
	s = strings.ReplaceAll(s, "_", "-")
	parts := strings.Split(s, "-")
	if len(parts[0]) < 2 || len(parts[0]) > 3 {
		return ""
	}
	for i, p := range parts {
		for _, r := range p {
			if r >= 0x80 || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				return ""
			}
		}
		switch {
		case i == 0:
			parts[i] = strings.ToLower(p)
		case len(p) == 2:
			parts[i] = strings.ToUpper(p)
		case len(p) == 4:
			parts[i] = strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		}
	}
	if len(parts) > 3 {
		parts = parts[:3]
	}
	return strings.Join(parts, "-")
}

// canonicalURL prefers <link rel=canonical>, then what structured sources say; one that names only the site's front
// page is wrong on a page deeper than that.
func canonicalURL(claims []claim.Claim, base *address.Base, page string) Choice {
	ch := Choice{}
	all := ofField(claims, claim.FieldCanonicalURL)
	for _, want := range [...]claim.Source{claim.FromLinkElement, claim.FromOpenGraph, claim.FromJSONLD, claim.FromMicrodata, claim.FromRDFa, claim.FromMetaTag} {
		for _, c := range all {
			if c.Source != want {
				continue
			}
			v := base.Web(c.Raw)
			if v == "" || address.FrontPage(v) && page != "" && !address.FrontPage(page) {
				continue
			}
			if ch.Value == "" {
				ch = Choice{Value: v, Winner: c, Confidence: 0.9}
			} else if v != ch.Value {
				ch.Rivals = append(ch.Rivals, c)
			}
		}
	}
	return ch
}

// access reads isAccessibleForFree and OpenGraph's content tier.
func access(claims []claim.Claim) Choice {
	ch := Choice{}
	for _, c := range ofField(claims, claim.FieldAccess) {
		v := ""
		switch strings.ToLower(strings.TrimSpace(c.Raw)) {
		case "true", "free", "yes", "http://schema.org/true", "https://schema.org/true", "1":
			v = "free"
		case "false", "locked", "paid", "premium", "no", "http://schema.org/false", "https://schema.org/false", "0":
			v = "paywalled"
		case "metered":
			v = "metered"
		}
		switch {
		case v == "":
		case ch.Value == "":
			ch = Choice{Value: v, Winner: c, Confidence: 0.8}
		case v == "paywalled" && ch.Value == "free" && ofPart(&c) && !ofPart(&ch.Winner):
			ch.Winner, ch.Value, ch.Rivals = c, v, append(ch.Rivals, ch.Winner) // what is said of the whole is true of its head
		case v != ch.Value:
			ch.Rivals = append(ch.Rivals, c)
		}
	}
	return ch
}

// ofPart reports what is said of a part of the page.
func ofPart(c *claim.Claim) bool { return strings.Contains(strings.ToLower(c.Where), ".haspart") }

// tags are the keywords of the source that has most of them, without repeats.
func tags(claims []claim.Claim) []string {
	all := ofField(claims, claim.FieldTag)
	count := [32]int{}
	for _, c := range all {
		count[c.Source]++
	}
	best := claim.Source(0)
	for s, n := range count {
		if n > count[best] {
			best = claim.Source(s)
		}
	}
	var tags []string
	seen := map[string]bool{}
	for _, c := range all {
		v := words(&c)
		if f := text.Fold(v); c.Source == best && f != "" && !seen[f] && !value.Empty(v) {
			seen[f] = true
			tags = append(tags, v)
		}
	}
	return tags
}

// alternates are the addresses in other languages, each language once, in the order of the page's claims. An address that
// is the page's own is left out.
func alternates(claims []claim.Claim, base *address.Base, page string) []Alternate {
	var list []Alternate
	for _, c := range ofField(claims, claim.FieldAlternateURL) {
		language, ref, _ := strings.Cut(c.Raw, " ")
		u := base.Web(ref)
		if u == "" || u == page || slices.ContainsFunc(list, func(a Alternate) bool { return a.Language == language }) {
			continue
		}
		list = append(list, Alternate{Language: language, URL: u})
	}
	return list
}
