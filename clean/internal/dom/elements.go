package dom

import "golang.org/x/net/html/atom"

// Traits are what is known of an element by its name. Those with the names of the WHATWG HTML standard mean what it says;
// numbers are its sections.
type Traits uint32

// The traits.
const (
	Void                 Traits = 1 << iota // has no content (13.1.2, with the obsolete ones of 13.2.6.4.7)
	Special                                 // "special" (13.2.4.2)
	Formatting                              // goes on after the block it is wrongly nested with (13.2.4.3)
	Scope                                   // end tags of other elements do not reach across it ("in scope", 13.2.4.2); html, which is always open, left out
	ClosesParagraph                         // its start tag closes an open p (13.2.6.4.7)
	BreaksOut                               // its start tag ends foreign content (13.2.6.5)
	InHead                                  // belongs in the head where none is open (13.2.6.4.4)
	TablePart                               // a table, a cell, a row or a group of rows
	Heading                                 // h1 to h6
	SVGIntegrationPoint                     // its content is HTML where it stands in svg (13.2.6)
	MathIntegrationPoint                    // its content is HTML where it stands in math (13.2.6)
	Block                                   // shown as a block, a table's part or a control by CSS 2.2's default style sheet (appendix D) and the standard's section on rendering
	Unrendered                              // shows nothing, and neither does what is in it
	Fallback                                // its content is shown only where the element itself is not understood
	List                                    // holds list items
	ListItem                                // li, dd, dt
	Control                                 // its words are those of the page's controls
	ImpliedEnd                              // its end tag is generated where it has to end ("generate implied end tags", 13.2.6.3)
)

// Has reports one of some traits.
func (t Traits) Has(some Traits) bool { return t&some != 0 }

// Of is what is known of the element of a name in lower case.
func Of(name string) Traits { return OfAtom(atom.Lookup([]byte(name))) }

// Known reports a name that HTML has, in lower case.
func Known(name string) bool { return atom.Lookup([]byte(name)) != 0 }

// OfAtom is Of by the number that package atom has for a name.
func OfAtom(a atom.Atom) Traits {
	if e := &elements[a%size]; e.name == a {
		return e.traits
	}
	return 0
}

// IntegrationPoint reports an element of svg or math, by its namespace and name, whose content is HTML (13.2.6).
func IntegrationPoint(namespace, name string) bool {
	switch namespace {
	case "svg":
		return Of(name).Has(SVGIntegrationPoint)
	case "math":
		return Of(name).Has(MathIntegrationPoint)
	}
	return false
}

// size is the least modulus that gives each element a place of its own; the compiler refuses two in one place.
const size = 1347

// elements are all that have traits, a row each.
var elements = [size]struct {
	name   atom.Atom
	traits Traits
}{
	atom.A % size:             {atom.A, Formatting},
	atom.Address % size:       {atom.Address, Special | ClosesParagraph | Block},
	atom.AnnotationXml % size: {atom.AnnotationXml, MathIntegrationPoint},
	atom.Applet % size:        {atom.Applet, Special | Scope},
	atom.Area % size:          {atom.Area, Void | Special | Unrendered},
	atom.Article % size:       {atom.Article, Special | ClosesParagraph | Block},
	atom.Aside % size:         {atom.Aside, Special | ClosesParagraph | Block},
	atom.Audio % size:         {atom.Audio, Block | Fallback},
	atom.B % size:             {atom.B, Formatting | BreaksOut},
	atom.Base % size:          {atom.Base, Void | Special | InHead | Unrendered},
	atom.Basefont % size:      {atom.Basefont, Void | Special | InHead},
	atom.Bgsound % size:       {atom.Bgsound, Void | Special | InHead},
	atom.Big % size:           {atom.Big, Formatting | BreaksOut},
	atom.Blockquote % size:    {atom.Blockquote, Special | ClosesParagraph | BreaksOut | Block},
	atom.Body % size:          {atom.Body, Special | BreaksOut | Block},
	atom.Br % size:            {atom.Br, Void | Special | BreaksOut},
	atom.Button % size:        {atom.Button, Special | Block | Control},
	atom.Canvas % size:        {atom.Canvas, Block | Fallback},
	atom.Caption % size:       {atom.Caption, Special | Scope | Block},
	atom.Center % size:        {atom.Center, Special | ClosesParagraph | BreaksOut | Block},
	atom.Code % size:          {atom.Code, Formatting | BreaksOut},
	atom.Col % size:           {atom.Col, Void | Special | Unrendered},
	atom.Colgroup % size:      {atom.Colgroup, Special | Unrendered},
	atom.Datalist % size:      {atom.Datalist, Unrendered},
	atom.Dd % size:            {atom.Dd, Special | ClosesParagraph | BreaksOut | Block | ListItem | ImpliedEnd},
	atom.Desc % size:          {atom.Desc, SVGIntegrationPoint},
	atom.Details % size:       {atom.Details, Special | ClosesParagraph | Block},
	atom.Dialog % size:        {atom.Dialog, ClosesParagraph | Block},
	atom.Dir % size:           {atom.Dir, Special | ClosesParagraph | Block},
	atom.Div % size:           {atom.Div, Special | ClosesParagraph | BreaksOut | Block},
	atom.Dl % size:            {atom.Dl, Special | ClosesParagraph | BreaksOut | Block | List},
	atom.Dt % size:            {atom.Dt, Special | ClosesParagraph | BreaksOut | Block | ListItem | ImpliedEnd},
	atom.Em % size:            {atom.Em, Formatting | BreaksOut},
	atom.Embed % size:         {atom.Embed, Void | Special | BreaksOut | Block | Fallback},
	atom.Fieldset % size:      {atom.Fieldset, Special | ClosesParagraph | Block},
	atom.Figcaption % size:    {atom.Figcaption, Special | ClosesParagraph | Block},
	atom.Figure % size:        {atom.Figure, Special | ClosesParagraph | Block},
	atom.Font % size:          {atom.Font, Formatting},
	atom.Footer % size:        {atom.Footer, Special | ClosesParagraph | Block},
	atom.ForeignObject % size: {atom.ForeignObject, SVGIntegrationPoint},
	atom.Foreignobject % size: {atom.Foreignobject, SVGIntegrationPoint},
	atom.Form % size:          {atom.Form, Special | ClosesParagraph | Block},
	atom.Frame % size:         {atom.Frame, Void | Special | Unrendered},
	atom.Frameset % size:      {atom.Frameset, Special | Block},
	atom.H1 % size:            {atom.H1, Special | ClosesParagraph | BreaksOut | Heading | Block},
	atom.H2 % size:            {atom.H2, Special | ClosesParagraph | BreaksOut | Heading | Block},
	atom.H3 % size:            {atom.H3, Special | ClosesParagraph | BreaksOut | Heading | Block},
	atom.H4 % size:            {atom.H4, Special | ClosesParagraph | BreaksOut | Heading | Block},
	atom.H5 % size:            {atom.H5, Special | ClosesParagraph | BreaksOut | Heading | Block},
	atom.H6 % size:            {atom.H6, Special | ClosesParagraph | BreaksOut | Heading | Block},
	atom.Head % size:          {atom.Head, Special | BreaksOut | Unrendered},
	atom.Header % size:        {atom.Header, Special | ClosesParagraph | Block},
	atom.Hgroup % size:        {atom.Hgroup, Special | ClosesParagraph | Block},
	atom.Hr % size:            {atom.Hr, Void | Special | ClosesParagraph | BreaksOut | Block},
	atom.Html % size:          {atom.Html, Special | Block},
	atom.I % size:             {atom.I, Formatting | BreaksOut},
	atom.Iframe % size:        {atom.Iframe, Special | Block | Fallback},
	atom.Img % size:           {atom.Img, Void | Special | BreaksOut},
	atom.Input % size:         {atom.Input, Void | Special | Unrendered},
	atom.Keygen % size:        {atom.Keygen, Void | Special},
	atom.Label % size:         {atom.Label, Block | Control},
	atom.Legend % size:        {atom.Legend, Block | Control},
	atom.Li % size:            {atom.Li, Special | ClosesParagraph | BreaksOut | Block | ListItem | ImpliedEnd},
	atom.Link % size:          {atom.Link, Void | Special | InHead | Unrendered},
	atom.Listing % size:       {atom.Listing, Special | ClosesParagraph | BreaksOut | Block},
	atom.Main % size:          {atom.Main, Special | ClosesParagraph | Block},
	atom.Map % size:           {atom.Map, Unrendered},
	atom.Marquee % size:       {atom.Marquee, Special | Scope | Block},
	atom.Menu % size:          {atom.Menu, Special | ClosesParagraph | BreaksOut | Block | List},
	atom.Meta % size:          {atom.Meta, Void | Special | BreaksOut | InHead | Unrendered},
	atom.Mi % size:            {atom.Mi, MathIntegrationPoint},
	atom.Mn % size:            {atom.Mn, MathIntegrationPoint},
	atom.Mo % size:            {atom.Mo, MathIntegrationPoint},
	atom.Ms % size:            {atom.Ms, MathIntegrationPoint},
	atom.Mtext % size:         {atom.Mtext, MathIntegrationPoint},
	atom.Nav % size:           {atom.Nav, Special | ClosesParagraph | Block},
	atom.Nobr % size:          {atom.Nobr, Formatting | BreaksOut},
	atom.Noembed % size:       {atom.Noembed, Special},
	atom.Noframes % size:      {atom.Noframes, Special | InHead | Unrendered},
	atom.Noscript % size:      {atom.Noscript, Special | InHead | Block},
	atom.Object % size:        {atom.Object, Special | Scope | Block | Fallback},
	atom.Ol % size:            {atom.Ol, Special | ClosesParagraph | BreaksOut | Block | List},
	atom.Optgroup % size:      {atom.Optgroup, Block | ImpliedEnd},
	atom.Option % size:        {atom.Option, Block | Control | ImpliedEnd},
	atom.P % size:             {atom.P, Special | ClosesParagraph | BreaksOut | Block | ImpliedEnd},
	atom.Param % size:         {atom.Param, Void | Special | Unrendered},
	atom.Plaintext % size:     {atom.Plaintext, Special | ClosesParagraph | Block},
	atom.Pre % size:           {atom.Pre, Special | ClosesParagraph | BreaksOut | Block},
	atom.Rb % size:            {atom.Rb, ImpliedEnd},
	atom.Rp % size:            {atom.Rp, ImpliedEnd},
	atom.Rt % size:            {atom.Rt, ImpliedEnd},
	atom.Rtc % size:           {atom.Rtc, ImpliedEnd},
	atom.Ruby % size:          {atom.Ruby, BreaksOut},
	atom.S % size:             {atom.S, Formatting | BreaksOut},
	atom.Script % size:        {atom.Script, Special | InHead | Block | Unrendered},
	atom.Search % size:        {atom.Search, Special | ClosesParagraph | Block},
	atom.Section % size:       {atom.Section, Special | ClosesParagraph | Block},
	atom.Select % size:        {atom.Select, Special | Scope | Block | Control},
	atom.Small % size:         {atom.Small, Formatting | BreaksOut},
	atom.Source % size:        {atom.Source, Void | Special | Unrendered},
	atom.Span % size:          {atom.Span, BreaksOut},
	atom.Strike % size:        {atom.Strike, Formatting | BreaksOut},
	atom.Strong % size:        {atom.Strong, Formatting | BreaksOut},
	atom.Style % size:         {atom.Style, Special | InHead | Unrendered},
	atom.Sub % size:           {atom.Sub, BreaksOut},
	atom.Summary % size:       {atom.Summary, Special | ClosesParagraph | Block | Control},
	atom.Sup % size:           {atom.Sup, BreaksOut},
	atom.Table % size:         {atom.Table, Special | Scope | ClosesParagraph | BreaksOut | TablePart | Block},
	atom.Tbody % size:         {atom.Tbody, Special | TablePart | Block},
	atom.Td % size:            {atom.Td, Special | Scope | TablePart | Block},
	atom.Template % size:      {atom.Template, Special | Scope | InHead | Block},
	atom.Textarea % size:      {atom.Textarea, Special | Block | Control},
	atom.Tfoot % size:         {atom.Tfoot, Special | TablePart | Block},
	atom.Th % size:            {atom.Th, Special | Scope | TablePart | Block},
	atom.Thead % size:         {atom.Thead, Special | TablePart | Block},
	atom.Title % size:         {atom.Title, Special | InHead | SVGIntegrationPoint | Unrendered},
	atom.Tr % size:            {atom.Tr, Special | TablePart | Block},
	atom.Track % size:         {atom.Track, Void | Special | Unrendered},
	atom.Tt % size:            {atom.Tt, Formatting | BreaksOut},
	atom.U % size:             {atom.U, Formatting | BreaksOut},
	atom.Ul % size:            {atom.Ul, Special | ClosesParagraph | BreaksOut | Block | List},
	atom.Var % size:           {atom.Var, BreaksOut},
	atom.Video % size:         {atom.Video, Block | Fallback},
	atom.Wbr % size:           {atom.Wbr, Void | Special},
	atom.Xmp % size:           {atom.Xmp, Special | ClosesParagraph | Block},
}
