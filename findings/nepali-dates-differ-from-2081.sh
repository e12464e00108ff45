#!/usr/bin/env bash
# Two packages of npm that convert Nepal's dates (Bikram Sambat), each with its own table of month lengths, agree up to the year 2080
# and part ways in 2081: the same first of Asar is 15 June 2024 in one and 14 June in the other. The months follow the sun and are
# fixed by a committee year by year, so a table that was computed ahead is a guess; news of the second quarter of 2024 gets a date that
# is a day off, without any error. Seen with nepali-date-converter 3.4.0 and ad-bs-converter 0.5.0. Needs node and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-fund --no-audit nepali-date-converter@3.4.0 ad-bs-converter@0.5.0 >/dev/null
text=$(TZ=UTC node -e '
const first = require("nepali-date-converter").default || require("nepali-date-converter");
const second = require("ad-bs-converter");
for (const [year, month] of [[2079, 11], [2080, 3], [2081, 2], [2081, 3]]) {
  const a = new first(year, month - 1, 1).toJsDate(), b = second.bs2ad(year + "/" + month + "/1");
  const day = (y, m, d) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
  console.log(year + "-" + month, day(a.getFullYear(), a.getMonth() + 1, a.getDate()), day(b.year, b.month, b.day));
}')
echo "$text"
want='2079-11 2023-02-13 2023-02-13
2080-3 2023-06-16 2023-06-16
2081-2 2024-05-14 2024-05-14
2081-3 2024-06-15 2024-06-14'
[ "$text" = "$want" ] || { echo "the packages changed"; exit 1; }
