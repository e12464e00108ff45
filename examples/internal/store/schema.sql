-- What examples/scrape gathers and examples/desk shows, version 1. PRAGMA user_version says which version a file has;
-- a program refuses one that is newer than its own. Times are seconds since 1970 in UTC, days are YYYY-MM-DD.
-- One process at a time writes, any number read at the same time (WAL).

-- A run of scrape. The newest is the one that may write.
CREATE TABLE run (
	id      INTEGER PRIMARY KEY,
	started INTEGER NOT NULL,
	ended   INTEGER -- NULL while it lasts, and of one that was killed
) STRICT;

-- An address that was answered, and what became of it.
CREATE TABLE page (
	id         INTEGER PRIMARY KEY,
	key        TEXT NOT NULL UNIQUE, -- as addresses are compared: without scheme, fragment and parameters that only track
	address    TEXT NOT NULL,        -- as it was asked for
	time       INTEGER NOT NULL,     -- of the last answer
	outcome    TEXT NOT NULL CHECK (outcome IN ('article', 'copy', 'unchanged', 'no article', 'failed')),
	cause      TEXT,                 -- of a failure
	error      TEXT,
	passing    INTEGER NOT NULL,     -- 1: a failure that the next run tries again
	copy_of    INTEGER REFERENCES article, -- the story that has nearly the same words or the same address
	similarity REAL                  -- to it, from 0 to 1
) STRICT;
CREATE INDEX page_copy ON page(copy_of) WHERE copy_of IS NOT NULL;

-- A story, as its newest version has it. Its id is that of its page.
CREATE TABLE article (
	id          INTEGER PRIMARY KEY REFERENCES page,
	version     INTEGER NOT NULL REFERENCES version, -- the newest
	versions    INTEGER NOT NULL,                    -- how many there are
	digest      TEXT NOT NULL,     -- of what a reader would call a change
	fingerprint BLOB NOT NULL,     -- of the body (extract.Fingerprint), 128 bytes
	url         TEXT NOT NULL,     -- where it was found, after redirects
	host        TEXT NOT NULL,     -- of that, without "www."
	site        TEXT NOT NULL,     -- the site's name, '' when the page states none; so for the other fields
	language    TEXT NOT NULL,     -- BCP 47
	section     TEXT NOT NULL,
	type        TEXT NOT NULL,
	headline    TEXT NOT NULL,
	summary     TEXT NOT NULL,     -- standfirst, or the beginning of the body
	published   TEXT NOT NULL,     -- as precise as the page is: 2026-03-08, 2026-03-08T08:35:00+05:00
	day         TEXT NOT NULL,     -- when it was published, or else first fetched
	fetched     INTEGER NOT NULL,
	length      INTEGER NOT NULL   -- of the body, in words; two characters of a script without spaces count as one
) STRICT;
CREATE INDEX article_day ON article(day, host);
CREATE INDEX article_host ON article(host, day);
CREATE INDEX article_language ON article(language, day);

-- Addresses that a story is known by, as compared: where it was found, and the one it declares. The first story keeps it.
CREATE TABLE alias (
	address TEXT PRIMARY KEY,
	article INTEGER NOT NULL REFERENCES article
) STRICT, WITHOUT ROWID;

-- A version of a story. Ids rise by one: an export goes on after the last that it has.
CREATE TABLE version (
	id      INTEGER PRIMARY KEY,
	article INTEGER NOT NULL REFERENCES article,
	number  INTEGER NOT NULL,  -- 1, 2, …
	fetched INTEGER NOT NULL,
	record  TEXT NOT NULL,     -- the line of JSON that an export writes; ->'$.article' is the article
	changes TEXT,              -- from the version before (extract.Changes), NULL of the first
	UNIQUE (article, number)
) STRICT;

-- Who signed the newest version, in order.
CREATE TABLE author (
	article INTEGER NOT NULL REFERENCES article,
	place   INTEGER NOT NULL,
	name    TEXT NOT NULL,
	PRIMARY KEY (article, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX author_name ON author(name);

-- Market quotes, of every version: quotes of one page change from day to day.
CREATE TABLE ticker (
	version   INTEGER NOT NULL REFERENCES version,
	place     INTEGER NOT NULL,
	article   INTEGER NOT NULL REFERENCES article,
	symbol    TEXT NOT NULL, -- or the name where there is none
	name      TEXT NOT NULL,
	currency  TEXT NOT NULL,
	price     REAL,          -- NULL is not stated
	change    REAL,
	percent   REAL,
	day       TEXT NOT NULL, -- of a first version as article.day, of a later one when it was fetched
	time      INTEGER NOT NULL, -- when the version was fetched
	PRIMARY KEY (version, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticker_symbol ON ticker(symbol, day);

-- Words of the newest version, by the article's id. In scripts without spaces and in Hangul each pair of neighbouring
-- characters is a word, and the last character of each run (words.go). What is filtered by is there as words, too (filter.go): one
-- question to this index says which stories match. No text is kept here.
CREATE VIRTUAL TABLE words USING fts5(
	headline, names, body, filters, content = '', contentless_delete = 1,
	tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

-- Answers that servers let be kept, for conditional requests.
CREATE TABLE kept (
	address      TEXT PRIMARY KEY,
	etag         TEXT NOT NULL,
	modified     TEXT NOT NULL, -- Last-Modified
	content_type TEXT NOT NULL,
	body         BLOB NOT NULL  -- packed with gzip
) STRICT;
