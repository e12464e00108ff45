// Package address reads the addresses that a page holds: whereto they lead, seen from the page, and whether two lead to one place.
//
// base.go makes them absolute ([Base]), by plain.go where nothing has to change; scheme.go reads their scheme as a browser does. pages.go
// compares the addresses of pages ([Page]), site.go those of sites and of their front pages.
package address
