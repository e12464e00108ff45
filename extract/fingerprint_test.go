package extract

import (
	"context"
	"encoding/json"
	goflag "flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/charset"
	"github.com/broadsheet-go/broadsheet/clean/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var pagesFlag = goflag.String("pages", "", "a folder of pages, packed or not, that TestFingerprintThreshold measures besides its own")

func bodyOf(paragraphs ...string) *Article { return &Article{Body: paragraphsOf(paragraphs)} }

func TestFingerprintOfTheSameWords(t *testing.T) {
	a := bodyOf("The port of Vellin, closed since the storm, opens again on Monday.", "Nine weeks of work are done.")
	for _, same := range []*Article{
		bodyOf("The port of Vellin, closed since the storm, opens again on Monday. Nine weeks of work are done."),
		bodyOf("THE PORT OF “VELLIN” – closed, since the storm – opens again on Monday", "", "Nine weeks of work\nare done!"),
		{Headline: "Other", Body: append([]Block{{Kind: Figure, Text: "A caption."}, {Kind: Embed, Text: "A post."}}, a.Body...)},
	} {
		assert.Equal(t, a.Fingerprint(), same.Fingerprint())
	}
	assert.Equal(t, 1.0, a.Fingerprint().Similarity(a.Fingerprint()))
	other := bodyOf("Closed since the storm, the port of Vellin opens again on Monday.", "Nine weeks of work are done.")
	assert.NotEqual(t, a.Fingerprint(), other.Fingerprint(), "the order of words counts")
	assert.Greater(t, a.Fingerprint().Similarity(other.Fingerprint()), 0.4)
}

func TestFingerprintOfFewWords(t *testing.T) {
	none := bodyOf("", "… — !").Fingerprint()
	assert.True(t, none.IsZero())
	assert.Zero(t, none.Similarity(none))
	assert.Zero(t, none.Similarity(bodyOf("word").Fingerprint()))
	for _, text := range []string{"one", "one two", "one two three", "港", "港口", "港口開放"} {
		f := bodyOf(text).Fingerprint()
		assert.Equal(t, text == "港", f.IsZero(), text)
		assert.Zero(t, f.Similarity(bodyOf("somebody else wrote that").Fingerprint()), text)
	}
	assert.NotEqual(t, bodyOf("one two").Fingerprint(), bodyOf("two one").Fingerprint())
}

// It is the same on every machine and in every release of a major version.
func TestFingerprintStays(t *testing.T) {
	const want = "000000005da20000ee0000000000c0000053ac001100ec5e0000000000000000e90000000000000000000000000300000000007d00000000000000000000f3000000000067003600cb0001c400003a000000b931990000dc0000d22841005f00000000000000001f0000000000000000c300000000000000d10000c000007a00"
	assert.Equal(t, want, bodyOf("The port of Vellin, closed since the storm, opens again on Monday.", "維林港口今天重新開放。", "ท่าเรือเปิดอีกครั้ง").Fingerprint().String())
}

func TestFingerprintText(t *testing.T) {
	f := bodyOf("The port of Vellin opens again on Monday.").Fingerprint()
	b, err := json.Marshal(map[string]Fingerprint{"f": f})
	require.NoError(t, err)
	assert.Equal(t, `{"f":"`+f.String()+`"}`, string(b))
	var back map[string]Fingerprint
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, f, back["f"])
	assert.Error(t, json.Unmarshal([]byte(`{"f":"00"}`), &back))
	assert.Error(t, json.Unmarshal([]byte(`{"f":"`+strings.Repeat("x", 256)+`"}`), &back))
}

// TestWordHashes holds that a text without spaces is hashed by its pairs, the long vowel mark of kana included.
func TestWordHashes(t *testing.T) {
	for words, want := range map[string]int{"データ": 2, "ｻｯｶｰ": 3, "人々": 1, "ดี๑": 2, "သည်။": 3, "한국어 신문": 2, "The port, closed": 3, "བོད་སྐད": 2, "漢a字": 1} {
		n := 0
		for range wordHashes(words) {
			n++
		}
		assert.Equal(t, want, n, words)
	}
}

func TestFingerprintAllocatesNothing(t *testing.T) {
	a := harbourArticle()
	assert.Zero(t, testing.AllocsPerRun(100, func() { a.Fingerprint() }))
}

// copied is a text with some of its words dropped and some replaced by others of it. In scripts without spaces three
// characters are a word.
func copied(body string, dropped, replaced float64, rng *rand.Rand) string {
	var words []string
	for _, field := range strings.Fields(body) {
		if !strings.ContainsFunc(field, text.Spaceless) {
			words = append(words, field+" ")
			continue
		}
		for part := range slices.Chunk([]rune(field), 3) {
			words = append(words, string(part))
		}
	}
	var b strings.Builder
	for _, word := range words {
		switch x := rng.Float64(); {
		case x < dropped:
		case x < dropped+replaced:
			b.WriteString(words[rng.IntN(len(words))])
		default:
			b.WriteString(word)
		}
	}
	return b.String()
}

// NearDuplicate parts copies from other stories, in every script of the pages. With -pages it measures a folder besides.
func TestFingerprintThreshold(t *testing.T) {
	bodies := measuredBodies(t)
	require.NotEmpty(t, bodies)
	prints := make([]Fingerprint, len(bodies))
	for i, text := range bodies {
		prints[i] = bodyOf(text).Fingerprint()
	}
	closest := 0.0
	for i := range prints {
		for k := range i {
			s := prints[i].Similarity(prints[k])
			if s >= NearDuplicate {
				t.Logf("%.3f: %.60q and %.60q", s, bodies[i], bodies[k])
			} else {
				closest = max(closest, s)
			}
			if *pagesFlag == "" {
				assert.Less(t, s, NearDuplicate, "%.60q and %.60q", bodies[i], bodies[k])
			}
		}
	}
	t.Logf("%d bodies, %d pairs, the closest below %.1f has %.3f", len(bodies), len(bodies)*(len(bodies)-1)/2, NearDuplicate, closest)
	rng := rand.New(rand.NewPCG(1, 2))
	for _, share := range [][2]float64{{0.02, 0.005}, {0.05, 0.01}, {0.1, 0.02}} {
		var found []float64
		for i, text := range bodies {
			found = append(found, prints[i].Similarity(bodyOf(copied(text, share[0], share[1], rng)).Fingerprint()))
		}
		slices.Sort(found)
		t.Logf("dropped %.3f, replaced %.3f: least %.3f, median %.3f", share[0], share[1], found[0], found[len(found)/2])
		assert.GreaterOrEqual(t, found[0], NearDuplicate)
	}
}

// measuredBodies are the texts of the test pages, and of -pages, that have fifty words or more.
func measuredBodies(t *testing.T) []string {
	var bodies []string
	add := func(page []byte, address string) {
		a, err := From(page, address)
		if err != nil {
			return // a folder may hold anything
		}
		if text := bodyText(a.Body); len(strings.Fields(text)) >= 50 || len(text) >= 600 {
			bodies = append(bodies, text)
		}
	}
	for _, doc := range fixtures(t) {
		add(doc.HTML, doc.URL)
	}
	if *pagesFlag != "" {
		files, err := filepath.Glob(filepath.Join(*pagesFlag, "*"))
		require.NoError(t, err)
		for _, file := range files {
			b, err := os.ReadFile(file)
			require.NoError(t, err)
			if b, err = charset.Gunzip(context.Background(), b, DefaultMaxBytes); err == nil {
				add(b, "")
			}
		}
	}
	slices.Sort(bodies)
	return bodies
}

func BenchmarkFingerprint(b *testing.B) {
	for name, text := range map[string]string{
		"english": "The port of Vellin, closed since the storm, opens again on Monday. ", "french": "Le port de Vélin, fermé depuis la tempête, rouvre lundi à l’équipage. ",
		"chinese": "維林港口自暴風雨以來一直關閉，週一重新開放。",
	} {
		a := bodyOf(strings.Repeat(text, 4_000/len(text)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(a.Body[0].Text)))
			b.ReportAllocs()
			for b.Loop() {
				a.Fingerprint()
			}
		})
	}
}
