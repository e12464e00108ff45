package fetch

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/broadsheet-go/broadsheet/examples/scrape/internal/robots"
)

// Options say how a Fetcher behaves. Every number must be set.
type Options struct {
	Agent        string        // the User-Agent header; its product token is looked up in robots.txt
	Timeout      time.Duration // of one request, from connecting to the last byte
	Retries      int           // further tries of a request that failed for a passing cause
	MaxWait      time.Duration // the longest Retry-After and Crawl-delay that is obeyed; longer ones are failures
	Redirects    int           // followed for one address
	Rate         float64       // requests a second to one host
	PerHost      int           // requests to one host at the same time
	Connections  int           // requests at the same time
	AllowPrivate bool          // hosts of this machine and of private networks are asked too
	Cache        Cache         // for pages that can be asked about again; nil keeps none

	Clock  Clock          // nil is System
	Jitter func() float64 // 0 to 1; nil is random
	Roots  *x509.CertPool // whose certificates are trusted; nil is the system's

	hosts guard // nil is what AllowPrivate says
}

// A Fetcher gets addresses. Its methods may be called from many goroutines.
type Fetcher struct {
	o        Options
	token    string // in robots.txt
	client   *http.Client
	requests chan struct{} // one for each request under way

	mu    sync.Mutex
	paces map[string]*pace
	rules map[string]*ruled
}

// New makes a Fetcher. Close it when it is done.
func New(o Options) *Fetcher {
	if o.Clock == nil {
		o.Clock = System{}
	}
	if o.hosts == nil && !o.AllowPrivate {
		o.hosts = publicHost
	}
	if o.Jitter == nil {
		o.Jitter = rand.Float64
	}
	return &Fetcher{
		o: o, token: robots.Token(o.Agent), client: client(o), requests: make(chan struct{}, o.Connections),
		paces: map[string]*pace{}, rules: map[string]*ruled{},
	}
}

// Close ends idle connections.
func (f *Fetcher) Close() { f.client.CloseIdleConnections() }

func client(o Options) *http.Client {
	dialer := &net.Dialer{Timeout: o.Timeout, KeepAlive: 30 * time.Second, Control: o.hosts.control}
	return &http.Client{
		// No proxy: the dialer would see its address and not the host's.
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSClientConfig:        tlsConfig(o.Roots),
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    o.Timeout,
			ResponseHeaderTimeout:  o.Timeout,
			MaxIdleConns:           o.Connections,
			MaxIdleConnsPerHost:    o.PerHost,
			IdleConnTimeout:        90 * time.Second,
			MaxResponseHeaderBytes: 256 << 10,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// A Request is what is wanted.
type Request struct {
	URL      string
	MaxBytes int64             // of the body, unpacked
	Accept   string            // the header
	Type     func(string) bool // whether a media type, "" when none is stated, is of use
	OnDisk   bool              // the body is left on disk, to be read by Open
	asRobots bool              // robots.txt itself is asked without asking it
}

// A Response is a page.
type Response struct {
	URL         string // after redirects
	ContentType string // the header
	Body        []byte // unpacked; nil with Request.OnDisk
	Fetched     time.Time

	open func() (io.ReadCloser, error) // with Request.OnDisk
}

// Get gets an address. Its error is a *Failure, the context's, or one of the disk.
func (f *Fetcher) Get(ctx context.Context, r Request) (*Response, error) {
	u, err := url.Parse(strings.TrimSpace(r.URL))
	if err != nil {
		return nil, &Failure{Cause: BadAddress, URL: r.URL, Err: bare(err)}
	}
	u.Fragment, u.RawFragment = "", ""
	seen := map[string]bool{}
	for hop := 0; ; hop++ {
		if err := f.admit(ctx, u, r); err != nil {
			return nil, err
		}
		seen[u.String()] = true
		a, err := f.ask(ctx, u, r)
		if err != nil {
			return nil, err
		}
		if a.next == nil {
			return a.page, nil
		}
		u = a.next
		switch {
		case seen[u.String()]:
			return nil, &Failure{Cause: Redirects, URL: r.URL, Err: fmt.Errorf("in a circle, back to %s", u)}
		case hop == f.o.Redirects:
			return nil, &Failure{Cause: Redirects, URL: r.URL, Err: fmt.Errorf("more than %d", f.o.Redirects)}
		}
	}
}

// admit says whether an address may be asked at all.
func (f *Fetcher) admit(ctx context.Context, u *url.URL, r Request) error {
	fail := func(cause Cause, err error) error { return &Failure{Cause: cause, URL: u.Redacted(), Err: err} }
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fail(BadAddress, errors.New("neither http nor https"))
	case u.Hostname() == "":
		return fail(BadAddress, errors.New("without a host"))
	case u.User != nil:
		return fail(BadAddress, errors.New("with a name or password"))
	}
	if r.asRobots {
		return nil
	}
	return f.allowed(ctx, u)
}

// pace is that of a host.
func (f *Fetcher) pace(host string) *pace {
	f.mu.Lock()
	defer f.mu.Unlock()
	host = strings.ToLower(host)
	p := f.paces[host]
	if p == nil {
		p = newPace(f.o.Clock, f.o.Rate, f.o.PerHost, f.o.MaxWait)
		f.paces[host] = p
	}
	return p
}

// bare is an error of package url without the address, which the message names already.
func bare(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		return wrapped.Err
	}
	return err
}
