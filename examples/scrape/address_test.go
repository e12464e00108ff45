package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIdentity(t *testing.T) {
	for _, same := range [][]string{
		{"https://courier.example/news/1", "http://courier.example/news/1", "HTTPS://Courier.Example:443/news/1#top", "https://courier.example/news/1?utm_source=x&fbclid=1", " https://courier.example./news/1 "},
		{"https://courier.example", "http://courier.example:80/", "https://courier.example/?"},
		{"https://courier.example/?b=2&a=1", "https://courier.example/?a=1&b=2&UTM_Medium=x"},
	} {
		for _, address := range same {
			assert.Equal(t, identity(same[0]), identity(address), address)
		}
	}
	different := []string{"https://courier.example/a", "https://courier.example/A", "https://courier.example/a/", "https://courier.example/a?b", "https://courier.example:8443/a",
		"https://www.courier.example/a", "https://courier.example/a%2Fb", "https://courier.example/a/b", "no address", "http://[::1"}
	seen := map[string]bool{}
	for _, address := range different {
		assert.False(t, seen[identity(address)], address)
		seen[identity(address)] = true
	}
}

func TestTrackingTable(t *testing.T) {
	var names []string
	for line := range strings.Lines(trackingText) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			names = append(names, line)
		}
	}
	assert.NotEmpty(t, names)
	assert.True(t, slices.IsSorted(names))
	assert.Equal(t, len(names), len(slices.Compact(slices.Clone(names))))
	for _, name := range names {
		assert.Equal(t, strings.ToLower(name), name)
		assert.NotContains(t, strings.TrimSuffix(name, "*"), "*")
		assert.NotEqual(t, "*", name)
	}
}

func TestNumbered(t *testing.T) {
	const first = "https://courier.example/news/bridge"
	for _, c := range []struct{ first, address string }{
		{first, first + "/2"}, {first, first + "/2/"}, {first + "/", first + "/2/"}, {first, first + "/page/2"}, {first, first + "-2"}, {first, first + "_p2"},
		{first, first + ",seite-2"}, {first, first + "?page=2"}, {first + "?id=7", first + "?id=7&p=2"}, {first + "?id=7", first + "?seite=2&id=7"},
		{first + ".html", first + "-2.html"}, {first + ".html", first + ".html?page=2"}, {first, "http://courier.example/news/bridge/2#more"},
		{first + "?utm_source=x", first + "?page=2"},
	} {
		assert.True(t, numbered(c.first, c.address, 2), "%s %s", c.first, c.address)
	}
	for _, c := range []struct{ first, address string }{
		{first, first}, {first, first + "/3"}, {first, first + "/12"}, {first, first + "2"}, {first + "1", first + "12"}, {first, first + "/comments/page/2"},
		{first, "https://other.example/news/bridge/2"}, {first, "https://courier.example/news/tower/2"}, {first, first + "?cpage=2"}, {first, first + "?comments-page=2"},
		{first + "?id=7", first + "?id=2"}, {first + "?id=7", first + "?page=2"}, {first, first + "?id=7&page=2"}, {first + ".html", first + "/2"}, {first, "mailto:2"},
		{"https://courier.example/", "https://courier.example/2"}, {first, ""},
	} {
		assert.False(t, numbered(c.first, c.address, 2), "%s %s", c.first, c.address)
	}
}
