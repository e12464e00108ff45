package text

import "strings"

// LocalName is the name of a type or property without the vocabulary before it: what comes after the last "/", "#" or ":", one at its end
// aside. "Article" of "https://schema.org/Article".
func LocalName(name string) string {
	name = strings.TrimRight(name, "/#")
	for i := len(name) - 1; i >= 0; i-- {
		if c := name[i]; c == '/' || c == '#' || c == ':' {
			return name[i+1:]
		}
	}
	return name
}
