using CsCheck;

namespace TranslationPipeline.Core.Tests.Normalization;

/// <summary>Generates prose and damages it the way machine translation, PDF extraction and wrong decoding do.</summary>
internal static class DamagedText
{
    private static readonly (string Language, string[] Pieces)[] Prose =
    [
        ("en", ["The ministers met in Vienna", "a well-known co-operation", "“We are ready,” he said", "(about 10.5%)", "at https://example.org/a-b", "the country’s security", "NATO and the CSTO", "on 12.05.2022", "\"plain\" marks", "5'10\" tall", "e-mail a@b.org", "{0} of {name}", "in the re-examination", "the government"]),
        ("ru", ["Президент заявил", "«Мы готовы», — сказал он", "вице-премьер РФ", "в 1990-х годах", "действительно так", "№ 5 (около 9,5 тыс.)", "по-русски", "IT-компания", "„внутри“ текста"]),
        ("fr", ["« Bonjour » dit-il", "l’État français", "aujourd’hui ; oui ?", "à 12 % près", "peut-être", "d’Ivoire : non !", "“oui”"]),
        ("de", ["„Gut“, sagte er", "die Sicherheit in Europa", "Ein- und Ausfuhr", "deutsch-russisch", "4,50 Euro", "»so«, meinte sie"]),
        ("kk", ["«Қазақстан»ның тарихы", "мемлекеттік басқару", "Нұр-Сұлтан қаласы", "“жаңа” заң"]),
        ("zh", ["双方将保持密切交往，", "“一带一路”倡议。", "（约10人）", "《条约》5G基站"]),
        ("ar", ["قال الوزير", "“إن الأطراف تدعم”", "الأمم المتحدة،", "(رويترز)"]),
        ("tr", ["Ankara'da görüştü", "“İki ülke” dedi", "Türk-Kazak forumu", "gerçekten"]),
        ("und", ["text", "“a”", "«b»", "c-d", "(e)", "f’s", "\"g\""]),
    ];

    private static readonly string[] Insertions =
    [
        " ", "  ", "\u00A0", "-", "-\n", "\u00AD", "\u200B", "\uFEFF", "“", "”", "„", "\"", "«", "»", "'", "’", "‘", ",", " ,", ".", " .", "(", ")", " )", "[", "]", "\u0301", "\u0308", "\u200F", "\u202E",
        "\uFFFD", "\uD800", "\uDC00", "\uFFFE", "\u0000", "\u0092", "&amp;", "&quot;", "&#8220;", "&amp;amp;", "&lt;", "Ã©", "â€œ", "â€™", "Р°Р±", "а", "о", "a", "o", "ﬁ", "Ａ", "(sic)", "\n", "\r\n", "\t", "- ", " -", " 's", "' s", ":)", "{0}", "<b>", "😀", "\u093C", "\u1161",
    ];

    /// <summary>A language and a damaged text of it.</summary>
    public static Gen<(string Language, string Text)> Generator { get; } =
        from prose in Gen.OneOf(Prose)
        from pieces in Gen.OneOf(prose.Pieces).Array[1, 8]
        from glue in Gen.OneOf(" ", ". ", ", ", "\n", " — ", "; ", " “", "” ", ": ").Array[8]
        from damage in Gen.Select(Gen.Int[0, 400], Gen.OneOf(Insertions), Gen.Int[0, 3]).Array[0, 6]
        select (prose.Language, Damage(Join(pieces, glue), damage));

    private static string Join(string[] pieces, string[] glue) => string.Concat(pieces.Select((p, i) => p + (i + 1 < pieces.Length ? glue[i] : ".")));

    private static string Damage(string text, (int At, string Insert, int Remove)[] damage)
    {
        foreach (var (at, insert, remove) in damage)
        {
            var index = at % (text.Length + 1);
            text = string.Concat(text.AsSpan(0, index), insert, text.AsSpan(Math.Min(text.Length, index + (remove == 3 ? 1 : 0))));
        }

        return text;
    }
}
