package lang

// A Class names one list of words or phrases in a language table.
//
// The tables do not know what a word is for; a class only says in which list it stands.
type Class uint8

// The classes of a table. The comment gives the meaning of an entry's value where it has one.
const (
	Month        Class = iota + 1 // 1 to 12
	Weekday                       // 1 (Monday) to 7 (Sunday)
	Meridiem                      // 0 before noon, 12 after noon, 24 at night; counted from sunrise: 6 in the morning, -6 by day, 18 at night
	Clock                         // words beside a time of day: "at", "Uhr", "à"
	Ordinal                       // endings of a day number: "st", "nd", "er"
	DateJoin                      // words between the parts of a date: "of", "de"; 1 before the last of several days: "bis"
	Unit                          // seconds in one unit: "minute" 60, "day" 86400
	Ago                           // words of a relative time: "ago"; 1 before it only: "vor", "il y a"
	Today                         // day offset: "today" 0, "yesterday" -1
	Byline                        // words before a person: "by", "von", "written by"
	Published                     // labels of a publish time
	Updated                       // labels of an update time
	And                           // conjunctions between names
	In                            // prepositions before a place: "in", "aus", "from"
	Role                          // job titles: "reporter", "Redakteurin"
	Desk                          // words and phrases that name a desk, not a person
	Org                           // words that mark an organisation: "news", "agency"
	Honorific                     // "Dr", "Mrs", "Prof."
	Suffix                        // "Jr.", "Ph.D.", "M.D."
	Particle                      // lower-case parts of a name: "van", "de la"
	Editor                        // labels before an editor: "edited by"
	Photographer                  // labels before a photographer: "photos by"
	Illustrator                   // labels before an illustrator
	Translator                    // labels before a translator
	Writer                        // labels before a writer who did not report: "writing by"
	Reporting                     // labels before a reporter in a tail: "reporting by"
	Contributing                  // "additional reporting by", "with inputs from"
	Agency                        // news agencies and their codes; 1 for an outlet that is credited like one
	Share                         // words of share buttons
	Newsletter                    // words of subscribe and newsletter lines
	Related                       // labels before another story: "also read"
	Correction                    // labels of corrections and clarifications
	Note                          // labels of editor's notes
	Credit                        // labels and sources of photo credits
	Copyright                     // words of copyright lines
	Counter                       // words of counters: "views", "comments", "min read"
	Comment                       // words of comment sections
	Consent                       // words of consent banners
	Ad                            // labels of advertisements
	Tag                           // labels of tag lists
	Label                         // words that look like a dateline's place and are not: "UPDATE", "WATCH"
	Place                         // cities, regions and countries that stand in datelines
	Stop                          // frequent words, for telling languages apart
	Up                            // sign words of a market quote: "up", "increased by"
	Down                          // sign words of a market quote: "down", "decreased by"
	Flat                          // sign words of a market quote: "no change", "unch"
	Number                        // number words of a relative time: "an" 1, "two" 2
	Near                          // words before a dateline's place: "near", "aboard"
	Source                        // labels before a source: "source", "Quelle", "来源"
	About                         // labels of an author's box: "about the author", "more by"; 1 for those of a box about anybody: "zur Person"
	Advisory                      // first words of the line in brackets that tells editors what is new: "adds", "recasts"
	Opinion                       // names of sections and labels of opinion pieces: "opinion", "Kommentar", "社説"
	Release                       // labels of press releases, and the services that send them out
	Subject                       // bodies and companies that stand in capitals where a dateline's place does: "UNICEF", "TESLA"
	Verb                          // finite verbs that headlines use: "warns", "fordert", "avisa"
	Question                      // words that begin questions: "how", "warum", "qué"
	Paywall                       // words of lines that ask for money or an account to read on: "subscribe to read"
	classes
)

// names holds the name each class has in the files.
var names = [classes]string{
	Month: "month", Weekday: "weekday", Meridiem: "meridiem", Clock: "clock", Ordinal: "ordinal", DateJoin: "datejoin",
	Unit: "unit", Ago: "ago", Today: "today", Byline: "byline", Published: "published", Updated: "updated", And: "and",
	In: "in", Role: "role", Desk: "desk", Org: "org", Honorific: "honorific", Suffix: "suffix", Particle: "particle",
	Editor: "editor", Photographer: "photographer", Illustrator: "illustrator", Translator: "translator",
	Writer: "writer", Reporting: "reporting", Contributing: "contributing", Agency: "agency", Share: "share",
	Newsletter: "newsletter", Related: "related", Correction: "correction", Note: "note", Credit: "credit",
	Copyright: "copyright", Counter: "counter", Comment: "comment", Consent: "consent", Ad: "ad", Tag: "tag",
	Label: "label", Place: "place", Stop: "stop", Up: "up", Down: "down", Flat: "flat", Number: "number", Near: "near",
	Source: "source", About: "about", Advisory: "advisory", Opinion: "opinion", Release: "release", Subject: "subject",
	Paywall: "paywall", Verb: "verb", Question: "question",
}

// String returns the name of the class in the files, "" for a number that is no class.
func (c Class) String() string {
	if c < classes {
		return names[c]
	}
	return ""
}

// classOf returns the class with a name, 0 when there is none.
func classOf(name string) Class {
	for c := Class(1); c < classes; c++ {
		if names[c] == name {
			return c
		}
	}
	return 0
}
