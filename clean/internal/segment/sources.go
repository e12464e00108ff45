package segment

import "strings"

// sources are the addresses that an element names for one picture.
type sources struct {
	src   string
	lazy  string // put into src by a script, once a reader comes near
	other string // of an element whose src may be left out
	sets  string // attributes such as srcset that are not read yet
	set   string // the largest of them
	size  int    // its width or density, -1 where it states none
	in    bool   // srcset lists src
	width bool   // srcset states widths
}

// addLazy adds an address for a script to load. What a script has to fill in first, as "_{width}x.jpg", is none.
func (f *sources) addLazy(value string) {
	if value = strings.TrimSpace(value); f.lazy == "" && strings.ContainsAny(value, "./") && !strings.ContainsAny(value, "{} ") {
		f.lazy = value
	}
}

// addAttribute adds a srcset.
func (f *sources) addAttribute(set string) {
	if f.sets != "" {
		set = f.sets + ", " + set
	}
	f.sets = set
}

// readSets reads the candidates of each srcset (HTML, 4.8.4.2.1): addresses, each with a width, a density or neither.
func (f *sources) readSets() {
	set := f.sets
	f.sets = ""
	for set = trimSet(set); set != ""; set = trimSet(set) {
		end := strings.IndexAny(set, " \t\n\f\r")
		if end < 0 {
			end = len(set)
		}
		address, descriptor := set[:end], ""
		if set = set[end:]; strings.HasSuffix(address, ",") {
			address = strings.TrimRight(address, ",")
		} else {
			descriptor, set, _ = strings.Cut(set, ",")
			descriptor = strings.TrimSpace(descriptor)
		}
		if standIn(address) {
			continue
		}
		size := pixels(descriptor)
		f.in = f.in || address == f.src
		f.width = f.width || strings.HasSuffix(descriptor, "w")
		if f.set == "" || size > f.size {
			f.set, f.size = address, size
		}
	}
}

// trimSet is a srcset from its next candidate on.
func trimSet(set string) string { return strings.TrimLeft(set, " \t\n\f\r,") }

// standIn reports an address that shows nothing, or a drawing in a picture's place until that is loaded.
func standIn(address string) bool {
	return address == "" || strings.HasPrefix(address, "data:") || strings.HasPrefix(address, "about:")
}

// named reports any address but a stand-in's.
func (f *sources) named() bool {
	return !standIn(f.src) || f.lazy != "" || f.set != "" || f.other != ""
}

// fullWidth is the width of a picture, in pixels, that is no preview.
const fullWidth = 1000

// address is the picture in the greatest size that the page names: browsers take it from srcset, and src is a small one that
// srcset lists too, one for browsers that read no srcset, or a stand-in.
func (f *sources) address() string {
	switch {
	case f.set != "" && (f.in || f.width && f.size >= fullWidth || standIn(f.src) && f.lazy == ""):
		return f.set
	case f.lazy != "":
		return f.lazy
	case !standIn(f.src):
		return f.src
	}
	return f.other
}
