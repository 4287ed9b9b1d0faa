"""Writes tests/TranslationPipeline.Core.Tests/Specs/srx-conformance.jsonl: cases of SRX 2.0 with the breaks that the specification asks for.

The breaks come from the text of the specification, said again in the slowest way: at every position the first rule whose
"before" matches some text that ends there and whose "after" matches some text that begins there decides. It shares no code
and no regular expression engine with the product.
"""
import json, re, itertools, pathlib

CLASSES = {r"\p{Lu}": "[A-ZА-ЯҚӘЁІÄÖÜÉ]", r"\p{Ll}": "[a-zа-яқәёіäöüßé]", r"\p{L}": "[^\\W\\d_]", r"[\p{Pe}\p{Pf}\"]*": "[)\\]}»”’\"]*",
           r"[^\p{Lu}]": "[^A-ZА-ЯҚӘЁІÄÖÜÉ]", r"\P{Ll}": "[^a-zа-яқәёіäöüßé]", r"\h": "[ \t\u00a0]", r"\x{2029}": "\u2029", r"\u3002": "。",
           r"\Q...\E": r"\.\.\.", r"[\p{Lu}&&[^A]]": "[B-ZА-ЯҚӘЁІÄÖÜÉ]", r"[[:upper:]]": "[A-ZА-ЯҚӘЁІÄÖÜÉ]", r"\p{IsCyrillic}": "[Ѐ-ԯ]", r"\p{script=Cyrillic}": "[Ѐ-ԯ]"}


def python(pattern):
    for icu in sorted(CLASSES, key=len, reverse=True):
        pattern = pattern.replace(icu, CLASSES[icu])
    return pattern


def ends_with(pattern, text, position):
    """A mark put into the text at the position, and a match that ends right before the mark; \\b and look-ahead must not see it."""
    if pattern == "":
        return True
    expression = python(pattern)
    if expression.endswith("(?=\\s)"):
        return text[position:position + 1].isspace() and ends_with(pattern[:-len(r"(?=\s)")], text, position)
    if expression.endswith("\\b"):
        inside = position < len(text) and text[position - 1].isalnum() == text[position].isalnum()
        return not inside and ends_with(pattern[:-2], text, position)
    flags = re.I if expression.startswith("(?i)") else 0
    compiled = re.compile("(?:" + expression.removeprefix("(?i)") + ")(?=\uE000)", flags)
    marked = text[:position] + "\uE000" + text[position:]
    return any(compiled.match(marked, start) for start in range(position + 1))


def begins_with(pattern, text, position):
    return pattern == "" or re.compile(python(pattern)).match(text, position) is not None


def breaks(rules, text):
    result = []
    for position in range(1, len(text)):
        for is_break, before, after in rules:
            if ends_with(before, text, position) and begins_with(after, text, position):
                if is_break:
                    result.append(position)
                break
    return result


BREAK = [(1, r"[.?!]+", r"\s")]
SETS = {
    "plain break": BREAK,
    "abbreviation before break": [(0, r"\b(Dr|Mr|etc)\.", r"\s")] + BREAK,
    "order: break first wins": BREAK + [(0, r"\b(Dr|Mr|etc)\.", r"\s")],
    "exception by what follows": [(0, r"\.", r"\s\p{Ll}")] + BREAK,
    "exception by anything but a capital": [(0, r"\.", r"\s+[^\p{Lu}]")] + BREAK,
    "break only before not lower": [(1, r"[.?!]+", r"\s+\P{Ll}")],
    "closing punctuation": [(1, r"[.?!][\p{Pe}\p{Pf}\"]*", r"\s")],
    "initials": [(0, r"\b\p{Lu}\.", r"\s\p{Lu}")] + BREAK,
    "initials, intersection": [(0, r"\b[\p{Lu}&&[^A]]\.", r"\s")] + BREAK,
    "posix class": [(0, r"\b[[:upper:]]\.", r"\s")] + BREAK,
    "Cyrillic only": [(0, r"\p{IsCyrillic}\.", r"\s")] + BREAK,
    "script property": [(0, r"\p{script=Cyrillic}+\.", r"\s")] + BREAK,
    "ignoring case": [(0, r"(?i)\b(dr|mr)\.", r"\s")] + BREAK,
    "numbers": [(0, r"\d\.", r"\s")] + BREAK,
    "horizontal space": [(1, r"[.?!]", r"\h")],
    "line end": [(1, r"\n", "")],
    "paragraph separator by code": [(1, r"[\n\x{2029}]", "")],
    "full-width stop, empty after": [(1, r"[\u3002！？]+", "")],
    "empty before": [(1, "", r"[А-Я]\.")],
    "quoted literal": [(0, r"\Q...\E", r"\s")] + BREAK,
    "look-ahead": [(1, r"[.?!](?=\s)", r"\s")],
    "look-behind": [(1, r"(?<!Dr)\.", r"\s")],
    "possessive": [(1, r"[.?!]++", r"\s++")],
    "lazy": [(1, r"\w+?[.?!]", r"\s")],
    "word boundary behind": [(1, r"\bthen\b", r"\s")],
    "three letters": [(0, r"\b\w{1,3}\.", r"\s")] + BREAK,
    "several exceptions": [(0, r"\bт\.\s?[де]\.", r"\s"), (0, r"\bг\.", r"\s"), (0, r"\bDr\.", r"\s")] + BREAK,
    "no rule": [],
    "exceptions only": [(0, r"\.", r"\s")],
}
TEXTS = [
    "Dr. Smith came. He left. mr. Jones stayed! Why? Nobody knows etc. and so on.",
    "It cost 5. 6 were sold... then it ended.\nA. B. Smith wrote “No.” She then left (all of them.) Good.",
    "В 2021 г. цены выросли и т. д. А. Иванов ушёл. К. Петров нет! Dr. Шмидт?",
    "今天很好。他来了！真的吗？是。",
    "One.Two. Three?! Four…  Five.\u00a0Six.\u2029Seven \"eight.\" nine. Ten",
    "Қазақстан өсті. Ә. Әлімов келді. DR. MÜLLER kam am 3. Mai. ß. Ende.",
    "...",
    " . a. ",
    "then thenx then. X then? A. A. B. C.",
    "a.b.c. d.e. f! g",
    "U.S. Dept. of State. It met... later. See p. 5. OK",
]


def main():
    out = []
    for (why, rules), text in itertools.product(SETS.items(), TEXTS):
        out.append({"why": why, "rules": [{"break": bool(b), "before": x, "after": y} for b, x, y in rules], "text": text, "breaks": breaks(rules, text)})
    path = pathlib.Path(__file__).parents[2] / "tests/TranslationPipeline.Core.Tests/Specs/srx-conformance.jsonl"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in out), encoding="utf-8")
    print(len(out), "cases,", sum(len(r["breaks"]) for r in out), "breaks")


main()
