// Package testinput holds what the tests of several packages of metadata read.
package testinput
