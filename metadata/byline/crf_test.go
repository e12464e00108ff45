package byline

import (
	"math"
	"math/rand"
)

// floats are the weights while they are fitted.
type floats struct {
	Emit [buckets][kinds]float32
	Step [surroundings][kinds][kinds]float32
	From [kinds]float32
}

// marginals computes log Z and the expected counts of the kinds allowed.
type lattice struct {
	e, a, b [maxTokens][kinds]float64
}

func lse(v *[kinds]float64, n int) float64 {
	m := math.Inf(-1)
	for _, x := range v[:n] {
		if x > m {
			m = x
		}
	}
	if math.IsInf(m, -1) {
		return m
	}
	s := 0.0
	for _, x := range v[:n] {
		s += math.Exp(x - m)
	}
	return m + math.Log(s)
}

func (l *lattice) run(m *floats, ex *example, may []uint16) float64 {
	n := ex.p.n
	inf := math.Inf(-1)
	for k := 0; k < n; k++ {
		var e [kinds]float64
		for _, id := range ex.feats[k] {
			row := &m.Emit[id]
			for y := range e {
				e[y] += float64(row[y])
			}
		}
		for y := range e {
			if may[k]>>y&1 == 0 {
				e[y] = inf
			}
		}
		if k == 0 {
			for y := range e {
				e[y] += float64(m.From[y])
			}
			e[isMore] = inf
		}
		l.e[k] = e
	}
	l.a[0] = l.e[0]
	var v [kinds]float64
	for k := 1; k < n; k++ {
		for y := kindOf(0); y < kinds; y++ {
			if math.IsInf(l.e[k][y], -1) {
				l.a[k][y] = inf
				continue
			}
			for x := kindOf(0); x < kinds; x++ {
				v[x] = l.a[k-1][x] + l.step(m, ex, k, x, y)
			}
			l.a[k][y] = lse(&v, int(kinds)) + l.e[k][y]
		}
	}
	for y := range l.b[n-1] {
		l.b[n-1][y] = 0
	}
	for k := n - 2; k >= 0; k-- {
		for x := kindOf(0); x < kinds; x++ {
			for y := kindOf(0); y < kinds; y++ {
				v[y] = l.step(m, ex, k+1, x, y) + l.e[k+1][y] + l.b[k+1][y]
			}
			l.b[k][x] = lse(&v, int(kinds))
		}
	}
	return lse(&l.a[n-1], int(kinds))
}

func (l *lattice) step(m *floats, ex *example, k int, x, y kindOf) float64 {
	if !follows(x, y) {
		return math.Inf(-1)
	}
	return float64(m.Step[ex.ctx[k]][x][y])
}

// fitCRF fits by stochastic gradient (AdaGrad) on the conditional likelihood of the kinds that each example allows.
func fitCRF(ex []*example, epochs int, l2 float64, seed int64) *floats {
	w := &floats{}
	g := &floats{} // sums of squares
	rng := rand.New(rand.NewSource(seed))
	var free, gold lattice
	upd := func(wp, gp *float32, grad float64) {
		grad -= l2 * float64(*wp)
		*gp += float32(grad * grad)
		*wp += float32(0.15 * grad / (1e-3 + math.Sqrt(float64(*gp))))
	}
	order := rng.Perm(len(ex))
	for ep := 0; ep < epochs; ep++ {
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			e := ex[i]
			if e.w == 0 || !e.possible() {
				continue
			}
			zf := free.run(w, e, e.may)
			zg := gold.run(w, e, e.allowed)
			if math.IsInf(zg, -1) {
				continue
			}
			n := e.p.n
			// expected counts
			for k := 0; k < n; k++ {
				var d [kinds]float64
				for y := range d {
					if e.may[k]>>y&1 == 0 {
						continue
					}
					d[y] = math.Exp(gold.a[k][y]+gold.b[k][y]-zg) - math.Exp(free.a[k][y]+free.b[k][y]-zf)
					d[y] *= float64(e.w)
				}
				d[isMark] = 0
				for _, id := range e.feats[k] {
					for y := range d {
						if d[y] > 1e-4 || d[y] < -1e-4 {
							upd(&w.Emit[id][y], &g.Emit[id][y], d[y])
						}
					}
				}
				if k == 0 {
					for y := range d {
						if d[y] != 0 {
							upd(&w.From[y], &g.From[y], d[y])
						}
					}
					continue
				}
				c := e.ctx[k]
				for x := kindOf(0); x < kinds; x++ {
					if e.may[k-1]>>x&1 == 0 {
						continue
					}
					for y := kindOf(0); y < kinds; y++ {
						if e.may[k]>>y&1 == 0 || !follows(x, y) {
							continue
						}
						pg := math.Exp(gold.a[k-1][x] + gold.step(w, e, k, x, y) + gold.e[k][y] + gold.b[k][y] - zg)
						pf := math.Exp(free.a[k-1][x] + free.step(w, e, k, x, y) + free.e[k][y] + free.b[k][y] - zf)
						if dd := (pg - pf) * float64(e.w); dd > 1e-4 || dd < -1e-4 {
							upd(&w.Step[c][x][y], &g.Step[c][x][y], dd)
						}
					}
				}
			}
		}
	}
	return w
}
