package model

import (
	"context"
	"sync"
)

// Embedded is a model whose weights are part of the program. The zero value has not read them yet.
type Embedded struct {
	once  sync.Once
	model *Model
}

// For is the model to use under a context: the one that it gives, else that of weights, which are read once. features are the names
// of the columns that the code fills. It panics where weights and code disagree; a test of each package with weights holds that they
// do not.
func (e *Embedded) For(ctx context.Context, weights []byte, features []string) *Model {
	if m := Given(ctx); m != nil {
		return m
	}
	e.once.Do(func() {
		m, err := Read(weights, features)
		if err != nil {
			panic(err)
		}
		e.model = m
	})
	return e.model
}
