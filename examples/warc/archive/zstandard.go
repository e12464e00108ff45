package archive

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// An archive packed with Zstandard may begin with the dictionary of its records, in a frame that decoders pass over (the WARC
// specification's "Zstandard Compression for WARC Files"): "5D 2A 4D 18", the length, and the dictionary, itself packed or not.

const (
	frameMark      = 0xfd2fb528
	dictionaryMark = 0x184d2a5d
)

// maxDictionary is the largest dictionary in bytes. Real ones have about a megabyte.
const maxDictionary = 64 << 20

// maxWindow is how far back a frame may refer, which is what unpacking it takes in memory.
const maxWindow = 128 << 20

var errDictionary = errors.New("its dictionary is larger than 64 MiB")

// Zstandard reports the first bytes of an archive that is packed with Zstandard.
func Zstandard(begin []byte) bool {
	if len(begin) < 4 {
		return false
	}
	mark := binary.LittleEndian.Uint32(begin)
	return mark == frameMark || mark == dictionaryMark
}

// Unpack reads an archive that is packed with Zstandard as if it were not; offsets are those of what it holds. Damage ends it. The
// reader wants to be closed.
func Unpack(r io.Reader) (io.ReadCloser, error) {
	options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderLowmem(true)}
	var begin [8]byte
	n, err := io.ReadFull(r, begin[:])
	if err != nil && err != io.ErrUnexpectedEOF {
		return nil, err
	}
	rest := io.MultiReader(bytes.NewReader(begin[:n]), r)
	if n == len(begin) && binary.LittleEndian.Uint32(begin[:]) == dictionaryMark {
		dictionary, err := readDictionary(r, binary.LittleEndian.Uint32(begin[4:]))
		if err != nil {
			return nil, err
		}
		options, rest = append(options, zstd.WithDecoderDicts(dictionary)), r
	}
	in, err := zstd.NewReader(rest, options...)
	if err != nil {
		return nil, fmt.Errorf("zstandard: %w", err)
	}
	return in.IOReadCloser(), nil
}

// readDictionary reads a dictionary of so many bytes, and unpacks it.
func readDictionary(r io.Reader, size uint32) ([]byte, error) {
	if size > maxDictionary {
		return nil, errDictionary
	}
	b, err := io.ReadAll(io.LimitReader(r, int64(size)))
	switch {
	case err != nil:
		return nil, err
	case len(b) < int(size):
		return nil, io.ErrUnexpectedEOF
	case len(b) < 4 || binary.LittleEndian.Uint32(b) != frameMark:
		return b, nil
	}
	in, err := zstd.NewReader(bytes.NewReader(b), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	defer in.Close()
	if b, err = io.ReadAll(io.LimitReader(in, maxDictionary+1)); err == nil && len(b) > maxDictionary {
		err = errDictionary
	}
	return b, err
}
