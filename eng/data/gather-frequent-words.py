#!/usr/bin/env python3
"""Writes eng/data/language-models/frequent-words.tsv: words and word starts that tell languages of one script apart.

Run beside clones of these repositories:  python3 gather-frequent-words.py FOLDER-OF-CLONES OUTPUT
  hermitdave/FrequencyWords                 content/2018/*/*_50k.txt, words of OpenSubtitles 2018, CC BY-SA 4.0
  UniversalDependencies/UD_Croatian-SET, UD_Serbian-SET, UD_Norwegian-Bokmaal, UD_Norwegian-Nynorsk, UD_Danish-DDT    CC BY-SA 4.0
Only rates leave this script, never a sentence.
"""
import collections, glob, math, os, sys

# Label: list. nn and az have no list and take the one of the language they are most like, so that they are not punished; sr is written from sr-Latn.
UNIVERSES = {
    "Latn": {"hr": "hr", "bs": "bs", "sr-Latn": "sr", "sl": "sl", "id": "id", "ms": "ms", "nb": "no", "nn": "no", "da": "da", "sv": "sv",
             "cs": "cs", "sk": "sk", "pl": "pl", "es": "es", "pt": "pt pt_br", "it": "it", "ro": "ro", "fr": "fr", "en": "en", "nl": "nl",
             "de": "de", "et": "et", "fi": "fi", "tr": "tr", "az": "tr", "hu": "hu", "lt": "lt", "lv": "lv", "vi": "vi"},
    "Cyrl": {"bg": "bg", "mk": "mk", "ru": "ru", "uk": "uk", "sr": "sr", "kk": "ru", "be": "uk"},
    "Arab": {"fa": "fa", "ur": "ur", "ar": "ar"}}
TREEBANKS = [({"nb": "Norwegian-Bokmaal", "nn": "Norwegian-Nynorsk", "da": "Danish-DDT"}, 40), ({"hr": "Croatian-SET", "sr-Latn": "Serbian-SET"}, 60)]
RANGES = {"Latn": [(0x41, 0x250), (0x1E00, 0x1F00)], "Cyrl": [(0x400, 0x530)], "Arab": [(0x600, 0x700)]}
CYRILLIC = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш"))
DIGRAPHS = [("lj", "љ"), ("nj", "њ"), ("dž", "џ")]


def cyrillic(word):
    for latin, letter in DIGRAPHS:
        word = word.replace(latin, letter)
    written = [CYRILLIC.get(c, c) for c in word]
    return "".join(written) if all(ord(c) >= 0x400 for c in written) else ""


def subtitles(folder, languages, script):
    counts = collections.Counter()
    for language in languages.split():
        path = f"{folder}/FrequencyWords/content/2018/{language}/{language}_"
        with open(path + "50k.txt" if os.path.exists(path + "50k.txt") else path + "full.txt", encoding="utf-8") as file:
            for line in file:
                word, _, count = line.rstrip("\n").partition(" ")
                word = cyrillic(word.lower()) if script == "Cyrl" and language == "sr" else word.lower()
                if word.isalpha() and any(first <= ord(word[0]) < end for first, end in RANGES[script]):
                    counts[word] += int(count)
    return counts


def treebank(folder, name):
    counts = collections.Counter()
    for path in glob.glob(f"{folder}/UD_{name}/*.conllu"):
        with open(path, encoding="utf-8") as file:
            for cells in (line.split("\t") for line in file):
                if len(cells) == 10 and cells[0].isdigit() and cells[3] != "PROPN" and cells[1].isalpha():
                    counts[cells[1].lower()] += 1
    return counts


def start(word):
    return word[:6] if len(word) >= 6 else word + "."


def add_evidence(evidence, counts, key, smooth, least):
    """Log of the rate per million in a label against the mean over all labels."""
    totals = {label: sum(words.values()) for label, words in counts.items()}
    rates = {label: collections.Counter() for label in counts}
    for label, words in counts.items():
        for word, count in words.items():
            rates[label][key(word)] += count / totals[label] * 1e6
    for found in {found for rate in rates.values() for found, value in rate.items() if value >= smooth}:
        logs = {label: math.log(rate[found] + smooth) for label, rate in rates.items()}
        values = {label: max(-3, log - max(logs.values())) for label, log in logs.items()}
        mean = sum(values.values()) / len(values)
        if min(values.values()) < -1:
            for label, value in values.items():
                if abs(value - mean) >= least:
                    evidence[found][label] += value - mean


def main(folder, output):
    evidence = collections.defaultdict(collections.Counter)
    for script, lists in UNIVERSES.items():
        counts = {label: subtitles(folder, languages, script) for label, languages in lists.items()}
        add_evidence(evidence, counts, start, 8, 0.4)
        add_evidence(evidence, counts, lambda word: word + ".", 8, 0.4)
    for names, smooth in TREEBANKS:
        add_evidence(evidence, {label: treebank(folder, name) for label, name in names.items()}, start, smooth, 0.3)
    with open(output, "w", encoding="utf-8") as file:
        file.write("# Words (ended by a full stop) and word starts of six letters that tell languages of one script apart: log of the rate in a label against\n"
                   "# the mean of all. From OpenSubtitles 2018 (hermitdave/FrequencyWords) and Universal Dependencies treebanks; CC BY-SA 4.0; see docs/models.\n"
                   "start\tevidence\tsource\n")
        for key, values in sorted(evidence.items()):
            cells = " ".join(f"{label}:{value:.1f}" for label, value in values.items() if abs(value) >= 0.05)
            if cells:
                file.write(f"{key}\t{cells}\tFW+UD\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
