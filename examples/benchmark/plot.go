package main

import (
	"fmt"
	"html"
	"io"
	"strings"
)

// writePlot draws the CPU time of each system over the baseline's as an SVG of horizontal bars.
func writePlot(w io.Writer, all []summary) error {
	const left, bar, row, right = 190, 420, 26, 70
	most := 1.0
	for _, s := range all {
		most = max(most, s.ratio)
	}
	height := row*len(all) + 50
	var svg strings.Builder
	fmt.Fprintf(&svg, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">`+"\n", left+bar+right, height)
	fmt.Fprintf(&svg, `<rect width="100%%" height="100%%" fill="#fff"/>`+"\n"+`<text x="10" y="22" font-size="15">CPU time a page, html.Parse = 1</text>`+"\n")
	for i, s := range all {
		y := 40 + row*i
		label, colour := fixed(s.ratio, 2), "#8a9ba8"
		if s.failed != "" {
			label = "died"
		}
		if s.system == "broadsheet" {
			colour = "#b5432a"
		}
		length := s.ratio / most * bar
		fmt.Fprintf(&svg, `<text x="%d" y="%d" text-anchor="end">%s</text>`, left-8, y+14, html.EscapeString(s.system))
		fmt.Fprintf(&svg, `<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>`, left, y, length, row-8, colour)
		fmt.Fprintf(&svg, `<text x="%.1f" y="%d">%s</text>`+"\n", left+length+6, y+14, label)
	}
	svg.WriteString("</svg>\n")
	_, err := io.WriteString(w, svg.String())
	return err
}
