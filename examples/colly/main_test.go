package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestCrawl(t *testing.T) {
	site := newSite()
	defer site.Close()
	var articles, wrong bytes.Buffer
	if err := crawl(site.URL, &articles, &wrong); err != nil {
		t.Fatal(err)
	}
	want := "Ferry pier reopens\t" + site.URL + "/pier\nBridge opens\t" + site.URL + "/bridge\n"
	if articles.String() != want {
		t.Errorf("articles:\n%swant:\n%s", articles.String(), want)
	}
	lines := strings.Split(strings.TrimSpace(wrong.String()), "\n")
	if len(lines) != 2 || !strings.Contains(lines[0], "/dead: Not Found") || !strings.Contains(lines[1], "/map.png") {
		t.Errorf("what went wrong:\n%s", wrong.String())
	}
}

func TestCrawlErrors(t *testing.T) {
	site := newSite()
	site.Close()
	for _, address := range []string{site.URL, "http://[", "ftp://127.0.0.1/"} {
		var articles, wrong bytes.Buffer
		if err := crawl(address, &articles, &wrong); err == nil {
			t.Errorf("%s: no error", address)
		}
		if articles.Len() > 0 {
			t.Errorf("%s: %s", address, articles.String())
		}
	}
}
