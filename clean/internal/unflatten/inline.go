package unflatten

// inline reads the mark that may begin at i, within a line, and returns where it ends: not after i where it is none. newLine says that what
// comes after it begins a line.
func (w *writer) inline(i int) (next int, newLine bool) {
	switch w.src[i] {
	case '\n', '\r', '\f', '\v': // in a title that goes over several lines
		next = w.titleBreak(i)
	case '|', 0xe2, '\t':
		if next = w.cell(i); next <= i && w.restructured && w.src[i] == '|' {
			next = w.substitution(i)
		}
	case '[':
		if w.pictures {
			next = w.field(i)
		}
		if next <= i {
			next = w.square(i)
		}
	case '&':
		if w.characters {
			next = w.character(i)
		}
	case backspace:
		if w.struck {
			next = w.overstrike(i)
		}
	case ']':
		if next = w.closeLink(i); w.restructured {
			next = w.noted(i)
		}
	case '!':
		if w.markdown {
			next = w.image(i)
		}
	case '\\':
		switch {
		case w.markdown || w.restructured:
			next = w.escape(i)
		case w.tableEnd > 0 && w.drawn && bar(w.src[i+1:]) > 0:
			next = i + 2
		}
	case '`':
		switch {
		case w.restructured:
			next = w.quoted(i)
		case w.markdown:
			next = w.ticked(i)
		}
	case ':':
		if w.restructured {
			next = w.colon(i)
		}
	case '*':
		switch {
		case w.markdown || w.rounds:
			next = w.star(i)
		case w.restructured:
			next = w.emphasis(i)
		}
	case '~':
		if w.markdown {
			next = w.strike(i)
		}
	case '_':
		next = w.underscore(i)
	case '(':
		switch {
		case w.rounds:
			next = w.bracketed(i, ')')
		case w.numbers:
			next = w.button(i)
		}
		if next <= i && w.pictures {
			next = w.field(i)
		}
	case '<':
		return w.angle(i)
	}
	return next, false
}

// underscore reads the mark that an underscore at i may begin.
func (w *writer) underscore(i int) int {
	switch {
	case w.restructured:
		return w.reference(i)
	case w.underlines:
		return w.underline(i)
	case w.margins:
		if n := run(w.src[i:w.end]); n >= longRule {
			return w.skip(i, i+n)
		}
	case w.markdown:
		return w.emphasis(i)
	}
	return i
}

// angle reads what "<" at i may begin: a tag, which may begin a line, or an address.
func (w *writer) angle(i int) (next int, newLine bool) {
	if w.tags {
		if next = w.tag(i); next > i {
			return next, w.line == w.at(next) && !w.markedAt(w.line)
		}
	}
	switch {
	case w.angles:
		return w.bracketed(i, '>'), false
	case w.markdown:
		return w.auto(i), false
	}
	return i, false
}
