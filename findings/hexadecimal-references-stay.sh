#!/usr/bin/env bash
# Debian's html2text decodes &#39; and leaves &#x27;, which is the same letter (HTML, 13.2.5.75 to 80, reads both). Template engines
# write the hexadecimal form for apostrophes and quotes, so a text that it flattened has "mayor&#x27;s" in the middle of its prose.
# Seen with html2text 1.3.2a-28 of Debian 12. Needs apt-get, dpkg and a Debian of that release.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download -qq html2text=1.3.2a-28 >/dev/null 2>&1
dpkg -x html2text_*.deb .
page='<p>The mayor&#x27;s boat passed the pilot&#39;s, the &#x201C;Anna&#x201D; and the &ldquo;Eva&rdquo;.</p>'
text=$(printf '<meta charset=utf-8>%s' "$page" | ./usr/bin/html2text -utf8 -width 200 | tr -s ' \n' ' ')
echo "$text"
want='The mayor&#x27;s boat passed the pilot'\''s, the &#x201C;Anna&#x201D; and the “Eva”.'
[ "$(echo $text)" = "$want" ] || { echo "html2text changed: $text"; exit 1; }
