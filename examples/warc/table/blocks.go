package table

import (
	"github.com/broadsheet-go/broadsheet/clean/ticker"
	"github.com/broadsheet-go/broadsheet/extract"
)

// A Block is one piece of the article's body. The rows of a table are in its text, a line each with tabs between cells.
type Block struct {
	Kind   string `parquet:"kind,dict"`
	Role   string `parquet:"role,dict"`
	Text   string `parquet:"text,optional"`
	Level  int32  `parquet:"level,dict"`
	Number int32  `parquet:"number,dict"`
	Spans  []Span `parquet:"spans,list"`
	Media  Media  `parquet:"media"`
}

// A Span is a part of a block's text, in bytes.
type Span struct {
	Start int32  `parquet:"start,dict"`
	End   int32  `parquet:"end,dict"`
	Kind  string `parquet:"kind,dict"`
	URL   string `parquet:"url,optional"`
	Value string `parquet:"value,optional"`
}

// Media is the picture, video or page of a figure or embed.
type Media struct {
	URL    string `parquet:"url,optional"`
	Alt    string `parquet:"alt,optional"`
	Width  int32  `parquet:"width,dict"`
	Height int32  `parquet:"height,dict"`
}

// A Ticker is one market quote.
type Ticker struct {
	Raw       string   `parquet:"raw"`
	Symbol    string   `parquet:"symbol,optional,dict"`
	Name      string   `parquet:"name,optional,dict"`
	Exchange  string   `parquet:"exchange,optional,dict"`
	Price     *float64 `parquet:"price,optional"`
	Bid       *float64 `parquet:"bid,optional"`
	Ask       *float64 `parquet:"ask,optional"`
	Currency  string   `parquet:"currency,optional,dict"`
	Change    *float64 `parquet:"change,optional"`
	Percent   *float64 `parquet:"percent,optional"`
	Direction string   `parquet:"direction,optional,dict"`
	AsOf      string   `parquet:"as_of,optional"`
}

// An Image is a picture of the article.
type Image struct {
	URL     string `parquet:"url"`
	Caption string `parquet:"caption,optional"`
	Credit  string `parquet:"credit,optional"`
	Lead    bool   `parquet:"lead"`
}

// A Comment is what one reader wrote.
type Comment struct {
	Author string   `parquet:"author,optional"`
	Time   string   `parquet:"time,optional"`
	Depth  int32    `parquet:"depth,dict"`
	Body   []string `parquet:"body,list"`
}

// An Update is one entry of a live blog. Its words are in the body too.
type Update struct {
	Time     string   `parquet:"time,optional"`
	Headline string   `parquet:"headline,optional"`
	Body     []string `parquet:"body,list"`
}

// An Alternate is the story in another language.
type Alternate struct {
	Language string `parquet:"language,dict"`
	URL      string `parquet:"url"`
}

// fillBlocks takes over the blocks of an article and what stands apart from them.
func (r *Row) fillBlocks(a *extract.Article) {
	r.Body = make([]Block, len(a.Body))
	for i := range a.Body {
		r.Body[i] = block(&a.Body[i])
	}
	for i := range a.Tickers {
		q := &a.Tickers[i]
		r.Tickers = append(r.Tickers, Ticker{q.Raw, q.Symbol, q.Name, q.Exchange, figure(q.Price), figure(q.Bid), figure(q.Ask), q.Currency,
			figure(q.Change), figure(q.Percent), string(q.Direction), q.AsOf})
	}
	for _, i := range a.Images {
		r.Images = append(r.Images, Image{i.URL, i.Caption, i.Credit, i.Lead})
	}
	for _, c := range a.Comments {
		at, _ := stated(c.Time)
		r.Comments = append(r.Comments, Comment{c.Author, at, int32(c.Depth), texts(c.Body)})
	}
	for _, u := range a.Updates {
		at, _ := stated(u.Time)
		r.Updates = append(r.Updates, Update{at, u.Headline, texts(u.Body)})
	}
	for _, l := range a.Alternates {
		r.Alternates = append(r.Alternates, Alternate{l.Language, l.URL})
	}
}

func block(b *extract.Block) Block {
	out := Block{Kind: string(b.Kind), Role: string(b.Role), Text: b.Text, Level: int32(b.Level), Number: int32(b.Number)}
	for _, s := range b.Spans {
		out.Spans = append(out.Spans, Span{int32(s.Start), int32(s.End), string(s.Kind), s.URL, s.Value})
	}
	if b.Media != nil {
		out.Media = Media{b.Media.URL, b.Media.Alt, int32(b.Media.Width), int32(b.Media.Height)}
	}
	return out
}

// figure is a figure that is stated; nil for none.
func figure(n ticker.Number) *float64 {
	if !n.Stated {
		return nil
	}
	return &n.Value
}

func texts(blocks []extract.Block) []string {
	list := make([]string, len(blocks))
	for i := range blocks {
		list[i] = blocks[i].Text
	}
	return list
}
