package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// unmet lists the expectations of a fixture's expect section that an Article does not meet: a line each, sorted.
func unmet(t *testing.T, expect []byte, a *Article) []string {
	t.Helper()
	var want, got map[string]any
	require.NoError(t, json.Unmarshal(expect, &want))
	var b bytes.Buffer
	require.NoError(t, a.WriteJSON(&b))
	require.NoError(t, json.Unmarshal(b.Bytes(), &got))
	var list []string
	for key, value := range want {
		switch key {
		case "body":
			list = append(list, unmetBody(value.([]any), a)...)
		case "set_apart":
			list = append(list, unmetApart(value.([]any), a)...)
		case "not_in_body":
			for _, text := range value.([]any) {
				if where := inBody(text.(string), a, true); where >= 0 {
					list = append(list, fmt.Sprintf("not_in_body: %.60q", text))
				}
			}
		default:
			list = append(list, unmetValue(key, value, got[key])...)
		}
	}
	sort.Strings(list)
	return list
}

// unmetValue compares one field: objects by the listed keys, lists entry by entry, times as instants.
func unmetValue(path string, want, got any) []string {
	switch w := want.(type) {
	case map[string]any:
		g, _ := got.(map[string]any)
		var list []string
		for key, value := range w {
			list = append(list, unmetValue(path+"."+key, value, g[key])...)
		}
		return list
	case []any:
		g, _ := got.([]any)
		if path == "images" {
			return unmetImages(w, g)
		}
		if len(w) != len(g) {
			return []string{fmt.Sprintf("%s: want %d entries, got %d", path, len(w), len(g))}
		}
		var list []string
		for i := range w {
			list = append(list, unmetValue(fmt.Sprintf("%s[%d]", path, i), w[i], g[i])...)
		}
		return list
	case string:
		g, _ := got.(string)
		if tidyText(w) == tidyText(g) || sameInstant(w, g) {
			return nil
		}
		return []string{fmt.Sprintf("%s: want %.80q, got %.80q", path, w, g)}
	}
	if want != got {
		return []string{fmt.Sprintf("%s: want %v, got %v", path, want, got)}
	}
	return nil
}

// unmetImages looks for each listed picture among those with its caption or credit.
func unmetImages(want, got []any) []string {
	var list []string
	for i, w := range want {
		w := w.(map[string]any)
		found := false
		for _, g := range got {
			g := g.(map[string]any)
			found = found || tidyText(str(g["caption"])) == tidyText(str(w["caption"])) && tidyText(str(g["credit"])) == tidyText(str(w["credit"]))
		}
		if !found {
			list = append(list, fmt.Sprintf("images[%d]: no picture with caption %.60q, credit %.60q", i, str(w["caption"]), str(w["credit"])))
		}
	}
	return list
}

func str(v any) string { s, _ := v.(string); return s }

func unmetBody(want []any, a *Article) []string {
	var list []string
	at := 0
	for _, w := range want {
		w := w.(map[string]any)
		kind, text := w["kind"].(string), tidyText(w["text"].(string))
		loose := kind == "figure" || kind == "embed"
		found := -1
		for i := at; i < len(a.Body); i++ {
			g := tidyText(a.Body[i].Text)
			if g == text || loose && strings.HasPrefix(g, text) {
				found = i
				break
			}
		}
		if found < 0 {
			list = append(list, fmt.Sprintf("body: missing %s %.60q", kind, text))
			continue
		}
		if string(a.Body[found].Kind) != kind {
			list = append(list, fmt.Sprintf("body: %s instead of %s %.60q", a.Body[found].Kind, kind, text))
		}
		if level, ok := w["level"].(float64); ok && int(level) != a.Body[found].Level {
			list = append(list, fmt.Sprintf("body: level %d instead of %v %.60q", a.Body[found].Level, level, text))
		}
		for ; at < found; at++ {
			list = appendExtra(list, &a.Body[at])
		}
		at = found + 1
	}
	for ; at < len(a.Body); at++ {
		list = appendExtra(list, &a.Body[at])
	}
	return list
}

func appendExtra(list []string, b *Block) []string {
	if b.Kind == Figure || b.Kind == Embed {
		return list
	}
	return append(list, fmt.Sprintf("body: extra %s %.60q", b.Kind, tidyText(b.Text)))
}

func unmetApart(want []any, a *Article) []string {
	var list []string
	for _, w := range want {
		w := w.(map[string]any)
		role, text := w["role"].(string), w["text"].(string)
		found := false
		for _, b := range a.Blocks() {
			found = found || string(b.Role) == role && strings.Contains(tidyText(b.Text), tidyText(text))
		}
		if !found {
			list = append(list, fmt.Sprintf("set_apart: no %s %.60q", role, text))
		}
		if inBody(text, a, len(text) > 30) >= 0 {
			list = append(list, fmt.Sprintf("set_apart: in body %.60q", text))
		}
	}
	return list
}

// inBody is the body block that equals a text, or holds it; -1 when there is none.
func inBody(text string, a *Article, part bool) int {
	text = tidyText(text)
	for i := range a.Body {
		if g := tidyText(a.Body[i].Text); g == text || part && strings.Contains(g, text) {
			return i
		}
	}
	return -1
}

func tidyText(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00ad", "")), " ")
}

func sameInstant(a, b string) bool {
	x, err1 := time.Parse(time.RFC3339, a)
	y, err2 := time.Parse(time.RFC3339, b)
	return err1 == nil && err2 == nil && x.Equal(y)
}
