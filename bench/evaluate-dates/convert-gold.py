#!/usr/bin/env python3
"""Turns TimeML documents with inline TIMEX3 into the lines that `evaluate-dates gold` reads. The corpora themselves are never part of the repository.

usage: convert-gold.py LANGUAGE OUTPUT.jsonl FOLDER...
Sources: TimeBank and AQUAINT (TBAQ-cleaned of TempEval-3), KRAUTS (JannikStroetgen/KRAUTS), WikiWarsUA (thhamon/WikiWarsUA).
"""
import html
import json
import pathlib
import re
import sys

TAG = re.compile(r"<(/?)([A-Za-z0-9_:-]+)([^<>]*)>")
ATTRIBUTE = re.compile(r'([A-Za-z0-9_]+)\s*=\s*"([^"]*)"')


def body(document):
    """The text part, and the creation time."""
    created = re.search(r'<TIMEX3[^>]*functionInDocument="(?:CREATION_TIME|PUBLICATION_TIME)"[^>]*>', document)
    anchor = dict(ATTRIBUTE.findall(created.group(0))).get("value", "") if created else ""
    if not anchor:
        named = re.search(r"<DOCTIME>\s*([0-9-]{8,10})", document)
        anchor = named.group(1) if named else ""
        anchor = f"{anchor[:4]}-{anchor[4:6]}-{anchor[6:8]}" if re.fullmatch(r"\d{8}", anchor) else anchor
    if not anchor and (stamp := re.search(r"<DATETIME>.*?(\d{4}-\d\d-\d\d)", document, re.S)):
        anchor = stamp.group(1)
    text = re.search(r"<TEXT[^>]*>(.*?)</TEXT>", document, re.S)
    return (text.group(1) if text else re.sub(r"<DCT>.*?</DCT>", "", document, flags=re.S)), anchor[:10]


def convert(document):
    """Plain text with its TIMEX3 entities; offsets are UTF-16 code units."""
    marked, anchor = body(document)
    text, entities, open_entities, at = [], [], [], 0

    def add(piece):
        piece = html.unescape(piece)
        text.append(piece)
        return len(piece.encode("utf-16-le")) // 2

    position = 0
    for tag in TAG.finditer(marked):
        at += add(marked[position:tag.start()])
        position = tag.end()
        if tag.group(2).upper() not in ("TIMEX3", "TIMEX2"):
            continue
        if tag.group(1):
            if open_entities:
                start, attributes = open_entities.pop()
                value = attributes.get("value", attributes.get("val", ""))
                if at > start and value:
                    entities.append({"start": start, "length": at - start, "type": attributes.get("type", ""), "value": value})
        elif not tag.group(3).endswith("/"):
            open_entities.append((at, dict(ATTRIBUTE.findall(tag.group(3)))))
    add(marked[position:])
    return {"text": "".join(text), "anchor": anchor, "entities": sorted(entities, key=lambda e: e["start"])}


def main():
    language, output, folders = sys.argv[1], sys.argv[2], sys.argv[3:]
    count = total = 0
    with open(output, "w", encoding="utf-8") as lines:
        for folder in folders:
            for file in sorted(pathlib.Path(folder).rglob("*")):
                if file.suffix not in (".tml", ".xml") or file.name.startswith("."):
                    continue
                row = convert(file.read_text(encoding="utf-8", errors="replace"))
                row["lang"], row["id"] = language, file.stem
                if row["entities"]:
                    lines.write(json.dumps(row, ensure_ascii=False) + "\n")
                    count, total = count + 1, total + len(row["entities"])
    print(f"{output}: {count} documents, {total} expressions")


if __name__ == "__main__":
    main()
