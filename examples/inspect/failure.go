package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A failure is an answer that is no article.
type failure struct {
	status int
	reason string
}

func (f *failure) Error() string { return f.reason }

// asFailure gives an error its HTTP status.
func (s *server) asFailure(err error) *failure {
	var f *failure
	var body *http.MaxBytesError
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &body), errors.Is(err, extract.ErrTooLarge):
		return &failure{http.StatusRequestEntityTooLarge, fmt.Sprintf("the page is larger than %d bytes", s.limit)}
	case errors.Is(err, extract.ErrNotHTML), errors.Is(err, extract.ErrEncoding):
		return &failure{http.StatusUnprocessableEntity, page.Reason(err)}
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return &failure{http.StatusServiceUnavailable, "the request was given up"}
	}
	return &failure{http.StatusInternalServerError, page.Reason(err)}
}
