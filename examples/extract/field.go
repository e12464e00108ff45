package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/broadsheet-go/broadsheet/extract"
)

// fieldPaths are the values of -field: paths through the JSON of an article, their keys parted by dots. A path goes through
// every entry of a list.
type fieldPaths [][]string

func (f *fieldPaths) String() string { return "" }

// Set is called for each -field.
func (f *fieldPaths) Set(path string) error {
	keys := strings.Split(path, ".")
	if !hasField(reflect.TypeFor[extract.Article](), keys) && !(keys[0] == "blocks" && hasField(reflect.TypeFor[[]extract.Block](), keys[1:])) {
		return errors.New("an article has no such field")
	}
	*f = append(*f, keys)
	return nil
}

// hasField reports whether the JSON of a type may have something at a path.
func hasField(t reflect.Type, keys []string) bool {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if len(keys) == 0 {
		return true
	}
	if t.Kind() != reflect.Struct || t.Implements(reflect.TypeFor[json.Marshaler]()) {
		return false
	}
	for i := range t.NumField() {
		if name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); name == keys[0] && name != "" && name != "-" {
			return hasField(t.Field(i).Type, keys[1:])
		}
	}
	return false
}

// write writes the values of an article, one a line, in the order of the flags. found is false when a path has none.
func (f fieldPaths) write(w io.Writer, a *extract.Article) (found bool, err error) {
	var all, values bytes.Buffer
	if err := (extract.JSON{Explain: true}).Write(&all, a); err != nil {
		return true, err
	}
	found = true
	for _, keys := range f {
		before := values.Len()
		if err := appendValues(&values, all.Bytes(), keys); err != nil {
			return true, err
		}
		found = found && values.Len() > before
	}
	_, err = w.Write(values.Bytes())
	return found, err
}

// appendValues adds the values at a path of some JSON: words as they are, on one line, anything else as JSON.
func appendValues(b *bytes.Buffer, value json.RawMessage, keys []string) error {
	switch value[0] {
	case '[':
		var list []json.RawMessage
		if err := json.Unmarshal(value, &list); err != nil {
			return err
		}
		for _, v := range list {
			if err := appendValues(b, v, keys); err != nil {
				return err
			}
		}
		return nil
	case '{':
		if len(keys) == 0 {
			break
		}
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(value, &fields); err != nil {
			return err
		}
		if v, stated := fields[keys[0]]; stated {
			return appendValues(b, v, keys[1:])
		}
		return nil
	case '"':
		var s string
		if err := json.Unmarshal(value, &s); err != nil {
			return err
		}
		fmt.Fprintln(b, plainLine(s))
		return nil
	}
	b.Write(bytes.TrimSpace(value))
	b.WriteByte('\n')
	return nil
}
