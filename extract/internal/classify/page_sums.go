package classify

// pageSums are running sums over blocks: x[j]-x[i] is the sum over blocks i to j-1.
type pageSums struct {
	prose, proseBlocks, runes, links []float32
	markup                           []markupSums // for each block's class of markup
	headline, main                   []int32      // for each element, 1 + depth below the root when it holds the headline, or the main container
	mainElement                      int32
	same                             []int32 // index into markup, for each block
	parents                          []int32 // for each block, the three nearest ancestors that hold more than itself
	texts                            []int32 // blocks with text, in order
	textAt                           []int32 // for each block, how many of texts stand before it
}

type markupSums struct{ blocks, prose, runes, links float32 }

type markupKey struct{ tag, class string }

func (s *pageRows) sumsOf(headline int) *pageSums {
	blocks := s.Source.Blocks
	n := len(blocks)
	p := &pageSums{}
	buf := s.Floats(4 * (n + 1))
	p.prose, p.proseBlocks, p.runes, p.links = buf[:n+1], buf[n+1:2*n+2], buf[2*n+2:3*n+3], buf[3*n+3:]
	p.same, p.parents, p.texts, p.textAt = s.Numbers(n), s.Numbers(3*n), s.Numbers(n)[:0], s.Numbers(n)
	ids := make(map[markupKey]int32, 64)
	for i := range blocks {
		b := &blocks[i]
		runes, links := float32(b.Shape.Runes), float32(b.Shape.LinkRunes)
		prose, count := float32(0), float32(0)
		if s.Prosaic(b) {
			prose, count = runes, 1
		}
		p.prose[i+1], p.proseBlocks[i+1], p.runes[i+1], p.links[i+1] = p.prose[i]+prose, p.proseBlocks[i]+count, p.runes[i]+runes, p.links[i]+links
		el := &s.Source.Elements[b.Element]
		key := markupKey{el.Tag, el.Class}
		id, ok := ids[key]
		if !ok {
			id = int32(len(p.markup))
			ids[key] = id
			p.markup = append(p.markup, markupSums{})
		}
		p.same[i] = id
		m := &p.markup[id]
		m.blocks++
		m.prose += prose
		m.runes += runes
		m.links += links
		s.ancestors(i, p.parentsOf(i))
		p.textAt[i] = int32(len(p.texts))
		if b.Text != "" {
			p.texts = append(p.texts, int32(i))
		}
	}
	p.mainElement = s.mainContainer()
	p.main = s.line(p.mainElement)
	if headline >= 0 {
		p.headline = s.line(blocks[headline].Element)
	}
	return p
}

// parentsOf are the ancestors of block i.
func (p *pageSums) parentsOf(i int) []int32 { return p.parents[3*i : 3*i+3 : 3*i+3] }

// mainContainer is the element with the most prose in blocks right below it.
func (s *pageRows) mainContainer() int32 {
	direct := s.Numbers(len(s.Source.Elements))
	best := int32(0)
	for i := range s.Source.Blocks {
		b := &s.Source.Blocks[i]
		if !s.Prosaic(b) {
			continue
		}
		p := s.Source.Elements[b.Element].Parent
		if p < 0 || b.Piece > 0 {
			p = b.Element
		}
		if direct[p] += b.Shape.Runes; direct[p] > direct[best] {
			best = p
		}
	}
	return best
}

// line marks an element and its ancestors with 1 + their depth.
func (s *pageRows) line(e int32) []int32 {
	marks := s.Numbers(len(s.Source.Elements))
	for ; e >= 0; e = s.Source.Elements[e].Parent {
		marks[e] = 1 + int32(s.Source.Elements[e].Depth)
	}
	return marks
}

// apart says how many levels up an element the line of another branches off, and how many levels the other goes down
// from there; -1 for both when there is no line.
func (s *pageRows) apart(line []int32, depth int16, e int32) (up, down float32) {
	if line == nil {
		return -1, -1
	}
	for line[e] == 0 && s.Source.Elements[e].Parent >= 0 {
		e = s.Source.Elements[e].Parent
		up++
	}
	return up, float32(max(depth-s.Source.Elements[e].Depth, 0))
}

// ancestors are the three nearest elements around a block that hold more blocks than the one below them.
func (s *pageRows) ancestors(i int, a []int32) {
	els := s.Source.Elements
	e := s.Source.Blocks[i].Element
	size := int32(1)
	for k := range a {
		for els[e].Parent >= 0 && els[e].Last-els[e].First <= size {
			e = els[e].Parent
		}
		a[k] = e
		size = els[e].Last - els[e].First
	}
}
