package main

const help = `warc reads the pages of WARC archives as articles, one line of JSON for each, or one row of Parquet.

    warc [flags] ARCHIVE...

An ARCHIVE is a .warc, .warc.gz or .warc.zst file, a .wacz with such files in it, or "-" for standard input. Pages are HTTP responses with a status of 200 to 299
in HTML or plain text, and conversion and resource records of these types; other records are passed over and counted.
Every page has a line, in the order of the archive, whatever the number of workers:

    {"id":"<urn:uuid:...>","file":"...","offset":3021,"url":"...","fetched":"...","elapsed_ms":4.1,"article":{...}}

or, where the page is no text, is too large or its record is damaged, one with "error" in place of "article". A damaged
record stops nothing: reading goes on at the next one.

    -format F       jsonl (the default) or parquet, a table of the articles: go doc ./table says which columns it has
    -o FILE         write to FILE, which must not exist, not to standard output
    -resume         go on after the last line of the FILE of -o, with the same archives as before
    -from BYTE      begin with the first record at or after this byte of the archive
    -to BYTE        end before the first record at or after this byte
    -workers N      pages read at the same time; one for each processor unless told otherwise
    -max-bytes N    the largest page in bytes, unpacked (33554432)
    -explain        with provenance and all blocks of the page, as extract -explain -format json
    -quiet          no summary on standard error
    -version        print the version

Exit status: 0 every archive was read to its end, 1 an archive could not be read or the output not be written, 2 the
command line makes no sense.
`
