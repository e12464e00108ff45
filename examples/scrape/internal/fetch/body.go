package fetch

import (
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
)

// A body reads at most limit bytes of an answer, and keeps why it could not.
type body struct {
	r     io.Reader
	left  int64
	large error // told when there is more
	err   error // other than the end
}

func (b *body) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.r.Read(p)
	b.left -= int64(n)
	if b.left < 0 {
		b.err = b.large
		return n - 1, b.err
	}
	if err != nil && err != io.EOF {
		b.err = damage(err)
		return n, b.err
	}
	return n, err
}

// damage makes an unpacker's error that of a body that broke off.
func damage(err error) error {
	var corrupt flate.CorruptInputError
	if errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) || errors.As(err, &corrupt) {
		return fmt.Errorf("%w (%w)", io.ErrUnexpectedEOF, err)
	}
	return err
}

// bounded is the body of an answer, if it is of a wanted type and size.
func bounded(u *url.URL, r Request, response *http.Response) (*body, error) {
	media := MediaType(response.Header.Get("Content-Type"))
	if r.Type != nil && !r.Type(media) {
		return nil, &Failure{Cause: WrongType, URL: u.String(), Status: response.StatusCode, Err: errors.New(media)}
	}
	if r.asRobots { // of a longer one the beginning counts
		return &body{r: io.LimitReader(response.Body, r.MaxBytes), left: r.MaxBytes}, nil
	}
	large := tooLarge(u, r)
	if response.ContentLength > r.MaxBytes {
		return nil, large
	}
	return &body{r: response.Body, left: r.MaxBytes, large: large}, nil
}

func tooLarge(u *url.URL, r Request) error {
	return &Failure{Cause: TooLarge, URL: u.String(), Status: http.StatusOK, Err: fmt.Errorf("more than %d bytes", r.MaxBytes)}
}

// MediaType is the type of a Content-Type header in lower case, also of one whose parameters are broken.
func MediaType(contentType string) string {
	if media, _, err := mime.ParseMediaType(contentType); err == nil {
		return media
	}
	media, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(media))
}
