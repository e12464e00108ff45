package extract

import "slices"

// A Drop names parts of an Article that a caller has no use for; they add up: DropTables | DropComments. The zero Drop
// keeps everything.
//
// What is dropped is missing from the Article's fields and so from every output made of them. Nothing else changes: labels,
// confidence and the other fields are the same, and Article.Blocks still holds every visible block with its role.
type Drop uint8

// The parts.
const (
	// DropTables leaves tables of data out of Body and Updates. Text that a table only lays out is no table.
	DropTables Drop = 1 << iota
	// DropImages leaves pictures with their captions out of Body and Updates, their credits out of Other, and Images empty.
	// Embeds stay.
	DropImages
	// DropComments leaves Comments empty, and what stands around comments (names, buttons, forms) out of Other.
	DropComments
)

// drop takes out what a caller does not want.
func (a *Article) drop(d Drop) {
	var roles []Role
	if d&DropTables != 0 {
		roles = append(roles, RoleTable)
	}
	if d&DropImages != 0 {
		roles = append(roles, RoleFigure, RoleCredit)
		a.Images = nil
	}
	if d&DropComments != 0 {
		roles = append(roles, RoleComment)
		a.Comments = nil
	}
	if len(roles) == 0 {
		return
	}
	a.Body, a.Other = without(a.Body, roles), without(a.Other, roles)
	for i := range a.Updates {
		a.Updates[i].Body = without(a.Updates[i].Body, roles)
	}
}

// without is the blocks of other roles, nil when none is left.
func without(blocks []Block, roles []Role) []Block {
	blocks = slices.DeleteFunc(blocks, func(b Block) bool { return slices.Contains(roles, b.Role) })
	if len(blocks) == 0 {
		return nil
	}
	return blocks
}
