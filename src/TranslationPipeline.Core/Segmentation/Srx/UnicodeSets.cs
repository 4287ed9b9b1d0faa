namespace TranslationPipeline.Segmentation;

/// <summary>Names of character properties that ICU and Java know and .NET does not, as the inside of a character class.</summary>
internal static class UnicodeSets
{
    /// <summary>The set, or null when .NET may know the name itself.</summary>
    public static string? Find(string name)
    {
        var key = name.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var value = key.LastIndexOf('=') + 1;
        key = key[value..];
        key = key.StartsWith("is", StringComparison.Ordinal) && key.Length > 3 ? key[2..] : key.StartsWith("java", StringComparison.Ordinal) ? key[4..] : key;
        return key switch
        {
            "alpha" or "alphabetic" or "letter" => "\\p{L}\\p{Nl}",
            "alnum" => "\\p{L}\\p{Nl}\\p{Nd}",
            "upper" or "uppercase" or "uppercaseletter" => "\\p{Lu}",
            "lower" or "lowercase" or "lowercaseletter" => "\\p{Ll}",
            "titlecaseletter" => "\\p{Lt}",
            "digit" or "decimalnumber" => "\\p{Nd}",
            "number" => "\\p{N}",
            "punct" or "punctuation" => "\\p{P}",
            "openpunctuation" => "\\p{Ps}",
            "closepunctuation" => "\\p{Pe}",
            "initialpunctuation" => "\\p{Pi}",
            "finalpunctuation" => "\\p{Pf}",
            "space" or "whitespace" => "\\s",
            "blank" => "\\t\\p{Zs}",
            "symbol" => "\\p{S}",
            "mark" => "\\p{M}",
            "latin" or "latn" => "A-Za-zªºÀ-ÖØ-öø-ʸᴀ-ᴥḀ-ỿⱠ-ⱿＡ-Ｚａ-ｚ",
            "cyrillic" or "cyrl" => "Ѐ-ԯᲀ-ᲈⷠ-ⷿꙀ-ꚟ",
            "greek" or "grek" => "Ͱ-ͳ͵-ͷͺ-ͽͿ΄Ά-Ͽἀ-῾",
            "armenian" or "armn" => "Ա-Ֆՙ-֏",
            "hebrew" or "hebr" => "\\u0591-\\u05F4",
            "arabic" or "arab" => "\\u0600-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFC",
            "devanagari" or "deva" => "\\u0900-\\u097F",
            "bengali" or "beng" => "\\u0980-\\u09FF",
            "thai" => "\\u0E01-\\u0E5B",
            "georgian" or "geor" => "\\u10A0-\\u10FF\\u1C90-\\u1CBF",
            "ethiopic" or "ethi" => "\\u1200-\\u139F",
            "khmer" or "khmr" => "\\u1780-\\u17F9",
            "myanmar" or "mymr" => "\\u1000-\\u109F",
            "hangul" or "hang" => "\\u1100-\\u11FF\\u3131-\\u318E\\uAC00-\\uD7A3",
            "hiragana" or "hira" => "\\u3041-\\u309F",
            "katakana" or "kana" => "\\u30A1-\\u30FF\\u31F0-\\u31FF\\uFF66-\\uFF9D",
            "han" or "hani" or "ideographic" or "cjkunifiedideographs" => "\\u2E80-\\u2FD5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAD9",
            _ => value > 0 && key.Length <= 2 ? $"\\p{{{name[value..]}}}" : null,
        };
    }
}
