package main

const help = `usage: scrape [flags] [ADDRESS ...]

Fetches news pages and keeps them as structured articles, in a database (SQLite)
or as lines of JSON.

What to fetch (each flag may be given several times):
  ADDRESS            a page
  -list FILE         addresses, one a line; "-" is standard input
  -feed WHERE        pages of an RSS, Atom or JSON feed: an address or a file
  -sitemap WHERE     the pages of a sitemap, a news sitemap or an index of them,
                     packed with gzip or not: an address or a file
  -since WHEN        leave out what a feed or sitemap dates earlier: a day, an
                     instant, or a span such as 48h. What has no date stays

What to write:
  -o FILE            where the articles go: a store, when its name ends in .db,
                     .sqlite or .sqlite3, else one JSON object a line, with a
                     store beside it (FILE.db). A run that was stopped or killed
                     goes on there. Without it they go to standard output, and
                     nothing is remembered
  -store FILE        the store of -o FILE.jsonl. Without anything to fetch, what
                     it holds is written to -o, or to standard output
  -follow            then go on, while another scrape writes to the store, until
                     interrupted
  -no-cache          keep no pages for conditional requests
  -refresh SPAN      ask again for what was fetched longer ago than this, and
                     write an article once more when it changed
  -copies            write articles also that were written under another address
  -form FORM         page (the default), or, where a page names one, its amp or
                     print version
  -pages N           pages of one story that are joined (default 20; 1: none)
  -explain           add "provenance" and "blocks" to each article

How to behave:
  -rate R            requests a second to one host (default 1); a Crawl-delay in
                     its robots.txt makes it slower
  -per-host N        requests to one host at the same time (default 2)
  -connections N     requests at the same time (default 16)
  -timeout SPAN      for one request, all of it (default 30s)
  -retries N         further tries where they may help (default 3)
  -max-wait SPAN     the longest Retry-After and Crawl-delay that is obeyed
                     (default 5m); what asks for more fails
  -redirects N       followed for one address (default 5)
  -max-bytes N       the largest page, unpacked (default 8388608)
  -agent NAME        the User-Agent header; its first word is looked up in
                     robots.txt
  -allow-private     ask hosts of this machine and of private networks, too

  -version           print the version
  -help, -h          print this text

An article is a line
  {"id": ADDRESS, "version": …, "url": …, "fetched": …, "elapsed_ms": …,
   "article": {…}}
What failed is said on standard error and, with the cause, in the store. The
exit status is 0 when nothing failed, 1 when something did, 2 when the command
line makes no sense.
`
