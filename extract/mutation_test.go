package extract

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// strayTags are put between the tags of a page: elements that nest, hide, end others, change how text is read, or carry fields.
var strayTags = []string{
	"<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<section hidden>", "<table>", "<tr>", "<td colspan=9007199254740991>", "</table>",
	"<ul>", "<li>", "</ul>", "<b>", "</b>", "<a href=//>", "</a>", "<h1>", "</h1>", "<script>", "</script>", `<script type="application/ld+json">{"@type":[`,
	"<style>", "</style>", "<template>", "</template>", "<noscript>", "</noscript>", "<svg>", "</svg>", "<math>", "<select>", "<option>", "</select>",
	"<textarea>", "<title>", "</title>", "<plaintext>", "<iframe>", "<frameset>", "<body>", "</body>", "</html>", "<head>", "<base href=x:>", "<pre>", "<br>",
	"<form>", "<button>", "<figure>", "<figcaption>", "<blockquote>", "<!--", "-->", "<![CDATA[", "]]>", "<!doctype html>", "<meta charset=utf-16>", "<?xml", "\x00", "\xff",
	"&#xd800;", "&#x110000;", "&amp", "\r", "\u2028", "\ufeff",
}

// mutate changes a page at one to eight places: bytes flipped, dropped, doubled or moved, tags dropped, doubled, swapped or put in,
// its end cut off.
func mutate(page []byte, rng *rand.Rand) []byte {
	page = slices.Clone(page)
	for range 1 + rng.IntN(8) {
		if len(page) < 16 {
			return page
		}
		from := rng.IntN(len(page))
		to := min(from+1+rng.IntN(200), len(page))
		tag, other := someTag(page, rng), someTag(page, rng)
		switch rng.IntN(10) {
		case 0:
			page[from] ^= byte(1 << rng.IntN(8))
		case 1:
			page = slices.Delete(page, from, to)
		case 2:
			page = slices.Insert(page, from, bytes.Repeat(page[from:to], 1+rng.IntN(20))...)
		case 3:
			part := slices.Clone(page[from:to])
			page = slices.Delete(page, from, to)
			page = slices.Insert(page, rng.IntN(len(page)+1), part...)
		case 4:
			page = slices.Delete(page, tag[0], tag[1])
		case 5:
			page = slices.Insert(page, other[1], page[tag[0]:tag[1]]...)
		case 6, 7:
			page = slices.Insert(page, tag[0], []byte(strayTags[rng.IntN(len(strayTags))])...)
		case 8:
			page = slices.Insert(page, from, []byte(strayTags[rng.IntN(len(strayTags))])...)
		case 9:
			if rng.IntN(4) == 0 {
				page = page[:from]
			}
		}
	}
	return page
}

// someTag is where a tag stands, or what looks like one; an empty place where there is none.
func someTag(page []byte, rng *rand.Rand) [2]int {
	at := rng.IntN(len(page))
	from := bytes.IndexByte(page[at:], '<')
	if from < 0 {
		return [2]int{at, at}
	}
	to := bytes.IndexByte(page[at+from:], '>')
	if to < 0 {
		return [2]int{at, at}
	}
	return [2]int{at + from, at + from + to + 1}
}

// mutationTime is when a mutated page counts as hanging; the corpora's largest takes less than a hundredth of it.
const mutationTime = 20 * time.Second

// TestMutations extracts broken copies of every fixture and holds the invariants on each. BROADSHEET_PAGES=dir takes the pages
// of a folder instead, BROADSHEET_MUTATIONS=20 so many copies of each.
func TestMutations(t *testing.T) {
	rounds, folder := 5, os.Getenv("BROADSHEET_PAGES")
	if n := os.Getenv("BROADSHEET_MUTATIONS"); n != "" {
		var err error
		rounds, err = strconv.Atoi(n)
		require.NoError(t, err)
	}
	var pages [][]byte
	if folder == "" {
		docs := fixtures(t)
		for _, name := range slices.Sorted(maps.Keys(docs)) {
			pages = append(pages, docs[name].HTML)
		}
	} else {
		pages = folderPages(t, folder)
	}
	x, extracted, refused := new(Extractor), 0, 0
	for i, page := range pages {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			hash := fnv.New64a()
			hash.Write(page)
			round := 0
			defer func() {
				if t.Failed() {
					t.Logf("mutation %d", round)
				}
			}()
			for ; round < rounds; round++ {
				a, err := extractBroken(x, mutate(page, rand.New(rand.NewPCG(hash.Sum64(), uint64(round)))))
				if err != nil {
					require.ErrorIs(t, err, ErrNotHTML)
					refused++
					continue
				}
				checkArticle(t, a)
				extracted++
			}
		})
	}
	t.Logf("%d pages, %d mutations: %d extracted, %d refused as no HTML", len(pages), extracted+refused, extracted, refused)
	require.NotZero(t, extracted)
}

// extractBroken is Extract with a panic made an error.
func extractBroken(x *Extractor, page []byte) (a *Article, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), mutationTime)
	defer cancel()
	return x.Extract(ctx, Document{HTML: page, Hints: Hints{URL: "https://news.example/2023/03/08/story"}})
}
