package lang

import (
	"fmt"
	"strconv"
	"strings"
)

// An entry is one line of a file: a class, a number, and phrases in folded form.
type entry struct {
	class   Class
	value   int32
	phrases []string
}

// parse reads the text of a file. A line it cannot read is left out and reported; the other lines stand.
func parse(text string) (entries []entry, errs []error) {
	for number := 1; text != ""; number++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		e, err := parseLine(line)
		if err != nil {
			errs = append(errs, fmt.Errorf("line %d: %w", number, err))
			continue
		}
		entries = append(entries, e)
	}
	return entries, errs
}

// parseLine reads "class: phrase | phrase" or "class value: phrase | phrase".
func parseLine(line string) (e entry, err error) {
	head, list, ok := strings.Cut(line, ":")
	if !ok {
		return e, fmt.Errorf("no colon in %q", line)
	}
	name, number, valued := strings.Cut(strings.TrimSpace(head), " ")
	if e.class = classOf(name); e.class == 0 {
		return e, fmt.Errorf("no class %q", name)
	}
	if valued {
		value, err := strconv.ParseInt(strings.TrimSpace(number), 10, 32)
		if err != nil {
			return e, fmt.Errorf("class %s: %w", name, err)
		}
		e.value = int32(value)
	}
	for list != "" {
		var one string
		one, list, _ = strings.Cut(list, "|")
		one = folded(strings.TrimSpace(one))
		if one == "" {
			return e, fmt.Errorf("class %s: empty phrase", name)
		}
		e.phrases = append(e.phrases, one)
	}
	if len(e.phrases) == 0 {
		return e, fmt.Errorf("class %s: no phrase", name)
	}
	return e, nil
}

// folded brings a phrase into the form of the index.
func folded(s string) string {
	var b strings.Builder
	for i := 0; ; {
		r, after := next(s, i)
		if r < 0 {
			return b.String()
		}
		b.WriteRune(r)
		i = after
	}
}

// indexes builds one index for each class that has phrases. A phrase that ends in a full stop stands without it too, save
// a place: without their stop Miss., Mass. and Ore. are other words.
func indexes(entries []entry, heads *headings) (byClass [classes]*index) {
	var phrases [classes][]phrase
	for _, e := range entries {
		for _, text := range e.phrases {
			phrases[e.class] = append(phrases[e.class], phrase{text, e.value})
			short := strings.TrimSuffix(text, ".")
			if short != text && short != "" && e.class != Place {
				phrases[e.class] = append(phrases[e.class], phrase{short, e.value})
			}
		}
	}
	for c, list := range phrases {
		if len(list) > 0 {
			byClass[c] = newIndex(list)
			for i := range list {
				heads.add(Class(c), list[i].text)
			}
		}
	}
	return byClass
}
