#!/usr/bin/env bash
# CLDR 48 writes the Gregorian months of Sinhala with the names of the Buddhist lunar months: March, මාර්තු up to CLDR 47, is මැදින් (Medin).
# Sri Lanka's papers name the Gregorian months මාර්තු and keep මැදින් for the full moon and its holiday, which wander by up to a month. A
# table of month names that is generated from CLDR, or a test that formats dates with an ICU of that data, stops knowing the dates of
# every Sinhala news page. Seen with cldr-dates-full 47.0.0 and 48.0.0. Needs node and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

for version in 47.0.0 48.0.0; do
	npm pack --silent "cldr-dates-full@$version" >/dev/null
	mkdir "$version"
	tar xzf "cldr-dates-full-$version.tgz" -C "$version" package/main/si/ca-gregorian.json
done
text=$(node -e '
for (const version of ["47.0.0", "48.0.0"]) {
  const months = require("./" + version + "/package/main/si/ca-gregorian.json").main.si.dates.calendars.gregorian.months.format.wide;
  console.log(version, months[3], months[5]);
}')
echo "$text"
want='47.0.0 මාර්තු මැයි
48.0.0 මැදින් වෙසක්'
[ "$text" = "$want" ] || { echo "CLDR changed"; exit 1; }
