package extract

// Version is the version of this library's answers: a page gives the same Article under the same version.
func Version() string { return "0.2.0" }
