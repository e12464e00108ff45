package htmlparse

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/broadsheet-go/broadsheet/clean/internal/budget"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A tokenTest is one case of html5lib's tests of tokenisers.
type tokenTest struct {
	Description   string
	Input         string
	Output        []json.RawMessage
	InitialStates []string
	LastStartTag  string
	DoubleEscaped bool
}

var contentModels = map[string]contentModel{
	"Data state": data, "PLAINTEXT state": plainText, "RCDATA state": rcdata, "RAWTEXT state": rawText, "Script data state": scriptData,
	"CDATA section state": data,
}

// TestTokeniser holds the tokeniser to html5lib's tests, but those of text that no UTF-8 holds.
func TestTokeniser(t *testing.T) {
	ran := 0
	for _, file := range html5lib(t, "html/testdata/html5lib-tests/tokenizer/*.test") {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		if strings.Contains(filepath.Base(file), "xmlViolation") {
			continue // of a parser that makes XML
		}
		var tests struct{ Tests []tokenTest }
		require.NoError(t, json.Unmarshal(raw, &tests))
		for _, test := range tests.Tests {
			if test.DoubleEscaped {
				test.Input = unescapeTwice(test.Input)
				for i := range test.Output {
					test.Output[i] = []byte(strings.ReplaceAll(string(test.Output[i]), `\\u`, `\u`))
				}
			}
			if strings.Contains(test.Input, "\uFFFD") {
				continue // half a surrogate pair
			}
			if test.LastStartTag == "" {
				test.LastStartTag = "none"
			}
			if len(test.InitialStates) == 0 {
				test.InitialStates = []string{"Data state"}
			}
			var want []string
			for _, raw := range test.Output {
				want = appendToken(want, wantedToken(t, raw))
			}
			for _, state := range test.InitialStates {
				ran++
				assert.Equal(t, want, tokens(t, test.Input, state, test.LastStartTag), "%s: %s, %s, %q", filepath.Base(file), test.Description, state, test.Input)
			}
		}
	}
	assert.Greater(t, ran, 6000)
	t.Log(ran, "cases")
}

var escape = regexp.MustCompile(`\\u([0-9A-Fa-f]{4})`)

func unescapeTwice(s string) string {
	return escape.ReplaceAllStringFunc(s, func(e string) string {
		n, _ := strconv.ParseUint(e[2:], 16, 32)
		return string(rune(n))
	})
}

// appendToken appends a token as text; characters after characters belong together.
func appendToken(tokens []string, s string) []string {
	if last := len(tokens) - 1; last >= 0 && strings.HasPrefix(s, "text ") && strings.HasPrefix(tokens[last], "text ") {
		tokens[last] += strings.TrimPrefix(s, "text ")
		return tokens
	}
	return append(tokens, s)
}

func wantedToken(t *testing.T, raw []byte) string {
	var token []any
	require.NoError(t, json.Unmarshal(raw, &token))
	word := func(i int) string {
		s, _ := token[i].(string)
		return s
	}
	switch token[0] {
	case "Character":
		return "text " + word(1)
	case "Comment":
		return "comment " + word(1)
	case "DOCTYPE":
		ids := map[string]string{}
		if token[2] != nil {
			ids["public"] = word(2)
		}
		if token[3] != nil {
			ids["system"] = word(3)
		}
		return fmt.Sprint("doctype ", word(1), ids, token[4])
	case "EndTag":
		return "end " + word(1)
	}
	attributes := map[string]string{}
	for name, value := range token[2].(map[string]any) {
		attributes[name] = value.(string)
	}
	return fmt.Sprint("start ", word(1), attributes, len(token) > 3)
}

func tokens(t *testing.T, input, state, lastStartTag string) (found []string) {
	tree := &Tree{source: input}
	z := newTokeniser(input, tree, &budget.Budget{})
	z.content, z.element = contentModels[state], lastStartTag
	first := func() { z.next() }
	if state == "CDATA section state" {
		first = func() {
			if !z.cdata(0) {
				z.next()
			}
		}
	}
	for first(); z.token.kind != endOfFile; z.next() {
		token := &z.token
		attributes := map[string]string{}
		for _, a := range tree.attributes[token.attributes.start:token.attributes.end] {
			attributes[tree.NameOf(a.Name)] = tree.Value(&a)
		}
		switch token.kind {
		case textToken:
			if state == "Data state" || state == "CDATA section state" {
				token.text.flags &^= nuls // the tree construction decides about them
			}
			found = appendToken(found, "text "+tree.read(token.text))
		case commentToken:
			found = append(found, "comment "+tree.read(token.text))
		case doctypeToken:
			found = append(found, fmt.Sprint("doctype ", tree.NameOf(token.name), attributes, !token.forceQuirks))
		case endTag:
			found = append(found, "end "+tree.NameOf(token.name))
		case startTag:
			found = append(found, fmt.Sprint("start ", tree.NameOf(token.name), attributes, token.selfClosing))
		}
		if z.token.kind != textToken {
			z.token.attributes = attributeRange{}
		}
	}
	return found
}
