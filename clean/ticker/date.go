package ticker

// DatePrefix reads the word "date" with an ISO day that some sites glue before a line: " date 2023-09-22 LAHORE: …".
// N is the length of the prefix in bytes with the space before it and after it, 0 when there is none; day is the day
// as written. Whether the line goes on with a quote or with a sentence is not asked.
func DatePrefix(line string) (n int, day string) {
	i := spaces(line)
	if len(line) < i+5 || line[i]|0x20 != 'd' || line[i+1:i+4] != "ate" {
		return 0, ""
	}
	i += 4
	w := spaces(line[i:])
	if w == 0 {
		return 0, ""
	}
	i += w
	if !isoDay(line[i:]) {
		return 0, ""
	}
	day = line[i : i+10]
	i += 10
	if i < len(line) {
		w = spaces(line[i:])
		if w == 0 {
			return 0, ""
		}
		i += w
	}
	return i, day
}

// spaces counts the bytes of the spaces and no-break spaces s begins with.
func spaces(s string) int {
	n := 0
	for n < len(s) {
		switch {
		case s[n] == ' ' || s[n] == '\t' || s[n] == '\n':
			n++
		case s[n] == 0xC2 && n+1 < len(s) && s[n+1] == 0xA0:
			n += 2
		default:
			return n
		}
	}
	return n
}

// isoDay reports that s begins with YYYY-MM-DD, a month from 01 to 12 and a day from 01 to 31.
func isoDay(s string) bool {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	for _, i := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	month, day := s[5:7], s[8:10]
	return "01" <= month && month <= "12" && "01" <= day && day <= "31"
}
