package value

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestKeywords(t *testing.T) {
	for list, want := range map[string][]string{
		"北湾港 渔业 航道":                               {"北湾港", "渔业", "航道"},
		"港口 harbour":                              {"港口 harbour"},
		"ferry, harbour ,, dredging":              {"ferry", "harbour", "dredging"},
		"ferry; harbour":                          {"ferry", "harbour"},
		"Doe, Jane; ferry":                        {"Doe", "Jane; ferry"},
		"الميناء، الطرق، العبارة":                 {"الميناء", "الطرق", "العبارة"},
		"الميناء؛ الطرق":                          {"الميناء", "الطرق"},
		"港湾，渡轮,码头":                                {"港湾", "渡轮", "码头"},
		"経済、政治、港":                                 {"経済", "政治", "港"},
		"経済 政治 港":                                 {"経済", "政治", "港"},
		"harbour news":                            {"harbour news"},
		`"Bread, salt, and the sea", ferry`:       {`"Bread, salt, and the sea"`, "ferry"},
		"ferry; “Bread; and salt”; harbour":       {"ferry", "“Bread; and salt”", "harbour"},
		"«Pain, sel et mer»":                      {"«Pain", "sel et mer»"},
		"port, «Pain, sel et mer»":                {"port", "«Pain, sel et mer»"},
		`"Bread, ferry, harbour`:                  {`"Bread`, "ferry", "harbour"},
		`27" screen, "Ferry" days, 19" screen`:    {`27" screen`, `"Ferry" days`, `19" screen`},
		`"Salt" and "Sea", ferry`:                 {`"Salt" and "Sea"`, "ferry"},
		"R&amp;D":                                 {"R&amp;D"},
		"R&amp;D; ferry":                          {"R&amp;D", "ferry"},
		"R&D; ferry":                              {"R&D", "ferry"},
		" , ":                                     nil,
		"":                                        nil,
		strings.Repeat("a", 300) + ", \"x, y\"":   {strings.Repeat("a", 300), `"x, y"`},
		"\"" + strings.Repeat("a", 300) + ", b\"": {"\"" + strings.Repeat("a", 300), "b\""},
	} {
		assert.Equal(t, want, slices.Collect(Keywords(list)), list)
	}
}
