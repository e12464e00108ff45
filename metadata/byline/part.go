package byline

// A part is what the people after a label did.
type part uint8

// The parts. noPart is the zero value: no label stood before.
const (
	noPart part = iota
	partAuthor
	partEditor
	partPhotographer
	partIllustrator
	partTranslator
	partWriter
	partContributor
	partSource // agencies and organisations a story comes from
)

// role is the Contributor.Role of a part.
func (pt part) role() string {
	switch pt {
	case partEditor:
		return "editor"
	case partPhotographer:
		return "photographer"
	case partIllustrator:
		return "illustrator"
	case partTranslator:
		return "translator"
	case partWriter:
		return "writer"
	case partContributor:
		return "contributor"
	}
	return ""
}
