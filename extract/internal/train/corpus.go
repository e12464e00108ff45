package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/net/publicsuffix"

	"github.com/broadsheet-go/broadsheet/extract"
	"github.com/broadsheet-go/broadsheet/extract/internal/model"
)

// goldPage is a line of gold.jsonl.
type goldPage struct {
	ID         string   `json:"id"`
	URL        string   `json:"url"`
	Text       string   `json:"text"`
	Summary    []string `json:"summary"`
	Must       []string `json:"must"`
	MustNot    []string `json:"mustnot"`
	Paragraphs []string `json:"paragraphs"`
	Headline   string   `json:"headline"`
	Authors    []string `json:"authors"`
	Published  string   `json:"published"`
	Lang       string   `json:"page_lang"`
}

// page is one training page.
type page struct {
	corpus string
	gold   goldPage
	html   []byte
	domain string
	fold   int
	rows   *model.Rows
	label  []float64 // target of each block; -1 leaves it out
	weight []float64
	scale  float64   // weight of the page
	out    []float64 // cross-validated scores
	first  bool      // one of the corpus's first pages, which -cv with -texts answers
}

// load reads a corpus: folder/gold.jsonl and folder/pages/<id>.html.gz.
func load(folder string) ([]*page, error) {
	var pages []*page
	err := eachLine(filepath.Join(folder, "gold.jsonl"), func(line []byte) (err error) {
		p := &page{corpus: filepath.Base(folder)}
		if err := json.Unmarshal(line, &p.gold); err != nil {
			return err
		}
		if p.html, err = readGzip(filepath.Join(folder, "pages", p.gold.ID+".html.gz")); err != nil {
			return err
		}
		p.domain = domain(p.gold.URL, p.gold.ID)
		pages = append(pages, p)
		return nil
	})
	return pages, err
}

// eachLine calls f with the lines of a file, of any length. An error says at which line it was.
func eachLine(name string, f func(line []byte) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	in := bufio.NewReaderSize(file, 1<<20)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			if err := f(line); err != nil {
				return fmt.Errorf("%s line %d: %w", name, n, err)
			}
		}
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("%s line %d: %w", name, n, err)
		}
	}
}

func readGzip(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return io.ReadAll(z)
}

// domain is the registrable domain of an address; pages of one domain never stand on both sides of a split.
func domain(address, id string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return id
	}
	d, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname())
	if err != nil {
		return u.Hostname()
	}
	return d
}

// foldOf puts a domain into one of n folds, by its hash and the seed.
func foldOf(domain string, seed int64, n int) int {
	h := sha256.Sum256(fmt.Appendf(nil, "%d %s", seed, domain))
	return (int(h[0])<<8 | int(h[1])) % n
}

// prepare computes a page's rows, targets and weights.
func (p *page) prepare() error {
	rows := new(model.Rows)
	if _, err := new(extract.Extractor).Extract(model.Taking(context.Background(), rows), extract.Document{Hints: extract.Hints{URL: p.gold.URL}, HTML: p.html}); err != nil {
		return fmt.Errorf("%s %s: %w", p.corpus, p.gold.ID, err)
	}
	p.rows = rows
	p.setTargets()
	p.weigh()
	return nil
}

// setTargets sets what the blocks are as body.
func (p *page) setTargets() {
	if p.gold.Text == "" && len(p.gold.Paragraphs) == 0 {
		p.label = p.snippets()
	} else {
		p.label = p.aligned()
	}
}

// weigh sets the weights of the blocks: a long block counts for more than a short one, and all pages for the same.
func (p *page) weigh() {
	p.weight = make([]float64, len(p.rows.Texts))
	total := 0.0
	for i, w := range p.rows.Words {
		if p.label[i] < 0 || p.rows.Fixed[i] {
			continue
		}
		p.weight[i] = math.Pow(float64(w)+2, 0.6)
		total += p.weight[i]
	}
	for i := range p.weight {
		p.weight[i] *= 100 / max(total, 1)
	}
}

// aligned labels blocks by where their text stands in the gold. The standfirst counts as body here: which of the
// blocks it is, is decided after the body is known.
func (p *page) aligned() []float64 {
	gold := p.gold.Text
	if gold == "" {
		gold = strings.Join(p.gold.Paragraphs, "\n\n")
	}
	label := align(p.rows.Texts, gold)
	if len(p.gold.Summary) > 0 {
		for i, v := range align(p.rows.Texts, strings.Join(p.gold.Summary, "\n\n")) {
			if v >= 0.8 && label[i] < 0.5 {
				label[i] = -1
			}
		}
	}
	for i, v := range label {
		switch {
		case v >= 0.75:
			label[i] = 1
		case v > 0 && v < 0.3:
			label[i] = 0
		}
	}
	return label
}

// snippets labels only the blocks that hold a required or a forbidden snippet.
func (p *page) snippets() []float64 {
	label := make([]float64, len(p.rows.Texts))
	holds := func(text string, list []string) bool {
		for _, s := range list {
			if s = strings.Join(strings.Fields(s), " "); s != "" && strings.Contains(text, s) {
				return true
			}
		}
		return false
	}
	for i, text := range p.rows.Texts {
		text = strings.Join(strings.Fields(text), " ")
		must, not := holds(text, p.gold.Must), holds(text, p.gold.MustNot)
		switch {
		case must && !not:
			label[i] = 1
		case not && !must:
			label[i] = 0
		default:
			label[i] = -1
		}
	}
	return label
}

// digest names the corpus: a checksum over all pages' bytes and gold.
func digest(pages []*page) string {
	h := sha256.New()
	for _, p := range pages {
		h.Write([]byte(p.gold.ID))
		h.Write([]byte(p.gold.Text))
		h.Write(p.html)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}
