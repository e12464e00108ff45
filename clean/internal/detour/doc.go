// Package detour puts what a page shows elsewhere than where it stands into the places where it is shown, as a browser has it after
// the page's scripts ran; it neither runs nor reads a script.
//
//	detour.go   Take: the pieces are moved; Route: where they stood
//	shadow.go   declarative shadow roots and their slots
//	marks.go    the places and parts of streamed pages, by framework; Hints
//	parts.go    parts to their places
//
// A declarative shadow root (WHATWG HTML 4.12.3, 13.2.6.4.4) is what its host shows; a slot in it shows those children of the host
// that it is for. Frameworks that stream a page send a placeholder where a part is late and the part at the end of the page, hidden;
// which belongs where is said by matching ids.
//
// Each part is used once, in the order of the places. A part whose place is missing, or stands inside that part, stays where it is,
// hidden. What a placeholder showed meanwhile, and children of a host that no slot is for, go hidden to the end of the page.
package detour
