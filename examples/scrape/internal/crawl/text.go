package main

import (
	"fmt"
	"html"
	"math/rand/v2"
	"path"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// A language makes words of syllables; the first word is the most frequent.
type language struct {
	code      string
	share     int // of 100 stories
	syllables []string
	space     string // between words
	stop      string
}

// sites is how many the stories are of, days of how many days they are.
const (
	sites = 40
	days  = 300
)

var languages = []*language{
	{"en", 40, strings.Fields("ba re ti lo mu sen kor vi dan el fa gri hol in jas kel"), " ", "."},
	{"de", 20, strings.Fields("ge ver ung stra ßen wä bro tung eln mar kö ach rie sun pfa ül"), " ", "."},
	{"es", 15, strings.Fields("ca ción de mar ñu lí bre sol ta rro via gua pe ña cer jo"), " ", "."},
	{"ru", 15, strings.Fields("го во ра ни ка сть ли ми до ко вы ше ру бо мо ря"), " ", "."},
	{"zh", 10, strings.Split("山水田火木金土日月人口心手足目耳雨雪風雲", ""), "", "。"},
}

// word is the word of a rank, from 0 on.
func (l *language) word(rank int) string {
	var b strings.Builder
	for {
		b.WriteString(l.syllables[rank%len(l.syllables)])
		if rank /= len(l.syllables); rank == 0 {
			return b.String()
		}
		rank--
	}
}

// A story is what a page tells.
type story struct {
	language         *language
	site             int
	headline, author string
	published        time.Time
	body             []string
}

// storyOf is the story of a number, the same each time.
func storyOf(i int) *story {
	source := rand.New(rand.NewPCG(1, uint64(i)))
	st := &story{site: int(float64(sites) * source.Float64() * source.Float64()), published: time.Date(2026, 1, 1, 8, 0, 0, 0, time.UTC).Add(time.Duration(source.IntN(days*24)) * time.Hour)}
	share := source.IntN(100)
	for _, st.language = range languages {
		if share -= st.language.share; share < 0 {
			break
		}
	}
	// As Zipf has it; the most frequent word is one of fifteen.
	ranks := rand.NewZipf(source, 1.08, 2, 200_000)
	words := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = st.language.word(int(ranks.Uint64()))
		}
		return capital(strings.Join(list, st.language.space))
	}
	st.headline, st.author = words(7), capital(st.language.word(source.IntN(400)))+" Mason"
	for range 10 {
		st.body = append(st.body, words(20)+st.language.stop+" "+words(20)+st.language.stop)
	}
	return st
}

func capital(s string) string {
	r := []rune(s)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// page is the story of the number in an address.
func page(address string) string {
	i, _ := strconv.Atoi(strings.TrimSuffix(path.Base(address), ".html")) // others are the first
	st := storyOf(i)
	var b strings.Builder
	fmt.Fprintf(&b, `<!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%[2]s - The Orr Courier</title><meta property="article:published_time" content="%[3]s"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><article><h1>%[2]s</h1><p class="byline">By <a rel="author" href="/staff">%[4]s</a></p>`,
		st.language.code, html.EscapeString(st.headline), st.published.Format(time.RFC3339), html.EscapeString(st.author))
	for _, text := range st.body {
		b.WriteString("<p>" + html.EscapeString(text) + "</p>\n")
	}
	b.WriteString("</article><footer><p>© The Orr Courier</p></footer></body></html>")
	return b.String()
}
