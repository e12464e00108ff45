package extract_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/broadsheet-go/broadsheet/extract"
)

// A page fetched with net/http: the response says where the page is, what its bytes are and when they were fetched.
func ExampleFromReader_http() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, story)
	}))
	defer server.Close()

	response, err := http.Get(server.URL + "/pier")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		fmt.Println(response.Status)
		return
	}
	article, err := extract.FromReader(response.Body, extract.Hints{
		URL:         response.Request.URL.String(), // after the redirects
		ContentType: response.Header.Get("Content-Type"),
		Fetched:     time.Now(), // what "2 hours ago" counts from
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(article.Headline, article.Published)
	// Output: Ferry pier reopens 2024-05-03T09:30:00+05:00
}
