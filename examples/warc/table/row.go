package table

import (
	"time"

	"github.com/broadsheet-go/broadsheet/examples/internal/page"
	"github.com/broadsheet-go/broadsheet/examples/warc/articles"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A Row is one answer.
type Row struct {
	ID        string     `parquet:"id,optional"`
	File      string     `parquet:"file,optional,dict"`
	Offset    int64      `parquet:"offset"`
	Index     int32      `parquet:"index"`
	URL       string     `parquet:"url,optional"`
	Fetched   *time.Time `parquet:"fetched,optional,timestamp(millisecond)"`
	ElapsedMS float32    `parquet:"elapsed_ms"`
	Error     string     `parquet:"error,optional"`

	Canonical   string   `parquet:"canonical,optional"`
	AMP         string   `parquet:"amp,optional"`
	Site        string   `parquet:"site,optional,dict"`
	Language    string   `parquet:"language,optional,dict"`
	Dir         string   `parquet:"dir,optional,dict"`
	Type        string   `parquet:"type,optional,dict"`
	Section     string   `parquet:"section,optional,dict"`
	Tags        []string `parquet:"tags,list"`
	Kicker      string   `parquet:"kicker,optional"`
	Headline    string   `parquet:"headline,optional"`
	AltHeadline string   `parquet:"alt_headline,optional"`
	Standfirst  []string `parquet:"standfirst,list"`

	Byline      Byline     `parquet:"byline"`
	Published   string     `parquet:"published,optional"`
	PublishedAt *time.Time `parquet:"published_at,optional,timestamp(millisecond)"`
	Updated     string     `parquet:"updated,optional"`
	UpdatedAt   *time.Time `parquet:"updated_at,optional,timestamp(millisecond)"`
	Dateline    Dateline   `parquet:"dateline"`
	Description string     `parquet:"description,optional"`
	Access      string     `parquet:"access,optional,dict"`
	License     string     `parquet:"license,optional,dict"`
	Truncated   bool       `parquet:"truncated"`
	Incomplete  string     `parquet:"incomplete,optional,dict"`
	Confidence  float32    `parquet:"confidence"`

	Body        []Block     `parquet:"body,list"`
	Tickers     []Ticker    `parquet:"tickers,list"`
	Corrections []string    `parquet:"corrections,list"`
	Images      []Image     `parquet:"images,list"`
	Comments    []Comment   `parquet:"comments,list"`
	Updates     []Update    `parquet:"updates,list"`
	Alternates  []Alternate `parquet:"alternates,list"`
}

// A Byline is who wrote a story.
type Byline struct {
	Raw          string        `parquet:"raw,optional"`
	Authors      []Author      `parquet:"authors,list"`
	Desk         string        `parquet:"desk,optional,dict"`
	Agencies     []string      `parquet:"agencies,list"`
	Contributors []Contributor `parquet:"contributors,list"`
	Place        string        `parquet:"place,optional"`
}

// An Author is a person who signs a story.
type Author struct {
	Name         string `parquet:"name"`
	Role         string `parquet:"role,optional"`
	Organization string `parquet:"organization,optional"`
	Place        string `parquet:"place,optional"`
	Email        string `parquet:"email,optional"`
	Handle       string `parquet:"handle,optional"`
	Honorific    string `parquet:"honorific,optional"`
	Suffix       string `parquet:"suffix,optional"`
	URL          string `parquet:"url,optional"`
	Biography    string `parquet:"biography,optional"`
}

// A Contributor has another part in a story.
type Contributor struct {
	Name  string `parquet:"name"`
	Role  string `parquet:"role"`
	Place string `parquet:"place,optional"`
}

// A Dateline is the place before a story's first sentence.
type Dateline struct {
	Raw      string   `parquet:"raw,optional"`
	Places   []string `parquet:"places,list"`
	Region   string   `parquet:"region,optional"`
	Date     string   `parquet:"date,optional"`
	Agencies []string `parquet:"agencies,list"`
	Reporter string   `parquet:"reporter,optional"`
	Length   int32    `parquet:"length"`
}

// Of is an answer as a row. One that was passed over has none.
func Of(a *articles.Answer) (row *Row, ok bool) {
	if a.Passed != "" {
		return nil, false
	}
	r := &Row{ID: a.ID, File: a.File, Offset: a.Offset, Index: int32(a.Index), URL: a.URL, Fetched: instant(a.Fetched), ElapsedMS: float32(float64(a.Elapsed) / 1e6)}
	if a.Err != nil || a.Article == nil {
		if a.Err != nil {
			r.Error = page.Reason(a.Err)
		}
		return r, true
	}
	r.fill(a.Article)
	return r, true
}

// fill takes over what an article states.
func (r *Row) fill(a *extract.Article) {
	r.Canonical, r.AMP = a.Canonical, a.AMP
	r.Site, r.Language, r.Dir, r.Type, r.Section, r.Tags = a.Site, a.Language, a.Dir, string(a.Type), a.Section, a.Tags
	r.Kicker, r.Headline, r.AltHeadline, r.Standfirst = a.Kicker, a.Headline, a.AltHeadline, a.Standfirst
	r.Published, r.PublishedAt = stated(a.Published)
	r.Updated, r.UpdatedAt = stated(a.Updated)
	r.Description, r.Access, r.License, r.Truncated = a.Description, string(a.Access), a.License, a.Truncated
	r.Incomplete, r.Confidence, r.Corrections = string(a.Incomplete), float32(a.Confidence), a.Corrections
	b := a.Byline
	r.Byline = Byline{Raw: b.Raw, Desk: b.Desk, Agencies: b.Agencies, Place: b.Place}
	for _, p := range b.Authors {
		r.Byline.Authors = append(r.Byline.Authors, Author{p.Name, p.Role, p.Organization, p.Place, p.Email, p.Handle, p.Honorific, p.Suffix, p.URL, p.Biography})
	}
	for _, p := range b.Contributors {
		r.Byline.Contributors = append(r.Byline.Contributors, Contributor{p.Name, p.Role, p.Place})
	}
	d := a.Dateline
	r.Dateline = Dateline{d.Raw, d.Places, d.Region, "", d.Agencies, d.Reporter, int32(d.Length)}
	r.Dateline.Date, _ = stated(d.Date)
	r.fillBlocks(a)
}

// instant is a time that is known; nil for none.
func instant(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

// stated is a date as it is stated, and the instant that it is, where it is one.
func stated(d extract.Date) (text string, at *time.Time) {
	if d.IsZero() {
		return "", nil
	}
	text = d.String()
	if t, err := time.Parse(time.RFC3339Nano, text); err == nil {
		return text, instant(t)
	}
	if t, err := time.Parse("2006-01-02T15:04Z07:00", text); err == nil {
		return text, instant(t)
	}
	return text, nil
}
