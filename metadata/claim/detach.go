package claim

import "strings"

// Detach gives c and its Party texts of their own, which share memory with no page: a claim outlives its page. Where stays as it is, for it
// is made for the claim, and so does the Raw of a FieldArticleBody, which may be most of a page.
func (c *Claim) Detach() {
	var room [11]*string
	texts := append(room[:0], &c.Name, &c.Scope)
	if c.Field != FieldArticleBody {
		texts = append(texts, &c.Raw)
	}
	if p := c.Party; p != nil {
		texts = append(texts, &p.Type, &p.URL, &p.JobTitle, &p.Organization, &p.Email, &p.Handle, &p.Image, &p.Description)
	}
	size := 0
	for _, s := range texts {
		size += len(*s)
	}
	var b strings.Builder
	b.Grow(size)
	for _, s := range texts {
		start := b.Len()
		b.WriteString(*s)
		*s = b.String()[start:]
	}
}
