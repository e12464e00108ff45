// Package agency gives news agencies one name, however a line writes them: "AFP" for "Agence France-Presse", "a.f.p." and 法新社.
//
// agency.go has [Name]; agencies.txt is the table: the name that the agency goes by on the wires, then other ways of writing it. Which
// words are an agency at all is for clean/lang (class Agency) and the grammars that ask it.
package agency
