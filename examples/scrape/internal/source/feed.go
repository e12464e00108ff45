package source

import (
	"errors"
	"io"
	"time"

	"github.com/mmcdole/gofeed"
)

// Feed is what a feed names, in its order. base is the feed's own address.
func Feed(r io.Reader, base string) ([]Entry, error) {
	feed, err := gofeed.NewParser().Parse(r)
	if err != nil {
		return nil, err
	}
	if feed.FeedType == "json" && feed.FeedVersion == "" {
		return nil, errors.New("JSON, but no feed")
	}
	var entries []Entry
	for _, item := range feed.Items {
		link := item.Link
		if link == "" && len(item.Links) > 0 {
			link = item.Links[0]
		}
		address := absolute(base, link)
		if link == "" || address == "" {
			continue
		}
		entries = append(entries, Entry{address, latest(item.PublishedParsed, item.UpdatedParsed)})
	}
	if len(entries) == 0 && len(feed.Items) > 0 {
		return nil, errors.New("no item of the feed has an address")
	}
	return entries, nil
}

func latest(times ...*time.Time) (t time.Time) {
	for _, one := range times {
		if one != nil && one.After(t) {
			t = *one
		}
	}
	return t
}
