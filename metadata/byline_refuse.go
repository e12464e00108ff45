package metadata

import (
	"strings"
)

// isAccount reports whether s is an account name or the word for nobody that content systems fill in.
func isAccount(s string) bool {
	if len(s) > 16 {
		return false
	}
	switch strings.ToLower(s) {
	case "admin", "administrator", "administrador", "webmaster", "root", "user", "guest", "guest author", "guest user", "anonymous", "unknown",
		"null", "none", "undefined", "nil", "nan", "n/a", "na", "false", "true", "test", "editor", "author", "staff", "staffs",
		"superadmin", "super user", "superuser", "default", "no author", "wordpress", "wp", "wpadmin", "wp-admin", "cms", "system", "writer", "default author", "site admin", "site staff":
		return true
	}
	return false
}

// refused reports whether a line holds what no byline does: a web address, a template remain, a copyright sign, a quotation.
func refused(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}', '\\', '?', '!', '"', '$':
			return true
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				return true
			}
		case '<':
			return true
		case 0xC2:
			if strings.HasPrefix(s[i:], "©") {
				return true
			}
		}
	}
	return isAccount(s)
}

// wordy reports whether a line has more words in small letters than a byline holds: "Associated Press writer … contributed
// to this report" has six.
func wordy(s string) bool {
	words, run := 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == ' ' {
			if i+2 < len(s) && 'a' <= s[i+1] && s[i+1] <= 'z' && s[i+2] != ' ' {
				words++
				if words > 14 {
					return true
				}
			}
			run++
		}
	}
	return run > 70
}
