package company

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"Shares of Apple Inc. (NASDAQ: AAPL) rose.":                                      "NASDAQ AAPL [Apple Inc.]",
		"Avanceon (PSX: AVN) said on Monday":                                             "PSX AVN [Avanceon]",
		"said that Toyota Motor (7203.T) will build":                                     "TSE 7203 [Toyota Motor]",
		"贵州茅台（600519.SH）周一上涨":                                                            "SSE 600519 [贵州茅台]",
		"Reliance Industries Ltd (BSE: 500325, NSE: RELIANCE) fell":                      "BSE 500325 [Reliance Industries Ltd]; NSE RELIANCE [Reliance Industries Ltd]",
		"Reliance, BSE: 500325, closed higher":                                           "BSE 500325 [Reliance]",
		"Why $TSLA and $NVDA fell":                                                       "TSLA []; NVDA []",
		"The bank of Nova Scotia (TSX, NYSE: BNS)":                                       "TSX BNS [Nova Scotia]; NYSE BNS [Nova Scotia]",
		"Berkshire Hathaway (NYSE:BRK.B) said":                                           "NYSE BRK.B [Berkshire Hathaway]",
		"Bank of America Corp (BAC.N), the second":                                       "NYSE BAC [Bank of America Corp]",
		"Volkswagen (VOWG_p.DE) rose":                                                    "Xetra VOWG_p [Volkswagen]",
		"Tencent (0700.HK) fell":                                                         "HKEX 0700 [Tencent]",
		"Samsung Electronics (005930.KS) said":                                           "KRX 005930 [Samsung Electronics]",
		"三菱商事（東証：8058）が発表":                                                               "TSE 8058 [三菱商事]",
		"It costs $US 5 or $USD 6, and $AB 7.":                                           "",
		"The score (HOME: 3) and (see p. 7) and (U.S.) and (a.k.a. X.T)":                 "",
		"The medals (London: 2012), (Tokyo: 2020) and the AIM: 2030":                     "",
		"Temperatures at noon (Frankfurt: 12, Paris: 14), (Milan: 2)":                    "",
		"Brown (No.T) and the church of Saint Luke (St.L)":                               "",
		"Rain at noon (NOTE: bring a coat)":                                              "",
		"BSE: what the exchange said":                                                    "",
		"He was 12:30 late, the NYSE: a story":                                           "",
		"Alphabet (NASDAQ: GOOG, GOOGL) and Meta (META.O)":                               "NASDAQ GOOG [Alphabet]; NASDAQ GOOGL [Alphabet]; NASDAQ META [Meta]",
		"The maker of pumps, Northfield Industries plc (LSE: NFI), said it would close.": "LSE NFI [Northfield Industries plc]",
		"Marlow Energy Corp. (TSX-V: MRW) (OTCQB: MRWEF) is pleased to announce":         "TSXV MRW [Marlow Energy Corp.]; OTC MRWEF [Marlow Energy Corp.]",
		"Halden Mining (TSX: HLD; NYSE American: HLDN) reported":                         "TSX HLD [Halden Mining]; NYSE American HLDN [Halden Mining]",
		"Orrin Bancorp, Inc. (Nasdaq: ORRN) (the \"Company\") today":                     "NASDAQ ORRN [Orrin Bancorp, Inc.]",
		"Safaricom Plc (NSE: SCOM) said":                                                 "NSE SCOM [Safaricom Plc]",
		"Dangote Cement Plc (NGX: DANGCEM) said":                                         "NGX DANGCEM [Dangote Cement Plc]",
		"MTN Group (JSE: MTN) fell":                                                      "JSE MTN [MTN Group]",
		"Woolworths (ASX: WOW) rose 2%":                                                  "ASX WOW [Woolworths]",
		"Fisher & Paykel Healthcare (NZX: FPH) (ASX: FPH)":                               "NZX FPH [Fisher & Paykel Healthcare]; ASX FPH [Fisher & Paykel Healthcare]",
		"DBS Group (SGX: D05) and OCBC (SGX: O39)":                                       "SGX D05 [DBS Group]; SGX O39 [OCBC]",
		"Petronas Chemicals (KLSE: 5183)":                                                "Bursa Malaysia 5183 [Petronas Chemicals]",
		"PT Bank Mandiri Tbk (IDX: BMRI)":                                                "IDX BMRI [PT Bank Mandiri Tbk]",
		"PT Telkom Indonesia (TLKM.JK) turun":                                            "IDX TLKM [PT Telkom Indonesia]",
		"Vinamilk (HOSE: VNM) tăng":                                                      "HOSE VNM [Vinamilk]",
		"Kasikornbank (KBANK.BK) fell":                                                   "SET KBANK [Kasikornbank]",
		"Ayala Corp. (PSE: AC) said":                                                     "PSE AC [Ayala Corp.]",
		"Samsung SDI (KRX: 006400)":                                                      "KRX 006400 [Samsung SDI]",
		"台積電（2330.TW）週一":                                                                 "TWSE 2330 [台積電]",
		"鴻海(2317-TW)今日":                                                                  "TWSE 2317 [鴻海]",
		"腾讯控股（00700.HK）发布":                                                               "HKEX 00700 [腾讯控股]",
		"宁德时代（300750.SZ）":                                                                "SZSE 300750 [宁德时代]",
		"比亚迪(SZ:002594)":                                                                 "SZSE 002594 [比亚迪]",
		"阿里巴巴（NYSE：BABA）":                                                                "NYSE BABA [阿里巴巴]",
		"ソニーグループ<6758.T>は":                                                               "TSE 6758 [ソニーグループ]",
		"Siemens AG (ETR: SIE) steigt":                                                   "Xetra SIE [Siemens AG]",
		"LVMH (EPA: MC) recule":                                                          "Euronext Paris MC [LVMH]",
		"TotalEnergies (Euronext Paris : TTE)":                                           "Euronext Paris TTE [TotalEnergies]",
		"TotalEnergies (TTE.PA) a annoncé":                                               "Euronext Paris TTE [TotalEnergies]",
		"Banco Santander (BME: SAN)":                                                     "BME SAN [Banco Santander]",
		"Enel (BIT: ENEL) ed Eni (ENI.MI)":                                               "Borsa Italiana ENEL [Enel]; Borsa Italiana ENI [Eni]",
		"Vale (B3: VALE3; NYSE: VALE)":                                                   "B3 VALE3 [Vale]; NYSE VALE [Vale]",
		"Cemex (BMV: CEMEXCPO)":                                                          "BMV CEMEXCPO [Cemex]",
		"Ericsson (STO: ERIC B)":                                                         "Nasdaq Stockholm ERIC B [Ericsson]",
		"Novo Nordisk (NOVOb.CO) said":                                                   "Nasdaq Copenhagen NOVOb [Novo Nordisk]",
		"Equinor (OSE: EQNR, NYSE: EQNR)":                                                "OSE EQNR [Equinor]; NYSE EQNR [Equinor]",
		"Nokia (HEL: NOKIA)":                                                             "Nasdaq Helsinki NOKIA [Nokia]",
		"Сбербанк (MOEX: SBER)":                                                          "MOEX SBER [Сбербанк]",
		"Türk Hava Yolları (BIST: THYAO)":                                                "Borsa Istanbul THYAO [Türk Hava Yolları]",
		"Saudi Aramco (2222.SR) said":                                                    "Tadawul 2222 [Saudi Aramco]",
		"Emaar (DFM: EMAAR)":                                                             "DFM EMAAR [Emaar]",
		"Bank Leumi (TASE: LUMI)":                                                        "TASE LUMI [Bank Leumi]",
		"Hindustan Unilever (HLL.NS) and ITC (ITC.BO)":                                   "NSE HLL [Hindustan Unilever]; BSE ITC [ITC]",
		"Buy $GME, sell $AMC!":                                                           "GME []; AMC []",
		"Volkswagen AG (VOWG_p.DE) rose":                                                 "Xetra VOWG_p [Volkswagen AG]",
		"BHP Group (ASX, LSE, NYSE: BHP)":                                                "ASX BHP [BHP Group]; LSE BHP [BHP Group]; NYSE BHP [BHP Group]",
		"Bank of Nova Scotia (TSX, NYSE: BNS)":                                           "TSX BNS [Bank of Nova Scotia]; NYSE BNS [Bank of Nova Scotia]",
		"Walmart Inc. (NYSE: WMT) CEO said (see chart)":                                  "NYSE WMT [Walmart Inc.]",
		"the company (formerly NYSE: OLDC) went private":                                 "NYSE OLDC []",
		"Results (Source: AP) and (Photo: REUTERS)":                                      "",
		"The match (BBC: 1900 GMT)":                                                      "",
		"(PSE: call before you dig)":                                                     "",
		"Chapter one (ISBN: 9781402894626)":                                              "",
		"He paid $A 40 and $NZ 20 or $100":                                               "",
		"Premium grade (E.10) fuel and (v2.0)":                                           "",
		"according to the FBI (D.C.) office":                                             "",
		"The cars were sold by Ford Motor Company. Tesla (NASDAQ: TSLA)":                 "NASDAQ TSLA [Tesla]",
		"Ford Motor Company, Tesla (NASDAQ: TSLA)":                                       "NASDAQ TSLA [Tesla]",
		"the tax form (1040-T) is":                                                       "",
		"no trigger in this line":                                                        "",
	} {
		var got []string
		for _, m := range Find(text) {
			got = append(got, strings.TrimSpace(m.Exchange+" "+m.Symbol)+" ["+m.Name+"]")
			assert.True(t, m.Start >= 0 && m.Start < m.End && m.End <= len(text), text)
			assert.Contains(t, text[m.Start:m.End], m.Symbol)
		}
		assert.Equal(t, strings.TrimSpace(want), strings.TrimSpace(strings.Join(got, "; ")), text)
	}
}

// TestNoMemory holds that a text without a trigger costs none.
func TestNoMemory(t *testing.T) {
	text := strings.Repeat("The boats cross the creek four times an hour, and nobody waits. ", 20)
	assert.Zero(t, testing.AllocsPerRun(100, func() { Find(text) }))
}

// TestTable holds that no name and no end stands for two exchanges.
func TestTable(t *testing.T) {
	names, ends := map[string]string{}, map[string]string{}
	for line := range strings.Lines(exchangesText) {
		code, rest, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n, e, _ := strings.Cut(rest, ";")
		for _, list := range []struct {
			words string
			of    map[string]string
		}{{n, names}, {e, ends}} {
			for w := range strings.SplitSeq(list.words, "|") {
				if w = strings.TrimSpace(w); w != "" {
					assert.Empty(t, list.of[w], "%s of %s", w, code)
					list.of[w] = code
				}
			}
		}
	}
	assert.Greater(t, len(names), 150)
}
