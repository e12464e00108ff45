// Package zone knows the offsets from UTC of the world's zones at any time that news pages tell of.
//
//	zone.go   Zone: the offset at a time of the clock or at an instant; the rules of summer time
//	table.go  zones by name and by country, from tz.txt
//
// The table is written from the tz database by TestZoneHistory, which also compares it with the one that Go has; the program loads
// none from the machine it runs on, so that an answer is the same everywhere. It is read on first use and never changes afterwards.
package zone
