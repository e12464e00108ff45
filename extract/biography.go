package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/broadsheet-go/broadsheet/extract/internal/label/lines"
	"github.com/broadsheet-go/broadsheet/metadata/agency"
)

// longestBiography is how many bytes of blocks about an author are enough.
const longestBiography = 8 << 10

// completeByline adds to the people and agencies of a byline what the rest of the page and the tables say of them.
func (a *Article) completeByline(s *assembler) {
	a.Byline.AgencyNames = agency.Names(a.Byline.Agencies)
	a.attachBiographies(s)
}

// attachBiographies gives each author the text of the biography blocks that name the person, of several the first that a block names;
// the only author of a story gets those that name nobody too, for they say "she". What metadata says about a person stays where the page
// shows nothing about the person.
func (a *Article) attachBiographies(s *assembler) {
	shown := make([]bool, len(a.Byline.Authors))
	for i := range a.blocks {
		b := &a.blocks[i]
		if b.Role != RoleBiography || len(strings.Fields(b.Text)) < lines.ShortestBiography {
			continue
		}
		who, first := -1, len(b.Text)
		for j := range a.Byline.Authors {
			if at := lines.NameIn(b.Text, a.Byline.Authors[j].Name); at >= 0 && at < first {
				who, first = j, at
			}
		}
		if who < 0 && len(a.Byline.Authors) == 1 && !s.BeginsWithOther(b.Text, a.Byline.Authors[0].Name) {
			who = 0
		}
		if who >= 0 {
			if !shown[who] {
				shown[who], a.Byline.Authors[who].Biography = true, ""
			}
			a.addBiography(who, b.Text)
		}
	}
}

// addBiography adds a block to what is known of an author, unless it stands there already.
func (a *Article) addBiography(who int, words string) {
	bio := &a.Byline.Authors[who].Biography
	if len(*bio) > longestBiography {
		return
	}
	known, added := text.Fold(*bio), text.Fold(words)
	switch {
	case strings.Contains(known, added):
	case known == "" || strings.Contains(added, known):
		*bio = words
	default:
		*bio += "\n\n" + words
	}
}

// altHeadline is a declared second headline, unless it says what the headline, the standfirst or the description says: some
// sites declare their standfirst as one, or their own name, which two words may be.
func (a *Article) altHeadline(alt string) string {
	f := text.Fold(alt)
	if f == "" || f == text.Fold(a.Headline) || f == text.Fold(a.Description) || len(strings.Fields(alt)) < 3 && utf8.RuneCountInString(alt) <= 24 {
		return ""
	}
	for _, s := range a.Standfirst {
		if f == text.Fold(s) {
			return ""
		}
	}
	return alt
}
