package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tickers are live tickers as templates of six languages write them: how an entry is marked up, its times, its texts.
var tickers = map[string]struct {
	language, headline, around, entry string
	times, texts                      []string
}{
	"bold time in an item": {"en", "Flood: river falls in Steinford", "<ul>%s</ul>", "<li><b>%s</b> %s</li>", []string{"18:20", "17:45", "16:10"}, []string{
		"The council has lifted the curfew in the old town after engineers found no damage to the bridge piers, a spokeswoman said.",
		"Schools in the three valley districts will open again on Thursday, while camp beds stay in the sports hall in case it rains.",
		"The gauge at Steinford shows less than five metres for the first time since Tuesday, and the water keeps falling slowly.",
	}},
	"hours with h and a dash": {"fr", "Crue : la Lure baisse à Steinville", "<div>%s</div>", "<p><strong>%s</strong> – %s</p>", []string{"18h20", "17h45", "16h10"}, []string{
		"La préfecture a rouvert le vieux pont après l'inspection des piles par des plongeurs de la gendarmerie.",
		"Les trois écoles de la vallée rouvriront jeudi matin, mais les lits de camp restent au gymnase en cas de pluie.",
		"Pour la première fois depuis mardi, l'échelle de crue indique moins de cinq mètres, et le niveau baisse encore.",
	}},
	"a word for the clock and a colon": {"de", "Hochwasser: Pegel in Steinau fällt", "<div>%s</div>", "<p>%s: %s</p>", []string{"18.20 Uhr", "17.45 Uhr", "16.10 Uhr"}, []string{
		"Die Polizei hat die Sperrung der alten Brücke aufgehoben, nachdem Taucher die Pfeiler untersucht hatten.",
		"An allen drei Schulen soll am Donnerstag wieder unterrichtet werden, doch die Feldbetten bleiben stehen.",
		"Zum ersten Mal seit Dienstag zeigt der Pegel weniger als fünf Meter an, und das Wasser fällt weiter langsam.",
	}},
	"how long ago": {"de", "Hochwasser: Pegel in Steinau fällt", "<ol>%s</ol>", "<li><span class=t>%s</span> %s</li>", []string{"vor 5 Minuten", "vor 48 Minuten", "vor 2 Stunden"}, []string{
		"Die Polizei hat die Sperrung der alten Brücke aufgehoben, nachdem Taucher die Pfeiler untersucht hatten.",
		"An allen drei Schulen soll am Donnerstag wieder unterrichtet werden, doch die Feldbetten bleiben stehen.",
		"Zum ersten Mal seit Dienstag zeigt der Pegel weniger als fünf Meter an, und das Wasser fällt weiter langsam.",
	}},
	"terms and descriptions": {"es", "Riada: el nivel baja en Piedraseca", "<dl>%s</dl>", "<dt>%s</dt><dd>%s</dd>", []string{"18:20", "17:45", "16:10"}, []string{
		"La policía ha levantado el corte del puente viejo después de que los buzos revisaran los pilares sin encontrar daños.",
		"Las tres escuelas del valle abrirán de nuevo el jueves, aunque las camas siguen en el gimnasio por si vuelve a llover.",
		"Por primera vez desde el martes el nivel marca menos de cinco metros, y el agua sigue bajando poco a poco.",
	}},
	"rows of a table": {"it", "Piena: il livello cala a Pietrasecca", "<table><tr><th>Ora</th><th>Notizia</th></tr>%s</table>", "<tr><td>%s</td><td>%s</td></tr>", []string{"ore 18:20", "ore 17:45", "ore 16:10"}, []string{
		"La polizia ha riaperto il vecchio ponte dopo che i sommozzatori hanno controllato i piloni senza trovare danni.",
		"Le tre scuole della valle riapriranno giovedì, ma le brande restano in palestra nel caso torni a piovere.",
		"Per la prima volta da martedì l'idrometro segna meno di cinque metri, e l'acqua continua a calare lentamente.",
	}},
	"a time above a line break": {"pt", "Cheia: o nível desce em Pedra Seca", "<div>%s</div>", "<p><b>%s</b><br>%s</p>", []string{"18h20", "17h45", "16h10"}, []string{
		"A polícia reabriu a ponte velha depois de os mergulhadores terem examinado os pilares sem encontrar danos.",
		"As três escolas do vale voltam a abrir na quinta-feira, mas as camas ficam no ginásio para o caso de chover.",
		"Pela primeira vez desde terça-feira o nível marca menos de cinco metros, e a água continua a descer devagar.",
	}},
	"a link to the entry": {"pl", "Powódź: woda opada w Kamieniu", "<div>%s</div>", `<section><a href="#e">%s</a><p>%s</p></section>`, []string{"18:20", "17:45", "16:10"}, []string{
		"Policja otworzyła stary most po tym, jak nurkowie sprawdzili filary i nie znaleźli uszkodzeń, podał rzecznik.",
		"Trzy szkoły w dolinie mają ruszyć w czwartek, ale łóżka polowe zostają w hali na wypadek deszczu.",
		"Po raz pierwszy od wtorku wodowskaz pokazuje mniej niż pięć metrów, a woda nadal powoli opada.",
	}},
}

// TestLiveTickers holds that entries with times make a page a live blog, whatever element holds them, and that the times are no body.
func TestLiveTickers(t *testing.T) {
	for name, c := range tickers {
		var entries strings.Builder
		for i, at := range c.times {
			fmt.Fprintf(&entries, c.entry, at, c.texts[i])
		}
		a, err := From([]byte(fmt.Sprintf(`<html lang=%s><head><title>%s</title></head><body><main><article><h1>%[2]s</h1>`+c.around+`</article></main></body></html>`, c.language, c.headline, entries.String())), "https://news.example/1")
		require.NoError(t, err)
		assert.Equal(t, TypeLive, a.Type, name)
		require.Len(t, a.Updates, len(c.times), name)
		for i := range a.Updates {
			require.Len(t, a.Updates[i].Body, 1, name)
			assert.Equal(t, c.texts[i], a.Updates[i].Body[0].Text, name)
		}
		assert.NotContains(t, a.BodyText(), c.times[0], name)
		assert.Contains(t, a.BodyText(), c.texts[0], name)
	}
}

// TestTimedHeadings holds that a heading which begins with a time stays whole in the body, and is an entry's headline without it.
func TestTimedHeadings(t *testing.T) {
	c := tickers["bold time in an item"]
	for _, heading := range []string{"<h3>%s – Bridge open again</h3>", "<p><strong>%s - Bridge open again</strong></p>"} {
		var b strings.Builder
		for i, at := range c.times {
			b.WriteString(fmt.Sprintf(heading, at) + "<p>" + c.texts[i] + "</p>")
		}
		a, err := From([]byte("<html lang=en><title>"+c.headline+"</title><main><h1>"+c.headline+"</h1>"+b.String()+"</main>"), "")
		require.NoError(t, err)
		assert.Equal(t, TypeLive, a.Type)
		require.Len(t, a.Updates, 3)
		assert.Equal(t, "Bridge open again", a.Updates[0].Headline)
		assert.Contains(t, a.BodyText(), "18:20")
	}
}

// TestTimesOfNoTicker holds what only looks like the times of a ticker.
func TestTimesOfNoTicker(t *testing.T) {
	c := tickers["bold time in an item"]
	story := "<p>" + strings.Join(c.texts, "</p><p>") + "</p>"
	for name, body := range map[string]string{
		"verses":                  "<p><b>3:16</b> " + c.texts[0] + "</p><p><b>3:17</b> " + c.texts[1] + "</p><p><b>3:18</b> " + c.texts[2] + "</p>",
		"verses of two chapters":  "<p>3:16 " + c.texts[0] + "</p><p>3:18 " + c.texts[1] + "</p><p>4:24 " + c.texts[2] + "</p><p>5:10 " + c.texts[0] + "</p>",
		"a programme":             "<ul><li>18:00 " + c.texts[0] + "</li><li>19:30 " + c.texts[1] + "</li><li>21:00 " + c.texts[2] + "</li></ul>",
		"a programme by headings": "<h3>18:00 Choir of the harbour</h3><p>" + c.texts[0] + "</p><h3>19:30 Band of the harbour</h3><p>" + c.texts[1] + "</p><h3>23:45 Dance of the harbour</h3><p>" + c.texts[2] + "</p><h3>00:30 Close of the harbour</h3><p>" + c.texts[0] + "</p>",
		"paragraphs of a law":     "<p>2.15 " + c.texts[0] + "</p><p>2.16 " + c.texts[1] + "</p><p>2.18 " + c.texts[2] + "</p>",
		"times out of order":      "<p><b>10:15</b> " + c.texts[0] + "</p><p><b>08:40</b> " + c.texts[1] + "</p><p><b>12:05</b> " + c.texts[2] + "</p>",
		"a timeline at an end":    story + story + "<ul><li><b>18:20</b> Fire breaks out.</li><li><b>18:31</b> The brigade arrives.</li><li><b>20:05</b> The fire is out.</li></ul>",
		"a timetable":             story + "<table><tr><td>18:20</td><td>Steinford</td></tr><tr><td>18:40</td><td>Merrowby</td></tr><tr><td>19:05</td><td>Norrick</td></tr></table>",
		"two entries":             "<p><b>18:20</b> " + c.texts[0] + "</p><p><b>17:10</b> " + c.texts[1] + "</p>",
	} {
		a, err := From([]byte("<html lang=en><title>"+c.headline+"</title><main><h1>"+c.headline+"</h1>"+body+"</main>"), "")
		require.NoError(t, err)
		assert.NotEqual(t, TypeLive, a.Type, name)
		assert.Empty(t, a.Updates, name)
		for _, b := range a.Body {
			assert.Greater(t, len(b.Text), 12, name)
		}
	}
}
