package htmlparse

import "strings"

// svgElements and svgAttributes are the names of SVG with capital letters, by the names that the tokeniser gives (13.2.6.1, 13.2.6.5).
var (
	svgElements = byLowerCase(`altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
		feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
		feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
		feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient radialGradient textPath`)

	svgAttributes = byLowerCase(`attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode
		filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust
		limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits
		patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount
		repeatDur requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation
		stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector
		yChannelSelector zoomAndPan`)
)

func byLowerCase(names string) map[string]string {
	m := map[string]string{}
	for _, name := range strings.Fields(names) {
		m[strings.ToLower(name)] = name
	}
	return m
}
