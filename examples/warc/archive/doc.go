// Package archive reads WARC files (ISO 28500, versions 1.0 and 1.1), plain or packed with gzip, as they come: from a file
// or through a pipe, in constant memory, past what is damaged.
//
//	reader.go   one record after another, each with its offset
//	header.go   the fields before a block
//	damage.go   what could not be read, and the way to the next record
//	window.go   the bytes of the archive, some of which can be read again
//	response.go the HTTP response in a record
//	zstandard.go archives packed with Zstandard
//	coding.go   the codings of its body, undone where the bytes are so coded
package archive
