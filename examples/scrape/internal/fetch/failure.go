package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
)

// A Cause is a kind of failure.
type Cause string

// The causes.
const (
	BadAddress Cause = "bad address"              // no http or https address of a host, or one with a password
	Private    Cause = "private address"          // of this machine or a private network
	Robots     Cause = "robots.txt"               // it forbids the address
	NoRobots   Cause = "robots.txt not to be had" // its server fails, so that everything counts as forbidden
	SlowRobots Cause = "crawl delay"              // robots.txt asks for a longer one than is waited
	Name       Cause = "unknown host"             // no such name
	Connection Cause = "connection"               // refused, reset or never there
	TLS        Cause = "TLS"                      // a certificate or handshake that is not right
	Timeout    Cause = "timeout"                  // not finished in time
	BrokenOff  Cause = "broken off"               // fewer bytes than announced, or bytes that cannot be unpacked
	Status     Cause = "status"                   // an answer that is neither a page nor a redirect
	Busy       Cause = "too busy"                 // 429 or 503 to the last try, or a longer Retry-After than is waited
	Redirects  Cause = "redirects"                // too many, in a circle or to nowhere
	TooLarge   Cause = "too large"                // more bytes than the limit, also when unpacked
	WrongType  Cause = "wrong type"               // a media type that was not asked for
)

// A Failure is an address that was not to be had.
type Failure struct {
	Cause  Cause
	URL    string // of the request that failed, which may be another than the one asked for
	Status int    // of an answer, 0 when there was none
	Err    error
}

func (f *Failure) Error() string { return fmt.Sprintf("%s: %s: %v", f.URL, f.Cause, f.Err) }

func (f *Failure) Unwrap() error { return f.Err }

// Passing reports whether the same request may well succeed at another time.
func (f *Failure) Passing() bool {
	switch f.Cause {
	case NoRobots, Connection, Timeout, BrokenOff, Busy:
		return true
	case Name:
		var dns *net.DNSError
		return errors.As(f.Err, &dns) && !dns.IsNotFound
	case Status:
		return f.Status >= 500 || f.Status == http.StatusRequestTimeout
	}
	return false
}

// failed makes a Failure of an error of net/http. The context's own end stays what it is.
func failed(ctx context.Context, u *url.URL, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var f *Failure
	if errors.As(err, &f) {
		return f
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return &Failure{Cause: causeOf(err), URL: u.String(), Err: err}
}

func causeOf(err error) Cause {
	var (
		private  *PrivateError
		dns      *net.DNSError
		verify   *tls.CertificateVerificationError
		record   tls.RecordHeaderError
		alert    tls.AlertError
		host     x509.HostnameError
		unknown  x509.UnknownAuthorityError
		timedOut net.Error
	)
	switch {
	case errors.As(err, &private):
		return Private
	case errors.As(err, &dns) && !dns.IsTimeout:
		return Name
	case errors.Is(err, http.ErrSchemeMismatch), errors.As(err, &verify), errors.As(err, &record), errors.As(err, &alert), errors.As(err, &host), errors.As(err, &unknown):
		return TLS
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timedOut) && timedOut.Timeout():
		return Timeout
	case errors.Is(err, io.ErrUnexpectedEOF):
		return BrokenOff
	}
	return Connection
}
