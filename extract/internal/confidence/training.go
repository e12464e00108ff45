package confidence

import "context"

// A Sample is what is known of each field of one page that has an answer.
type Sample map[Field][]Feature

type takingKey struct{}

// Taking asks that what is known of the page that is read with the context is put into s, which is not nil.
func Taking(ctx context.Context, s Sample) context.Context {
	return context.WithValue(ctx, takingKey{}, s)
}

// Wanted is where to put it, nil where nobody asks.
func Wanted(ctx context.Context) Sample {
	s, _ := ctx.Value(takingKey{}).(Sample)
	return s
}
