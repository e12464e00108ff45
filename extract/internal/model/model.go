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
	inner = 1<<Depth - 1     // split nodes of a tree
	nodes = 1<<(Depth+1) - 1 // all nodes of a tree
)

// An Ensemble is a sum of trees over one row of features.
type Ensemble struct {
	Bias  float32 // the score before any tree
	Trees []Tree
}

// A Tree is a perfect binary tree in heap order: the children of node i are 2i+1 (feature below threshold) and 2i+2.
// Value holds a score for every node, not for leaves alone: what a step down adds is the part of its feature.
type Tree struct {
	Feature   [inner]uint16
	Threshold [inner]float32
	Value     [nodes]float32
}

// Score sums the trees for one row.
func (e *Ensemble) Score(row []float32) float32 {
	sum := e.Bias
	for t := range e.Trees {
		tree := &e.Trees[t]
		i := 0
		for range Depth {
			next := 2*i + 1
			if row[tree.Feature[i]] >= tree.Threshold[i] {
				next++
			}
			i = next
		}
		sum += tree.Value[i]
	}
	return sum
}

// Explain adds to parts, for every feature, what it contributed to the row's score. Bias, the roots' values and parts
// together are the score, up to rounding. It returns the sum of bias and roots.
func (e *Ensemble) Explain(row, parts []float32) float32 {
	base := e.Bias
	for t := range e.Trees {
		tree := &e.Trees[t]
		base += tree.Value[0]
		i := 0
		for range Depth {
			f := tree.Feature[i]
			next := 2*i + 1
			if row[f] >= tree.Threshold[i] {
				next++
			}
			parts[f] += tree.Value[next] - tree.Value[i]
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
			for _, v := range e.Trees[t].Value {
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
	for i := range t.Value {
		t.Value[i] = r.float()
	}
}
