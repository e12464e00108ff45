// Package claim holds what a page states: a [Claim] is one statement about the article, with the place where it stands.
//
// claim.go has the claim, its [Field], its [Source], and its [Standing], which is what the place says besides. limits.go
// has how many claims of a field count, room.go how many bytes of them the data of a page may make, detach.go a claim that outlives its page. Nothing is weighed
// here: see package resolve.
package claim
