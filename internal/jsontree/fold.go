package jsontree

// Fold appends a key in any of the usual spellings as one: small letters and digits, without the marks of snake_case and kebab-case.
// It stops where b is full.
func Fold(b []byte, name string) []byte {
	for i := 0; i < len(name) && len(b) < cap(b); i++ {
		c := name[i]
		switch {
		case c >= 'A' && c <= 'Z':
			b = append(b, c|0x20)
		case c == '_' || c == '-' || c == ' ':
		default:
			b = append(b, c)
		}
	}
	return b
}
