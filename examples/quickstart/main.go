// Command quickstart reads one news page and prints what stands in it: the program of the README.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/broadsheet-go/broadsheet/extract"
)

func main() {
	name := "examples/quickstart/page.html"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	page, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	article, err := extract.From(page, "https://news.example/shipping/terminal")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(article.Headline)
	for _, author := range article.Byline.Authors {
		fmt.Println("by", author.Name)
	}
	fmt.Println("published", article.Published, "updated", article.Updated)
	fmt.Println("dateline", article.Dateline.Places)
	if len(article.Body) > 0 {
		fmt.Println(article.Body[0].Text)
	}
	for _, ticker := range article.Tickers {
		fmt.Println(ticker.Symbol, ticker.Price.Value, ticker.Direction, ticker.Change.Value)
	}
}
