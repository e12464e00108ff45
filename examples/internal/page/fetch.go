package page

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// How a page is fetched: one request, no retries, no robots.txt; for more than a page, use a crawler.
const (
	fetchTimeout   = 30 * time.Second // for everything from connecting to the last byte
	fetchRedirects = 5
)

// fetch gets the page of an address. The source says where it came from in the end, and when.
func fetch(address string, limit int64) ([]byte, extract.Hints, error) {
	var hints extract.Hints
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, hints, err
	}
	request.Header.Set("User-Agent", "Broadsheet/"+extract.Version()+" (+https://github.com/broadsheet-go/broadsheet)")
	request.Header.Set("Accept", "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, */*;q=0.1")
	client := &http.Client{Timeout: fetchTimeout, CheckRedirect: checkRedirect}
	response, err := client.Do(request)
	if err != nil {
		var u *url.Error
		if errors.As(err, &u) {
			err = u.Err
		}
		return nil, hints, err
	}
	defer response.Body.Close()
	if response.StatusCode/100 != 2 {
		return nil, hints, fmt.Errorf("the server answered %s", response.Status)
	}
	hints = extract.Hints{URL: response.Request.URL.String(), ContentType: response.Header.Get("Content-Type"), Fetched: time.Now()}
	b, err := read(response.Body, limit)
	return b, hints, err
}

func checkRedirect(request *http.Request, via []*http.Request) error {
	switch {
	case len(via) > fetchRedirects:
		return fmt.Errorf("more than %d redirects", fetchRedirects)
	case request.URL.Scheme != "http" && request.URL.Scheme != "https":
		return fmt.Errorf("redirected to %s:, which is not followed", request.URL.Scheme)
	}
	return nil
}
