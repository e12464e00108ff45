package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
)

// The size of a chart, in its own units: it is as wide as its place.
const (
	wide, high          = 960.0, 280.0
	left, bottom, upper = 48.0, 26.0, 10.0
)

// A tick is a line across or a name below, at a place.
type tick struct {
	At   float64
	Name string
}

// bars is a chart of bars, one on top of another.
type bars struct {
	Groups []group
	Across []tick
	Below  []tick
}

// A group is what stands above one place.
type group struct {
	From, To, Title string
	X, Width        float64
	Rectangles      []rectangle
}

type rectangle struct {
	Kind      int
	Y, Height float64
}

// drawBars draws at least one bar.
func drawBars(list []bar) *bars {
	most := 0
	for _, b := range list {
		most = max(most, b.Total())
	}
	c := &bars{}
	scale, top := across(float64(most), true)
	y := func(v float64) float64 { return high - bottom - v/top*(high-bottom-upper) }
	for _, v := range scale {
		c.Across = append(c.Across, tick{y(v), short(v)})
	}
	step := (wide - left) / float64(len(list))
	every := (len(list) + 7) / 8
	for i, b := range list {
		g := group{b.From, b.To, fmt.Sprintf("%s: %d", b.Name(), b.Total()), left + float64(i)*step + step*0.12, max(step*0.76, 0.5), nil}
		sum := 0
		for kind, n := range b.Counts {
			if n > 0 {
				g.Rectangles = append(g.Rectangles, rectangle{kind, y(float64(sum + n)), y(float64(sum)) - y(float64(sum+n))})
				sum += n
			}
		}
		c.Groups = append(c.Groups, g)
		if i%every == 0 {
			c.Below = append(c.Below, tick{left + (float64(i)+0.5)*step, dayName(b.From)})
		}
	}
	return c
}

// dayName is a day as it stands below a chart.
func dayName(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("2 Jan 06")
}

// A line is a chart of a value over time.
type line struct {
	Path   string
	Points []point
	Across []tick
	Below  []tick
}

type point struct {
	X, Y  float64
	Title string
}

// drawLine draws the quotes that state a price; nil when there are none.
func drawLine(quotes []store.Quote) *line {
	var stated []store.Quote
	low, most := math.Inf(1), math.Inf(-1)
	for _, q := range quotes {
		if _, err := time.Parse(time.DateOnly, q.Day); q.Price != nil && err == nil {
			stated = append(stated, q)
			low, most = min(low, *q.Price), max(most, *q.Price)
		}
	}
	if len(stated) == 0 {
		return nil
	}
	if low == most {
		low, most = low-math.Abs(low)*0.05-0.5, most+math.Abs(most)*0.05+0.5
	}
	l := &line{}
	scale, _ := across(most-low, false)
	y := func(v float64) float64 { return high - bottom - (v-low)/(most-low)*(high-bottom-upper-8) - 4 }
	unit := scale[1] - scale[0]
	for v := math.Ceil(low/unit) * unit; v <= most && len(l.Across) < 10; v += unit {
		l.Across = append(l.Across, tick{y(v), short(math.Round(v/unit) * unit)})
	}
	days := func(q store.Quote) float64 {
		t, _ := time.Parse(time.DateOnly, q.Day) // it was read above
		return float64(t.Unix()) / 86400
	}
	first, last := days(stated[0]), days(stated[len(stated)-1])
	x := func(q store.Quote) float64 {
		if first == last {
			return left + (wide-left)/2
		}
		return left + 8 + (days(q)-first)/(last-first)*(wide-left-16)
	}
	var path strings.Builder
	named := math.Inf(-1)
	for i, q := range stated {
		p := point{x(q), y(*q.Price), q.Day + ": " + strconv.FormatFloat(*q.Price, 'f', -1, 64) + " " + q.Currency}
		l.Points = append(l.Points, p)
		fmt.Fprintf(&path, "%c%.1f %.1f", "ML"[min(i, 1)], p.X, p.Y)
		if p.X-named >= 110 {
			l.Below = append(l.Below, tick{min(max(p.X, left+24), wide-24), dayName(q.Day)})
			named = p.X
		}
	}
	l.Path = path.String()
	return l
}

// across is a scale of round numbers from 0 to a span, and where it ends.
func across(span float64, whole bool) (scale []float64, top float64) {
	unit := math.Pow(10, math.Floor(math.Log10(max(span, 1e-9)/4)))
	for _, m := range []float64{1, 2, 5, 10} {
		if span/(unit*m) <= 5 {
			unit *= m
			break
		}
	}
	if whole {
		unit = max(unit, 1)
	}
	for v := 0.0; ; v += unit {
		scale = append(scale, v)
		if v >= span && len(scale) > 1 {
			return scale, v
		}
	}
}

// short is a number of a scale.
func short(v float64) string { return strconv.FormatFloat(v, 'g', 10, 64) }
