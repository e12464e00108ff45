package extract

import (
	"context"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/metadata/claim"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/broadsheet-go/broadsheet/metadata/readings"
	"github.com/broadsheet-go/broadsheet/metadata/resolve"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// TestWhereDecidesNothing holds that the places of claims, which are for people to find, can be anything: the claims of each
// page of testdata are weighed once more with places in another order, and the answer is the same but for these.
func TestWhereDecidesNothing(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(3, 5))
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		require.NoError(t, err)
		x := Extractor{}
		claims, page, err := x.Claims(context.Background(), Document{Hints: hintsOf(t, section(t, ar, "source")), HTML: section(t, ar, "page.html")})
		require.NoError(t, err)
		want := resolve.Resolve(placeless(claims), page)
		updates := declaredUpdates(liveClaims(claims), readings.New(date.Locale{}))
		for range 3 {
			for i := range claims {
				claims[i].Where = [...]string{"", "meta[name=editor]", "script[0]$.translator.name", "meta[name=x]#"}[r.IntN(4)] + strconv.Itoa(r.IntN(100))
			}
			got := resolve.Resolve(claims, page)
			for _, ch := range choices(&got) {
				ch.Winner.Where = ""
				for k := range ch.Rivals {
					ch.Rivals[k].Where = ""
				}
			}
			if got.Language.Winner.Source == claim.FromShown {
				got.Language.Winner.Where = want.Language.Winner.Where // the claim that weighing makes of the text itself
			}
			require.Equal(t, want, got, file)
			require.Equal(t, updates, declaredUpdates(liveClaims(claims), readings.New(date.Locale{})), file)
		}
	}
}

// placeless is a copy of claims without their places.
func placeless(claims []claim.Claim) []claim.Claim {
	list := make([]claim.Claim, len(claims))
	for i, c := range claims {
		c.Where = ""
		list[i] = c
	}
	return list
}

func choices(r *resolve.Resolution) []*resolve.Choice {
	return []*resolve.Choice{&r.Headline, &r.AltHeadline, &r.Kicker, &r.BylineFrom, &r.PublishedAt, &r.UpdatedAt, &r.Site, &r.Section, &r.Description,
		&r.Canonical, &r.AMP, &r.Language, &r.Image, &r.Caption, &r.License, &r.Access, &r.Type}
}

// The order of a page's claims does not change what they come to, on any fixture.
func TestClaimOrder(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(1, 2))
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			require.NoError(t, err)
			claims, ctx, err := new(Extractor).Claims(context.Background(), Document{Hints: hintsOf(t, section(t, ar, "source")), HTML: section(t, ar, "page.html")})
			require.NoError(t, err)
			want := resolve.Resolve(claims, ctx)
			for range 5 {
				mixed := slices.Clone(claims)
				r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
				require.Equal(t, want, resolve.Resolve(mixed, ctx))
			}
		})
	}
}

// endsLater is a context that ends when it is asked for the n-th time.
type endsLater struct {
	context.Context
	left *int
}

func (c endsLater) Err() error {
	if *c.left--; *c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestClaimsOfACallThatEnded(t *testing.T) {
	for n := range 60 {
		left := n
		claims, _, err := new(Extractor).Claims(endsLater{context.Background(), &left}, Document{HTML: []byte(reopeningPage("", "<p class=byline>By Ada Frings</p>", ""))})
		if left < 0 {
			assert.True(t, errors.Is(err, context.Canceled), n)
			assert.Nil(t, claims, n)
		}
	}
}
