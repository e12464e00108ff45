package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGet(t *testing.T) {
	s := newServer(t)
	s.on("/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=koi8-r")
		fmt.Fprint(w, r.UserAgent(), " ", r.Header.Get("Accept"))
	})
	clock := newFakeClock()
	p, err := get(newFetcher(t, clock), s.URL+"/page#part")
	require.NoError(t, err)
	assert.Equal(t, "Broadsheet/1.0 (test) text/html", string(p.Body))
	assert.Equal(t, "text/html; charset=koi8-r", p.ContentType)
	assert.Equal(t, s.URL+"/page", p.URL)
	assert.Equal(t, []string{"/robots.txt", "/page"}, s.paths())
}

func TestBadAddresses(t *testing.T) {
	f := newFetcher(t, newFakeClock())
	for _, address := range []string{"", "page", "ftp://127.0.0.1/", "http://", "http:///x", "http://[::1", "https://me:secret@127.0.0.1/", "file:///etc/passwd", "http://127.0.0.1/\x7f"} {
		_, err := get(f, address)
		failure := requireCause(t, BadAddress, err)
		assert.False(t, failure.Passing(), address)
		assert.NotContains(t, err.Error(), "secret")
	}
}

func TestRedirects(t *testing.T) {
	s := newServer(t)
	s.page("/end", "end")
	s.on("/hop/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.PathValue("n"))
		to := "/end"
		if n > 1 {
			to = "/hop/" + strconv.Itoa(n-1)
		}
		http.Redirect(w, r, to+"#fragment", http.StatusPermanentRedirect)
	})
	s.on("/circle/{n}", func(w http.ResponseWriter, r *http.Request) {
		to := map[string]string{"1": "/circle/2", "2": "/circle/1"}[r.PathValue("n")]
		http.Redirect(w, r, to, http.StatusFound)
	})
	s.on("/nowhere", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusFound) })
	s.on("/mail", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "mailto:desk@courier.example")
		w.WriteHeader(http.StatusFound)
	})
	f := newFetcher(t, newFakeClock())
	p, err := get(f, s.URL+"/hop/5")
	require.NoError(t, err)
	assert.Equal(t, s.URL+"/end", p.URL)
	_, err = get(f, s.URL+"/hop/6")
	requireCause(t, Redirects, err)
	_, err = get(f, s.URL+"/circle/1")
	assert.ErrorContains(t, requireCause(t, Redirects, err), "circle")
	assert.Equal(t, 1, s.count("/circle/1"))
	_, err = get(f, s.URL+"/nowhere")
	requireCause(t, Redirects, err)
	_, err = get(f, s.URL+"/mail")
	requireCause(t, BadAddress, err)
}

// Every hop asks the robots.txt of its own origin.
func TestRedirectIntoForbidden(t *testing.T) {
	here, there := newServer(t), newServer(t)
	there.page("/robots.txt", "User-agent: *\nDisallow: /secret")
	there.page("/secret", "secret")
	here.on("/page", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, there.URL+"/secret", http.StatusFound)
	})
	_, err := get(newFetcher(t, newFakeClock()), here.URL+"/page")
	requireCause(t, Robots, err)
	assert.Zero(t, there.count("/secret"))
}

func TestPrivate(t *testing.T) {
	s := newServer(t)
	port := netip.MustParseAddrPort(s.Listener.Addr().String()).Port()
	f := newFetcher(t, newFakeClock(), func(o *Options) { o.AllowPrivate = false })
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1.2.3"} {
		_, err := get(f, fmt.Sprintf("http://%s:%d/", host, port))
		assert.False(t, requireCause(t, Private, err).Passing(), host)
	}
	assert.Empty(t, s.paths())
}

// A public host's redirect into a private network is refused, by number and by name. Here one port stands for the public host.
func TestRedirectIntoPrivate(t *testing.T) {
	outside, inside := newServer(t), newServer(t)
	_, port, err := net.SplitHostPort(inside.Listener.Addr().String())
	require.NoError(t, err)
	for path, host := range map[string]string{"/number": "127.0.0.1", "/name": "localhost"} {
		outside.on(path, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://"+net.JoinHostPort(host, port)+"/metadata", http.StatusFound)
		})
	}
	f := newFetcher(t, newFakeClock(), func(o *Options) {
		o.hosts = func(a netip.AddrPort) bool { return a.String() == outside.Listener.Addr().String() }
	})
	for _, path := range []string{"/number", "/name"} {
		_, err := get(f, outside.URL+path)
		requireCause(t, Private, err)
		assert.Equal(t, 1, outside.count(path))
	}
	assert.Empty(t, inside.paths())
}

func TestStatus(t *testing.T) {
	s := newServer(t)
	for path, status := range map[string]int{"/404": 404, "/410": 410, "/403": 403, "/500": 500, "/204": 204, "/300": 300, "/304": 304} {
		s.on(path, func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(status) })
	}
	f := newFetcher(t, newFakeClock())
	for path, tries := range map[string]int{"/404": 1, "/410": 1, "/403": 1, "/500": 3, "/204": 1, "/300": 1, "/304": 1} {
		_, err := get(f, s.URL+path)
		failure := requireCause(t, Status, err)
		assert.Equal(t, tries, s.count(path), path)
		assert.Equal(t, tries > 1, failure.Passing(), path)
		assert.Equal(t, path[1:], strconv.Itoa(failure.Status))
	}
}

func TestSlowBody(t *testing.T) {
	s := newServer(t)
	over := make(chan struct{})
	defer close(over)
	s.on("/slow", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("<p>first"))
		w.(http.Flusher).Flush()
		select {
		case <-over:
		case <-r.Context().Done():
		}
	})
	f := newFetcher(t, newFakeClock(), func(o *Options) { o.Timeout, o.Retries = 100*time.Millisecond, 1 })
	_, err := get(f, s.URL+"/slow")
	assert.True(t, requireCause(t, Timeout, err).Passing())
	assert.Equal(t, 2, s.count("/slow"))
}

// A body that is shorter than announced is asked for again.
func TestWrongLength(t *testing.T) {
	s := newServer(t)
	s.on("/short", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		if s.count("/short") > 1 {
			w.Header().Set("Content-Length", "5")
		}
		io.WriteString(w, "<p>it")
	})
	s.on("/never", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		io.WriteString(w, "<p>it")
	})
	s.on("/gzip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Write(packed(strings.Repeat("words ", 1000))[:40])
	})
	s.on("/nogzip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		io.WriteString(w, "<p>this is not packed at all")
	})
	f := newFetcher(t, newFakeClock())
	p, err := get(f, s.URL+"/short")
	require.NoError(t, err)
	assert.Equal(t, "<p>it", string(p.Body))
	for _, path := range []string{"/never", "/gzip", "/nogzip"} {
		_, err = get(f, s.URL+path)
		assert.True(t, requireCause(t, BrokenOff, err).Passing())
		assert.Equal(t, 3, s.count(path), path)
	}
}

func packed(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s) // a buffer takes everything
	w.Close()
	return b.Bytes()
}

func TestSizesAndTypes(t *testing.T) {
	s := newServer(t)
	s.on("/announced", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Length", "70000") })
	s.on("/endless", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 4096)); err != nil {
				return
			}
		}
	})
	bomb := packed(strings.Repeat("\x00", 4<<20))
	s.on("/bomb", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", "text/html")
		w.Write(bomb)
	})
	s.on("/picture", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		io.WriteString(w, "\x89PNG")
	})
	s.page("/exact", strings.Repeat("x", 1<<16))
	f := newFetcher(t, newFakeClock())
	for _, path := range []string{"/announced", "/endless", "/bomb"} {
		_, err := f.Get(context.Background(), Request{URL: s.URL + path, MaxBytes: 1 << 16})
		assert.False(t, requireCause(t, TooLarge, err).Passing(), path)
		assert.Equal(t, 1, s.count(path), path)
	}
	_, err := get(f, s.URL+"/picture")
	requireCause(t, WrongType, err)
	p, err := get(f, s.URL+"/exact")
	require.NoError(t, err)
	assert.Len(t, p.Body, 1<<16)
}

func TestOnDisk(t *testing.T) {
	s := newServer(t)
	s.page("/map", strings.Repeat("<loc>", 1000))
	f := newFetcher(t, newFakeClock())
	p, err := f.Get(context.Background(), Request{URL: s.URL + "/map", MaxBytes: 1 << 16, OnDisk: true})
	require.NoError(t, err)
	assert.Nil(t, p.Body)
	r, err := p.Open()
	require.NoError(t, err)
	defer r.Close()
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	assert.Equal(t, strings.Repeat("<loc>", 1000), string(b))
	_, err = f.Get(context.Background(), Request{URL: s.URL + "/map", MaxBytes: 100, OnDisk: true})
	requireCause(t, TooLarge, err)
}

func TestConnectionRefused(t *testing.T) {
	s := newServer(t)
	s.Close()
	clock := newFakeClock()
	_, err := get(newFetcher(t, clock), s.URL+"/")
	assert.True(t, requireCause(t, Connection, err).Passing())
	assert.Equal(t, []time.Duration{500 * time.Millisecond, time.Second}, clock.waits())
}

// The server's certificate is trusted, not trusted, or of another host; a server that speaks no TLS.
func TestTLS(t *testing.T) {
	secure := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, r.Proto) }))
	secure.EnableHTTP2 = true
	secure.Config.ErrorLog = log.New(io.Discard, "", 0) // of clients that hang up, as they should
	secure.StartTLS()
	defer secure.Close()
	roots := x509.NewCertPool()
	roots.AddCert(secure.Certificate())
	trusting := func(o *Options) { o.Roots = roots }
	p, err := get(newFetcher(t, newFakeClock(), trusting), secure.URL+"/")
	require.NoError(t, err)
	assert.Equal(t, "HTTP/2.0", string(p.Body))

	_, err = get(newFetcher(t, newFakeClock()), secure.URL+"/")
	assert.False(t, requireCause(t, TLS, err).Passing())
	u, err := url.Parse(secure.URL)
	require.NoError(t, err)
	_, err = get(newFetcher(t, newFakeClock(), trusting), "https://localhost:"+u.Port()+"/")
	requireCause(t, TLS, err)
	_, err = get(newFetcher(t, newFakeClock()), strings.Replace(newServer(t).URL, "http:", "https:", 1)+"/")
	requireCause(t, TLS, err)
}

func TestCancelled(t *testing.T) {
	s := newServer(t)
	ctx, cancel := context.WithCancel(context.Background())
	s.on("/page", func(w http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	f := newFetcher(t, newFakeClock())
	_, err := f.Get(ctx, Request{URL: s.URL + "/page", MaxBytes: 100})
	assert.Equal(t, context.Canceled, err)
	assert.Equal(t, 1, s.count("/page"))
}
