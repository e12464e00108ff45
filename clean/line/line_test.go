package line

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each line of the file is of the kind it says, in the language it says.
func TestOwnLines(t *testing.T) {
	data, err := os.ReadFile("../../testdata/conformance/lines-own.tsv")
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	require.Greater(t, len(lines), 200)
	for _, line := range lines[1:] {
		c := strings.Split(line, "\t")
		require.Len(t, c, 3, line)
		kind, confidence := Classify(c[0], c[2])
		assert.Equal(t, c[1], kind.String(), c[0])
		assert.Equal(t, kind == Plain, confidence == 0, c[0])
	}
}

func TestUnknownKind(t *testing.T) { assert.Equal(t, "unknown", Kind(200).String()) }

func TestClassify(t *testing.T) {
	tests := []struct {
		line, language string
		want           Kind
	}{
		{"12 Shares", "en", Counter},
		{"1.2k views", "en", Counter},
		{"3 comments", "en", Counter},
		{"Views: 1,234", "en", Counter},
		{"Comments (12)", "en", Counter},
		{"12 Shares | 3 Comments", "en", Counter},
		{"4 min read", "en", ReadingTime},
		{"Reading time: 4 minutes", "en", ReadingTime},
		{"Lesezeit: 3 Min.", "de", ReadingTime},
		{"Share Tweet WhatsApp", "en", Share},
		{"Share on Facebook | Share on Twitter", "en", Share},
		{"Artikel teilen", "de", Share},
		{"Deel op Facebook", "nl", Share},
		{"Podijelite na Facebooku", "hr", Share},
		{"Jaa Facebookissa", "fi", Share},
		{"שתפו בטלגרם", "he", Share},
		{"Telegram'da paylaş", "tr", Share},
		{"Share of facebook.com", "en", Plain},
		{"Deel van de Facebookaandelen die vorig jaar verkocht zijn", "nl", Plain},
		{"Tilaa uutiskirjeemme ja saat sen joka perjantai suoraan sähköpostiisi.", "fi", Newsletter},
		{"Prenumeruokite mūsų naujienlaiškį ir gaukite jį kas penktadienį į savo el. paštą.", "lt", Newsletter},
		{"Teken in op ons nuusbrief en kry dit elke Vrydagoggend in jou inkassie.", "af", Newsletter},
		{"Register before Friday and you get every issue in your inbox.", "en", Newsletter},
		{"Register of ships is kept at the harbour office since 1902, she said.", "en", Plain},
		{"Los clientes encontraron mensajes falsos en su correo", "es", Plain},
		{"Ответ придёт на электронную почту", "ru", Plain},
		{"Відповідь надійде на електронну пошту", "uk", Plain},
		{"Faktura trafia prosto do skrzynki", "pl", Plain},
		{"O aviso chegou no seu email", "pt", Plain},
		{"Druk op Facebook", "af", Plain},
		{"शेयर बाजार में फेसबुक", "hi", Plain},
		{"शेयर फेसबुक", "hi", Share},
		{"シェア拡大 フェイスブック", "ja", Plain},
		{"Matangazo", "sw", Plain},
		{"Fógra", "ga", Plain},
		{"اعلان", "ps", Plain},
		{"Also Read: Rupee ends week on a high", "en", Related},
		{"READ MORE: What we know about the storm", "en", Related},
		{"Read more about the election results in Ohio", "en", Plain},
		{"Lesen Sie auch", "de", Related},
		{"Lesen Sie auch: So wird das Wetter am Wochenende", "de", Related},
		{"Sign up for our newsletter", "en", Newsletter},
		{"Subscribe to our newsletter to get the latest news in your inbox every morning", "en", Newsletter},
		{"Photo: AFP", "en", Credit},
		{"(Getty Images)", "en", Credit},
		{"Foto: Jane Doe/dpa", "de", Credit},
		{"AFP/File", "en", Credit},
		{"Photo by Jane Doe", "en", Credit},
		{"© 2023 Example Media Ltd. All rights reserved.", "en", Copyright},
		{"Copyright Example Times, 2023", "en", Copyright},
		{"All rights reserved", "en", Copyright},
		{"We use cookies to give you the best experience on our site.", "en", Consent},
		{"Accept all cookies", "en", Consent},
		{"Published in The Example, March 8th, 2023", "en", Print},
		{"(Reporting by Jane Doe in Lagos; Editing by John Roe)", "en", Tail},
		{"Reporting by Jane Doe; Editing by John Roe and Ann Poe", "en", Tail},
		{"Jane Doe in Lagos contributed to this report.", "en", Tail},
		{"Correction: An earlier version of this article misstated the date.", "en", Correction},
		{"An earlier version of this article misstated the date.", "en", Correction},
		{"Correction, May 4: The pier opened in 1962, not in 1926.", "en", Correction},
		{"Correction (May 4, 2024): The name of the harbour was misspelt.", "en", Correction},
		{"Korrektur vom 4. Mai: Die Brücke ist 96 Meter lang.", "de", Correction},
		{"Correction fluid was sold out in 12 shops: nobody knows why.", "en", Plain},
		{"Editor's note: This story contains descriptions of violence.", "en", Note},
		{"Advertisement", "en", Ad},
		{"Story continues below advertisement", "en", Ad},
		{"Anzeige", "de", Ad},
		{"Tags: economy, budget, inflation", "en", Tag},
		{"Comments are closed.", "en", Comments},
		{"The minister said 12 shares were sold to each of the three comments authors.", "en", Plain},
		{"Photo editors and reporters share the newsroom with advertisement staff.", "en", Plain},
		{"More than 100 people were killed, officials said on Monday.", "en", Plain},
		{"Correction of the figures will take months, the ministry said.", "en", Plain},
		{"Reporting by the BBC found that the company had known for years.", "en", Plain},
		{"Share prices rose sharply in London.", "en", Plain},
		{"Copyright law was changed in 2023 to allow this.", "en", Plain},
		{"Views of the harbour drew 3,000 visitors.", "en", Plain},
		{"5 min de lecture", "fr", ReadingTime},
		{"Temps de lecture : 4 min", "fr", ReadingTime},
		{"Lire aussi : ce qu'il faut savoir sur la réforme", "fr", Related},
		{"À lire aussi", "fr", Related},
		{"Publicité", "fr", Ad},
		{"Partager sur Facebook", "fr", Share},
		{"Tous droits réservés", "fr", Copyright},
		{"Inscrivez-vous à notre newsletter", "fr", Newsletter},
		{"Nous utilisons des cookies pour améliorer votre expérience.", "fr", Consent},
		{"Lea también: qué cambia con la nueva ley", "es", Related},
		{"Compartir en Facebook", "es", Share},
		{"Publicidad", "es", Ad},
		{"3 comentarios", "es", Counter},
		{"Todos los derechos reservados", "es", Copyright},
		{"Leia também: o que muda com a reforma", "pt", Related},
		{"Leggi anche: cosa cambia da lunedì", "it", Related},
		{"Lees ook: dit verandert er maandag", "nl", Related},
		{"Läs också: Det här gäller från måndag", "sv", Related},
		{"Читайте также: что изменится с понедельника", "ru", Related},
		{"Реклама", "ru", Ad},
		{"Фото: Reuters", "ru", Credit},
		{"یہ بھی پڑھیں: نیا قانون کیا بدلے گا", "ur", Related},
		{"यह भी पढ़ें: नए कानून से क्या बदलेगा", "hi", Related},
		{"اقرأ أيضا: ماذا يتغير يوم الاثنين", "ar", Related},
		{"Baca juga: Apa yang berubah hari Senin", "id", Related},
		{"관련기사", "ko", Related},
		{"댓글 3", "ko", Counter},
		{"無断転載禁止", "ja", Copyright},
		{"Werbung", "de", Ad},
		{"Alle Rechte vorbehalten", "de", Copyright},
		{"Korrektur: In einer früheren Version hieß es, der Zug sei pünktlich gewesen.", "de", Correction},
		{"Anmerkung der Redaktion: Der Name wurde geändert.", "de", Note},
		{"Associated Press", "en", Plain},
		{"Graphics show how 3,000 photos were shared on Monday.", "en", Plain},
		{"Plus de 3 000 personnes ont partagé la photo, selon la police.", "fr", Plain},
		{"Bild und Ton fehlten am Montag fast eine Stunde lang, teilte der Sender mit.", "de", Plain},
		{"Anzeige gegen Unbekannt erstattete der Mann am Dienstag in Köln.", "de", Plain},
		{"", "en", Plain},
		{"   ", "", Plain},
	}
	for _, test := range tests {
		kind, confidence := Classify(test.line, test.language)
		assert.Equal(t, test.want.String(), kind.String(), test.line)
		if kind == Plain {
			assert.Zero(t, confidence, test.line)
		} else {
			assert.True(t, confidence >= 0.5 && confidence <= 1, test.line)
		}
	}
}

func FuzzClassify(f *testing.F) {
	f.Add("Also Read: what to know", "en")
	f.Add("(Reporting by A; Editing by B)", "en")
	f.Add("© 2023 Foto: dpa/A B", "de")
	f.Add("1.2k views", "")
	f.Add("Min. Lesezeit 4", "de")
	f.Fuzz(func(t *testing.T, line, language string) {
		kind, confidence := Classify(line, language)
		if k, c := Classify(line, language); k != kind || c != confidence {
			t.Fatal("two answers")
		}
		if (kind == Plain) != (confidence == 0) || confidence < 0 || confidence > 1 {
			t.Fatalf("%v with confidence %v", kind, confidence)
		}
		if kind.String() == "unknown" {
			t.Fatalf("kind %d", kind)
		}
	})
}

func TestIsCount(t *testing.T) {
	for s, want := range map[string]bool{"2/7": true, "(2 / 7)": true, "1|12": true, "7/2": false, "0/3": false, "2/7 ships": false, "24/2024": false, "2-7": false, "": false, "1/": false} {
		assert.Equal(t, want, IsCount(s), s)
	}
}
