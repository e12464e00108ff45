// Package fetch gets web addresses politely: it asks robots.txt, keeps to a rate, asks again only where that helps, asks
// whether a page changed before it loads it again, and stays out of private networks.
//
//	fetch.go     Fetcher, Request, Response: one address, its redirects
//	attempt.go   one request and its answer
//	body.go      types and sizes
//	retry.go     when to ask again, Retry-After
//	pace.go      rate, number of connections and pauses of each host
//	rules.go     robots.txt of each origin, kept for a day
//	private.go   which addresses belong to no public host; the dialer that refuses them
//	cache.go     answers that are kept with their ETag and Last-Modified
//	spool.go     bodies on disk while they are read
//	failure.go   Failure and its causes
//	clock.go     time
package fetch
