package picture

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"https://a.example/2024/03/quay-at-dawn-1200x675.jpg", "/2024/03/quay-at-dawn.jpg", true},
		{"https://a.example/2024/03/quay-at-dawn-scaled.jpg", "https://i0.cdn.example/a.example/2024/03/quay-at-dawn-1024.webp?ssl=1", true},
		{"https://a.example/q/quay.jpg?w=640", "https://a.example/q/quay.jpg?w=1200", true},
		{"https://img.example/w_300,c_fill/7c1fe0a2.jpg", "https://img.example/w_900,c_limit/7c1fe0a2.jpg", true},
		{"https://img.example/news/quay-dawn/wide__1000x562", "https://img.example/news/quay-dawn/square__640x640", true},
		{"https://img.example/news/quay-at-dawn/1000x562", "https://img.example/news/quay-at-dawn/640x640.jpg", true},
		{"https://img.example/44152f97b643/16x9/1280@40.jpg", "https://img.example/44152f97b643/16x9/original.jpg", true},
		{"https://img.example/242348270_1715851663_v16_9_1600.jpeg", "https://img.example/242348270_1715851663_v16_9_1200.jpeg", true},
		{"https://img.example/a%20quay%20at%20dawn.jpg", "https://img.example/a quay at dawn.png", true},
		{"https://a.example/IMG_0234.jpg", "https://a.example/IMG_0235.jpg", false},
		{"https://a.example/photo-12.jpg", "https://a.example/photo-13.jpg", false},
		{"https://a.example/opening-of-pier-1201.jpg", "https://a.example/opening-of-pier-1202.jpg", false},
		{"https://a.example/opening-of-pier-101.jpg", "https://a.example/opening-of-pier-640.jpg", false},
		{"https://a.example/pier/1.jpg", "https://a.example/quay/1.jpg", false},
		{"https://a.example/image.php?id=12", "https://a.example/image.php?id=13", false},
		{"https://a.example/getimage?id=12", "https://a.example/getimage?id=13", false},
		{"https://a.example/_next/image?url=%2Fdepot.jpg&w=64", "https://a.example/_next/image?url=%2Fquay.jpg&w=64", false},
		{"https://a.example/_next/image?url=%2Fa%2Fdepot-at-dawn.jpg&w=64", "https://b.example/a/depot-at-dawn.jpg", true},
		{"https://a.example/v2/images/e7c9299a-20b6-4da2?w=40&s=7dcc&t=1", "https://a.example/v2/images/e7c9299a-20b6-4da2?w=900&s=1f0e&t=2", true},
		{"https://a.example/i?id=12", "https://b.example/i?id=12", true},
		{"https://a.example/2024/1280.jpg", "https://a.example/2023/1280.jpg", false},
		{"https://a.example/image/get?s=1", "https://a.example/image/get?s=2", false},
		{"https://a.example/image/get?id=1&s=96", "https://a.example/image/get?id=1&s=640", true},
		{"https://a.example/berlin-skyline-1990.jpg", "https://a.example/berlin-skyline-2020.jpg", false},
		{"https://a.example/berlin-skyline-1920.jpg", "https://a.example/berlin-skyline-2048.jpg", true},
		{"", "", false},
	} {
		assert.Equal(t, c.want, Same(c.a, c.b), "%s %s", c.a, c.b)
		assert.Equal(t, c.want, Same(c.b, c.a), "%s %s", c.b, c.a)
	}
}
