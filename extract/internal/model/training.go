package model

import "context"

// What the trainer asks of the stages of extraction goes with the context, so that training and serving are one program.

type (
	modelKey struct{}
	rowsKey  struct{}
)

// With is a context under which pages are scored by m in place of the embedded weights.
func With(ctx context.Context, m *Model) context.Context {
	return context.WithValue(ctx, modelKey{}, m)
}

// Given is the model that pages are scored by under a context, nil for the embedded weights.
func Given(ctx context.Context) *Model {
	m, _ := ctx.Value(modelKey{}).(*Model)
	return m
}

// Taking is a context under which the rows of the page that is labelled are put into r.
func Taking(ctx context.Context, r *Rows) context.Context {
	return context.WithValue(ctx, rowsKey{}, r)
}

// Wanted is where the rows of a page go under a context, nil for nowhere.
func Wanted(ctx context.Context) *Rows {
	r, _ := ctx.Value(rowsKey{}).(*Rows)
	return r
}
