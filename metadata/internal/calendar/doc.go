// Package calendar counts days in the Gregorian calendar, and converts the dates of others to it.
//
//	gregorian.go      days since 1970, weekdays, lengths of months
//	solar_hijri.go    Iran and Afghanistan
//	lunar_hijri.go    Saudi Arabia (Umm al-Qura)
//	ethiopian.go      Ethiopia and Eritrea
//	bikram_sambat.go  Nepal
//	hebrew.go         Israel
package calendar
