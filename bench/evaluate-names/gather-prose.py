#!/usr/bin/env python3
"""Makes one file of clean prose (language, tab, paragraph) from Debian documentation packages, for `prose`.

  gather-prose.py OUT.tsv [FOLDER]    FOLDER holds the .deb files (default: the working folder); get them with
  apt-get download debian-handbook installation-guide-amd64 developers-reference developers-reference-{de,fr,ru} \\
    debian-reference-{en,de,es,fr,it,pt} manpages-{de,es,fr,it,pl,pt-br,ro,ru,uk}
"""
import glob, gzip, html, os, re, subprocess, sys, tempfile

LIMIT = 1_500_000  # words a language
TAG = re.compile(r"<(script|style|pre|code|tt)\b.*?</\1>", re.S | re.I)
BLOCK = re.compile(r"<(?:p|li|dd|h\d|td)\b[^>]*>(.*?)(?=<(?:/p|/li|/dd|/h\d|/td|p|li|dd|ul|ol|table)\b)", re.S | re.I)
LANG = re.compile(r"[./_-](ar|cs|da|de|el|en|es|fi|fr|he|hu|id|it|ja|ko|nb|nl|pl|pt|pt_BR|pt-br|ro|ru|sv|tr|uk|vi|zh|zh_CN)[./_-]")


def blocks(data):
    for match in BLOCK.finditer(TAG.sub("\ufffd", data)):
        yield html.unescape(re.sub(r"<[^>]+>", "", match[1]))


def roff(data):
    text = []
    for line in data.splitlines():
        if line.startswith((".", "'")) or not line.strip():
            if text:
                yield " ".join(text)
            text = []
        else:
            text.append(re.sub(r"\\f.|\\[&%/,]", "", line).replace("\\-", "-").replace("\\(aq", "'"))
    if text:
        yield " ".join(text)


def language(path):
    found = re.search(r"/man/([a-z]{2})(?:_[A-Z]{2})?/", path) or LANG.search(os.path.basename(path)) or LANG.search(path)
    return found[1].split("_")[0].split("-")[0] if found else "en"


def main():
    out, folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "."
    words, seen = {}, set()
    with open(out, "w", encoding="utf-8") as target:
        for deb in sorted(glob.glob(os.path.join(folder, "*.deb"))):
            with tempfile.TemporaryDirectory() as top:
                subprocess.run(["dpkg-deb", "-x", deb, top], check=True)
                for path in sorted(glob.glob(top + "/usr/share/**/*", recursive=True)):
                    if os.path.islink(path) or not re.search(r"\.html(\.[a-z]{2}(_[A-Z]{2})?|\.[a-z]{2}-[a-z]{2})?(\.gz)?$|/man/.*\.gz$", path):
                        continue
                    raw = (gzip.open if path.endswith(".gz") else open)(path, "rb").read().decode("utf-8", "replace")
                    tag = language(path[len(top):])
                    for block in (roff if "/man/" in path else blocks)(raw):
                        block = " ".join(block.split())
                        count = block.count(" ") + 1
                        # Prose only: some length, mostly letters, no command lines.
                        if count < 8 or re.search(r"[\\{}|<>$\ufffd]", block) or sum(c.isalpha() or c == " " for c in block) < 0.9 * len(block):
                            continue
                        if block in seen or words.get(tag, 0) >= LIMIT:
                            continue
                        seen.add(block)
                        words[tag] = words.get(tag, 0) + count
                        target.write(f"{tag}\t{block}\n")
    print(sorted(words.items()), file=sys.stderr)


main()
