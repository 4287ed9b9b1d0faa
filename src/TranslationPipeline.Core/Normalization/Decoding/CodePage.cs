using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Decoding;

/// <summary>A single-byte code page that UTF-8 bytes are often mistaken for.</summary>
internal sealed class CodePage
{
    private readonly FrozenDictionary<char, byte> bytes;
    private readonly char[] characters = new char[128];

    private CodePage(string name, IEnumerable<string[]> rows)
    {
        Name = name;
        foreach (var row in rows)
        {
            characters[Hex(row[1]) - 0x80] = (char)Hex(row[2]);
        }

        bytes = characters.Select(static (c, i) => KeyValuePair.Create(c, (byte)(i + 0x80))).ToFrozenDictionary();
    }

    /// <summary>All pages, the commonest first.</summary>
    public static IReadOnlyList<CodePage> All { get; } =
        [.. EmbeddedTable.Read("code-pages.tsv", "page", "byte", "character").GroupBy(static row => row[0]).Select(static g => new CodePage(g.Key, g))];

    /// <summary>IANA name.</summary>
    public string Name { get; }

    /// <summary>The byte that this page shows as <paramref name="c"/>; 0 when there is none above 7F.</summary>
    public byte ByteOf(char c) => bytes.TryGetValue(c, out var value) ? value : Name is "windows-1252" or "windows-1250" && c is >= '\u0080' and <= '\u009F' ? (byte)c : (byte)0;

    /// <summary>What this page shows for a byte above 7F.</summary>
    public char CharacterOf(int value) => characters[value - 0x80];

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
