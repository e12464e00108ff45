// Package gazetteer knows the names of people and of towns.
//
// gazetteer.go has them as Bloom filters: every name of the lists is known, and of other words about one in a thousand (of villages, in fifty) is
// taken for one. They are packed by metadata/internal/train into names.bin, whose first line and the file NOTICE say from where.
package gazetteer
