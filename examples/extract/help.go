package main

const help = `usage: extract [flags] FILE|FOLDER|ADDRESS|- ...
       extract -batch [flags] <lines.jsonl

Reads news pages and writes structured articles to standard output.

  FILE      a page, in whatever form it was kept: HTML, also as SingleFile or a
            web archive has it; MHTML, which browsers save; a mail (.eml); text or
            Markdown; each packed with gzip or not. Its bytes say what it is. What
            has no tag is text, and so is .txt, .text, .md, .markdown and .rst. Of a
            zip archive every page is read. What holds no page is refused in a line
            that says what it is
  FOLDER    every page and text below it, by name; with -text every file that is
            named as text is. What was passed over is named at the end, with the
            reason
  ADDRESS   an http or https address
  -         standard input

What to write:
  -format F       json (the default) is indented, jsonl is one line an article;
                  markdown, text, html; jsonld (schema.org, one line an article);
                  tei (one page only); csv (a header, then a row an article)
  -width N        wrap -format text at N columns
  -front-matter   put YAML front matter at the head of -format markdown
  -field PATH     the values of one field alone, one a line: headline,
                  byline.authors.name, body.text, provenance.headline.source …
                  as the JSON names them; may be given several times
  -explain        why: the fields that were contested, with their sources and the
                  claims that lost; the blocks of the body and those that nearly
                  were, with their roles and the reasons, for people to read.
                  -explain=all: every field and every block of the page. With
                  -format json or jsonl, and with -batch, as "provenance" and
                  "blocks" of the JSON
  -stats          of all pages together: which fields were found, how sure they are,
                  roles of their blocks, time; as JSON with -format json

What to read:
  -text           the input is flattened text, whatever its name; of folders, the
                  files of such names
  -text-format F  the same, written in markdown, rst (reStructuredText) or plain
                  (every character is text). Without it the name says so: .md and
                  .markdown, .rst; other texts show it
  -url ADDRESS    the address of the page (one page only): resolves its links
  -batch          one JSON object a line in, one out, in the same order:
                    {"id": 1, "url": "https://…", "file": "page.html.gz"}
                    or "html" or "text" instead of "file", with the page itself;
                    "text_format" as -text-format has it;
                    {"id": 1, "elapsed_ms": 2.31, "article": {…}}
                    or {"id": 1, "error": "…"}
  -workers N      pages read at the same time (default 1, which keeps times
                  undisturbed; 0 means one a processor; more than 64, or than
                  four a processor, are not begun)
  -drop PARTS     leave out tables, images, comments: names joined by commas
  -sites FILE     rules for single sites: host lines, and below each, indented,
                  "selector -> role" (see package extract, ParseSites)
  -max-bytes N    the largest page, unpacked (default 33554432)

  -version        print the version
  -help, -h       print this text

Examples:
  extract page.html
  extract -format markdown -front-matter https://www.example.org/news/1
  extract -format csv -workers 0 folder >pages.csv
  extract -field headline -field published page.html
  extract -explain page.html | less -R
  extract -stats -workers 0 folder
  extract -text -format jsonl notes.md folder >texts.jsonl
  extract -format markdown saved.mhtml newsletter.eml
  curl -s https://www.example.org/news/1 | extract -format text -width 80 -

Exit status: 0 every page was answered (with -batch: every line, errors too),
1 some were not, 2 the command line makes no sense, 3 every page was answered but
one has not the -field asked for. A page without an article is answered; a note on
standard error says so.

On a terminal -explain is coloured, unless NO_COLOR is set or TERM is dumb; a run
over many pages shows how far it has come, how fast and how long the rest takes,
where the answers do not go to a terminal themselves.
`
