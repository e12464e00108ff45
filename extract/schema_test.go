package extract

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"io"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/broadsheet-go/broadsheet/metadata/date"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A schema is a JSON Schema (draft 2020-12) with the keywords that schema.json uses. Reading one with another keyword fails.
type schema struct {
	Schema      string             `json:"$schema"`
	ID          string             `json:"$id"`
	Title       string             `json:"title"`
	Ref         string             `json:"$ref"`
	Defs        map[string]*schema `json:"$defs"`
	Description string             `json:"description"`
	Type        any                `json:"type"`
	Enum        []string           `json:"enum"`
	Pattern     string             `json:"pattern"`
	Minimum     *float64           `json:"minimum"`
	Maximum     *float64           `json:"maximum"`
	MinItems    int                `json:"minItems"`
	Items       *schema            `json:"items"`
	Properties  map[string]*schema `json:"properties"`
	Required    []string           `json:"required"`
}

func articleSchema(t testing.TB) *schema {
	t.Helper()
	f, err := os.Open("schema.json")
	require.NoError(t, err)
	defer f.Close()
	var s schema
	d := json.NewDecoder(f)
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&s))
	require.Equal(t, "https://json-schema.org/draft/2020-12/schema", s.Schema)
	return &s
}

// resolve follows a reference.
func (s *schema) resolve(root *schema) *schema {
	if s.Ref == "" {
		return s
	}
	return root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
}

// check says what is wrong with a value. It is stricter than the standard: a property that the schema does not name is wrong.
func (s *schema) check(root *schema, where string, value any) error {
	s = s.resolve(root)
	if s == nil {
		return fmt.Errorf("%s: no such definition", where)
	}
	if !s.typed(value) {
		return fmt.Errorf("%s: %v is not of type %v", where, value, s.Type)
	}
	switch v := value.(type) {
	case string:
		if s.Enum != nil && !slices.Contains(s.Enum, v) {
			return fmt.Errorf("%s: %q is none of %v", where, v, s.Enum)
		}
		if s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v) {
			return fmt.Errorf("%s: %q does not match %s", where, v, s.Pattern)
		}
	case float64:
		if s.Minimum != nil && v < *s.Minimum || s.Maximum != nil && v > *s.Maximum {
			return fmt.Errorf("%s: %v is out of range", where, v)
		}
	case []any:
		if len(v) < s.MinItems {
			return fmt.Errorf("%s: %d items", where, len(v))
		}
		for i := range v {
			if err := s.Items.check(root, fmt.Sprintf("%s[%d]", where, i), v[i]); err != nil {
				return err
			}
		}
	case map[string]any:
		for _, name := range s.Required {
			if _, found := v[name]; !found {
				return fmt.Errorf("%s: %s is missing", where, name)
			}
		}
		for name := range v {
			if s.Properties[name] == nil {
				return fmt.Errorf("%s: %s is not in the schema", where, name)
			}
			if err := s.Properties[name].check(root, where+"."+name, v[name]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *schema) typed(value any) bool {
	if s.Type == nil {
		_, text := value.(string)
		return text && s.Enum != nil
	}
	types, many := s.Type.([]any)
	if !many {
		types = []any{s.Type}
	}
	return slices.ContainsFunc(types, func(want any) bool {
		switch v := value.(type) {
		case nil:
			return want == "null"
		case string:
			return want == "string"
		case bool:
			return want == "boolean"
		case float64:
			return want == "number" || want == "integer" && v == float64(int64(v))
		case []any:
			return want == "array"
		}
		return want == "object"
	})
}

// satisfies fails when the JSON of an article, short and explained, does not satisfy the schema.
func satisfies(t testing.TB, s *schema, a *Article) {
	t.Helper()
	for _, explain := range []bool{false, true} {
		var value any
		require.NoError(t, json.Unmarshal([]byte(rendered(t, func(w io.Writer) error { return JSON{Explain: explain}.Write(w, a) })), &value))
		require.NoError(t, s.check(s, "article", value))
	}
}

func TestSchemaOfPages(t *testing.T) {
	s := articleSchema(t)
	for name, doc := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			a, err := From(doc.HTML, doc.URL)
			require.NoError(t, err)
			satisfies(t, s, a)
		})
	}
	satisfies(t, s, harbourArticle())
	satisfies(t, s, &Article{})
}

func TestSchemaOfEveryField(t *testing.T) {
	s := articleSchema(t)
	a := &Article{}
	fill(reflect.ValueOf(a).Elem(), constants(t))
	a.Dir = "rtl"
	a.blocks = a.Body
	satisfies(t, s, a)
	var value map[string]any
	require.NoError(t, json.Unmarshal([]byte(rendered(t, func(w io.Writer) error { return JSON{Explain: true}.Write(w, a) })), &value))
	assert.Equal(t, slices.Sorted(maps.Keys(s.Properties)), slices.Sorted(maps.Keys(value)), "a full article has every property")
}

// fill gives every exported field below v a value: of a type with constants the first of them.
func fill(v reflect.Value, constants map[string][]string) {
	switch x := v.Addr().Interface().(type) {
	case *Date:
		*x = Date{Time: time.Date(2024, 5, 3, 18, 5, 0, 0, time.UTC), Precision: date.Minute, Zone: date.ZoneStated}
		return
	case *ticker.Number:
		*x = ticker.Number{Value: 1.5, Stated: true}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), constants)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), constants)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), constants)
	case reflect.String:
		text := "text"
		if list := constants[v.Type().Name()]; list != nil {
			text = list[0]
		} else if v.Type() != reflect.TypeFor[string]() {
			panic("no constants of type " + v.Type().Name())
		}
		v.SetString(text)
	case reflect.Int:
		v.SetInt(1)
	case reflect.Float64:
		v.SetFloat(0.5)
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic("no value for " + v.Type().String())
	}
}

// constants are the string constants of the package, and of clean's quotes, by type.
func constants(t testing.TB) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, file := range []string{"article.go", "role.go", "../clean/ticker/quote.go"} {
		f, err := parser.ParseFile(gotoken.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, decl := range f.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != gotoken.CONST {
				continue
			}
			for _, spec := range group.Specs {
				v := spec.(*ast.ValueSpec)
				kind, typed := v.Type.(*ast.Ident)
				require.True(t, typed && len(v.Values) == 1, "%s: %v", file, v.Names)
				text, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
				require.NoError(t, err)
				all[kind.Name] = append(all[kind.Name], text)
			}
		}
	}
	return all
}

// Every JSON field of the types has its property, every property its field, every constant its place in an enum, and
// every property its description.
func TestSchemaAndTypes(t *testing.T) {
	s := articleSchema(t)
	c := comparison{t: t, root: s, constants: constants(t), seen: map[string]bool{}}
	delete(s.Properties, "blocks") // the one that is no field: see JSON.Explain
	c.compare("article", s, reflect.TypeFor[Article]())
	for name := range s.Defs {
		assert.True(t, c.seen[name], "no field has the type %s", name)
	}
}

type comparison struct {
	t         *testing.T
	root      *schema
	constants map[string][]string
	seen      map[string]bool // definitions compared
}

func (c *comparison) compare(where string, s *schema, typ reflect.Type) {
	assert.NotEmpty(c.t, s.Description+s.resolve(c.root).Description, "%s is not described", where)
	if name, found := strings.CutPrefix(s.Ref, "#/$defs/"); found {
		if c.seen[name] {
			return
		}
		c.seen[name] = true
		s = s.resolve(c.root)
	}
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	switch typ {
	case reflect.TypeFor[Date]():
		assert.Equal(c.t, "string", s.Type, where)
		return
	case reflect.TypeFor[ticker.Number]():
		assert.Equal(c.t, "number", s.Type, where)
		return
	}
	switch typ.Kind() {
	case reflect.Struct:
		c.fields(where, s, typ)
	case reflect.Slice:
		require.NotNil(c.t, s.Items, where)
		if typ.Elem().Kind() == reflect.Slice || typ.Elem() == reflect.TypeFor[string]() {
			return // cells and plain texts have no description of their own
		}
		c.compare(where+"[]", s.Items, typ.Elem())
	case reflect.String:
		assert.True(c.t, s.Type == "string" || s.Enum != nil, where)
		if typ != reflect.TypeFor[string]() {
			assert.Equal(c.t, c.constants[typ.Name()], s.Enum, where)
		}
	default:
		want := map[reflect.Kind]string{reflect.Int: "integer", reflect.Float64: "number", reflect.Bool: "boolean"}[typ.Kind()]
		assert.Equal(c.t, want, s.Type, where)
	}
}

func (c *comparison) fields(where string, s *schema, typ reflect.Type) {
	fields := map[string]reflect.StructField{}
	for i := range typ.NumField() {
		f := typ.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		require.NotEmpty(c.t, name, "%s of %s has no JSON name", f.Name, typ)
		fields[name] = f
		assert.Equal(c.t, options == "", slices.Contains(s.Required, name), "%s.%s is required when it is always written", where, name)
	}
	assert.Equal(c.t, slices.Sorted(maps.Keys(fields)), slices.Sorted(maps.Keys(s.Properties)), where)
	for name, f := range fields {
		if p := s.Properties[name]; p != nil {
			c.compare(where+"."+name, p, f.Type)
		}
	}
}

// The checker finds what it is there to find.
func TestSchemaChecker(t *testing.T) {
	s := articleSchema(t)
	for _, wrong := range []string{
		`{}`, `[]`, `null`, `{"confidence": "1"}`, `{"confidence": 1.5}`, `{"confidence": 1, "headline": null}`, `{"confidence": 1, "headlines": "x"}`, `{"confidence": 1, "type": "news"}`,
		`{"confidence": 1, "published": "2024"}`, `{"confidence": 1, "published": "2024-05-03T18:05Z"}`, `{"confidence": 1, "tags": []}`, `{"confidence": 1, "tags": [1]}`,
		`{"confidence": 1, "body": [{"kind": "paragraph", "role": "paragraph"}]}`, `{"confidence": 1, "body": [{"kind": "paragraph", "role": "text", "score": 1}]}`,
		`{"confidence": 1, "body": [{"kind": "paragraph", "role": "paragraph", "score": 1, "offset": 1.5}]}`, `{"confidence": 1, "byline": {"authors": [{}]}}`,
	} {
		var value any
		require.NoError(t, json.Unmarshal([]byte(wrong), &value))
		assert.Error(t, s.check(s, "article", value), wrong)
	}
	var value any
	require.NoError(t, json.Unmarshal([]byte(`{"confidence": 1, "published": "2024-05-03T18:05+02:00", "body": [{"kind": "table", "role": "table", "score": 1, "rows": [null, ["a"]]}]}`), &value))
	assert.NoError(t, s.check(s, "article", value))
}
