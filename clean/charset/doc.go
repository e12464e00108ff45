// Package charset turns the bytes of a page into UTF-8 and says on what evidence.
//
// [Decode] decides and decodes, its answer has the [Encoding] with its [Evidence]; [Binary] tells input that is no text, [Gunzip] unpacks
// pages that are stored packed.
//
// # Which evidence outranks which
//
// Evidence is tried in the order of its constants and the first that holds decides:
//
//  1. the caller's override, whatever the bytes are; one that names no encoding is an error;
//  2. a byte-order mark;
//  3. NUL in every other byte, as UTF-16 without a mark has it (told as a guess);
//  4. bytes that are UTF-8 throughout, with at least one character beyond ASCII and no escapes of ISO-2022-JP: hardly any other
//     text is that by chance, while declarations of other encodings on UTF-8 pages are common;
//  5. the charset of the Content-Type header;
//  6. the first declaration in the first 64 KB;
//  7. a guess: ISO-2022-JP by its escapes, UTF-8 where most sequences are that, else by frequent letters;
//  8. nothing beyond ASCII, which is UTF-8.
//
// A charset that is named under 5 or 6 is passed over where the bytes cannot be read so, but for strays (acceptable). A guess
// depends on the bytes alone, and a certain repair of double encoding follows whatever was chosen, but for an override.
package charset
