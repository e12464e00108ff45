package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/metadata/byline"
)

// merge adds what b names to a.
func merge(a, b *byline.Byline) {
	for _, x := range b.Authors {
		if i := indexAuthor(a.Authors, x.Name); i >= 0 {
			complete(&a.Authors[i], []byline.Author{x})
		} else {
			a.Authors = append(a.Authors, x)
		}
	}
	if a.Desk == "" {
		a.Desk = b.Desk
	}
	if a.Place == "" {
		a.Place = b.Place
	}
	addOthers(a, b)
}

// addOthers adds agencies and contributors that a does not name yet.
func addOthers(a, b *byline.Byline) {
	for _, x := range b.Agencies {
		if !holdsAgency(a.Agencies, x) {
			a.Agencies = append(a.Agencies, x)
		}
	}
next:
	for _, x := range b.Contributors {
		for _, y := range a.Contributors {
			if text.Fold(x.Name) == text.Fold(y.Name) {
				continue next
			}
		}
		if indexAuthor(a.Authors, x.Name) < 0 {
			a.Contributors = append(a.Contributors, x)
		}
	}
}

// holdsAgency reports an agency in a list, with "The" before it or not.
func holdsAgency(list []string, agency string) bool {
	return slices.ContainsFunc(list, func(x string) bool { return agencyKey(x) == agencyKey(agency) })
}

// agencyKey is an agency's name for comparing.
func agencyKey(name string) string { return strings.TrimPrefix(text.Fold(name), "the") }

func indexAuthor(list []byline.Author, name string) int {
	f := text.Fold(name)
	for i := range list {
		if text.Fold(list[i].Name) == f {
			return i
		}
	}
	return -1
}

// namesPerson reports that a list has a person of this name, or of a longer or shorter form of it: "Todd" for "Todd Bates".
func namesPerson(list []byline.Author, name string) bool {
	if indexAuthor(list, name) >= 0 {
		return true
	}
	for i := range list {
		if shortFor(list[i].Name, name) || shortFor(name, list[i].Name) {
			return true
		}
	}
	return false
}

// shortFor reports a single word that begins or ends a longer name.
func shortFor(short, long string) bool {
	if strings.IndexByte(short, ' ') >= 0 {
		return false
	}
	words := strings.Fields(long)
	f := text.Fold(short)
	return len(words) > 1 && len(f) > 2 && (text.Fold(words[0]) == f || text.Fold(words[len(words)-1]) == f)
}

// alike reports two names that end with one word and begin with one letter.
func alike(a, b string) bool {
	x, y := strings.Fields(text.Fold(a)), strings.Fields(text.Fold(b))
	if len(x) < 2 || len(y) < 2 || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	first, _ := utf8.DecodeRuneInString(x[0])
	other, _ := utf8.DecodeRuneInString(y[0])
	return first == other
}

// initialled reports a name that begins with an initial.
func initialled(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return utf8.RuneCountInString(strings.TrimSuffix(first, ".")) == 1
}

// complete fills what a does not state from the same person in others.
func complete(a *byline.Author, others []byline.Author) {
	i := indexAuthor(others, a.Name)
	if i < 0 {
		return
	}
	o := others[i]
	for _, p := range [...][2]*string{{&a.Role, &o.Role}, {&a.Organization, &o.Organization}, {&a.Place, &o.Place}, {&a.Email, &o.Email}, {&a.Handle, &o.Handle}, {&a.Honorific, &o.Honorific}, {&a.Suffix, &o.Suffix}, {&a.URL, &o.URL}, {&a.Biography, &o.Biography}} {
		if *p[0] == "" {
			*p[0] = *p[1]
		}
	}
}
