package page

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/broadsheet-go/broadsheet/extract"
)

const limit = 1 << 20

// ferry is a page of one story in Latin-1.
const ferry = "<html><head><title>Fähre</title></head><body><article><h1>Die Fähre fährt wieder</h1>" +
	"<p>Die Fähre über die Orr fährt seit Montag wieder, neun Wochen nach dem Sturm, sagte der Hafenmeister in einer Mitteilung.</p></article></body></html>"

func latin1(s string) []byte {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = append(b, byte(r))
	}
	return b
}

// escaped is quoted-printable with soft line breaks.
func escaped(b []byte) string {
	var out strings.Builder
	column := 0
	for _, c := range b {
		s := string(rune(c))
		if c >= 0x7f || c == '=' {
			s = fmt.Sprintf("=%02X", c)
		}
		if column+len(s) > 70 {
			out.WriteString("=\r\n")
			column = 0
		}
		out.WriteString(s)
		column += len(s)
	}
	return out.String()
}

// saved is a page as a browser saves it: a picture before the page, a frame after it.
func saved(encoding, page string) string {
	return "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://orr.example/ferry\r\nSubject: =?utf-8?Q?F=C3=A4hre?=\r\n" +
		"Date: Fri, 3 May 2024 10:15:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--cut--\"\r\n\r\n\r\n" +
		"----cut--\r\nContent-Type: text/html\r\nContent-ID: <frame-2@orr>\r\nContent-Location: https://ads.example/banner\r\n\r\n<p>Buy a boat.</p>\r\n" +
		"----cut--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://orr.example/a.png\r\n\r\niVBORw0KGgo=\r\n" +
		"----cut--\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-ID: <frame-1@orr>\r\nContent-Transfer-Encoding: " + encoding +
		"\r\nContent-Location: https://orr.example/ferry\r\n\r\n" + page + "\r\n----cut----\r\n"
}

// A saved page is the part that the message states, decoded, with the address and the time of the message.
func TestMHTML(t *testing.T) {
	body := latin1(strings.Replace(ferry, "</article>", `<iframe src="cid:frame-2%40orr"></iframe><img src="cid:none"></article>`, 1))
	for encoding, page := range map[string]string{
		"quoted-printable": escaped(body),
		"base64":           base64.StdEncoding.EncodeToString(body)[:76] + "\r\n" + base64.StdEncoding.EncodeToString(body)[76:],
		"8bit":             string(body),
	} {
		doc, err := Kept([]byte(saved(encoding, page)), false, limit, extract.Hints{})
		require.NoError(t, err, encoding)
		assert.Equal(t, "https://orr.example/ferry", doc.URL)
		assert.True(t, doc.Fetched.Equal(time.Date(2024, 5, 3, 8, 15, 0, 0, time.UTC)), doc.Fetched)
		assert.Contains(t, string(doc.HTML), `<iframe src="https://ads.example/banner">`)
		assert.Contains(t, string(doc.HTML), `<img src="cid:none">`)
		article, err := new(extract.Extractor).Extract(t.Context(), doc)
		require.NoError(t, err)
		assert.Equal(t, "Die Fähre fährt wieder", article.Headline)
		require.NotEmpty(t, article.Body)
		assert.Contains(t, article.Body[0].Text, "Die Fähre über die Orr fährt seit Montag wieder")
		assert.NotContains(t, article.Body[0].Text, "boat")
	}
	doc, err := Kept([]byte(saved("8bit", string(body))), false, limit, extract.Hints{URL: "https://known.example/"})
	require.NoError(t, err)
	assert.Equal(t, "https://known.example/", doc.URL, "what the caller knows stands")
}

// Chromium writes shadow roots under a name of its own.
func TestMHTMLShadowRoots(t *testing.T) {
	page := `<article><h1>Pier</h1><div><template shadowmode="open"><p>The pier opened on Monday, the harbour master said.</p></template></div></article>`
	doc, err := Kept([]byte(saved("8bit", page)), false, limit, extract.Hints{})
	require.NoError(t, err)
	assert.Contains(t, string(doc.HTML), `<template shadowrootmode="open"><p>The pier`)
}

const mailHead = "Return-Path: <post@orr.example>\nReceived: from a by b\n\tfor c; Fri, 3 May 2024 08:15:02 +0000\nFrom: The Orr Courier <post@orr.example>\n" +
	"Message-ID: <1@orr.example>\nSubject: The ferry\n is back\nDate: Fri, 3 May 2024 08:15:00 +0000\nMIME-Version: 1.0\n"

// A newsletter is its HTML where it has some, with its subject for a title, and else its text.
func TestMail(t *testing.T) {
	both := mailHead + "Content-Type: multipart/mixed; boundary=outer\n\n--outer\nContent-Type: multipart/alternative; boundary=inner\n\n" +
		"--inner\nContent-Type: text/plain\n\nRead it in a browser.\n--inner\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><html><body><p>The ferry sails.</p></body></html>\n--inner--\n" +
		"--outer\nContent-Type: text/html\nContent-Disposition: attachment; filename=x.html\n\n<p>Attached.</p>\n--outer--\n"
	doc, err := Kept([]byte(both), false, limit, extract.Hints{})
	require.NoError(t, err)
	assert.Equal(t, "<!doctype html><html><title>The ferry is back</title><body><p>The ferry sails.</p></body></html>", string(doc.HTML))
	assert.True(t, doc.Fetched.Equal(time.Date(2024, 5, 3, 8, 15, 0, 0, time.UTC)))

	for name, c := range map[string]struct{ source, text string }{
		"text alone":       {mailHead + "\nIt sails at noon.\n", "The ferry is back\n\nIt sails at noon.\n"},
		"of a mailbox":     {"From post@orr.example Fri May  3 08:15:00 2024\n" + mailHead + "\nIt sails at noon.\n", "The ferry is back\n\nIt sails at noon.\n"},
		"title again":      {mailHead + "\nThe ferry is back\n\nIt sails.\n", "The ferry is back\n\nIt sails.\n"},
		"its own charset":  {mailHead + "Content-Type: text/plain; charset=iso-8859-1\n\nF\xe4hre\n", "The ferry is back\n\nFähre\n"},
		"wrapped to send":  {mailHead + "Content-Type: text/plain; format=flowed\n\nIt sails at \nnoon.\n > Said he\n", "The ferry is back\n\nIt sails at noon.\n> Said he\n"},
		"wrapped, delsp":   {mailHead + "Content-Type: text/plain; format=flowed; delsp=yes\n\nIt sai \nls.\n", "The ferry is back\n\nIt sails.\n"},
		"an empty page":    {mailHead + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n\n--b\n\nIt sails.\n--b--\n", "The ferry is back\n\nIt sails."},
		"without an end":   {mailHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nIt sails.\n", "The ferry is back\n\nIt sails."},
		"an odd attribute": {mailHead + "Content-Type: text/plain; charset=\n\nIt sails.\n", "The ferry is back\n\nIt sails.\n"},
	} {
		doc, err := Kept([]byte(c.source), false, limit, extract.Hints{})
		require.NoError(t, err, name)
		assert.Equal(t, c.text, doc.Text, name)
	}
}

// What has colons in its first lines is no message for it, and a message without anything to read is refused.
func TestNoMessage(t *testing.T) {
	for _, text := range []string{
		"By: Ida Holm\nDate: 3 May 2024\n\nThe ferry sails.\n", "From: the harbour\nTo: the town\n\nThe ferry sails.\n", "MIME-Version: 1.0\n\nwhat?\n",
		"Received a letter.\nMIME-Version: 1.0\n\n", "<p>Message-ID: 1\nMIME-Version: 1\n\n", "", "\n",
	} {
		assert.False(t, isMessage([]byte(text)), text)
	}
	for source, want := range map[string]string{
		mailHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n": "a message without a page or a text in it",
		mailHead + "Content-Type: application/pdf\n\nx\n":                                                    "a message without a page or a text in it",
		mailHead + "Content-Type: multipart/mixed; boundary=b\n\nnothing\n":                                  "a message that cannot be read: multipart: NextPart: EOF",
		"From a@b Fri\n" + mailHead + "\nOne.\n\nFrom a@b Fri\n" + mailHead + "\nTwo.\n":                     "a mailbox of several messages: save one as a file",
	} {
		_, err := Kept([]byte(source), false, limit, extract.Hints{})
		assert.EqualError(t, err, want)
		_, other := NoPage(err)
		assert.True(t, other)
	}
}

// A message cannot make the reader nest or count without end.
func TestHostileMessage(t *testing.T) {
	deep := mailHead
	for i := range 1000 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	_, err := Kept([]byte(deep+"\nIt sails.\n"), false, limit, extract.Hints{})
	assert.EqualError(t, err, "a message that cannot be read: its parts are nested too deep")

	many := mailHead + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: image/png\n\n\n", maxParts+1) + "--b--\n"
	_, err = Kept([]byte(many), false, limit, extract.Hints{})
	assert.EqualError(t, err, "a message that cannot be read: it has too many parts")
}

// References to parts are not replaced without end.
func TestHostileReferences(t *testing.T) {
	long := mailHead + "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\nContent-ID: <a>\nContent-Location: https://orr.example/" + strings.Repeat("a", 100_000) +
		"\n\n\n--b\nContent-Type: text/html\n\n<p>" + strings.Repeat("<img src='cid:a'>", 10_000) + "\n--b--\n"
	doc, err := Kept([]byte(long), false, limit, extract.Hints{})
	require.NoError(t, err)
	assert.Len(t, doc.HTML, limit+1, "the library refuses what is longer")
}

// What is no escape stays, and what is cut off gives what there is.
func TestTransferEncodings(t *testing.T) {
	for in, want := range map[string]string{
		"a=3D=c3=A4\r\nb": "a=\xc3\xa4\r\nb", "a=\nb=\r\nc": "abc", "a \t\r\nb": "a\r\nb", "1=2 =XY =4": "1=2 =XY =4", "=E2=": "\xe2", "": "",
	} {
		assert.Equal(t, want, string(decoded([]byte(in), " Quoted-Printable ")), in)
	}
	for in, want := range map[string]string{"RmVy\r\ncnk=": "Ferry", "RmVycnk": "Ferry", "Rm!Vy cnk==\n": "Ferry", "RmVyc": "Fer", "": ""} {
		assert.Equal(t, want, string(decoded([]byte(in), "BASE64")), in)
	}
}

// FuzzKept holds that whatever somebody kept is a document or an error in one line, and never larger than what was read.
func FuzzKept(f *testing.F) {
	f.Add([]byte(saved("quoted-printable", ferry)))
	f.Add([]byte(mailHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; format=flowed\n\na \nb\n--b--\n"))
	f.Add([]byte(wayback))
	f.Add([]byte("-- page.html --\n<p>a\n-- source --\nurl: https://orr.example/\n"))
	f.Add([]byte("<!-- saved from url=(0020)https://orr.example/ --><p>a"))
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, err := Kept(b, false, limit, extract.Hints{})
		if err != nil {
			assert.NotContains(t, err.Error(), "\n")
			return
		}
		// References of the subject take up to ten bytes for one.
		assert.LessOrEqual(t, len(doc.HTML)+len(doc.Text), max(limit+1, 10*len(b)+100))
		assert.False(t, len(doc.HTML) > 0 && doc.Text != "")
	})
}
