// Package company reads which listed companies a text names: "(NASDAQ: AAPL)", "(7203.T)", "（600519.SH）", "BSE: 500325", "$TSLA".
//
// company.go has [Find], which walks over a text once; symbol.go says what a symbol may look like; name.go finds the name before a bracket.
// exchanges.txt is the table of exchanges: the code by which an answer names one, its names before a symbol, and the ends by which
// agencies mark it. Whether a line is a strip of quotes is for package ticker.
package company
