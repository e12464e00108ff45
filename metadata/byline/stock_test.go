package byline

import (
	"encoding/json"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A stock is what lines of a language are made of.
type stock struct {
	code                                                                                                                     string
	given, family                                                                                                            []string
	by, role, org, agency, place, and, photo, desk, honor, in, loose, edit, with, degree, count, everyday, others, ago, unit []string
	towns                                                                                                                    []string
}

var nameLocales = map[string][]string{
	"en": {"en", "en_AU", "en_GH", "en_IN", "en_NG", "en_ZA", "yo_NG", "zu_ZA", "en_NP"}, "de": {"de", "de_CH"}, "fr": {"fr", "fr_BE", "fr_CH", "fr_SN"}, "es": {"es", "es_MX"},
	"it": {"it"}, "nl": {"nl", "nl_BE"}, "pt": {"pt_BR", "pt_PT"}, "pl": {"pl"}, "cs": {"cs_CZ"}, "sk": {"sk"}, "hr": {"hr"}, "sr": {"sr_RS_latin"}, "ro": {"ro"},
	"hu": {"hu"}, "fi": {"fi"}, "sv": {"sv"}, "no": {"nb_NO"}, "da": {"da"}, "tr": {"tr"}, "ru": {"ru"}, "uk": {"uk"}, "mk": {"mk"}, "el": {"el"}, "hy": {"hy"}, "ka": {"ka_GE"},
	"ar": {"ar"}, "fa": {"fa"}, "he": {"he"}, "ur": {"ur"}, "ne": {"ne"}, "hi": {"ne"}, "id": {"id_ID"}, "vi": {"vi"}, "th": {"th"}, "ko": {"ko"}, "ja": {"ja"}, "zh": {"zh_CN", "zh_TW"}, "lv": {"lv"}, "sl": {"sl_SI"}, "uz": {"uz_UZ_latin"}, "az": {"az"}, "af": {"af_ZA"},
}

func stocks(dir string) map[string]*stock {
	var n struct{ First, Last map[string][]string }
	b, err := os.ReadFile(filepath.Join(dir, "names.json"))
	if err != nil {
		panic(err)
	}
	json.Unmarshal(b, &n)
	b, _ = os.ReadFile("../internal/train/names-own.txt")
	for _, line := range strings.Split(string(b), "\n") {
		key, names, _ := strings.Cut(line, ":")
		if language, kind, _ := strings.Cut(key, " "); kind == "given" {
			n.First[language+"_own"] = append(n.First[language+"_own"], strings.Fields(names)...)
		} else if kind == "family" {
			n.Last[language+"_own"] = append(n.Last[language+"_own"], strings.Fields(names)...)
		}
	}
	towns := map[string][]string{}
	b, _ = os.ReadFile(filepath.Join(dir, "towns.txt"))
	for _, p := range strings.Split(string(b), "\n") {
		if p != "" {
			r, _ := utf8.DecodeRuneInString(p)
			k := "latin"
			switch {
			case unicode.Is(unicode.Cyrillic, r):
				k = "cyrl"
			case unicode.Is(unicode.Greek, r):
				k = "grek"
			case unicode.Is(unicode.Han, r):
				k = "hani"
			case unicode.Is(unicode.Hangul, r):
				k = "hang"
			case unicode.Is(unicode.Katakana, r) || unicode.Is(unicode.Hiragana, r):
				k = "kana"
			case unicode.Is(unicode.Arabic, r):
				k = "arab"
			case unicode.Is(unicode.Devanagari, r):
				k = "deva"
			case unicode.Is(unicode.Hebrew, r):
				k = "hebr"
			}
			towns[k] = append(towns[k], p)
		}
	}
	words := map[string][]string{}
	b, _ = os.ReadFile(filepath.Join(dir, "words.tsv"))
	for _, row := range strings.Split(string(b), "\n") {
		if c := strings.Split(row, "\t"); len(c) == 3 && c[2] > "1" {
			words[c[0]] = append(words[c[0]], c[1])
		}
	}
	more, _ := os.ReadFile(filepath.Join(dir, "people.txt"))
	script := map[string]string{"ru": "cyrl", "uk": "cyrl", "mk": "cyrl", "el": "grek", "ar": "arab", "fa": "arab", "ur": "arab", "he": "hebr", "ne": "deva", "hi": "deva", "ko": "hang", "ja": "hani", "zh": "hani"}
	out := map[string]*stock{}
	for code, locales := range nameLocales {
		s := &stock{code: code}
		for _, l := range append(locales[:len(locales):len(locales)], code+"_own") {
			s.given = append(s.given, n.First[l]...)
			s.family = append(s.family, n.Last[l]...)
		}
		text, err := os.ReadFile(filepath.Join("../../clean/lang", code+".txt"))
		if err != nil {
			continue
		}
		for _, line := range strings.Split(string(text), "\n") {
			key, rest, ok := strings.Cut(line, ":")
			if !ok || strings.HasPrefix(line, "#") {
				continue
			}
			key, _, _ = strings.Cut(key, " ")
			var ws []string
			for _, w := range strings.Split(rest, "|") {
				if w = strings.TrimSpace(w); w != "" {
					ws = append(ws, w)
				}
			}
			switch key {
			case "byline":
				s.by = append(s.by, ws...)
			case "role":
				s.role = append(s.role, ws...)
			case "org":
				s.org = append(s.org, ws...)
			case "agency":
				s.agency = append(s.agency, ws...)
			case "place":
				s.place = append(s.place, ws...)
			case "and":
				s.and = append(s.and, ws...)
			case "photographer":
				s.photo = append(s.photo, ws...)
			case "editor", "illustrator", "translator":
				s.edit = append(s.edit, ws...)
			case "contributing":
				s.with = append(s.with, ws...)
			case "suffix":
				s.degree = append(s.degree, ws...)
			case "desk":
				s.desk = append(s.desk, ws...)
			case "honorific":
				s.honor = append(s.honor, ws...)
			case "in":
				s.in = append(s.in, ws...)
			case "tag", "label", "share", "related", "comment", "newsletter":
				s.loose = append(s.loose, ws...)
			case "ago":
				s.ago = append(s.ago, ws...)
			case "unit":
				s.unit = append(s.unit, ws...)
			case "counter":
				s.count = append(s.count, ws...)
			}
		}
		s.everyday = words[code]
		if code == "en" {
			s.others = strings.Fields(string(more))
		}
		k := script[code]
		if k == "" {
			k = "latin"
		}
		s.towns = towns[k]
		if len(s.given) > 0 && len(s.family) > 0 {
			out[code] = s
		}
	}
	return out
}

// nameParticles are the particles of names as they are written in stories of a language.
var nameParticles = map[string][]string{
	"en": {"ap", "arap", "bin", "al", "de", "van", "Mac", "Ó", "O", "du", "St", "ibn", "binti", "von", "da", "della"}, "es": {"de", "de la", "de los", "del", "y"},
	"pt": {"de", "da", "do", "dos", "e"}, "fr": {"de", "de la", "du", "le"}, "it": {"di", "de", "della", "dell", "lo"}, "nl": {"van", "van den", "van der", "de", "van 't", "ter", "ten"},
	"de": {"von", "von der", "zu", "van"}, "af": {"van", "van der", "du"}, "da": {"von", "af"}, "no": {"von", "af"}, "sv": {"von", "af", "de"}, "id": {"bin", "binti"}, "tr": {"el"},
	"ar": {"عبد", "بن", "أبو", "آل"}, "fa": {"پور"}, "he": {"בן", "אבו"},
}

func (s *stock) name(r *rand.Rand) string {
	g, f := pick(r, s.given), pick(r, s.family)
	switch s.code {
	case "zh", "ja", "ko":
		if s.code != "zh" && r.Intn(3) == 0 {
			return f + " " + g
		}
		return f + g
	case "hu", "vi":
		if r.Intn(2) == 0 {
			return f + " " + g + " " + pick(r, s.given)
		}
		return f + " " + g
	}
	if len(s.others) > 0 && r.Intn(2) == 0 {
		g, f = pick(r, s.others), pick(r, s.others)
	}
	if r.Intn(15) == 0 {
		f = pick(r, s.towns)
	}
	n := g + " " + f
	switch r.Intn(15) {
	case 12:
		if p := nameParticles[s.code]; p != nil {
			n = g + " " + pick(r, p) + " " + f
			if r.Intn(3) == 0 {
				n += " " + pick(r, s.family)
			}
		}
	case 13:
		if s.code == "en" || s.code == "hi" || s.code == "ta" {
			n = g + " " + strings.ToUpper(randomLetters(r, 1))
			if r.Intn(3) == 0 {
				n = strings.ToUpper(randomLetters(r, 1)) + " " + strings.ToUpper(randomLetters(r, 1)) + " " + f
			}
		}
	case 0:
		n = g + " " + pick(r, s.given) + " " + f
	case 1, 2:
		n = g + " " + f + " " + pick(r, s.family)
	case 3:
		if g[0] < 0x80 {
			n = g + " " + capitalise(pick(r, s.given))[:1] + ". " + f
		}
	case 4:
		n = g + " " + f + "-" + pick(r, s.family)
	case 5:
		if g[0] < 0x80 && f[0] < 0x80 {
			n = strings.ToUpper(n)
		}
	case 6:
		if g[0] < 0x80 && f[0] < 0x80 {
			n = g + " " + strings.ToUpper(f)
		}
	case 7:
		if first, _ := utf8.DecodeRuneInString(g); unicode.IsUpper(first) {
			n = string(first) + pick(r, []string{".", ". "}) + f
		}
	}
	return n
}
