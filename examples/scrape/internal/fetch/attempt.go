package fetch

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

func tlsConfig(roots *x509.CertPool) *tls.Config {
	return &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
}

// An answer is a page, or where to ask next.
type answer struct {
	page *Response
	next *url.URL
}

// ask asks an address, and again where that may help.
func (f *Fetcher) ask(ctx context.Context, u *url.URL, r Request) (*answer, error) {
	host := f.pace(u.Host)
	for n := 0; ; n++ {
		a, wait, err := f.attempt(ctx, host, u, r)
		if err == nil {
			return a, nil
		}
		if !again(err) {
			return nil, err
		}
		if wait > 0 { // a wish of the server, for all that it is asked: nobody asks before
			host.pause(wait + time.Duration(f.o.Jitter()*float64(firstWait)))
		}
		switch {
		case n >= f.o.Retries, wait > f.o.MaxWait:
			return nil, err
		case wait > 0:
			continue
		}
		if err := f.o.Clock.Sleep(ctx, backoff(n, f.o.Jitter())); err != nil {
			return nil, err
		}
	}
}

// attempt asks once. wait is what the server wishes.
func (f *Fetcher) attempt(ctx context.Context, host *pace, u *url.URL, r Request) (a *answer, wait time.Duration, err error) {
	leave, err := host.enter(ctx)
	var long patience
	if errors.As(err, &long) {
		return nil, 0, &Failure{Cause: Busy, URL: u.String(), Err: err}
	}
	if err != nil {
		return nil, 0, err
	}
	defer leave()
	select {
	case f.requests <- struct{}{}:
		defer func() { <-f.requests }()
	case <-ctx.Done():
		return nil, 0, ctx.Err()
	}
	known, err := f.find(u.String())
	if err != nil {
		return nil, 0, err
	}
	timed, cancel := context.WithTimeout(ctx, f.o.Timeout)
	defer cancel()
	request, err := f.request(timed, u, r, known)
	if err != nil {
		return nil, 0, &Failure{Cause: BadAddress, URL: u.String(), Err: err}
	}
	response, err := f.client.Do(request)
	if err != nil {
		return nil, 0, failed(ctx, u, err)
	}
	defer response.Body.Close()
	wait, _ = retryAfter(response.Header, f.o.Clock.Now())
	a, err = f.read(ctx, u, r, response, known)
	if err != nil && wait == 0 {
		return nil, 0, err
	}
	var failure *Failure
	if errors.As(err, &failure) && wait > f.o.MaxWait && failure.Passing() {
		failure.Cause = Busy
		failure.Err = fmt.Errorf("%w, to be asked again in %s", failure.Err, wait)
	}
	return a, wait, err
}

func (f *Fetcher) request(ctx context.Context, u *url.URL, r Request, known *Kept) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, bare(err)
	}
	request.Header.Set("User-Agent", f.o.Agent)
	request.Header.Set("Accept", r.Accept)
	if known == nil {
		return request, nil
	}
	if known.ETag != "" {
		request.Header.Set("If-None-Match", known.ETag)
	}
	if known.Modified != "" {
		request.Header.Set("If-Modified-Since", known.Modified)
	}
	return request, nil
}

// read makes of a response what it says.
func (f *Fetcher) read(ctx context.Context, u *url.URL, r Request, response *http.Response, known *Kept) (*answer, error) {
	fail := func(cause Cause, err error) (*answer, error) {
		return nil, &Failure{Cause: cause, URL: u.String(), Status: response.StatusCode, Err: err}
	}
	switch response.StatusCode {
	case http.StatusOK:
		page, err := f.page(ctx, u, r, response)
		if err != nil {
			return nil, err
		}
		return &answer{page: page}, nil
	case http.StatusNotModified:
		if known == nil {
			return fail(Status, errors.New("the server says that a page it never sent is unchanged"))
		}
		page, err := f.unchanged(u, r, known)
		return &answer{page: page}, err
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		next, err := response.Location()
		if err != nil {
			return fail(Redirects, err)
		}
		next.Fragment, next.RawFragment = "", ""
		return &answer{next: next}, nil
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		return fail(Busy, errors.New(response.Status))
	}
	return fail(Status, errors.New(response.Status))
}

// page reads the body of an answer.
func (f *Fetcher) page(ctx context.Context, u *url.URL, r Request, response *http.Response) (*Response, error) {
	body, err := bounded(u, r, response)
	if err != nil {
		return nil, err
	}
	page := &Response{URL: u.String(), ContentType: response.Header.Get("Content-Type"), Fetched: f.o.Clock.Now()}
	if r.OnDisk {
		file, err := spool(body)
		if err != nil {
			return nil, f.failed(ctx, u, body, err)
		}
		page.open = func() (io.ReadCloser, error) { return file, nil }
		if err = f.keep(page.URL, response.Header, file); err == nil {
			_, err = file.Seek(0, io.SeekStart)
		}
		if err != nil {
			err = errors.Join(err, file.Close())
		}
		return page, err
	}
	page.Body, err = io.ReadAll(body)
	if err != nil {
		return nil, f.failed(ctx, u, body, err)
	}
	return page, f.keep(page.URL, response.Header, bytes.NewReader(page.Body))
}

// failed tells errors of the connection from those of the disk.
func (f *Fetcher) failed(ctx context.Context, u *url.URL, body *body, err error) error {
	if err == nil || body.err == nil {
		return err
	}
	return failed(ctx, u, body.err)
}

// unchanged is the page that was kept, of which the server says that it is as it was.
func (f *Fetcher) unchanged(u *url.URL, r Request, known *Kept) (*Response, error) {
	page := &Response{URL: u.String(), ContentType: known.ContentType, Fetched: f.o.Clock.Now()}
	if r.OnDisk {
		page.open = func() (io.ReadCloser, error) { return open(known) }
		return page, nil
	}
	body, err := open(known)
	if err != nil {
		return nil, err
	}
	page.Body, err = io.ReadAll(io.LimitReader(body, r.MaxBytes+1))
	if int64(len(page.Body)) > r.MaxBytes {
		return nil, tooLarge(u, r)
	}
	return page, err
}

// Open reads a body that was left on disk, once.
func (p *Response) Open() (io.ReadCloser, error) { return p.open() }
