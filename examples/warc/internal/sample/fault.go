package sample

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A Fault is something that can be wrong with a record. Each leaves the records around it sound.
type Fault string

// The faults.
const (
	Flip  Fault = "flip"  // one byte in the middle of a packed record is another
	Zero  Fault = "zero"  // a stretch of a packed record is zeroes
	Cut   Fault = "cut"   // a record stops half-way
	Short Fault = "short" // Content-Length is less than the block has
	Long  Fault = "long"  // Content-Length is more than the block has
	Line  Fault = "line"  // the first line is none of a record
	Junk  Fault = "junk"  // bytes that are no record stand before one; the record itself is sound
)

// Faults are all faults.
var Faults = []Fault{Flip, Zero, Cut, Short, Long, Line, Junk}

// ParseFaults reads names of faults between commas; "all" are all.
func ParseFaults(list string) ([]Fault, error) {
	var faults []Fault
	for name := range strings.SplitSeq(list, ",") {
		f := Fault(strings.TrimSpace(name))
		switch {
		case f == "":
		case f == "all":
			faults = append(faults, Faults...)
		case slices.Contains(Faults, f):
			faults = append(faults, f)
		default:
			return nil, fmt.Errorf("%q is none of %v", f, Faults)
		}
	}
	return faults, nil
}

// fits reports whether a fault can be told: nothing guards the bytes of a block that is not packed.
func (f Fault) fits(packed bool) bool { return packed || f != Flip && f != Zero }

// header damages a record before it is packed.
func (f Fault) header(record []byte, length int) []byte {
	stated := fmt.Appendf(nil, "Content-Length: %d\r\n", length)
	switch f {
	case Short:
		return bytes.Replace(record, stated, fmt.Appendf(nil, "Content-Length: %d\r\n", length/2), 1)
	case Long:
		return bytes.Replace(record, stated, fmt.Appendf(nil, "Content-Length: %d\r\n", length+length/2), 1)
	case Line:
		return append([]byte("WRAC"), record[len("WARC"):]...)
	}
	return record
}

// bytes damages a record as it stands in the archive.
func (f Fault) bytes(record []byte, random *rand.Rand) []byte {
	switch f {
	case Flip:
		record[len(record)/2] ^= 0xff
	case Zero:
		clear(record[len(record)/3 : len(record)/2])
	case Cut:
		return record[:len(record)/2]
	case Junk:
		junk := make([]byte, 300+random.IntN(3000))
		for i := range junk {
			junk[i] = byte(random.Uint32())
		}
		junk[0] = 0                                              // no line break, which may stand there
		copy(junk[len(junk)/2:], "\x1f\x8b\x08\x00WARC/1.0\r\n") // looks like a beginning and is none
		return append(junk, record...)
	}
	return record
}
