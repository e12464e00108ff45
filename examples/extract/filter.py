"""Headlines and authors of pages: filter.py PROGRAM PAGE ...  (PROGRAM is examples/extract, built with go build)"""
import json, subprocess, sys
program, *pages = sys.argv[1:]
lines = "".join(json.dumps({"id": page, "file": page}) + "\n" for page in pages)
answers = subprocess.run([program, "-batch"], input=lines, capture_output=True, text=True, encoding="utf-8", check=True)
for answer in map(json.loads, answers.stdout.splitlines()):
    article = answer.get("article", {})
    authors = [author["name"] for author in article.get("byline", {}).get("authors", [])]
    print(answer["id"], answer.get("error") or article.get("headline"), authors, sep="\t")
