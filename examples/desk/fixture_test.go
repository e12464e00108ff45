package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/examples/internal/store"
	"github.com/broadsheet-go/broadsheet/extract"
)

// hostile is markup that a page's words may hold. In a page it would run, load or close something.
const hostile = `</script><script>window.ran=1</script><img src="/request/1" onerror="window.ran=2"><svg onload="window.ran=3"><style>body{display:none}</style>"'` + "`{{.}}" + `<a href="javascript:window.ran=4">x</a>`

// The articles of the fixture with something to them.
const (
	changed  = 1 // has three versions, two copies and quotes
	attacks  = 2 // has hostile markup in each field
	japanese = 3
	arabic   = 4
)

const stories = 64

// A shop is a store that a test fills.
type shop struct {
	t *testing.T
	w *store.Writer
}

func (s shop) put(id string, fetched time.Time, a *extract.Article, day string) {
	s.t.Helper()
	require.NoError(s.t, a.Published.UnmarshalJSON([]byte(strconv.Quote(day))))
	_, err := s.w.Put(&store.Answer{
		Key: id, Address: "https://" + id, Time: fetched, Outcome: store.Article, Article: a, URL: a.URL, Aliases: []string{id},
		Digest: fmt.Sprint(a.Headline, a.Body), Fetched: fetched,
		Record: func(m store.Mark) ([]byte, error) {
			b, err := json.Marshal(struct {
				store.Mark
				Article *extract.Article `json:"article"`
			}{m, a})
			return append(b, '\n'), err
		},
	})
	require.NoError(s.t, err)
}

func article(address, site, language, headline string, authors []string, body ...string) *extract.Article {
	a := &extract.Article{URL: address, Site: site, Language: language, Headline: headline}
	for _, name := range authors {
		a.Byline.Authors = append(a.Byline.Authors, extract.Author{Name: name})
	}
	for _, text := range body {
		a.Body = append(a.Body, extract.Block{Kind: extract.Paragraph, Role: extract.RoleParagraph, Text: text})
	}
	return a
}

var (
	nouns = strings.Fields("bridge river railway harbour council minister storm price market ferry engineer report school library valley tunnel festival orchard theatre mayor")
	verbs = strings.Fields("opens closes grows waits returns falls moves stays begins ends")
	sites = []struct{ host, name string }{{"www.orr-courier.example", "The Orr Courier"}, {"vellin.example", "Vellin Post"}, {"daily.example", "The Daily Ledger"}, {"hafen.example", "Hafenblatt"}}
	names = []string{"Lena Vasquez", "Óscar Nunn", "Mira Tanaka", "Jon Abara"}
)

var joints = strings.Fields("and while near without before after because under beyond until where although with against")

func sentence(r *rand.Rand) string {
	n := func() string { return nouns[r.IntN(len(nouns))] }
	v := func() string { return verbs[r.IntN(len(verbs))] }
	j := func() string { return joints[r.IntN(len(joints))] }
	return fmt.Sprintf("The %s %s %s a %s %s %s the %s, %s every %s %s.", n(), v(), j(), n(), v(), j(), n(), j(), n(), v())
}

func paragraphs(r *rand.Rand, n int) (list []string) {
	for range n {
		list = append(list, sentence(r)+" "+sentence(r)+" "+sentence(r))
	}
	return list
}

// fixture makes a store.
func fixture(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "news.db")
	w, err := store.Open(path)
	require.NoError(t, err)
	s := shop{t, w}
	start := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	r := rand.New(rand.NewPCG(7, 7))

	body := paragraphs(r, 6)
	for i, text := range [][]string{
		body,
		append(append(append([]string{}, body[:2]...), strings.Replace(body[2], "every", "on Tuesday every", 1)), body[3:]...),
		append(append(append([]string{}, body[0], "A first train crossed the bridge at noon."), strings.Replace(body[2], "every", "on Tuesday every", 1)), body[3:5]...),
	} {
		headline := []string{"Orr bridge opens in June", "Orr bridge opens in July", "Orr bridge opens in July, a month late"}[i]
		a := article("https://www.orr-courier.example/bridge", sites[0].name, "en", headline, names[:2], text...)
		a.Section, a.Standfirst = "Transport", []string{"The new crossing of the Orr was to be ready in spring."}
		a.Byline.Raw = "By Lena Vasquez and Óscar Nunn"
		a.Corrections = []string{"An earlier version named the wrong river."}[:i/2]
		a.Tickers = []extract.Ticker{{Symbol: "AVN", Name: "Avion Steel", Currency: "$"}, {Name: "Crude Oil"}}
		a.Tickers[0].Price.Value, a.Tickers[0].Price.Stated = 41.5+float64(i)*1.25, true
		s.put("orr-courier.example/bridge", start.AddDate(0, 0, 2*i), a, "2026-03-01")
	}
	s.put("attacks.example/", start, article("javascript:window.ran=5", hostile, "en", "Hostile "+hostile, []string{hostile}, "A paragraph with "+hostile+" in it.", "http://127.0.0.1/request/2"), "2026-03-02")
	s.put("asahi.example/", start, article("https://asahi.example/", "川向新聞", "ja", "東京都は新しい橋を開通した", []string{"田中未来"}, "東京都は八日、川に架かる新しい橋を開通した。橋の長さは三百メートルで、鉄道と歩行者が通る。"), "2026-03-03")
	s.put("nahar.example/", start, article("https://nahar.example/", "النهر", "ar", "افتتاح الجسر الجديد في القاهرة", nil, "افتُتح الجسر الجديد على النهر يوم الأحد بعد عامين من العمل."), "2026-03-03")
	for i := range 2 { // copies
		s.put(fmt.Sprintf("copier%d.example/bridge", i), start.AddDate(0, 0, 1), article(fmt.Sprintf("https://copier%d.example/bridge", i), "Copier", "en", "Bridge news", nil, body...), "2026-03-02")
	}
	for i := 4; i < stories; i++ {
		site := sites[r.IntN(len(sites))*r.IntN(len(sites))/(len(sites)-1)]
		noun := nouns[r.IntN(len(nouns))]
		headline := strings.ToUpper(noun[:1]) + noun[1:] + " " + verbs[r.IntN(len(verbs))] + " as the " + nouns[r.IntN(len(nouns))] + " " + verbs[r.IntN(len(verbs))]
		day := start.AddDate(0, 0, r.IntN(30))
		a := article(fmt.Sprintf("https://%s/%d", site.host, i), site.name, []string{"en", "en", "de"}[r.IntN(3)], headline, names[r.IntN(4):][:1], paragraphs(r, 5)...)
		if i%4 == 0 {
			a.Tickers = []extract.Ticker{{Symbol: "AVN", Currency: "$"}}
			a.Tickers[0].Price.Value, a.Tickers[0].Price.Stated = 40+float64(r.IntN(80))/10, true
		}
		s.put(fmt.Sprintf("%s/%d", site.host, i), day, a, day.Format(time.DateOnly))
	}
	require.NoError(t, w.Close())
	return path
}

// served is the address of a desk with the fixture.
func served(t *testing.T) string {
	t.Helper()
	path := fixture(t)
	r, err := store.OpenReader(path)
	require.NoError(t, err)
	server := httptest.NewServer(newDesk(r, path, true))
	t.Cleanup(func() {
		server.Close()
		require.NoError(t, r.Close())
	})
	return server.URL
}
