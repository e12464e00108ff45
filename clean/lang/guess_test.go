package lang

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestGuess(t *testing.T) {
	for code, texts := range map[string][]string{
		"en":  {"The council said on Tuesday that it would close two of the town's libraries.", "More than forty people have been moved from their homes after the river rose."},
		"de":  {"Der Stadtrat hat am Dienstag beschlossen, zwei Büchereien zu schließen.", "Nach dem Regen sind die Keller in vielen Häusern noch nicht wieder trocken."},
		"fr":  {"Le conseil municipal a décidé mardi de fermer deux des bibliothèques de la ville.", "Les habitants ont été évacués dans la nuit après la montée des eaux."},
		"es":  {"El ayuntamiento decidió el martes cerrar dos de las bibliotecas de la ciudad.", "Los vecinos han sido evacuados por la noche tras la crecida del río."},
		"it":  {"Il consiglio comunale ha deciso martedì di chiudere due delle biblioteche della città.", "Gli abitanti sono stati allontanati nella notte dopo la piena del fiume."},
		"pt":  {"A câmara decidiu na terça-feira fechar duas das bibliotecas da cidade.", "Os moradores foram retirados durante a noite após a cheia do rio, disse o prefeito."},
		"nl":  {"De gemeenteraad heeft dinsdag besloten twee bibliotheken van de stad te sluiten."},
		"sv":  {"Kommunen har beslutat att stänga två av stadens bibliotek och det är inte alla som är nöjda."},
		"no":  {"Kommunen har bestemt seg for å stenge to av byens biblioteker, men ikke alle er enige i det."},
		"da":  {"Kommunen har besluttet at lukke to af byens biblioteker, men det er ikke alle, der er enige."},
		"fi":  {"Kaupunki on päättänyt sulkea kaksi kirjastoa, mutta kaikki eivät ole siitä samaa mieltä."},
		"pl":  {"Rada miasta zdecydowała we wtorek, że dwie biblioteki zostaną zamknięte po wakacjach."},
		"cs":  {"Město rozhodlo, že dvě knihovny se zavřou, ale lidé s tím podle starosty nesouhlasí."},
		"sk":  {"Mesto rozhodlo, že dve knižnice sa zatvoria, ale ľudia s tým podľa primátora nesúhlasia."},
		"hu":  {"A város úgy döntött, hogy két könyvtárat bezár, de a lakók szerint ez nem jó ötlet."},
		"ro":  {"Primăria a decis să închidă două dintre bibliotecile orașului, dar locuitorii nu sunt de acord."},
		"hr":  {"Grad je odlučio da će se dvije knjižnice zatvoriti nakon ljeta, kazao je gradonačelnik."},
		"sr":  {"Grad je odlučio da se dve biblioteke zatvore posle leta, rekao je gradonačelnik.", "Град је одлучио да се две библиотеке затворе после лета, рекао је градоначелник."},
		"sl":  {"Mesto je odločilo, da bodo zaprli dve knjižnici, vendar se ljudje s tem ne strinjajo."},
		"tr":  {"Belediye iki kütüphaneyi kapatma kararı aldı ancak bu karar halk için çok zor olacak."},
		"id":  {"Pemerintah kota memutuskan untuk menutup dua perpustakaan karena tidak ada dana, kata wali kota."},
		"ms":  {"Majlis bandar raya memutuskan untuk menutup dua perpustakaan kerana tidak cukup dana, katanya."},
		"vi":  {"Hội đồng thành phố đã quyết định đóng cửa hai thư viện sau kỳ nghỉ hè."},
		"ca":  {"L'ajuntament ha decidit tancar dues de les biblioteques de la ciutat, però els veïns no hi estan d'acord."},
		"lt":  {"Miesto taryba nusprendė, kad dvi bibliotekos bus uždarytos, tačiau gyventojai su tuo nesutinka."},
		"lv":  {"Pilsētas dome nolēma, ka divas bibliotēkas tiks slēgtas, bet iedzīvotāji tam nav piekrituši."},
		"et":  {"Linn otsustas, et kaks raamatukogu suletakse, kuid elanikud ei ole sellega nõus."},
		"ru":  {"Городской совет решил, что две библиотеки будут закрыты после лета."},
		"uk":  {"Міська рада вирішила, що дві бібліотеки буде закрито після літа."},
		"bg":  {"Общинският съвет реши, че две библиотеки ще бъдат затворени след лятото."},
		"el":  {"Ο δήμος αποφάσισε να κλείσει δύο βιβλιοθήκες."},
		"he":  {"העירייה החליטה לסגור שתי ספריות אחרי הקיץ."},
		"ar":  {"قرر المجلس البلدي إغلاق مكتبتين في المدينة بعد الصيف."},
		"fa":  {"شورای شهر تصمیم گرفت که دو کتابخانه را پس از تابستان ببندد."},
		"ur":  {"شہری کونسل نے فیصلہ کیا ہے کہ دو کتب خانے بند کر دیے جائیں گے۔"},
		"hi":  {"नगर परिषद ने मंगलवार को दो पुस्तकालय बंद करने का फैसला किया है।"},
		"mr":  {"महापालिकेने दोन वाचनालये बंद करण्याचा निर्णय घेतला आहे आणि नागरिक नाराज आहेत."},
		"bn":  {"পৌরসভা দুটি গ্রন্থাগার বন্ধ করার সিদ্ধান্ত নিয়েছে এবং বাসিন্দারা ক্ষুব্ধ।"},
		"ta":  {"நகராட்சி இரண்டு நூலகங்களை மூட முடிவு செய்தது."},
		"te":  {"నగర మండలి రెండు గ్రంథాలయాలను మూసివేయాలని నిర్ణయించింది."},
		"th":  {"เทศบาลตัดสินใจปิดห้องสมุดสองแห่ง"},
		"ja":  {"市は図書館を二つ閉めることを決めた。"},
		"ko":  {"시는 도서관 두 곳을 닫기로 했다고 밝혔다."},
		"zh":  {"市议会星期二决定关闭两座图书馆。", "市議會決定關閉兩座圖書館，居民表示不滿。"},
		"ka":  {"ქალაქმა გადაწყვიტა ორი ბიბლიოთეკის დახურვა."},
		"af":  {"Die stadsraad het gesê hulle sal twee biblioteke sluit, maar inwoners is nie tevrede met hierdie plan nie."},
		"am":  {"የከተማው ምክር ቤት ሁለት ቤተ መጻሕፍት እንዲዘጉ ወሰነ።"},
		"az":  {"Şəhər şurası iki kitabxananın bağlanması barədə qərar qəbul edib."},
		"be":  {"Гарадскі савет вырашыў, што дзве бібліятэкі будуць зачынены пасля лета, сказаў мэр у аўторак."},
		"eu":  {"Udalak bi liburutegi ixtea erabaki du, baina herritarrak ez dira ados eta haien kontra agertu dira."},
		"ga":  {"Tá an chomhairle tar éis a shocrú go ndúnfar dhá leabharlann sa bhaile, ach níl na daoine sásta leis sin."},
		"gl":  {"O concello decidiu pechar dúas bibliotecas da cidade despois do verán, pero os veciños non están de acordo coa decisión e tamén pola falta dunha alternativa."},
		"gu":  {"નગરપાલિકાએ બે પુસ્તકાલયો બંધ કરવાનો નિર્ણય કર્યો છે."},
		"hy":  {"Քաղաքի խորհուրդը որոշել է փակել երկու գրադարան։"},
		"is":  {"Bæjarstjórnin hefur ákveðið að loka tveimur bókasöfnum en það er ekki í þökk íbúanna."},
		"kk":  {"Қала әкімдігі екі кітапхананы жабу туралы шешім қабылдады."},
		"km":  {"ក្រុមប្រឹក្សាក្រុងបានសម្រេចបិទបណ្ណាល័យពីរ។"},
		"kn":  {"ನಗರಸಭೆ ಎರಡು ಗ್ರಂಥಾಲಯಗಳನ್ನು ಮುಚ್ಚಲು ನಿರ್ಧರಿಸಿದೆ."},
		"lo":  {"ສະພາເມືອງຕັດສິນໃຈປິດຫໍສະໝຸດສອງແຫ່ງ."},
		"mk":  {"Градскиот совет одлучи дека две библиотеки ќе бидат затворени, но жителите не се согласни со тоа."},
		"ml":  {"നഗരസഭ രണ്ട് വായനശാലകൾ അടയ്ക്കാൻ തീരുമാനിച്ചു."},
		"mn":  {"Хотын зөвлөл хоёр номын санг хаахаар шийдвэрлэсэн байна."},
		"my":  {"မြို့တော်ကောင်စီသည် စာကြည့်တိုက် နှစ်ခုကို ပိတ်ရန် ဆုံးဖြတ်ခဲ့သည်။"},
		"ne":  {"नगरपालिकाले दुई पुस्तकालय बन्द गर्ने निर्णय गरेको छ तर स्थानीयवासी भने सन्तुष्ट छैनन्।"},
		"or":  {"ନଗର ପରିଷଦ ଦୁଇଟି ପାଠାଗାର ବନ୍ଦ କରିବାକୁ ନିଷ୍ପତ୍ତି ନେଇଛି।"},
		"pa":  {"ਨਗਰ ਕੌਂਸਲ ਨੇ ਦੋ ਲਾਇਬ੍ਰੇਰੀਆਂ ਬੰਦ ਕਰਨ ਦਾ ਫੈਸਲਾ ਕੀਤਾ ਹੈ।"},
		"si":  {"නගර සභාව පුස්තකාල දෙකක් වසා දැමීමට තීරණය කළේය."},
		"sq":  {"Këshilli i qytetit vendosi të mbyllë dy biblioteka pas verës, por banorët nuk janë dakord me këtë."},
		"sw":  {"Baraza la jiji limeamua kufunga maktaba mbili baada ya likizo kwa kuwa hakuna fedha katika bajeti."},
		"tl":  {"Nagpasya ang konseho ng lungsod na isara ang dalawang aklatan dahil walang pondo ayon sa alkalde."},
		"uz":  {"Shahar kengashi ikki kutubxonani yopish haqida qaror qabul qildi, lekin aholi bu qarordan norozi edi.", "Шаҳар кенгаши икки кутубхонани ёпиш ҳақида қарор қабул қилди, лекин аҳоли бу қарордан норози эди."},
		"ps":  {"ښاروال وویل چې د ښار دوه کتابتونونه به د اوړي وروسته وتړل شي."},
		"ckb": {"ئەنجوومەنی شار بڕیاری دا کە دوو کتێبخانە لە دوای هاوین دابخرێن."},
		"ku":  {"Şaredariyê biryar da ku du pirtûkxane piştî havînê bên girtin û ev ji bo niştecihan ne baş e."},
		"ky":  {"Шаардык кеңеш эки китепкананы жабуу боюнча чечим кабыл алды, бирок тургундар буга каршы."},
		"tg":  {"Шӯрои шаҳр қарор кард, ки ду китобхона баъд аз тобистон баста мешавад."},
		"as":  {"পৌৰসভাই দুটা পুথিভঁৰাল বন্ধ কৰাৰ সিদ্ধান্ত লৈছে আৰু বাসিন্দাসকল অসন্তুষ্ট।"},
		"sd":  {"شهر جي ڪائونسل فيصلو ڪيو آهي تہ ٻه لائبريريون بند ڪيون وينديون."},
		"so":  {"Golaha magaalada ayaa go'aansaday in la xiro laba maktabadood kadib xilliga fasaxa, waxaana arrintaas ka cadhooday dadka."},
		"ha":  {"Majalisar birnin ta yanke shawarar rufe ɗakunan karatu biyu bayan hutu, amma mazauna ba su amince da wannan ba."},
		"cy":  {"Mae'r cyngor wedi penderfynu cau dwy lyfrgell yn y dref ar ôl yr haf, ond nid yw'r trigolion yn cytuno gyda hynny."},
		"":    {"", "8", "…", "東京", "ab", "AAPL 150.12 +0.3%", "Reuters"},
	} {
		for _, text := range texts {
			assert.Equal(t, code, Guess(text), text)
		}
	}
}

func TestGuessReadsTheHead(t *testing.T) {
	head := "The council said that it would close two of the libraries in the town. "
	text := ""
	for len(text) < 2*guessRunes {
		text += head
	}
	assert.Equal(t, "en", Guess(text+"Городской совет решил, что две библиотеки будут закрыты."))
}
