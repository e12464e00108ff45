package sample

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"time"
)

// An Archive says what an archive holds: a warcinfo record, and for every page a request and a response; each seventh page is a
// conversion without a request.
type Archive struct {
	Pages   []Page
	Records int    // how many pages
	First   int    // number of the first: shards with numbers of their own hold different records
	Plain   bool   // not packed
	Seed    uint64 // of identifiers and junk
	Decoded bool   // every response is stored as CC-NEWS does: decoded, with old headers marked "X-Crawler-"

	// Faults are used in turn, on every Every-th page; 0 means none.
	Faults []Fault
	Every  int

	// Told is called for each page written, when it is not nil.
	Told func(Entry)
}

// An Entry says what was written as one page.
type Entry struct {
	ID     string
	URL    string
	Offset int64 // of the page's record, or of the junk before it
	Coding string
	Fault  Fault // "" for a sound record
	HTML   []byte
}

// begin is when the first page of every archive was fetched: later than any date in testdata/pages.
var begin = time.Date(2026, 1, 2, 10, 0, 0, 0, time.UTC)

// writing is an archive that is being written.
type writing struct {
	*Archive
	w      io.Writer
	offset int64
	random *rand.Rand
	packed *gzip.Writer
	faults int
}

// Write writes the archive.
func (a *Archive) Write(w io.Writer) error {
	packed, err := gzip.NewWriterLevel(nil, gzip.DefaultCompression)
	if err != nil {
		return err
	}
	out := &writing{Archive: a, w: w, random: rand.New(rand.NewPCG(a.Seed, uint64(a.First))), packed: packed}
	info := []byte("software: Broadsheet sample archives\r\nformat: WARC File Format 1.0\r\n")
	if err := out.put(out.record("warcinfo", "application/warc-fields", "", begin, info, ""), ""); err != nil {
		return err
	}
	for n := a.First; n < a.First+a.Records; n++ {
		if err := out.page(n); err != nil {
			return err
		}
	}
	return nil
}

// page writes page number n.
func (out *writing) page(n int) error {
	p := out.Pages[n%len(out.Pages)]
	c := codings[n%len(codings)]
	if out.Decoded {
		c = decoded
	}
	address := fmt.Sprintf("%s?copy=%d", p.URL, n/len(out.Pages))
	when := begin.Add(time.Duration(n) * time.Second)
	kind, contentType, block := "response", "application/http; msgtype=response", []byte(nil)
	if n%7 == 6 {
		kind, contentType, block, c.name = "conversion", "text/html", p.HTML, "conversion"
	} else {
		request := []byte("GET / HTTP/1.1\r\nUser-Agent: sample\r\n\r\n")
		if err := out.put(out.record("request", "application/http; msgtype=request", address, when, request, ""), ""); err != nil {
			return err
		}
		block = response("200 OK", "text/html; charset=utf-8", c, p.HTML)
	}
	e := Entry{URL: address, Offset: out.offset, Coding: c.name, Fault: out.fault(n), HTML: p.HTML}
	record := out.record(kind, contentType, address, when, block, e.Fault)
	e.ID = identifier(record)
	if err := out.put(record, e.Fault); err != nil {
		return err
	}
	if out.Told != nil {
		out.Told(e)
	}
	return nil
}

// fault is what is to be wrong with page number n.
func (out *writing) fault(n int) Fault {
	if out.Every == 0 || (n-out.First)%out.Every != out.Every-1 {
		return ""
	}
	for range out.Faults {
		f := out.Faults[out.faults%len(out.Faults)]
		out.faults++
		if f.fits(!out.Plain) {
			return f
		}
	}
	return ""
}

// record is a record, not packed.
func (out *writing) record(kind, contentType, address string, when time.Time, block []byte, f Fault) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%08x-0000-4000-8000-%012x>\r\n",
		kind, out.random.Uint32(), out.random.Uint64()&0xffff_ffff_ffff)
	if address != "" {
		fmt.Fprintf(&b, "WARC-Target-URI: %s\r\n", address)
	}
	fmt.Fprintf(&b, "WARC-Date: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", when.Format(time.RFC3339), contentType, len(block))
	b.Write(block)
	b.WriteString("\r\n\r\n")
	return f.header(b.Bytes(), len(block))
}

// identifier is the WARC-Record-ID of a record.
func identifier(record []byte) string {
	_, rest, _ := bytes.Cut(record, []byte("WARC-Record-ID: "))
	id, _, _ := bytes.Cut(rest, []byte("\r\n"))
	return string(id)
}

// put writes a record.
func (out *writing) put(record []byte, f Fault) error {
	if !out.Plain {
		var b bytes.Buffer
		out.packed.Reset(&b)
		out.packed.Write(record) // to memory
		out.packed.Close()
		record = b.Bytes()
	}
	n, err := out.w.Write(f.bytes(record, out.random))
	out.offset += int64(n)
	return err
}
