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

const leaves = 1 << Depth

// An Ensemble is a sum of trees over one row of features.
type Ensemble struct {
	Bias  float32 // the score before any tree
	Trees []Tree
}

// A Tree is a perfect binary tree in heap order: the root is node 1, the children of node i are 2i (feature below threshold)
// and 2i+1. Nodes from 2^Depth on are leaves.
type Tree struct {
	Node  [leaves]Node        // of the split nodes; the first is not used
	Value [2 * leaves]float32 // scores of all nodes: what a step down adds is the part of its feature
}

// A Node is a split: one less than the threshold's Value in the upper half, the feature's column in the lowest byte.
type Node int64

// maxFeatures is how many features a Node can tell apart.
const maxFeatures = 256

// Split is the node that sends a row right where its feature is at least threshold.
func Split(feature int, threshold float32) Node {
	return (Node(Of(threshold))-1)<<32 | Node(uint8(feature))
}

// Feature is the column that the node looks at.
func (n Node) Feature() int { return int(uint8(n)) }

// Threshold is the least number that goes right.
func (n Node) Threshold() float32 { return Value(n>>32 + 1).Float() }

// next is the child of n, which is node i, for a row whose feature has value v. It takes no branch: the sign of the
// difference is 1 where the feature is not below the threshold.
func (n Node) next(i uint, v Value) uint { return 2*i + uint(n>>32-Node(v))>>63 }

// step goes from node i to one of its children.
func (t *Tree) step(row *[maxFeatures]Value, i uint) uint {
	n := t.Node[i%leaves]
	return n.next(i, row[uint8(n)])
}

// Score sums the trees for one row.
func (e *Ensemble) Score(row []Value) float32 {
	sum := e.Bias
	for t := range e.Trees {
		tree := &e.Trees[t]
		i := uint(1)
		for range Depth {
			n := tree.Node[i%leaves]
			i = n.next(i, row[n.Feature()])
		}
		sum += tree.Value[i]
	}
	return sum
}

// Explain adds to parts, for every feature, what it contributed to the row's score. Bias, the roots' values and parts
// together are the score, up to rounding. It returns the sum of bias and roots.
func (e *Ensemble) Explain(row []Value, parts []float32) float32 {
	base := e.Bias
	for t := range e.Trees {
		tree := &e.Trees[t]
		base += tree.Value[1]
		i := uint(1)
		for range Depth {
			n := tree.Node[i%leaves]
			next := n.next(i, row[n.Feature()])
			parts[n.Feature()] += tree.Value[next%(2*leaves)] - tree.Value[i%(2*leaves)]
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
	Others   []Ensemble // score what else a block may be, by the columns that Second sees; none where the trainer made none
	Features []string   // names of the columns of Second's rows; First's are the leading part
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

// digestOf is a checksum of the names of features, in order: code and weights must agree on it.
func digestOf(features []string) uint32 {
	return crc32.ChecksumIEEE([]byte(strings.Join(features, "\n")))
}

// Append writes a model: a line of text that says what it is, then little-endian numbers.
func Append(b []byte, m *Model) []byte {
	h := &m.Header
	b = fmt.Appendf(b, "broadsheet-weights 1 corpus=%s pages=%d seed=%d date=%s wordF1=%.4f threshold=%.4f features=%d digest=%08x\n",
		h.Corpus, h.Pages, h.Seed, h.Date, h.Score, h.Threshold, len(m.Features), digestOf(m.Features))
	for _, e := range m.ensembles() {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(e.Bias))
		b = binary.LittleEndian.AppendUint32(b, uint32(len(e.Trees)))
		for t := range e.Trees {
			nodes := e.Trees[t].Node[1:]
			for _, n := range nodes {
				b = binary.LittleEndian.AppendUint16(b, uint16(n.Feature()))
			}
			for _, n := range nodes {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(n.Threshold()))
			}
			for _, v := range e.Trees[t].Value[1:] {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
			}
		}
	}
	return b
}

// ensembles are all ensembles in the order in which they are written.
func (m *Model) ensembles() []*Ensemble {
	all := []*Ensemble{&m.First, &m.Second}
	for i := range m.Others {
		all = append(all, &m.Others[i])
	}
	return all
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
	if n != len(features) || digest != digestOf(features) {
		return nil, fmt.Errorf("model: weights are for %d features with digest %08x, the code has %d with %08x: train again", n, digest, len(features), digestOf(features))
	}
	if n > maxFeatures {
		return nil, fmt.Errorf("model: %d features, a node tells %d apart", n, maxFeatures)
	}
	r := reader{b: b, at: len(line) + 1}
	m.First, m.Second = r.ensemble(n), r.ensemble(n)
	for r.err == nil && r.at < len(b) {
		m.Others = append(m.Others, r.ensemble(n))
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

// ensemble reads an ensemble whose rows have n columns.
func (r *reader) ensemble(n int) (e Ensemble) {
	e.Bias = r.float()
	trees := int(r.uint32())
	if r.err == nil && trees > 1<<16 {
		r.err = fmt.Errorf("model: %d trees at byte %d", trees, r.at)
	}
	if r.err != nil {
		return e
	}
	e.Trees = make([]Tree, trees)
	for t := range e.Trees {
		r.tree(&e.Trees[t], n)
	}
	return e
}

func (r *reader) tree(t *Tree, features int) {
	var column [leaves]int
	for i := 1; i < leaves; i++ {
		if column[i] = int(binary.LittleEndian.Uint16(r.bytes(2))); column[i] >= features && r.err == nil {
			r.err = fmt.Errorf("model: feature %d of %d at byte %d", column[i], features, r.at)
		}
	}
	for i := 1; i < leaves; i++ {
		t.Node[i] = Split(column[i], r.float())
	}
	for i := 1; i < len(t.Value); i++ {
		t.Value[i] = r.float()
	}
}
