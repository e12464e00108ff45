package words

import "strings"

// Closing is the mark that closes a bracket; 0 for anything else.
func Closing(open rune) rune {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	case '（':
		return '）'
	case '［':
		return '］'
	case '【':
		return '】'
	case '〔':
		return '〕'
	case '«':
		return '»'
	case '「':
		return '」'
	}
	return 0
}

// IsApostrophe reports a mark that stands inside a name or a word for a letter left out.
func IsApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´' || r == '׳' || r == '״'
}

// Filed is the length of the words for "filed" at the end of s: 电 (by wire), 讯, 報導.
func Filed(s string) int {
	for _, w := range [...]string{"综合外电报道", "綜合外電報導", "外電報導", "外电报道", "综合报道", "綜合報導", "报道", "報導", "報道", "专电", "專電", "电", "電", "讯", "訊", "发"} {
		if strings.HasSuffix(s, w) {
			return len(w)
		}
	}
	return 0
}

// Gathered reports words that stand in the place's position and say "from several sources".
func Gathered(s string) bool {
	return s == "综合" || s == "綜合" || s == "即時" || s == "即时"
}
