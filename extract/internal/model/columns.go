package model

import (
	"math"
	"sync"
)

// Columns fills a row from left to right.
type Columns struct {
	Row []Value
	At  int // the column that comes next
}

// Add fills the columns that come next.
func (c *Columns) Add(values ...float32) {
	row := c.Row[c.At:]
	for i, v := range values {
		row[i] = Of(v)
	}
	c.At += len(values)
}

// Truth is 1 for true and 0 for false.
func Truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// Share is a part of a whole, of which there is at least one.
func Share(part, whole int32) float32 { return float32(part) / float32(max(whole, 1)) }

// Log1p is the logarithm of x and one.
func Log1p(x float32) float32 {
	n := int(x)
	if uint(n) >= uint(len(logs.of)) || float32(n) != x {
		return float32(math.Log1p(float64(x)))
	}
	logs.once.Do(func() {
		for n := range logs.of {
			logs.of[n] = float32(math.Log1p(float64(n)))
		}
	})
	return logs.of[n]
}

// logs are the logarithms of small counts, which most numbers are.
var logs struct {
	once sync.Once
	of   [512]float32
}
