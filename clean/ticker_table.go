package clean

// plainMeaning is the table of the words of market strips that are the same in most languages: names of indices, codes
// of currencies (ISO 4217), exchanges, and the English words around figures. Words are folded to lower case.
func plainMeaning(w []byte) meaning {
	switch string(w) {
	case "sensex", "nifty", "dax", "mdax", "tecdax", "sdax", "ftse", "cac", "ibex", "aex", "amx", "smi", "atx", "bel", "psi", "omx", "omxs", "omxc", "omxh",
		"omxs30", "omxc25", "omxh25", "osebx", "obx", "wig", "wig20", "mwig40", "swig80", "bux", "px", "bet", "moex", "rts", "bist", "tasi", "egx", "dfmgi",
		"kse", "kse100", "kse30", "kse-100", "kmi30", "br100", "br30", "dsex", "cse", "aspi", "klci", "sti", "ihsg", "jci", "psei", "vn-index", "vnindex",
		"hnx-index", "upcom-index", "vn30", "hsi", "hstech", "nikkei", "topix", "kospi", "kosdaq", "taiex", "nzx", "s&p/asx", "s&p/nzx", "s&p/tsx",
		"ibovespa", "ibov", "merval", "ipsa", "colcap", "igbvl", "ipc", "dow", "dji", "djia", "vix", "athex", "sofix", "crobex", "belex",
		"sbitop", "ta-35", "ta-125", "ta-90", "straits", "euronext", "comp", "ixic", "spx", "ndx", "rut", "s&p/bmv", "nsei", "bsesn", "giftnifty":
		return isIndex
	case "s&p", "stoxx", "russell", "eurostoxx":
		return isIndex | isNumbered
	case "index", "indice", "índice", "indeks", "endeks", "endeksi", "composite", "industrials", "industrial", "average", "all-share", "ordinaries", "jones", "hang", "seng":
		return isGeneric
	case "asx", "nasdaq", "nyse", "tsx", "jse", "ngx", "xetra", "mcx", "tadawul", "bse", "nse":
		return isIndex | isExchange
	case "amex", "nysearca", "nyseamerican", "nasdaqgs", "lse", "lon", "etr", "fra", "epa", "ams", "ebr", "bme", "bit", "swx", "six", "sto", "cph",
		"hel", "osl", "hkg", "hkex", "sehk", "tyo", "tse", "psx", "krx", "sgx", "bmv", "bvmf", "b3", "otcmkts", "otc", "otcqb", "otcqx", "otcpk", "tsxv", "cboe",
		"indexsp", "indexdjx", "indexnasdaq", "indexbom", "indexnse", "indexdb", "indexftse", "indexeuro", "indexnikkei", "indexhangseng", "currency", "crypto",
		"nyselse", "aim", "tlv", "tase", "wse", "idx", "klse", "bursa", "set", "pse", "hose", "hnx", "sha", "shg", "she", "shze", "tpe", "twse", "asex", "neo", "cve":
		return isExchange
	case "gold", "silver", "platinum", "palladium", "copper", "aluminium", "aluminum", "nickel", "zinc", "crude", "brent", "wti", "oil", "gas", "natgas",
		"gasoline", "wheat", "corn", "soybean", "soybeans", "cotton", "sugar", "coffee", "cocoa", "rubber", "mentha", "rbob", "ngas", "xau", "xag", "iron", "palm", "palmoil", "coal", "lithium", "uranium", "cobalt", "tin", "steel", "cattle", "hogs", "oats", "canola", "soyoil", "soymeal", "lumber", "ethanol", "gasoil", "naphtha", "lng", "ttf", "jkm", "bullion":
		return isCommodity
	case "bitcoin", "btc", "ethereum", "eth", "ether", "xrp", "ripple", "dogecoin", "doge", "solana", "sol", "cardano", "ada", "litecoin", "ltc", "bnb",
		"tether", "usdt", "usdc", "polkadot", "tron", "trx", "avax", "btcusd", "shib":
		return isCoin
	case "usd", "eur", "gbp", "jpy", "chf", "cny", "cnh", "inr", "pkr", "bdt", "lkr", "npr", "aud", "nzd", "cad", "hkd", "sgd", "twd", "krw", "thb", "myr",
		"idr", "php", "vnd", "try", "rub", "uah", "pln", "czk", "huf", "ron", "bgn", "sek", "nok", "dkk", "isk", "brl", "mxn", "ars", "clp", "cop", "pen",
		"uyu", "zar", "ngn", "kes", "ghs", "egp", "mad", "tnd", "aed", "sar", "qar", "kwd", "bhd", "omr", "jod", "ils", "irr", "afn", "kzt", "gel", "amd",
		"azn", "byn", "rsd", "rmb", "dollar", "euro", "pound", "sterling", "yen", "yuan", "rupee", "dirham", "riyal", "franc", "peso", "ruble", "rouble", "rupiah", "ringgit", "baht", "rand", "naira", "shilling", "dinar", "taka", "lira", "krona", "krone", "forint", "zloty", "koruna", "hryvnia", "tenge", "lari", "dram", "som", "dong":
		return isMoney
	case "kr", "kr.", "грн", "грн.", "rs", "rs.", "rp", "rp.", "rm", "zł", "kč", "ft", "tl", "руб", "руб.", "₽", "lei", "sfr", "php.", "dollars", "dólares", "dolares", "dollari", "euros", "yenes", "pesos", "reais", "reales", "francs", "rupees", "euroa", "dollaria", "рублей", "рубля", "гривень", "гривні", "złotych", "kronor", "kroner", "kronen", "korun", "liras", "tk", "tk.", "re", "円", "元", "원", "đ", "won":
		return isMoney | isUnit
	case "yield", "treasury", "bond", "bonds", "gilt", "bund", "t-bill", "t-note", "note", "kibor", "libor", "sofr", "euribor", "btp", "oat", "bono", "jgb", "tnx",
		"rendite", "taux", "利回り", "金利", "treasuries", "t-bond", "g-sec", "schatz", "bobl", "spread", "umlaufrendite", "rendimento", "rendement", "rentabilidad", "yields", "riesgo", "bunds", "gilts", "obligaciones", "letras", "bonos", "cetes", "selic", "cdi", "tiie", "ibr", "badlar":
		return isYield
	case "futures", "future", "spot", "cash", "per", "share", "all", "fut", "bank", "natural", "light", "sweet", "mini", "oz", "ounce", "bbl", "barrel", "tola", "je", "pro", "par", "por",
		"gm", "gram", "grams", "kg", "ton", "tonne", "mt", "lb", "mmbtu", "bushel", "carat", "ct":
		if string(w) == "oz" || string(w) == "ounce" || string(w) == "bbl" || string(w) == "barrel" || string(w) == "kg" || string(w) == "ton" ||
			string(w) == "tonne" || string(w) == "mt" || string(w) == "mmbtu" || string(w) == "tola" || string(w) == "gm" || string(w) == "gram" || string(w) == "bushel" {
			return isNoun | isUnit
		}
		return isNoun
	case "unze", "feinunze", "once", "onza", "oncia", "ons", "унция", "унцию", "fass", "baril", "barril", "barile", "varil", "баррель", "tonelada", "tonne.":
		return isNoun | isUnit
	case "p", "pts", "pts.", "pt", "point", "points", "punkte", "punkten", "puntos", "pontos", "punti", "pkt", "pkt.", "pp", "bps", "bp", "пунктов", "пункта",
		"п.", "пт", "點", "点", "ポイント", "포인트", "puan", "pips", "body", "điểm", "अंक", "pence", "cents", "c":
		return isUnit
	case "k", "m", "b", "t", "bn", "mn", "mln", "mrd", "mrd.", "mio", "mio.", "tn", "trn", "million", "billion", "trillion", "thousand", "lakh", "crore", "cr",
		"cr.", "lac", "millionen", "milliarden", "millones", "milhões", "bilhões", "millions", "milliards", "млн", "млрд", "тыс", "亿", "億", "万", "萬", "억",
		"만", "लाख", "करोड़", "tỷ", "triệu", "juta", "miliar", "ลบ.", "mld", "milyon", "milyar":
		return isMagnitude
	case "pct", "pct.", "percent", "prozent", "procent", "pc":
		return isPercent
	case "bid", "buy", "buying", "geld", "achat", "compra", "comprador", "alış", "покупка", "beli", "خرید", "شراء", "acquisto", "köp", "kupno", "nákup", "買", "买入", "買入", "خريد", "купівля", "mua", "קנייה", "osto", "køb", "kjøp", "cumpărare", "vétel", "kupovni", "αγορά", "ซื้อ", "매수", "ankauf", "aankoop":
		return isBid
	case "ask", "sell", "selling", "offer", "brief", "vente", "venta", "vendedor", "venda", "satış", "продажа", "jual", "فروش", "بيع", "vendita", "sälj", "sprzedaż",
		"prodej", "賣", "卖出", "賣出", "продаж", "bán", "מכירה", "myynti", "salg", "vânzare", "eladás", "prodajni", "πώληση", "ขาย", "매도", "verkauf", "verkoop":
		return isAsk
	case "last", "price", "ltp", "close", "closed", "kurs", "cours", "precio", "último", "ultimo", "cmp", "level", "current":
		return isLast
	case "change", "chg", "chg.", "ch", "chng", "net", "var", "var.", "variation", "diff", "veränderung", "%change", "%chg", "variación", "variação", "изм":
		return isChange
	case "vol", "vol.", "volume", "turnover", "high", "low", "open", "prev", "prev.", "previous", "mcap", "มูลค่า", "成交量", "成交额", "成交額",
		"volumen", "hoch", "tief", "obrót", "hacim", "trades", "yoy", "ytd", "wtd", "mtd", "52w":
		return isOther
	case "markets", "market", "live", "stocks", "indices", "börse", "börsen", "bourse", "bourses", "bolsa", "bolsas", "mercados", "borsa", "borsen", "beurs", "børs",
		"börsenkurse", "kurse", "commodities", "currencies", "forex", "crypto:", "marchés", "mercati", "рынки", "биржа", "котировки", "行情", "股市", "市況", "stock",
		"quotes", "pasar", "thị", "أسواق", "بازار", "piyasa", "piyasalar", "watch", "gainers", "losers", "top":
		return isHeading
	case "of", "de", "da", "do", "du", "des", "del", "di", "and", "und", "et", "y", "e", "la", "le", "für", "van", "&", "og", "och", "i", "na":
		return isSmall
	case "the", "to", "at", "on", "in", "as", "was", "were", "is", "are", "has", "had", "by", "with", "from", "after", "rose", "fell", "gained", "lost", "grew",
		"eased", "rises", "falls", "gains", "slips", "jumps", "drops", "slides", "surges", "climbs", "climbed", "dropped", "slipped", "jumped", "surged", "hits",
		"hit", "ends", "ended", "settled", "traded", "trades:", "opened", "shed", "sheds", "adds", "added", "advanced", "declined", "dips", "crosses", "nears",
		"der", "die", "das", "den", "dem", "ein", "eine", "sur", "à", "el", "los", "las", "sube", "baja", "gagne", "perd", "steigt", "fällt", "schloss",
		"fechou", "sobe", "cai", "chiude", "오른", "내린", "마감", "상승한", "하락한", "ditutup", "giảm", "closes", "sale", "scende", "вырос", "упал", "на", "до":
		return isProse
	case "aqi", "pm2.5", "pm10", "pm2", "nrr", "crr", "rrr", "overs", "turnout", "votes", "vote", "seats", "wind", "rain", "humidity", "km/h", "mph", "reviews", "likes",
		"views", "followers", "isbn", "tel", "fax", "phone", "flight", "chapter", "section", "figure", "route", "tomatoes", "imdb", "innings", "runs", "wickets",
		"sunrise", "sunset", "fajr", "dhuhr", "uv", "approval", "approve", "disapprove", "poll", "polls", "beteiligung", "wahlbeteiligung", "participation",
		"participación", "affluenza", "opkomst", "явка", "投票率", "得票", "goals", "magnitude", "mag", "covid", "cases", "deaths", "lap", "laps", "seed", "rank",
		"ranking", "rating", "ratings", "off", "discount", "was:", "save", "sale:", "rabatt", "offers", "deal", "mrp", "temp", "temperature", "pollen", "snow",
		"facebook", "twitter", "whatsapp", "instagram", "comments", "comment", "population", "age", "aged", "votos", "escaños", "sitze", "stimmen", "mandate",
		"sièges", "chômage", "voix", "votanti", "temperatura", "regen", "viento", "vento", "lluvia", "humedad", "umidade", "luftfeuchtigkeit", "influenza", "inflation", "gdp",
		"cpi", "ppi", "pmi", "diesel", "petrol", "benzin", "benzina", "gasolina", "gazole", "e10", "reservoir", "dam", "rent", "rents", "miete", "mieten", "loyer", "alquiler", "affitto", "aluguel", "huur", "house", "houses", "home", "homes", "housing", "apartment", "salary", "salaries", "wage", "wages", "tuition", "fare", "fares", "electricity", "mortgage", "mortgages", "income", "unemployment", "ebitda", "eps", "revenue", "sales", "profit", "umsatz", "gewinn", "sr", "rpo", "econ", "elo", "mmr", "gpa", "sat:", "iq":
		return isAlien
	case "gmt", "utc", "ist", "pkt:", "est", "edt", "et:", "cet", "cest", "mez", "mesz", "bst", "jst", "kst", "hkt", "sgt", "pst", "pdt", "wib", "uhr", "am", "pm", "a.m.", "p.m.",
		"msk", "мск", "h", "asof", "stand":
		return isZone
	}
	return 0
}

// localMeaning is the table of market names that are written in other languages and scripts.
func localMeaning(w []byte) meaning {
	switch string(w) {
	case "सेंसेक्स", "निफ्टी", "সেনসেক্স", "নিফটি", "ডিএসইএক্স", "சென்செக்ஸ்", "நிஃப்டி", "సెన్సెక్స్", "నిఫ్టీ", "સેન્સેક્સ", "નિફ્ટી", "ਸੈਂਸੈਕਸ", "ಸೆನ್ಸೆಕ್ಸ್", "സെൻസെക്സ്",
		"мосбиржи", "ртс", "ммвб", "пфтс", "日経平均", "日経平均株価", "日経225", "東証", "ダウ", "nyダウ", "ナスダック", "코스피", "코스닥", "코스피200", "다우", "나스닥",
		"上证", "上证指数", "深证成指", "沪深300", "沪深", "创业板", "创业板指", "科创50", "恒生", "恒生指数", "恒生指數", "恒生科技", "加權指數", "加權", "上證", "道琼斯", "道瓊", "道瓊斯", "道指", "纳斯达克", "納斯達克",
		"纳指", "納指", "标普500", "标普", "標普500", "日经", "日经225", "日經", "تاسي", "ت\"א", "ת\"א", "ת״א", "ยูโร", "ดาวโจนส์", "หุ้น":
		return isIndex
	case "индекс", "شاخص", "مؤشر", "بورس", "δείκτης", "सूचकांक", "সূচক":
		return isGeneric
	case "or", "oro", "ouro", "goud", "guld", "altın", "altin", "emas", "золото", "złoto", "zlato", "arany", "aur", "ذهب", "الذهب", "طلا", "سونا", "زהב", "זהב", "सोना", "चांदी", "चाँदी",
		"ทองคำ", "ทอง", "vàng", "黄金", "黃金", "金", "금", "白银", "白銀", "原油", "нефть", "pétrole", "petróleo", "petrolio", "rohöl", "öl", "ropa", "olja", "olie", "minyak", "نفط",
		"النفط", "نفت", "석유", "argent", "plata", "prata", "zilver", "silber", "gümüş", "серебро", "srebro", "cobre", "kupfer", "cuivre", "rame", "медь", "銅", "gram", "çeyrek",
		"ทองคำแท่ง", "ทองรูปพรรณ", "χρυσός", "kulta", "gull", "سکه", "طلای", "خام", "برنت", "सोनं", "தங்கம்", "బంగారం", "স্বর্ণ":
		return isCommodity
	case "биткоин", "биткойн", "эфириум", "ビットコイン", "比特币", "比特幣", "비트코인", "بيتكوين", "بیت\u200cکوین", "بیتکوین", "बिटकॉइन", "イーサリアム", "이더리움", "以太坊":
		return isCoin
	case "dólar", "dolar", "доллар", "доллара", "долларов", "евро", "دولار", "دلار", "يورو", "یورو", "ドル", "ユーロ", "ดอลลาร์", "달러", "유로", "美元", "歐元", "欧元", "डॉलर", "रुपया", "ডলার", "דולר", "אירו",
		"δολάριο", "ευρώ", "الدولار", "اليورو", "الجنيه", "الإسترليني", "الدينار", "الليرة", "الدرهم", "الريال", "funt", "frank", "libra", "livre", "sterlin", "dollaro", "dollari", "euró", "kron", "درهم", "ريال", "ڈالر", "یورو:", "đô", "人民币", "人民幣", "日元", "日圓", "руб/usd":
		return isMoney
	case "ユーロ・ドル", "ドル・円", "ユーロ・円", "ドル円", "ユーロ円", "ユーロドル", "ポンド円", "豪ドル円", "원/달러", "달러/원", "ドル/円", "ユーロ/円", "美元/人民币", "$/₽":
		return isPair
	case "облигации", "国债", "국고채", "長期金利", "tahvil", "obligation", "obligations", "anleihe", "bundesanleihe", "faiz":
		return isYield
	}
	return 0
}
