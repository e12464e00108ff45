package dateline

import (
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/internal/testinput"
	"github.com/broadsheet-go/broadsheet/metadata/internal/words"
)

func TestPlaceWords(t *testing.T) {
	testinput.CheckTable(t, placesText, func(key, word string) string { return key + word }, func(key, word string) bool {
		l := date.Locale{Language: "en"}
		switch key {
		case "first":
			return geographical(word + " QUAY")
		case "last":
			return geographic("QUAY " + word)
		case "article":
			p := reader{w: words.For("", "es")}
			return !p.everyday(word + " QUAY")
		case "by":
			p := reader{w: words.For("", "de")}
			return p.townBy("LONDON " + word + " QUAY")
		case "dotted":
			d, ok := Parse(word+". QUAY, Texas (AP) — The ferry sailed on Friday, the port said.", l)
			return ok && d.Places[0] == word+". QUAY, Texas"
		case "state":
			d, ok := Parse("LANSDALE, "+word+" — The ferry sailed on Friday, the port said.", l)
			return ok && d.Places[0] == "LANSDALE, "+word
		case "rating":
			_, ok := Parse("LONDON ("+word+") — The ferry sailed on Friday, the port said.", l)
			return !ok
		}
		return false
	})
}
