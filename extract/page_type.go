package extract

import (
	"net/url"
	"strings"

	"github.com/broadsheet-go/broadsheet/clean/lang"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/kind"
	"github.com/broadsheet-go/broadsheet/extract/internal/labels"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
)

// pageType reads what the page says it is, and what it turned out to be: first the declared type, then the dateline's agency, a label that the
// headline or the text begins with, the kicker, the section and the directories of the address, by the classes Opinion and Release of clean/lang.
func pageType(a *Article, r *resolve.Resolution, l *labels.Labels) Type {
	t := r.Type.Value
	switch {
	case l.NoStory == string(kind.Front):
		return TypeList
	case l.NoStory != "":
		return Type(l.NoStory)
	case strings.Contains(t, "LiveBlog"):
		return TypeLive
	case l.Listing:
		return TypeList
	case len(a.Body) == 0 || a.Confidence < 0.2:
		if t == "CollectionPage" || t == "ItemList" { // "website" is what many say of every page
			return TypeList
		}
		return ""
	case strings.Contains(t, "Opinion"):
		return TypeOpinion
	}
	for _, agency := range a.Dateline.Agencies {
		if says(lang.Release, agency) {
			return TypePressRelease
		}
	}
	if says(lang.Release, beforeColon(a.Headline)) || len(a.Body) > 0 && says(lang.Release, beforeColon(a.Body[0].Text)) {
		return TypePressRelease
	}
	for _, words := range [...]string{a.Kicker, a.Section} {
		switch {
		case says(lang.Release, words):
			return TypePressRelease
		case says(lang.Opinion, words):
			return TypeOpinion
		}
	}
	path, err := url.PathUnescape(text.Path(a.URL))
	if err != nil {
		return TypeArticle
	}
	for dir, rest, ok := strings.Cut(strings.TrimPrefix(path, "/"), "/"); ok; dir, rest, ok = strings.Cut(rest, "/") {
		switch {
		case says(lang.Release, dir):
			return TypePressRelease
		case says(lang.Opinion, dir):
			return TypeOpinion
		}
	}
	return TypeArticle
}

// typeReason says by what a page was told that holds no story.
func typeReason(a *Article, l *labels.Labels) string {
	switch {
	case l.NoStory != "":
		return l.NoStoryFor
	case a.Type == TypeList && l.Listing:
		return "most of its text stands below links to other pages"
	case a.Type == TypeList:
		return "it says that it is one, and shows no story"
	}
	return ""
}

// beforeColon is a label that a text begins with, "EQS-News" of "EQS-News: …"; "" where there is none.
func beforeColon(s string) string {
	if label, _, ok := strings.Cut(s, ":"); ok {
		return strings.TrimSpace(label)
	}
	return ""
}

// says reports that words are a phrase of a class, in any language.
func says(c lang.Class, words string) bool {
	_, ok := lang.Universal().Whole(c, words)
	return ok
}
