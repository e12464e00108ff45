package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"math"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract"
)

//go:embed report.html
var reportText string

//go:embed form.html
var formText string

//go:embed report.css
var style string

//go:embed report.js
var script string

// The pages: every word of an inspected page passes through html/template.
var (
	reportPage = template.Must(template.New("report").Funcs(template.FuncMap{"shorten": shorten}).Parse(reportText))
	formPage   = template.Must(template.New("form").Parse(formText))
)

// Policies: nothing is loaded, nothing is sent, and no style or script runs but our own, known by their digests. The icon is
// a data: address.
var (
	reportPolicy = "default-src 'none'; img-src data:; style-src " + digest(style) + "; script-src " + digest(script) +
		"; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
	formPolicy = "default-src 'none'; img-src data:; style-src " + digest(style) + "; base-uri 'none'; form-action 'self'"
)

// digest is the source expression of Content Security Policy for an inline style or script.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// A report is what report.html shows.
type report struct {
	Policy  string
	Style   template.CSS
	Script  template.JS
	Served  bool // there is a form to go back to
	Name    string
	Article *extract.Article
	Words   int // of the body
	Blocks  int
	Legend  []legendFamily
	Rows    []row
	Stated  []field
	Absent  []string // names of the fields that the page does not state
	Compare comparedWith
	Data    data
}

// comparedWith is go-readability's side of the report.
type comparedWith struct {
	Absent      string // why there is none
	Differences []difference
	Fields      []comparison
}

// data is what report.js shows of a block that is looked at.
type data struct {
	Evidence []string    `json:"evidence"` // names of evidence; weights point into it
	Blocks   []blockData `json:"blocks"`
}

type blockData struct {
	Kind       string       `json:"kind"`
	Confidence float64      `json:"confidence"`
	Reason     string       `json:"reason"`
	Path       string       `json:"path"`
	Offset     int          `json:"offset"`
	Score      float64      `json:"score"`
	Base       float64      `json:"base"`
	Rest       float64      `json:"rest"`
	Weights    [][3]float64 `json:"weights"` // index into Evidence, value, weight
	Alone      [][3]float64 `json:"alone"`
	Rule       string       `json:"rule"`
}

// newReport lays out an inspection.
func newReport(in *inspection) *report {
	a := in.article
	r := &report{
		Policy: reportPolicy, Style: template.CSS(style), Script: template.JS(script), Name: in.name, Article: a, Blocks: len(a.Blocks()),
		Legend: legend(a.Blocks()), Rows: rows(in), Data: evidence(in), Compare: comparedWith{Absent: in.peer.absent},
	}
	for i := range a.Body {
		r.Words += len(strings.Fields(a.Body[i].Text))
	}
	for _, f := range fields(a) {
		if len(f.Values) > 0 || len(f.Rivals) > 0 {
			r.Stated = append(r.Stated, f)
		} else {
			r.Absent = append(r.Absent, f.Name)
		}
	}
	if in.peer.absent == "" {
		r.Compare.Differences = in.peer.differences(a.Blocks())
		r.Compare.Fields = in.peer.comparisons(a)
	}
	return r
}

// write writes the report, whole or not at all.
func (r *report) write(w io.Writer) error {
	var b bytes.Buffer
	if err := reportPage.Execute(&b, r); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// shownWeights is how many pieces of evidence the report lists for one look at a block; what the others add is one sum.
const shownWeights = 7

// ownScore is what the report calls the evidence that a block's first score is when it is looked at again.
const ownScore = "the block by itself"

// evidence gathers the reasons for the roles. Numbers have three decimals.
func evidence(in *inspection) data {
	d := data{Evidence: []string{}}
	index := map[string]int{}
	weights := func(list []extract.Weight) [][3]float64 {
		out := make([][3]float64, 0, len(list))
		for _, w := range list[:min(len(list), shownWeights)] {
			name := w.Evidence
			if name == "score" {
				name = ownScore
			}
			k, ok := index[name]
			if !ok {
				k = len(d.Evidence)
				index[name] = k
				d.Evidence = append(d.Evidence, name)
			}
			out = append(out, [3]float64{float64(k), thousandths(w.Value), thousandths(w.Weight)})
		}
		return out
	}
	for i := range in.article.Blocks() {
		b, e := &in.article.Blocks()[i], &in.explained[i]
		rest := e.Rest
		for _, w := range e.Weights[min(len(e.Weights), shownWeights):] {
			rest += w.Weight
		}
		d.Blocks = append(d.Blocks, blockData{
			Kind: string(b.Kind), Confidence: b.Score, Reason: b.Reason, Path: b.Path, Offset: b.Offset,
			Score: thousandths(e.Score), Base: thousandths(e.Base), Rest: thousandths(rest), Weights: weights(e.Weights), Alone: weights(e.Alone), Rule: e.Rule,
		})
	}
	return d
}

func thousandths(x float64) float64 { return math.Round(x*1000) / 1000 }

// A form is what form.html shows.
type form struct {
	Policy string
	Style  template.CSS
	Limit  int64
	Wrong  string // what was wrong with the form before this one
}

func newForm(limit int64, wrong string) form {
	return form{Policy: formPolicy, Style: template.CSS(style), Limit: limit, Wrong: wrong}
}
