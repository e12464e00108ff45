package model

import "math"

// A Value is a feature as trees compare it: the bits of a float32, turned so that values are ordered as integers the way the
// numbers are. (Integers are compared without waiting for the floating-point unit.) The zero Value is 0.
type Value int32

// Of is the Value of x, which is never NaN.
func Of(x float32) Value { return turn(Value(math.Float32bits(x))) }

// Float is the number that v is the Value of.
func (v Value) Float() float32 { return math.Float32frombits(uint32(turn(v))) }

// turn reverses the order of negative numbers, whose bits grow as they fall. It is its own inverse.
func turn(v Value) Value { return v ^ v>>31&math.MaxInt32 }
