package main

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/flat"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
	"github.com/broadsheet-go/broadsheet/metadata/date"
)

// prepareText computes a text's rows, targets and weights. Two of five have no address.
func (q *flatPage) prepareText() error {
	address := q.hint
	if q.lot("address", 5) < 2 {
		address = ""
	}
	a, err := q.read(address, q.text)
	if err != nil {
		return err
	}
	q.setTargets()
	if q.lot("clip", 3) == 0 {
		if _, err := q.read(address, q.clip(a)); err != nil {
			return err
		}
		q.setTargets()
	}
	n := len(q.rows.Texts)
	q.weigh()
	headline := text.Fold(q.gold.Headline)
	for k := range q.others {
		q.others[k] = make([]float64, n)
	}
	alone := slices.ContainsFunc(q.rows.Texts, func(s string) bool { return text.Fold(s) == headline })
	day := ""
	if len(q.gold.Published) >= 10 {
		day = q.gold.Published[:10]
	}
	for i, s := range q.rows.Texts {
		w := q.rows.Words[i]
		for k := range q.others {
			q.others[k][i] = -1
		}
		if headline != "" && w >= 2 && w <= flat.LongestHeadline {
			q.others[flat.AsHeadline][i] = headlineTarget(s, headline, alone)
		}
		if w > flat.LongestByline || q.label[i] == 1 && w > 12 {
			continue
		}
		if len(q.gold.Authors) > 0 {
			q.others[flat.AsByline][i] = truth(holdsName(s, q.gold.Authors))
		}
		if day != "" && strings.ContainsAny(s, "0123456789") {
			q.others[flat.AsDate][i] = truth(holdsDay(s, day, q.gold.Lang))
		}
	}
	return nil
}

// headlineTarget is a line's target as headline, which another line may be alone: the page's title, where only the site's name is to be
// cut off, is the next best.
func headlineTarget(s, headline string, alone bool) float64 {
	f := text.Fold(s)
	switch cut := lines.SiteCut(s); {
	case f == headline:
		return 1
	case cut > 0 && text.Fold(s[:cut]) == headline && !alone:
		return 0.9
	case strings.HasPrefix(f, headline) && len(f) < len(headline)+40:
		return 0.4
	}
	return 0
}

// read takes the rows of a text.
func (q *flatPage) read(address, text string) (*extract.Article, error) {
	q.rows = new(model.Rows)
	a, err := new(extract.Extractor).Extract(model.Taking(context.Background(), q.rows), extract.Document{Hints: extract.Hints{URL: address}, Text: text})
	if err != nil {
		return nil, fmt.Errorf("%s %s %s: %w", q.corpus, q.maker, q.gold.ID, err)
	}
	return a, nil
}

// clip is the text as a reader's clipboard has it: the story, or its first lines, with up to nine lines before and after.
func (q *flatPage) clip(a *extract.Article) string {
	first, last, body := -1, -1, 0
	most := math.MaxInt
	if q.lot("short", 2) == 0 {
		most = 1 + int(q.lot("lines", 6))
	}
	for i, v := range q.label {
		if v == 1 && body < most {
			if first < 0 {
				first = i
			}
			last, body = i, body+1
		}
	}
	blocks := a.Blocks()
	if first < 0 || len(blocks) != len(q.label) {
		return q.text
	}
	from := blocks[max(first-int(q.lot("before", 10)), 0)].Offset
	to := len(q.text)
	after := int(q.lot("after", 10))
	if most < math.MaxInt {
		after = 0 // what follows is more of the story
	}
	if end := last + 1 + after; end < len(blocks) {
		to = blocks[end].Offset
	}
	if from >= to || to > len(q.text) {
		return q.text
	}
	return q.text[from:to]
}

func holdsName(s string, names []string) bool {
	s = text.Fold(s)
	for _, name := range names {
		if f := text.Fold(name); f != "" && strings.Contains(s, f) {
			return true
		}
	}
	return false
}

func holdsDay(s, day, language string) bool {
	for _, l := range [...]string{cmp.Or(language, "en"), "en-US"} {
		locale := date.Locale{Language: l}
		st := date.ParseStamps(s, locale)
		d, _, _, _ := date.Find(s, locale)
		for _, x := range [...]date.Date{st.Published, st.Bare, d} {
			if strings.HasPrefix(x.String(), day) {
				return true
			}
		}
	}
	return false
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
