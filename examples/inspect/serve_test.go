package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

const harbour = `<article><h1>Harbour opens after nine weeks</h1><p>The harbour of Vellin opened again on Monday, nine weeks after the storm had closed it, the port authority said.</p><p>Its two cranes had been repaired by engineers who worked in <a href="/shifts">three shifts</a>, and the first ship was a ferry.</p></article>`

// do sends a request to a server that takes pages of 4000 bytes.
func do(t *testing.T, local bool, r *http.Request) *http.Response {
	t.Helper()
	w := httptest.NewRecorder()
	newServer(4000, local).handler().ServeHTTP(w, r)
	return w.Result()
}

func post(path, contentType, body string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "http://127.0.0.1:8080"+path, strings.NewReader(body))
	r.Header.Set("Content-Type", contentType)
	return r
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return string(b)
}

func TestEndpoint(t *testing.T) {
	for _, r := range []*http.Request{
		post("/extract?url=https://news.example/a", "text/html; charset=utf-8", harbour),
		post("/extract?url=https://news.example/a", "application/xhtml+xml", harbour),
		post("/extract", "application/json", `{"url": "https://news.example/a", "html": `+quoted(harbour)+`}`),
	} {
		answer := do(t, true, r)
		require.Equal(t, http.StatusOK, answer.StatusCode)
		assert.Equal(t, "application/json", answer.Header.Get("Content-Type"))
		b := body(t, answer)
		assert.NotContains(t, b, "provenance")
		var a extract.Article
		require.NoError(t, json.Unmarshal([]byte(b), &a))
		assert.Equal(t, "Harbour opens after nine weeks", a.Headline)
		require.Len(t, a.Body, 2)
		assert.Equal(t, "https://news.example/shifts", a.Body[1].Spans[0].URL)
	}
	flat := "Harbour opens after nine weeks\n\nThe harbour of Vellin opened again on Monday, nine weeks after the <b>storm</b> had closed it, the port authority said."
	for _, r := range []*http.Request{post("/extract", "text/plain", flat), post("/extract", "application/json", `{"text": `+quoted(flat)+`}`)} {
		var a extract.Article
		require.NoError(t, json.Unmarshal([]byte(body(t, do(t, true, r))), &a))
		require.Len(t, a.Body, 1)
		assert.Contains(t, a.Body[0].Text, "<b>storm</b>", "text is no HTML")
	}
	assert.Contains(t, body(t, do(t, true, post("/extract?explain=1", "text/html", harbour))), `"blocks":[`)
	cyrillic := do(t, true, post("/extract", "text/html; charset=windows-1251", "<article><h1>\xcf\xf0\xe8\xe2\xe5\xf2</h1></article>"))
	assert.Contains(t, body(t, cyrillic), "Привет", "the header decides the encoding")
}

func quoted(s string) string {
	b, _ := json.Marshal(s) // a string is always encoded
	return string(b)
}

func TestEndpointErrors(t *testing.T) {
	large := strings.Repeat("<p>word</p>", 1000)
	get := httptest.NewRequest(http.MethodGet, "http://127.0.0.1:8080/extract", nil)
	for _, c := range []struct {
		r      *http.Request
		status int
		reason string
	}{
		{get, http.StatusMethodNotAllowed, "POST a page"},
		{post("/extract", "text/html", large), http.StatusRequestEntityTooLarge, "larger than 4000 bytes"},
		{post("/extract", "application/json", `{"html": `+quoted(large)+`}`), http.StatusRequestEntityTooLarge, "larger than 4000 bytes"},
		{post("/extract", "application/json", `{"html": "`+strings.Repeat("x", 100_000)+`"}`), http.StatusRequestEntityTooLarge, "larger than 4000 bytes"},
		{post("/extract", "text/html", string(packed(t, strings.Repeat("a", 100_000)))), http.StatusRequestEntityTooLarge, "larger than 4000 bytes"},
		{post("/extract", "image/png", "x"), http.StatusUnsupportedMediaType, "Content-Type must be"},
		{post("/extract", "", "x"), http.StatusUnsupportedMediaType, "Content-Type must be"},
		{post("/extract", "text/html", "%PDF-1.7"), http.StatusUnprocessableEntity, "not text or HTML"},
		{post("/extract", "text/plain", "\xff\xfe\xff"), http.StatusUnprocessableEntity, "must be UTF-8"},
		{post("/extract", "application/json", `{"html": `), http.StatusBadRequest, "cannot be read"},
		{post("/extract", "application/json", `{"html": 3}`), http.StatusBadRequest, "cannot be read"},
		{post("/extract", "application/json", `{"html": "x"} {}`), http.StatusBadRequest, "more than one"},
		{post("/extract", "application/json", `{"html": "x", "text": "x"}`), http.StatusBadRequest, "exactly one of"},
		{post("/extract", "application/json", `{"url": "https://news.example/"}`), http.StatusBadRequest, "exactly one of"},
		{post("/extract?explain=perhaps", "text/html", harbour), http.StatusBadRequest, "explain=perhaps"},
	} {
		answer := do(t, true, c.r)
		assert.Equal(t, c.status, answer.StatusCode, c.reason)
		assert.Equal(t, "application/json", answer.Header.Get("Content-Type"))
		var e struct {
			Error  string
			Status int
		}
		require.NoError(t, json.Unmarshal([]byte(body(t, answer)), &e))
		assert.Contains(t, e.Error, c.reason)
		assert.Equal(t, c.status, e.Status)
	}
	assert.Equal(t, http.MethodPost, do(t, true, get).Header.Get("Allow"))
}

// TestEndpointCancelled holds that a request whose sender went away waits for no slot.
func TestEndpointCancelled(t *testing.T) {
	s := newServer(4000, true)
	for range cap(s.slots) {
		s.slots <- struct{}{}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	w := httptest.NewRecorder()
	s.handler().ServeHTTP(w, post("/extract", "text/html", harbour).WithContext(ctx))
	assert.Equal(t, http.StatusServiceUnavailable, w.Code)
}

// filled is the form as a browser sends it.
func filled(t *testing.T, page, kind, address string) *http.Request {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, f := range [][2]string{{"page", page}, {"kind", kind}, {"address", address}, {"unknown", "x"}} {
		require.NoError(t, w.WriteField(f[0], f[1]))
	}
	require.NoError(t, w.Close())
	return post("/", w.FormDataContentType(), b.String())
}

func TestForm(t *testing.T) {
	shown := do(t, true, httptest.NewRequest(http.MethodGet, "http://localhost:8080/", nil))
	assert.Equal(t, http.StatusOK, shown.StatusCode)
	assert.Contains(t, body(t, shown), "<textarea")
	guarded(t, shown, formPolicy)

	answer := do(t, true, filled(t, harbour, "html", "https://news.example/a"))
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	guarded(t, answer, reportPolicy)
	b := body(t, answer)
	assert.Contains(t, b, "<title>Harbour opens after nine weeks")
	assert.Contains(t, b, `title="https://news.example/shifts"`)
	assert.Contains(t, b, "another page")

	b = body(t, do(t, true, filled(t, "Harbour opens\n\nThe harbour of Vellin opened again on Monday, nine weeks after the <b>storm</b> had closed it, they said.", "text", "")))
	assert.Contains(t, b, "&lt;b&gt;storm&lt;/b&gt;")
	assert.Contains(t, b, "pasted page")
}

// guarded holds that a page comes with its policy as a header too, and that nobody may frame or store it.
func guarded(t *testing.T, r *http.Response, policy string) {
	t.Helper()
	h := r.Header
	assert.Equal(t, policy+"; frame-ancestors 'none'", h.Get("Content-Security-Policy"))
	assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
	assert.Equal(t, "no-referrer", h.Get("Referrer-Policy"))
	assert.Equal(t, "no-store", h.Get("Cache-Control"))
	assert.Equal(t, "text/html; charset=utf-8", h.Get("Content-Type"))
}

func TestFormErrors(t *testing.T) {
	for _, c := range []struct {
		r      *http.Request
		status int
		reason string
	}{
		{filled(t, " \n", "html", ""), http.StatusBadRequest, "nothing in the box"},
		{filled(t, strings.Repeat("x", 4001), "html", ""), http.StatusRequestEntityTooLarge, "larger than 4000 bytes"},
		{filled(t, strings.Repeat("x", 100_000), "html", ""), http.StatusRequestEntityTooLarge, "larger than 4000 bytes"},
		{post("/", "application/x-www-form-urlencoded", "page=x"), http.StatusUnsupportedMediaType, "this is not the form"},
		{post("/", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=page\r\n\r\ncut"), http.StatusBadRequest, "cannot be read"},
	} {
		answer := do(t, true, c.r)
		assert.Equal(t, c.status, answer.StatusCode, c.reason)
		b := body(t, answer)
		assert.Contains(t, b, c.reason)
		assert.Contains(t, b, "<textarea", "with the form to try again")
		guarded(t, answer, formPolicy)
	}
}

func TestStrangers(t *testing.T) {
	for _, host := range []string{"news.example", "news.example:8080", "127.0.0.1.news.example", "192.0.2.1", "[2001:db8::1]:80", "localhost.news.example", ""} {
		r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1/", nil)
		r.Host = host
		assert.Equal(t, http.StatusMisdirectedRequest, do(t, true, r).StatusCode, host)
		assert.Equal(t, http.StatusOK, do(t, false, r).StatusCode, host)
	}
	for _, host := range []string{"localhost", "localhost:8080", "127.0.0.1", "127.1.2.3:80", "[::1]:8080", "[::1]"} {
		r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1/", nil)
		r.Host = host
		assert.Equal(t, http.StatusOK, do(t, true, r).StatusCode, host)
	}
	foreign := post("/extract", "text/plain", "x")
	foreign.Header.Set("Sec-Fetch-Site", "cross-site")
	foreign.Header.Set("Origin", "https://news.example")
	assert.Equal(t, http.StatusForbidden, do(t, true, foreign).StatusCode, "another site's page may not post")
	assert.Equal(t, http.StatusMethodNotAllowed, do(t, true, httptest.NewRequest(http.MethodPut, "http://127.0.0.1/", nil)).StatusCode)
	assert.Equal(t, http.StatusNotFound, do(t, true, httptest.NewRequest(http.MethodGet, "http://127.0.0.1/etc", nil)).StatusCode)
}

func TestListen(t *testing.T) {
	for address, reason := range map[string]string{
		":0": "other machines reach this address", "0.0.0.0:0": "other machines reach", "[::]:0": "other machines reach", "192.0.2.1:0": "other machines reach",
		"127.0.0.1": "missing port", "127.0.0.1:http:": "too many colons", "127.0.0.1:99999": "invalid port",
	} {
		_, err := listen(context.Background(), address, false)
		assert.ErrorContains(t, err, reason, address)
	}
	for _, c := range []struct {
		address string
		expose  bool
	}{{"127.0.0.1:0", false}, {"localhost:0", false}, {"0.0.0.0:0", true}} {
		l, err := listen(context.Background(), c.address, c.expose)
		require.NoError(t, err, c.address)
		_, err = listen(context.Background(), l.Addr().String(), c.expose)
		assert.ErrorContains(t, err, "in use")
		require.NoError(t, l.Close())
	}
}

// TestInterrupt runs the program, asks it, interrupts it, and holds that it ends by itself with status 0.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt to send")
	}
	self, err := exec.LookPath("inspect")
	require.NoError(t, err, "testscript.Main puts the program under test on PATH")
	cmd := exec.Command(self, "-serve", "127.0.0.1:0")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	defer cmd.Process.Kill()
	address, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	client := &http.Client{Transport: &http.Transport{Proxy: nil}}
	answer, err := client.Post(strings.TrimSpace(address)+"extract", "text/html", strings.NewReader(harbour))
	require.NoError(t, err)
	assert.Contains(t, body(t, answer), "Harbour opens after nine weeks")
	answer.Body.Close()
	client.CloseIdleConnections()
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	assert.NoError(t, cmd.Wait())
}

func TestServeOutputFails(t *testing.T) {
	err := (&options{serve: "127.0.0.1:0", maxBytes: 1000}).serveForm(context.Background(), full{})
	assert.ErrorContains(t, err, "disk full")
}
