#!/usr/bin/env python3
"""Writes dates-formats.tsv (how each language writes dates, as NodaTime patterns) from CLDR.

usage: build-date-formats.py CLDR-DATES-FULL > src/TranslationPipeline.Core/Dates/Tables/dates-formats.tsv
CLDR-DATES-FULL is the unpacked npm package cldr-dates-full.
"""
import json
import pathlib
import sys

LANGUAGES = "en ru uk be kk ky uz uz-Cyrl tr az de fr es it pt nl pl cs ro el zh zh-Hant ja ko ar fa he hi vi".split()
FIELDS = {"LLLL": "MMMM", "MMMM": "MMMM", "MM": "MM", "M": "M", "dd": "dd", "d": "d", "y": "uuuu", "HH": "HH", "H": "H", "h": "h", "mm": "mm", "a": "tt"}


def noda(pattern):
    """A CLDR pattern as a NodaTime one; None when it has a field that NodaTime lacks."""
    result, i = [], 0
    while i < len(pattern):
        c = pattern[i]
        if c == "'":
            end = pattern.index("'", i + 1)
            result.append(pattern[i:end + 1])
            i = end + 1
        elif c.isascii() and c.isalpha():
            end = i
            while end < len(pattern) and pattern[end] == c:
                end += 1
            if pattern[i:end] not in FIELDS:
                return None
            result.append(FIELDS[pattern[i:end]])
            i = end
        else:
            result.append(c)
            i += 1
    return "".join(result)


def rows(root, language):
    dates = json.loads((root / "main" / language / "ca-gregorian.json").read_text())["main"][language]["dates"]["calendars"]["gregorian"]
    available = dates["dateTimeFormats"]["availableFormats"]
    month = available["yMMMM"]
    yield "day", noda(dates["dateFormats"]["long"])
    yield "month-day", noda(available["MMMMd"])
    yield "year-month", noda(month)
    yield "year", noda(available["y"])
    yield "time", noda(dates["timeFormats"]["short"]) or noda(available["Hm"])
    yield "date-time", dates["dateTimeFormats-atTime"]["standard"]["long"].replace("'", "")
    yield "interval", dates["dateTimeFormats"]["intervalFormats"]["intervalFormatFallback"]
    yield "quarter", available["yQQQQ"].replace("'", "").replace("QQQQ", "{1}").replace("第Q季度", "{1}").replace("y", "{0}")
    yield "months", "|".join(dates["months"]["format"]["wide"].values())
    yield "months-alone", "|".join(dates["months"]["stand-alone" if "LLLL" in month else "format"]["wide"].values())
    yield "quarters", "|".join(dates["quarters"]["format"]["wide"].values())
    yield "day-halves", "|".join(dates["dayPeriods"]["format"]["abbreviated"][half] for half in ("am", "pm"))


def main():
    root = pathlib.Path(sys.argv[1])
    version = json.loads((root / "package.json").read_text())["version"]
    print("# How languages write dates: NodaTime patterns, {0} and {1} frames, and names. Written by eng/data/build-date-formats.py.")
    print("language\tkind\tvalue\tsource")
    for language in LANGUAGES:
        for kind, value in rows(root, language):
            assert value and "\t" not in value, (language, kind)
            print(f"{language}\t{kind}\t{value}\tCLDR {version} ca-gregorian.json (Unicode-3.0)")


main()
