#!/usr/bin/env python3
"""Counts words in free translations packaged by Debian and in CLDR, for the labels that SearchPioneer.Lingua has no models of.

Run in an empty folder, with apt-get, dpkg-deb and npm at hand:  python3 gather-words.py OUTPUT-FOLDER [FOLDER-OF-CLONES]
FOLDER-OF-CLONES holds clones of UniversalDependencies/UD_Kyrgyz-KTMU and UD_Uzbek-UT (CC BY-SA 4.0); without it ky and uz lack their words.
Writes OUTPUT-FOLDER/words/<label>.tsv and OUTPUT-FOLDER/close-words.tsv, as they stand in eng/data/language-models.
Only counts leave this script, never a sentence. Package versions move with Debian, and the counts with them a little.
"""
import collections, glob, io, json, math, os, re, struct, subprocess, sys, tarfile, unicodedata, zipfile

PACKAGES = """aisleriot apt-utils audacity-data baobab blueman brasero-common cheese-common deja-dup deluge-common digikam-data eog
epiphany-browser-data evince-common evolution-common file-roller firefox-esr-l10n-hi-in firefox-esr-l10n-tg firefox-esr-l10n-uz five-or-more
gedit-common geany-common gimp-data gnome-calculator gnome-chess gnome-clocks gnome-control-center-data gnome-klotski gnome-mahjongg gnome-maps
gnome-shell-common gnome-software-common gnome-system-monitor gnome-terminal-data gnome-weather gnucash-common gpodder hexchat-common homebank-data
inkscape iso-codes kate5-data kgeography-data kstars-data libglib2.0-data libgtk-3-common libgweather-4-common libkf5i18n-data
libkf5kdelibs4support-data libkf5xmlgui-data libreoffice-help-hi libreoffice-l10n-hi libreoffice-l10n-tg libreoffice-l10n-uz lxpanel-data
marble-data mediawiki mutter-common nautilus-data network-manager network-manager-gnome okular orca pcmanfm phpmyadmin pidgin-data quadrapassel
rhythmbox-data seahorse shotwell-common simple-scan synaptic tasksel-data thunderbird-l10n-uz totem-common tuxpaint-data vinagre vlc-l10n
wesnoth-1.16-data xfce4-settings yelp""".split()
CLDR = "48.2.0"
TREEBANKS = {"ky": "UD_Kyrgyz-KTMU", "uz": "UD_Uzbek-UT"}
LABELS = {"sr@latin": "sr-Latn", "sr@Latn": "sr-Latn", "sr-el": "sr-Latn", "sr-ec": "sr", "uz@cyrillic": "uz-Cyrl", "uz@Cyrl": "uz-Cyrl",
          "tg-cyrl": "tg", "nb_NO": "nb", "nn_NO": "nn", "hi_IN": "hi"}
SCRIPTS = {"ky": r"[\u0400-\u052f]+", "tg": r"[\u0400-\u052f]+", "uz-Cyrl": r"[\u0400-\u052f]+", "uz": r"[A-Za-zʻʼ‘’'`]+",
           "hi-Latn": r"[A-Za-zʻʼ‘’'`]+", "hi": r"[\u0900-\u0963\u0971-\u097f\u200d]+"}
CLOSE = [["hr", "bs", "sr-Latn", "sl"], ["nb", "nn", "da", "sv"], ["id", "ms"], ["cs", "sk"], ["es", "pt"], ["bg", "mk", "sr"], ["ru", "uk", "be"]]
ENGLISH = re.compile(r"\b(the|to|of|is|this|not|and|for|you|with)\b", re.I)
CODES = re.compile(r"https?://\S+|<[^>]*>|\{[^}]*\}|%[-0-9.$]*[a-zA-Z]|&[a-z]+;|\$\w+|\\n")


def messages_of_mo(data):
    """Translations of a GNU message catalogue that differ from their source."""
    if len(data) < 20:
        return
    order = "<" if struct.unpack("<I", data[:4])[0] == 0x950412DE else ">"
    _, _, count, originals, translations = struct.unpack(order + "5I", data[:20])
    for i in range(count):
        length, start = struct.unpack_from(order + "2I", data, translations + 8 * i)
        source_length, source_start = struct.unpack_from(order + "2I", data, originals + 8 * i)
        text, source = data[start:start + length], data[source_start:source_start + source_length]
        if source and text != source:
            yield from text.decode("utf-8", "replace").split("\0")


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings_in(inner)


def messages_of_package(path):
    """Pairs of label and message in a Debian package."""
    archive = subprocess.run(["dpkg-deb", "--fsys-tarfile", path], stdout=subprocess.PIPE, check=True).stdout
    for member in tarfile.open(fileobj=io.BytesIO(archive)):
        if not member.isfile():
            continue
        catalogue = re.search(r"/([a-z]{2,3}[^/]*)/LC_MESSAGES/[^/]*\.mo$", member.name)
        wiki = re.search(r"i18n/(?:.*/)?([a-z-]+)\.json$", member.name)
        pack = re.search(r"langpack-([a-z]+)[^/]*\.xpi$", member.name)
        if catalogue:
            label = LABELS.get(catalogue.group(1), catalogue.group(1))
            yield from ((label, text) for text in messages_of_mo(archive_file(archive, member)))
        elif wiki:
            try:
                content = json.loads(archive_file(archive, member))
            except ValueError:
                continue
            yield from ((LABELS.get(wiki.group(1), wiki.group(1)), text) for text in content.values() if isinstance(text, str))
        elif pack:
            with zipfile.ZipFile(io.BytesIO(archive_file(archive, member))) as inside:
                for name in inside.namelist():
                    if name.endswith((".ftl", ".dtd", ".properties")):
                        for line in inside.read(name).decode("utf-8", "replace").split("\n"):
                            if not line.startswith("#"):
                                yield pack.group(1), re.sub(r"^[^=]*=\s*|<!ENTITY \S+", "", line)
        elif re.search(r"/help/.*/hi/.*\.html$", member.name):
            yield "hi", re.sub(r"<[^>]*>", " ", archive_file(archive, member).decode("utf-8", "replace"))


def archive_file(archive, member):
    return archive[member.offset_data:member.offset_data + member.size]


def messages_of_cldr(label):
    for part in ("annotations", "localenames", "dates", "units"):
        folder = f"cldr-{part}"
        if not os.path.isdir(folder):
            subprocess.run(["npm", "pack", f"cldr-{part}-full@{CLDR}"], check=True, stdout=subprocess.DEVNULL)
            os.mkdir(folder)
            subprocess.run(["tar", "xzf", f"cldr-{part}-full-{CLDR}.tgz", "-C", folder, "--strip-components=1"], check=True)
        for path in glob.glob(f"{folder}/main/{label}/*.json") + glob.glob(f"{folder}/annotations*/{label}/*.json"):
            with open(path, encoding="utf-8") as file:
                yield from strings_in(json.load(file))


def count_treebank(words, label, folder):
    """Words of a treebank in CoNLL-U, names left out."""
    for path in glob.glob(os.path.join(folder, "*.conllu")):
        with open(path, encoding="utf-8") as file:
            for cells in (line.split("\t") for line in file):
                if len(cells) == 10 and cells[0].isdigit() and cells[3] != "PROPN":
                    count_words(words, label, cells[1])


def cyrillic(word):
    """An Uzbek word in Cyrillic; None when it has a letter that Uzbek does not write."""
    pairs = [("o'", "ў"), ("g'", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е"), ("ts", "ц")]
    single = dict(zip("abdefghijklmnopqrstuvxyz'", "абдефгҳижклмнопқрстувхйзъ"))
    result, i = "", 0
    while i < len(word):
        for latin, letter in pairs:
            if word.startswith(latin, i):
                result, i = result + letter, i + len(latin)
                break
        else:
            if word[i] == "e" and (i == 0 or word[i - 1] in "aeiou"):
                result += "э"
            elif word[i] in single:
                result += single[word[i]]
            else:
                return None
            i += 1
    return result


def write_words(folder, counts):
    for word, count in counts["uz"].items():
        other = cyrillic(word)
        if other and count >= 2:
            counts["uz-Cyrl"][other] += max(1, count // 2)
    for label in SCRIPTS:
        with open(os.path.join(folder, "words", label + ".tsv"), "w", encoding="utf-8") as file:
            file.write(f"# Word counts ({label}): translations of free software as packaged by Debian 12, CLDR {CLDR}.\nword\tcount\n")
            for word, count in sorted(counts[label].items(), key=lambda pair: (-pair[1], pair[0])):
                if len(word) <= 40 and (count > 1 or label != "uz"):
                    file.write(f"{word}\t{count}\n")


def write_close_words(folder, counts, packages):
    start = lambda word: word[:6] if len(word) >= 6 else word + "."
    rows = []
    for group in CLOSE:
        starts = {label: collections.Counter() for label in group}
        spread = {label: collections.Counter() for label in group}
        for label in group:
            for word, count in counts[label].items():
                if len(word) >= 3 and not (group[0] in ("bg", "ru") and any(ord(c) < 128 for c in word)):
                    starts[label][start(word)] += count
                    spread[label][start(word)] = max(spread[label][start(word)], packages[label][word])
        totals = {label: sum(starts[label].values()) for label in group}
        for key in set().union(*starts.values()):
            if max(spread[label][key] for label in group) < 3 or sum(starts[label][key] for label in group) < 10:
                continue
            rates = {label: math.log(starts[label][key] / totals[label] * 1e6 + 8) for label in group}
            values = {label: max(-3, round(rates[label] - max(rates.values()), 1)) for label in group}
            mean = sum(values.values()) / len(group)
            if min(values.values()) <= -1.8:
                evidence = " ".join(f"{label}:{values[label] - mean:.1f}" for label in group if abs(values[label] - mean) >= 0.3)
                rows.append((key, evidence, "Debian 12 translations " + "/".join(group)))
    with open(os.path.join(folder, "close-words.tsv"), "w", encoding="utf-8") as file:
        file.write("# Word starts (up to six letters; a full stop ends a shorter whole word) that tell close languages apart: log of the rate in a label\n"
                   "# against the mean of its group. Counted from translations of free software as packaged by Debian 12; see docs/models.\n"
                   "start\tevidence\tsource\n")
        file.writelines("\t".join(row) + "\n" for row in sorted(rows))


def main(folder, clones=None):
    os.makedirs(os.path.join(folder, "words"), exist_ok=True)
    words = collections.defaultdict(collections.Counter)
    close = collections.defaultdict(collections.Counter)
    packages = collections.defaultdict(collections.Counter)
    for package in PACKAGES:
        subprocess.run(["apt-get", "download", package], check=True, stdout=subprocess.DEVNULL)
        seen = collections.defaultdict(set)
        for label, text in messages_of_package(glob.glob(package + "_*.deb")[0]):
            count_words(words, label, text)
            if ENGLISH.search(text) or package.startswith(("libreoffice", "firefox", "thunderbird")):
                continue
            for word in re.findall(r"[^\W\d_]+", re.sub(r"_(?=\w)|&(?=\w)", "", CODES.sub("", text)).lower()):
                close[label][word] += 1
                seen[label].add(word)
        for label, found in seen.items():
            packages[label].update(found)
    for label in SCRIPTS:
        for text in messages_of_cldr(label):
            count_words(words, label, text)
    for label, treebank in TREEBANKS.items() if clones else ():
        count_treebank(words, label, os.path.join(clones, treebank))
    write_words(folder, words)
    write_close_words(folder, close, packages)


def count_words(words, label, text):
    if label not in SCRIPTS or (label not in ("hi", "hi-Latn") and ENGLISH.search(text)):
        return
    text = unicodedata.normalize("NFC", re.sub(r"_(?=\w)", "", CODES.sub(" ", text)))
    for word in re.findall(SCRIPTS[label], text):
        word = re.sub("[ʻʼ‘’`]", "'", word.strip("'‘’`ʻʼ").lower())
        if word:
            words[label][word] += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
