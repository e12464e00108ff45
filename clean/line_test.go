package clean

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each line of the file is of the kind it says, in the language it says.
func TestOwnLines(t *testing.T) {
	data, err := os.ReadFile("../testdata/conformance/lines-own.tsv")
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	require.Greater(t, len(lines), 200)
	for _, line := range lines[1:] {
		c := strings.Split(line, "\t")
		require.Len(t, c, 3, line)
		kind, confidence := ClassifyLine(c[0], c[2])
		assert.Equal(t, c[1], kind.String(), c[0])
		assert.Equal(t, kind == LinePlain, confidence == 0, c[0])
	}
}

func TestUnknownLineKind(t *testing.T) { assert.Equal(t, "unknown", LineKind(200).String()) }

func TestClassifyLine(t *testing.T) {
	tests := []struct {
		line, language string
		want           LineKind
	}{
		{"12 Shares", "en", LineCounter},
		{"1.2k views", "en", LineCounter},
		{"3 comments", "en", LineCounter},
		{"Views: 1,234", "en", LineCounter},
		{"Comments (12)", "en", LineCounter},
		{"12 Shares | 3 Comments", "en", LineCounter},
		{"4 min read", "en", LineReadingTime},
		{"Reading time: 4 minutes", "en", LineReadingTime},
		{"Lesezeit: 3 Min.", "de", LineReadingTime},
		{"Share Tweet WhatsApp", "en", LineShare},
		{"Share on Facebook | Share on Twitter", "en", LineShare},
		{"Artikel teilen", "de", LineShare},
		{"Also Read: Rupee ends week on a high", "en", LineRelated},
		{"READ MORE: What we know about the storm", "en", LineRelated},
		{"Read more about the election results in Ohio", "en", LinePlain},
		{"Lesen Sie auch", "de", LineRelated},
		{"Lesen Sie auch: So wird das Wetter am Wochenende", "de", LineRelated},
		{"Sign up for our newsletter", "en", LineNewsletter},
		{"Subscribe to our newsletter to get the latest news in your inbox every morning", "en", LineNewsletter},
		{"Photo: AFP", "en", LineCredit},
		{"(Getty Images)", "en", LineCredit},
		{"Foto: Jane Doe/dpa", "de", LineCredit},
		{"AFP/File", "en", LineCredit},
		{"Photo by Jane Doe", "en", LineCredit},
		{"© 2023 Example Media Ltd. All rights reserved.", "en", LineCopyright},
		{"Copyright Example Times, 2023", "en", LineCopyright},
		{"All rights reserved", "en", LineCopyright},
		{"We use cookies to give you the best experience on our site.", "en", LineConsent},
		{"Accept all cookies", "en", LineConsent},
		{"Published in The Example, March 8th, 2023", "en", LinePrint},
		{"(Reporting by Jane Doe in Lagos; Editing by John Roe)", "en", LineTail},
		{"Reporting by Jane Doe; Editing by John Roe and Ann Poe", "en", LineTail},
		{"Jane Doe in Lagos contributed to this report.", "en", LineTail},
		{"Correction: An earlier version of this article misstated the date.", "en", LineCorrection},
		{"An earlier version of this article misstated the date.", "en", LineCorrection},
		{"Correction, May 4: The pier opened in 1962, not in 1926.", "en", LineCorrection},
		{"Correction (May 4, 2024): The name of the harbour was misspelt.", "en", LineCorrection},
		{"Korrektur vom 4. Mai: Die Brücke ist 96 Meter lang.", "de", LineCorrection},
		{"Correction fluid was sold out in 12 shops: nobody knows why.", "en", LinePlain},
		{"Editor's note: This story contains descriptions of violence.", "en", LineNote},
		{"Advertisement", "en", LineAd},
		{"Story continues below advertisement", "en", LineAd},
		{"Anzeige", "de", LineAd},
		{"Tags: economy, budget, inflation", "en", LineTag},
		{"Comments are closed.", "en", LineComments},
		{"The minister said 12 shares were sold to each of the three comments authors.", "en", LinePlain},
		{"Photo editors and reporters share the newsroom with advertisement staff.", "en", LinePlain},
		{"More than 100 people were killed, officials said on Monday.", "en", LinePlain},
		{"Correction of the figures will take months, the ministry said.", "en", LinePlain},
		{"Reporting by the BBC found that the company had known for years.", "en", LinePlain},
		{"Share prices rose sharply in London.", "en", LinePlain},
		{"Copyright law was changed in 2023 to allow this.", "en", LinePlain},
		{"Views of the harbour drew 3,000 visitors.", "en", LinePlain},
		{"5 min de lecture", "fr", LineReadingTime},
		{"Temps de lecture : 4 min", "fr", LineReadingTime},
		{"Lire aussi : ce qu'il faut savoir sur la réforme", "fr", LineRelated},
		{"À lire aussi", "fr", LineRelated},
		{"Publicité", "fr", LineAd},
		{"Partager sur Facebook", "fr", LineShare},
		{"Tous droits réservés", "fr", LineCopyright},
		{"Inscrivez-vous à notre newsletter", "fr", LineNewsletter},
		{"Nous utilisons des cookies pour améliorer votre expérience.", "fr", LineConsent},
		{"Lea también: qué cambia con la nueva ley", "es", LineRelated},
		{"Compartir en Facebook", "es", LineShare},
		{"Publicidad", "es", LineAd},
		{"3 comentarios", "es", LineCounter},
		{"Todos los derechos reservados", "es", LineCopyright},
		{"Leia também: o que muda com a reforma", "pt", LineRelated},
		{"Leggi anche: cosa cambia da lunedì", "it", LineRelated},
		{"Lees ook: dit verandert er maandag", "nl", LineRelated},
		{"Läs också: Det här gäller från måndag", "sv", LineRelated},
		{"Читайте также: что изменится с понедельника", "ru", LineRelated},
		{"Реклама", "ru", LineAd},
		{"Фото: Reuters", "ru", LineCredit},
		{"یہ بھی پڑھیں: نیا قانون کیا بدلے گا", "ur", LineRelated},
		{"यह भी पढ़ें: नए कानून से क्या बदलेगा", "hi", LineRelated},
		{"اقرأ أيضا: ماذا يتغير يوم الاثنين", "ar", LineRelated},
		{"Baca juga: Apa yang berubah hari Senin", "id", LineRelated},
		{"관련기사", "ko", LineRelated},
		{"댓글 3", "ko", LineCounter},
		{"無断転載禁止", "ja", LineCopyright},
		{"Werbung", "de", LineAd},
		{"Alle Rechte vorbehalten", "de", LineCopyright},
		{"Korrektur: In einer früheren Version hieß es, der Zug sei pünktlich gewesen.", "de", LineCorrection},
		{"Anmerkung der Redaktion: Der Name wurde geändert.", "de", LineNote},
		{"Associated Press", "en", LinePlain},
		{"Graphics show how 3,000 photos were shared on Monday.", "en", LinePlain},
		{"Plus de 3 000 personnes ont partagé la photo, selon la police.", "fr", LinePlain},
		{"Bild und Ton fehlten am Montag fast eine Stunde lang, teilte der Sender mit.", "de", LinePlain},
		{"Anzeige gegen Unbekannt erstattete der Mann am Dienstag in Köln.", "de", LinePlain},
		{"", "en", LinePlain},
		{"   ", "", LinePlain},
	}
	for _, test := range tests {
		kind, confidence := ClassifyLine(test.line, test.language)
		assert.Equal(t, test.want.String(), kind.String(), test.line)
		if kind == LinePlain {
			assert.Zero(t, confidence, test.line)
		} else {
			assert.True(t, confidence >= 0.5 && confidence <= 1, test.line)
		}
	}
}

func FuzzClassifyLine(f *testing.F) {
	f.Add("Also Read: what to know", "en")
	f.Add("(Reporting by A; Editing by B)", "en")
	f.Add("© 2023 Foto: dpa/A B", "de")
	f.Add("1.2k views", "")
	f.Add("Min. Lesezeit 4", "de")
	f.Fuzz(func(t *testing.T, line, language string) {
		kind, confidence := ClassifyLine(line, language)
		if k, c := ClassifyLine(line, language); k != kind || c != confidence {
			t.Fatal("two answers")
		}
		if (kind == LinePlain) != (confidence == 0) || confidence < 0 || confidence > 1 {
			t.Fatalf("%v with confidence %v", kind, confidence)
		}
		if kind.String() == "unknown" {
			t.Fatalf("kind %d", kind)
		}
	})
}
