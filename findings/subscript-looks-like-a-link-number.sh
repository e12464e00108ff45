#!/usr/bin/env bash
# lynx -dump writes a subscript like the number of a link: <sub>2</sub> and the second link of a page are both "[2]". Whoever takes
# the numbers of links out of such a text turns CO[2] into CO; whether there is a second link only the list at its end tells.
# A superscript is "^2", so 10^6 survives. Seen with lynx 2.9.0dev.12-1 of Debian. Needs apt-get and dpkg-deb.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download -qq lynx=2.9.0dev.12-1 lynx-common=2.9.0dev.12-1 2>/dev/null
for package in *.deb; do
	dpkg-deb -x "$package" .
done

printf '<p>The port cut CO<sub>2</sub> by 10<sup>6</sup> tons, <a href="http://a.example/">the council</a> and <a href="http://b.example/">the trust</a> said.' >page.html
text=$(LC_ALL=C.UTF-8 HOME=$folder usr/bin/lynx -cfg=etc/lynx/lynx.cfg -dump -width=200 page.html)
echo "$text"
grep -qF 'CO[2] by 10^6 tons, [1]the council and [2]the trust said.' <<<"$text" || { echo "changed: a subscript and the number of a link differ"; exit 1; }
