package state

import (
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/internal/jsontree"
)

const (
	// mostStory is the most markup of a story, in bytes. The longest body declared by 931 pages has 41,146.
	mostStory = 512 << 10
	// mostVisited is how many values are visited to make one.
	mostVisited = 50_000
	// leastTitle is how many bytes of letters a title has that names one story.
	leastTitle = 10
)

// Story is the text of the page's article, as markup: of the object with a text whose title is among titles; where there is none and
// alone says so, of the only object with a title, a publish time and a text. script is the number of the script it is from.
func Story(all []Data, titles []string, alone bool, stop func() bool) (markup string, script int) {
	for i, t := range titles {
		titles[i] = text.Fold(t)
	}
	only, others := "", 0
	onlyScript := 0
	visited := 0
	for i := range all {
		d := &all[i]
		for v := range d.Objects {
			if stop != nil && stop() || visited > mostVisited {
				break
			}
			title, body, published := d.article(v)
			if title == "" || body.At == 0 {
				continue
			}
			here := sameTitle(title, titles)
			if !here && (!alone || !published) {
				continue
			}
			w := writer{data: d}
			w.value(body, 0, false)
			visited += w.visited
			switch out := w.b.String(); {
			case here && len(out) > len(markup):
				markup, script = out, d.Script
			case !here && out != "" && out != only:
				only, onlyScript = out, d.Script
				others++
			}
		}
	}
	if markup == "" && others == 1 {
		return only, onlyScript
	}
	return markup, script
}

// sameTitle reports a title that one of the page's begins with or is; those are folded.
func sameTitle(title string, titles []string) bool {
	f := text.Fold(title)
	if len(f) < leastTitle {
		return false
	}
	for _, t := range titles {
		if strings.HasPrefix(t, f) || len(t) >= 2*leastTitle && strings.HasPrefix(f, t) {
			return true
		}
	}
	return false
}

// article is the title of an object and its text, and whether it states a publish time.
func (d *Data) article(v jsontree.Value) (title string, body jsontree.Value, published bool) {
	rank := len(bodyKeys)
	for m := v.First(); m.At > 0; m = m.Next() {
		var buf [24]byte
		switch key := string(jsontree.Fold(buf[:0], d.Key(m))); key {
		case "headline", "headlines", "title":
			if t := d.Phrase(m); t != "" && (title == "" || key != "title") {
				title = t
			}
		default:
			for i, k := range bodyKeys[:rank] {
				if k == key {
					if to := d.Follow(m); to.Kind() >= jsontree.String && (to.Text() != "" || to.Node().Size > 0) {
						body, rank = to, i
					}
				}
			}
			published = published || strings.Contains(key, "publish") || strings.HasPrefix(key, "date")
		}
	}
	return title, body, published
}

// bodyKeys are the names of an article's text, the surest first.
var bodyKeys = [...]string{
	"articlebody", "bodyhtml", "contentelements", "body", "contenthtml", "bodytext", "fulltext", "articletext", "storybody", "articlecontent",
	"content", "contents", "html", "paragraphs", "blocks", "maintext", "story", "richtext", "components", "elements", "text",
}

// Phrase is what PhraseValue says, "" where there is none.
func (d *Data) Phrase(v jsontree.Value) string { return d.Words(d.PhraseValue(v)) }

// PhraseValue is a short text: a string, or the one that an object has under a name of its usual form.
func (d *Data) PhraseValue(v jsontree.Value) jsontree.Value {
	v = d.Follow(v)
	if v.Kind() == jsontree.String {
		return v
	}
	for _, key := range [...]string{"basic", "rendered", "default", "text", "main", "value", "name"} {
		if m := d.Follow(d.Member(v, key)); m.Kind() == jsontree.String && d.Words(m) != "" {
			return m
		}
	}
	return jsontree.Value{}
}

// Member is the first member of an object under a name in any spelling.
func (d *Data) Member(v jsontree.Value, key string) jsontree.Value {
	if v.Kind() == jsontree.Object {
		for m := v.First(); m.At > 0; m = m.Next() {
			var buf [24]byte
			if string(jsontree.Fold(buf[:0], d.Key(m))) == key {
				return m
			}
		}
	}
	return jsontree.Value{}
}
