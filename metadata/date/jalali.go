package date

import "strings"

// jalaliMonths are the months of the Solar Hijri calendar in Persian, in the two spellings of the letter ye.
var jalaliMonths = [...]struct {
	name  string
	month int
}{
	{"فروردین", 1}, {"فروردين", 1}, {"اردیبهشت", 2}, {"ارديبهشت", 2}, {"خرداد", 3}, {"تیر", 4}, {"تير", 4},
	{"مرداد", 5}, {"امرداد", 5}, {"شهریور", 6}, {"شهريور", 6}, {"مهر", 7}, {"آبان", 8}, {"آذر", 9},
	{"دی", 10}, {"دي", 10}, {"بهمن", 11}, {"اسفند", 12},
	// As Afghanistan has them, in Dari and in Pashto.
	{"حمل", 1}, {"ثور", 2}, {"جوزا", 3}, {"سرطان", 4}, {"اسد", 5}, {"سنبله", 6}, {"میزان", 7}, {"عقرب", 8}, {"قوس", 9}, {"جدی", 10},
	{"دلو", 11}, {"حوت", 12}, {"وری", 1}, {"غویی", 2}, {"غبرګولی", 3}, {"چنګاښ", 4}, {"زمری", 5}, {"وږی", 6}, {"تله", 7}, {"لړم", 8},
	{"لیندۍ", 9}, {"مرغومی", 10}, {"سلواغه", 11}, {"کب", 12},
}

// jalaliMonth reads a month of the Persian calendar at p on Persian pages and where the language is unknown.
func (r *dateParser) jalaliMonth(p int) (month, end int) {
	if p >= len(r.s) || r.s[p] < 0xD8 || r.s[p] > 0xDB || r.primary != nil && !r.solar() {
		return 0, 0
	}
	for _, m := range jalaliMonths {
		if end := p + len(m.name); strings.HasPrefix(r.s[p:], m.name) && !r.letterAt(end) {
			return m.month, end
		}
	}
	return 0, 0
}

// jalaliYear reads the year after a Persian day and month and converts the whole; without a year there is nothing to convert.
func (r *dateParser) jalaliYear(day, month, p int, m *partialDate) int {
	n := r.number(r.joins(r.skip(r.space(p), ",،")))
	if n.digits != 4 {
		return 0
	}
	y, mo, d, ok := jalali(n.value, month, day)
	if !ok {
		return 0
	}
	m.year, m.month, m.day = y, mo, d
	return n.end
}
