package charset

import "math"

// The most frequent characters of newspapers, most frequent first: they carry about half of a text.
const (
	simplified = "，的。一国在中、了是不有人大年“”和上会这为出个日发地生时到以后行来月成于对作业市分经要公民方进多家说政工动可学能部新现下他我长高同自开之者实全用们关前体力理事加过等就面社本法也企机度：《》资主场化美" +
		"十三产员重子京定外将合电及与明所建议目得系平着当元务点报比《》表第名投万小由通南展提金内物而从被立如期据北间正性军利入安问亿水特女天此制党情其信"
	traditional = "，的。、一在國人中是有不「」年大了為會上台日民出時來和這個以到發生市政行公要也後地對說月員長家分多學於表成部新灣可經法他就將下能動高前自作者過我方與進警全今開同體們小黨此名事業都元用" +
		"面長重主立得機總統本場力府院議次現當報加理從內外美選區東北南工：所定期等明校車由問導金因水合目電子沒示並如被看點案第案女億更"
	hangul = "이다는의에을가고지하한를은로사기도서대인자어시일부정해제나리수장그라전있원들상보아으주년과만동국경구관공무성비조여신안유치중용세방선화면요것했된위우진계적할오발명물모개마민현산생게당연행실거차학등미금회체까습니며통령업단법각내분양반결말식외교"
	kana   = "のにるたは、を。がとしでてなっいれもさかこらりあすまきせく「」よけおーそンめつだスうルトやえイリんアクラど・ドシちテレみタろロばマわジほフコげバプじサメデべオカムず年日一人大国会本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当約主題下首意法不来作性的要用"
)

// Natural logarithms of the shares of characters beyond the frequent ones: the share of their class, divided by how many
// characters it has.
const (
	signs      = -8.2  // punctuation and symbols
	common     = -9.0  // the first level of a character set
	rare       = -13.0 // its second level
	extension  = -13.5 // what a vendor added
	notDefined = -14.0
)

func buildPairs() []pairs {
	none := func(byte) float64 { return math.Inf(-1) }
	return []pairs{
		{"shift_jis", frequent("shift_jis", kana), shiftJIS, halfWidth},
		{"euc-jp", frequent("euc-jp", kana), eucJP, none},
		{"gbk", frequent("gbk", simplified), gbk, none},
		{"big5", frequent("big5", traditional), big5, none},
		{"euc-kr", frequent("euc-kr", hangul), eucKR, none},
	}
}

// frequent returns the log shares of the given characters as two-byte codes of an encoding: together half of a text.
func frequent(name, characters string) map[uint16]float64 {
	const total, flat = 0.5, 8
	encoder := lookup(name).table.NewEncoder()
	table := make(map[uint16]float64, len(characters)/3)
	sum, rank := 0.0, 0.0
	for range characters {
		sum += 1 / (rank + flat)
		rank++
	}
	rank = 0
	for _, r := range characters {
		out, err := encoder.String(string(r))
		if err == nil && len(out) == 2 {
			code := uint16(out[0])<<8 | uint16(out[1])
			if _, twice := table[code]; !twice {
				table[code] = math.Log(total / sum / (rank + flat))
			}
		}
		rank++
	}
	return table
}

func within(c, low, high byte) bool { return low <= c && c <= high }

func gbk(lead, trail byte) float64 {
	switch {
	case !within(lead, 0x81, 0xfe) || trail < 0x40 || trail == 0x7f || trail == 0xff:
		return notDefined
	case trail < 0xa1 || lead < 0xa1:
		return extension
	case lead <= 0xa3:
		return signs
	case within(lead, 0xb0, 0xd7):
		return common
	}
	return rare
}

func big5(lead, trail byte) float64 {
	switch {
	case !within(lead, 0x81, 0xfe) || !within(trail, 0x40, 0x7e) && !within(trail, 0xa1, 0xfe):
		return notDefined
	case within(lead, 0xa1, 0xa3):
		return signs
	case within(lead, 0xa4, 0xc6):
		return common
	case within(lead, 0xc9, 0xf9):
		return rare
	}
	return extension
}

func eucKR(lead, trail byte) float64 {
	switch {
	case !within(lead, 0x81, 0xfe) || !within(trail, 0x41, 0x5a) && !within(trail, 0x61, 0x7a) && !within(trail, 0x81, 0xfe):
		return notDefined
	case lead < 0xa1 || trail < 0xa1:
		return extension
	case lead <= 0xa3:
		return signs
	case within(lead, 0xb0, 0xc8):
		return common
	}
	return rare
}

func eucJP(lead, trail byte) float64 {
	switch {
	case lead == 0x8e && within(trail, 0xa1, 0xdf):
		return rare
	case !within(lead, 0xa1, 0xfe) || !within(trail, 0xa1, 0xfe):
		return notDefined
	case lead <= 0xa5:
		return signs
	case within(lead, 0xb0, 0xcf):
		return common
	}
	return rare
}

func shiftJIS(lead, trail byte) float64 {
	switch {
	case !within(lead, 0x81, 0x9f) && !within(lead, 0xe0, 0xfc) || trail < 0x40 || trail == 0x7f || trail > 0xfc:
		return notDefined
	case lead <= 0x83:
		return signs
	case within(lead, 0x88, 0x97):
		return common
	}
	return rare
}

// halfWidth is the share of the half-width katakana of Shift_JIS.
func halfWidth(c byte) float64 {
	if within(c, 0xa1, 0xdf) {
		return signs
	}
	return math.Inf(-1)
}
