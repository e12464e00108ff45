// Package table writes answers as Apache Parquet: a row for each line that examples/warc writes as JSON, in the same order. Both
// examples/warc and examples/beam write it.
//
//	row.go      the columns, and an answer in them
//	blocks.go   the columns of blocks and what they hold
//	writer.go   rows to a file, group by group
//
// # Columns
//
// They have the names and the meaning of the fields in extract/schema.json; lists and records are nested as they are there. What a
// page does not state is null, or an empty list. What JSON leaves to its reader is made plain:
//
//   - published, updated and every other time are what the page states, as text: "2024-05-03", "2024-05-03T09:30:00+05:00". Where
//     that is an instant, published_at and updated_at have it in milliseconds, in UTC; of a day alone they are null.
//   - id, file, offset, index, url, fetched and elapsed_ms say where the page comes from, as the lines of JSON do; error says why
//     there is no article, and then the rest is null.
//   - body has the blocks of the article: kind, role, text, spans, picture. What a page shows besides, why a block has its role and
//     where it stands in the source are in the lines of JSON alone: they take three times the room of the articles.
//
// Text is compressed with Zstandard. A row group holds at most so many rows, and so many bytes of text, as one part of memory takes.
package table
