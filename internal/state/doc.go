// Package state reads what front-end frameworks leave in the scripts of a page so that the browser need not ask for it again. It runs
// nothing: the values in a script are read as data, by package jsontree.
//
//	state.go    Candidate: a script worth keeping; Read: its values; Data and what a reference in it leads to
//	script.go   values in a program: assigned, passed to a function, or in a string; the arguments of a function that returns one
//	stream.go   values that come in pieces: rows of React's flight data, lines of React Router's streams
//	story.go    Story: the text of the page's article, as markup
//	richtext.go editors' trees of paragraphs, as markup
//
// What is known by name:
//
//	window.NAME = {…}, JSON.parse("…")         any framework, of any version
//	Fusion.globalContent={…}                   Arc XP
//	__NUXT__=(function(a,b){return {…}}(…))    Nuxt 2: words are the function's parameters
//	[["ShallowReactive",1],{"data":2},…]       Nuxt 3, SvelteKit: numbers are places in the list
//	self.__next_f.push([1,"5:[…]\n"])          Next.js: "$5" is row 5
//	streamController.enqueue("[{\"_1\":2},…]") React Router, Remix: "_1" and 2 are places in the list
//	kit.start(app, element, {data:[…]})        SvelteKit
//	{"status":200,"body":"{\"title\":…}"}      SvelteKit: JSON in a string
//	{"__ref":"Article:1"}                      Apollo
//	props="{&quot;title&quot;:[0,…]}"          Astro: each value after its type, in an attribute of its islands
//	data-page="{&quot;component&quot;:…}"      Inertia, and likewise react-rails and Livewire: JSON in an attribute
//
// What is too large is left out: the limits are in state.go.
package state
