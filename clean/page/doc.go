// Package page holds what one walk over a page found.
//
// A [Page] has [Block] values, what a reader could see, and [Facts], what the page declares. It is data with few methods: package clean fills a Page, and nothing changes it afterwards. Elements, Blocks and Facts refer to
// one another by index, and Page.Tree has the nodes and attributes of the elements.
package page
