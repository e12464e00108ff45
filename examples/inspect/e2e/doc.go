// Package e2e holds the tests of the Inspector in a real browser: that its report shows every block, filters them, can be
// used by mouse, finger and keyboard, in light and dark and on a phone, and that nothing of an inspected page ever runs or
// loads. They are skipped where there is no chromium.
package e2e
