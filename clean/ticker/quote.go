package ticker

import "strconv"

// A Quote is one market quote as a strip shows it: "AVN 65.22 Increased By ▲ 0.14 (0.22%)".
type Quote struct {
	Raw       string    `json:"raw"`                 // the quote's own words
	Symbol    string    `json:"symbol,omitempty"`    // "AVN", "KSE100", "USD/PKR"
	Name      string    `json:"name,omitempty"`      // a name in words, as written: "Nifty 50", "Crude Oil"
	Exchange  string    `json:"exchange,omitempty"`  // "NASDAQ" in "NASDAQ:TSLA"
	Price     Number    `json:"price,omitzero"`      //
	Bid       Number    `json:"bid,omitzero"`        // with Ask instead of Price where a pair is quoted
	Ask       Number    `json:"ask,omitzero"`        //
	Currency  string    `json:"currency,omitempty"`  // as written: "₹", "$", "EUR", "p"
	Change    Number    `json:"change,omitzero"`     // signed by Direction
	Percent   Number    `json:"percent,omitzero"`    // signed by Direction; 0.22 is 0.22 %
	Direction Direction `json:"direction,omitempty"` // empty when the line does not tell
	AsOf      string    `json:"as_of,omitempty"`     // a stated time of the quote, as written
}

// A Direction is which way a quote moved.
type Direction string

// The directions. The empty Direction is "not stated".
const (
	Up   Direction = "up"
	Down Direction = "down"
	Flat Direction = "flat"
)

// A Number is a figure that may be absent: a zero that was on the page is Stated, a missing one is not.
type Number struct {
	Value  float64
	Stated bool
}

// IsZero reports that the number was not on the page (encoding/json's omitzero).
func (n Number) IsZero() bool { return !n.Stated }

// MarshalJSON writes the value in plain decimal notation.
func (n Number) MarshalJSON() ([]byte, error) {
	if !n.Stated {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, n.Value, 'f', -1, 64), nil
}

// UnmarshalJSON reads a JSON number; null leaves the number absent.
func (n *Number) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*n = Number{}
		return nil
	}
	v, err := strconv.ParseFloat(string(b), 64)
	if err != nil {
		return err
	}
	*n = Number{Value: v, Stated: true}
	return nil
}
