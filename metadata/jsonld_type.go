package metadata

import "strings"

// A schemaClass says what part a schema.org type plays on a page with an article.
type schemaClass uint8

const (
	classNone    schemaClass = iota // not typed
	classOther                      // typed, and neither of the others
	classMedia                      // a film, a recording, a gallery: the article only where the page says so
	classPage                       // the page that shows the article
	classSite                       // the site or newspaper that publishes it
	classWork                       // another written work: a recipe, a review
	classGeneral                    // Article itself
	classArticle                    // one of its kinds
)

// isArticle reports Article and its kinds.
func (c schemaClass) isArticle() bool { return c >= classGeneral }

// schemaType is the class of a type as written and its name in schema.org's spelling, without prefix.
//
// The types are those of https://schema.org/Article and https://schema.org/CreativeWork.
func schemaType(written string) (schemaClass, string) {
	name := lastSegment(strings.TrimRight(strings.TrimSpace(written), "/#"))
	var buf [40]byte
	switch folded := fold(buf[:0], name); string(folded) {
	case "article":
		return classGeneral, "Article"
	case "newsarticle":
		return classArticle, "NewsArticle"
	case "reportagenewsarticle":
		return classArticle, "ReportageNewsArticle"
	case "opinionnewsarticle":
		return classArticle, "OpinionNewsArticle"
	case "analysisnewsarticle":
		return classArticle, "AnalysisNewsArticle"
	case "backgroundnewsarticle":
		return classArticle, "BackgroundNewsArticle"
	case "askpublicnewsarticle":
		return classArticle, "AskPublicNewsArticle"
	case "reviewnewsarticle":
		return classArticle, "ReviewNewsArticle"
	case "advertisercontentarticle":
		return classArticle, "AdvertiserContentArticle"
	case "satiricalarticle":
		return classArticle, "SatiricalArticle"
	case "scholarlyarticle":
		return classArticle, "ScholarlyArticle"
	case "medicalscholarlyarticle":
		return classArticle, "MedicalScholarlyArticle"
	case "techarticle":
		return classArticle, "TechArticle"
	case "report":
		return classArticle, "Report"
	case "blogposting", "blogpost":
		return classArticle, "BlogPosting"
	case "liveblogposting":
		return classArticle, "LiveBlogPosting"
	case "socialmediaposting":
		return classArticle, "SocialMediaPosting"
	case "discussionforumposting":
		return classArticle, "DiscussionForumPosting"
	case "creativework":
		return classWork, "CreativeWork"
	case "review":
		return classWork, "Review"
	case "criticreview":
		return classWork, "CriticReview"
	case "claimreview":
		return classWork, "ClaimReview"
	case "recipe":
		return classWork, "Recipe"
	case "howto":
		return classWork, "HowTo"
	case "videoobject":
		return classMedia, "VideoObject"
	case "audioobject":
		return classMedia, "AudioObject"
	case "podcastepisode":
		return classMedia, "PodcastEpisode"
	case "imagegallery":
		return classMedia, "ImageGallery"
	case "mediagallery":
		return classMedia, "MediaGallery"
	case "webpage":
		return classPage, "WebPage"
	case "itempage":
		return classPage, "ItemPage"
	case "collectionpage":
		return classPage, "CollectionPage"
	case "website":
		return classSite, "WebSite"
	case "newsmediaorganization":
		return classSite, "NewsMediaOrganization"
	case "organization", "organisation":
		return classOther, "Organization"
	case "person":
		return classOther, "Person"
	default:
		return guessedType(name), name
	}
}

// guessedType classes a type that the table lacks by the last word of its name, as schema.org forms names.
func guessedType(name string) schemaClass {
	switch {
	case strings.HasSuffix(name, "Article"):
		return classArticle
	case strings.HasSuffix(name, "Page"):
		return classPage
	}
	return classOther
}

// fold appends the letters and digits of a name in lower case; names longer than the buffer's capacity are cut.
func fold(b []byte, name string) []byte {
	for i := 0; i < len(name) && len(b) < cap(b); i++ {
		c := name[i]
		switch {
		case c >= 'A' && c <= 'Z':
			b = append(b, c|0x20)
		case c == '_' || c == '-' || c == ' ':
		default:
			b = append(b, c)
		}
	}
	return b
}

// typeOf is the class and name of an object's @type; of several types the one that says most about an article.
func typeOf(types jsonValue) (schemaClass, string) {
	if types.kind() == jsonString {
		return schemaType(types.text())
	}
	best, name := classNone, ""
	for t := types.first(); t.at > 0; t = t.next() {
		if t.kind() != jsonString {
			continue
		}
		if c, n := schemaType(t.text()); c > best {
			best, name = c, n
		}
	}
	return best, name
}
