package main

import (
	"archive/zip"
	"bufio"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/broadsheet-go/broadsheet/examples/warc/archive"
)

// A WACZ is a zip archive with WARC archives in its folder "archive/". Each of them is named as if the WACZ were a folder.

// inside is a list of archives in which those in a WACZ stand for it.
func inside(names []string) (list []string) {
	for _, name := range names {
		in, err := zip.OpenReader(name)
		if err != nil {
			list = append(list, name) // a WARC archive, or one that opening it says everything of
			continue
		}
		n := len(list)
		for _, f := range in.File {
			if isWARC(f.Name) {
				list = append(list, name+"/"+f.Name)
			}
		}
		if len(list) == n {
			list = append(list, name)
		}
		in.Close()
	}
	return list
}

// isWARC reports the name of a WARC archive.
func isWARC(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".warc.gz") || strings.HasSuffix(name, ".warc.zst")
}

var errNoWARC = errors.New("a zip archive without a WARC archive in it")

// openArchive opens an archive: a file, one in a WACZ, or standard input.
func openArchive(name string, stdin io.Reader) (io.ReadCloser, error) {
	var file io.ReadCloser = io.NopCloser(stdin)
	if name != "-" {
		var err error
		if file, err = openFile(name); err != nil {
			return nil, err
		}
	}
	if f, ok := file.(*os.File); ok { // which can go to an offset without being read
		var begin [4]byte
		n, _ := f.ReadAt(begin[:], 0)
		if !archive.Zstandard(begin[:n]) && string(begin[:n]) != "PK\x03\x04" {
			return file, nil
		}
	}
	in := bufio.NewReaderSize(file, 64<<10)
	begin, _ := in.Peek(4) // an error shows again when it is read
	switch {
	case string(begin) == "PK\x03\x04":
		file.Close()
		return nil, errNoWARC
	case archive.Zstandard(begin):
		unpacked, err := archive.Unpack(in)
		if err != nil {
			file.Close()
			return nil, err
		}
		return closing{unpacked, func() error { unpacked.Close(); return file.Close() }}, nil
	}
	return closing{in, file.Close}, nil
}

// openFile opens a file, or one in a WACZ.
func openFile(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err == nil {
		return f, nil
	}
	for at := strings.LastIndexByte(name, '/'); at > 0; at = strings.LastIndexByte(name[:at], '/') {
		in, failed := zip.OpenReader(name[:at])
		if failed != nil {
			continue
		}
		entry, failed := in.Open(name[at+1:])
		if failed != nil {
			in.Close()
			return nil, failed
		}
		return closing{entry, func() error { entry.Close(); return in.Close() }}, nil
	}
	return nil, err
}

// closing reads from one thing and closes others.
type closing struct {
	io.Reader
	close func() error
}

// Close closes what is below.
func (c closing) Close() error { return c.close() }
