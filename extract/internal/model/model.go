// Package model evaluates boosted trees. It sees numbers and names, not the web.
package model

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"strings"
)

// Depth is the depth of every tree: each has 2^Depth leaves, shallower ones are padded.
const Depth = 5

const (
	inner  = 1<<Depth - 1 // split nodes of a tree
	leaves = 1 << Depth
)

// An Ensemble is a sum of trees over one row of features.
type Ensemble struct {
	Bias  float32 // the score before any tree
	Trees []Tree
}

// A Tree is a perfect binary tree in heap order: the children of node i are 2i+1 (feature below threshold) and 2i+2.
type Tree struct {
	Feature   [inner]uint16
	Threshold [inner]float32
	Leaf      [leaves]float32
	Inner     [inner]float32 // scores of the split nodes: what a step down adds is the part of its feature
}

// value is the score of node i, a leaf or not.
func (t *Tree) value(i int) float32 {
	if i < inner {
		return t.Inner[i]
	}
	return t.Leaf[i-inner]
}

// Score sums the trees for one row.
func (e *Ensemble) Score(row []float32) float32 {
	sum := e.Bias
	for t := range e.Trees {
		tree := &e.Trees[t]
		i := 0
		for range Depth {
			i = tree.step(row, i)
		}
		sum += tree.Leaf[i-inner]
	}
	return sum
}

// step goes from node i to one of its children, without a branch: the sign of the difference is 1 where the feature is
// below the threshold. (A difference of float32 is zero only for equals; features are never NaN.)
func (t *Tree) step(row []float32, i int) int {
	return 2*i + 2 - int(math.Float32bits(row[t.Feature[i]]-t.Threshold[i])>>31)
}

// ScoreAll scores the rows of width columns that lie one after the other in data. Trees go outermost, four rows at a
// time, so that a tree stays in the cache and four walks overlap; each sum still adds its trees in order, so that the
// result is Score's to the bit.
func (e *Ensemble) ScoreAll(data []float32, width int, out []float32) {
	all := make([]int32, len(out))
	for i := range all {
		all[i] = int32(i)
	}
	e.scoreSome(data, width, all, out)
}

// scoreSome is ScoreAll for the rows numbered in some.
func (e *Ensemble) scoreSome(data []float32, width int, some []int32, out []float32) {
	for _, i := range some {
		out[i] = e.Bias
	}
	row := func(i int32) []float32 { return data[int(i)*width : int(i+1)*width] }
	for t := range e.Trees {
		tree := &e.Trees[t]
		k := 0
		for ; k+4 <= len(some); k += 4 {
			i := some[k : k+4 : k+4]
			r0, r1, r2, r3 := row(i[0]), row(i[1]), row(i[2]), row(i[3])
			a, b, c, d := 0, 0, 0, 0
			for range Depth {
				a, b, c, d = tree.step(r0, a), tree.step(r1, b), tree.step(r2, c), tree.step(r3, d)
			}
			out[i[0]] += tree.Leaf[a-inner]
			out[i[1]] += tree.Leaf[b-inner]
			out[i[2]] += tree.Leaf[c-inner]
			out[i[3]] += tree.Leaf[d-inner]
		}
		for ; k < len(some); k++ {
			r, a := row(some[k]), 0
			for range Depth {
				a = tree.step(r, a)
			}
			out[some[k]] += tree.Leaf[a-inner]
		}
	}
}

// clear is the first score below which a row is not looked at a second time: nothing around such a block makes it body.
// (63 % of the blocks of the training pages are below it, and one in 2,300 of those is body, cross-validated.)
const clear = -4.5

// ScorePage scores a page's rows with both ensembles. context fills the columns that only the second one sees from the
// scores of the first.
func (m *Model) ScorePage(data []float32, width int, out []float32, context func(first []float32)) {
	m.First.ScoreAll(data, width, out)
	context(out)
	some := make([]int32, 0, len(out))
	for i, v := range out {
		if v >= clear {
			some = append(some, int32(i))
		}
	}
	m.Second.scoreSome(data, width, some, out)
}

// Final is the ensemble whose score of a row counts in the end, by the row's score in the first one.
func (m *Model) Final(first float32) *Ensemble {
	if first >= clear {
		return &m.Second
	}
	return &m.First
}

// Explain adds to parts, for every feature, what it contributed to the row's score. Bias, the roots' values and parts
// together are the score, up to rounding. It returns the sum of bias and roots.
func (e *Ensemble) Explain(row, parts []float32) float32 {
	base := e.Bias
	for t := range e.Trees {
		tree := &e.Trees[t]
		base += tree.Inner[0]
		i := 0
		for range Depth {
			next := tree.step(row, i)
			parts[tree.Feature[i]] += tree.value(next) - tree.Inner[i]
			i = next
		}
	}
	return base
}

// A Model is two ensembles: First scores a block by what is known of it, Second again with the first scores of the
// blocks around it among its features.
type Model struct {
	Header   Header
	First    Ensemble
	Second   Ensemble
	Features []string // names of the columns of Second's rows; First's are the leading part
}

// A Header says where weights come from.
type Header struct {
	Corpus    string  // digest of the training pages
	Seed      int64   //
	Date      string  // of the training run
	Score     float64 // cross-validated word F1, the mean over the training corpora
	Threshold float64 // score at and above which a block is body
	Pages     int
}

// Digest is a checksum of the names of features, in order: code and weights must agree on it.
func Digest(features []string) uint32 {
	return crc32.ChecksumIEEE([]byte(strings.Join(features, "\n")))
}

// Append writes a model: a line of text that says what it is, then little-endian numbers.
func Append(b []byte, m *Model) []byte {
	h := &m.Header
	b = fmt.Appendf(b, "broadsheet-weights 1 corpus=%s pages=%d seed=%d date=%s wordF1=%.4f threshold=%.4f features=%d digest=%08x\n",
		h.Corpus, h.Pages, h.Seed, h.Date, h.Score, h.Threshold, len(m.Features), Digest(m.Features))
	for _, e := range [...]*Ensemble{&m.First, &m.Second} {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(e.Bias))
		b = binary.LittleEndian.AppendUint32(b, uint32(len(e.Trees)))
		for t := range e.Trees {
			for _, f := range e.Trees[t].Feature {
				b = binary.LittleEndian.AppendUint16(b, f)
			}
			for _, v := range e.Trees[t].Threshold {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
			}
			for _, v := range e.Trees[t].Inner {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
			}
			for _, v := range e.Trees[t].Leaf {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
			}
		}
	}
	return b
}

// Read reads what Append wrote. features are the names that the caller's rows have; an error says that they are not
// those the weights were made for, or where the data ends too early.
func Read(b []byte, features []string) (*Model, error) {
	line, rest, ok := strings.Cut(string(b[:min(len(b), 1024)]), "\n")
	if !ok || rest == "" {
		return nil, fmt.Errorf("model: no header line")
	}
	m := &Model{Features: features}
	h := &m.Header
	var n int
	var digest uint32
	if _, err := fmt.Sscanf(line, "broadsheet-weights 1 corpus=%s pages=%d seed=%d date=%s wordF1=%g threshold=%g features=%d digest=%x",
		&h.Corpus, &h.Pages, &h.Seed, &h.Date, &h.Score, &h.Threshold, &n, &digest); err != nil {
		return nil, fmt.Errorf("model: header %q: %w", line, err)
	}
	if n != len(features) || digest != Digest(features) {
		return nil, fmt.Errorf("model: weights are for %d features with digest %08x, the code has %d with %08x: train again", n, digest, len(features), Digest(features))
	}
	r := reader{b: b, at: len(line) + 1}
	for _, e := range [...]*Ensemble{&m.First, &m.Second} {
		e.Bias = r.float()
		trees := int(r.uint32())
		if r.err != nil || trees > 1<<16 {
			return nil, fmt.Errorf("model: cut off at byte %d", r.at)
		}
		e.Trees = make([]Tree, trees)
		for t := range e.Trees {
			r.tree(&e.Trees[t], n)
		}
	}
	return m, r.err
}

// reader reads little-endian numbers and remembers the first error.
type reader struct {
	b   []byte
	at  int
	err error
}

func (r *reader) bytes(n int) []byte {
	if r.err == nil && len(r.b)-r.at < n {
		r.err = fmt.Errorf("model: cut off at byte %d", r.at)
	}
	if r.err != nil {
		return make([]byte, n)
	}
	r.at += n
	return r.b[r.at-n : r.at]
}

func (r *reader) uint32() uint32 { return binary.LittleEndian.Uint32(r.bytes(4)) }

func (r *reader) float() float32 { return math.Float32frombits(r.uint32()) }

func (r *reader) tree(t *Tree, features int) {
	for i := range t.Feature {
		if t.Feature[i] = binary.LittleEndian.Uint16(r.bytes(2)); int(t.Feature[i]) >= features && r.err == nil {
			r.err = fmt.Errorf("model: feature %d of %d at byte %d", t.Feature[i], features, r.at)
		}
	}
	for i := range t.Threshold {
		t.Threshold[i] = r.float()
	}
	for i := range t.Inner {
		t.Inner[i] = r.float()
	}
	for i := range t.Leaf {
		t.Leaf[i] = r.float()
	}
}
