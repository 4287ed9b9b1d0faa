using System.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Strings by number, kept as UTF-8 and made when first asked for; number 0 is null. Safe for concurrent use.</summary>
internal sealed class NameStrings(uint[] ends, byte[] bytes)
{
    private readonly string?[] made = new string?[ends.Length + 1];
    private readonly LanguageTag?[] tags = new LanguageTag?[ends.Length + 1];

    /// <summary>The tables in the order of the compiled form.</summary>
    public (uint[] Ends, byte[] Bytes) Tables => (ends, bytes);

    public string? this[int number]
    {
        get
        {
            if (number == 0)
            {
                return null;
            }

            var start = number == 1 ? 0 : (int)ends[number - 2];
            return made[number] ??= Encoding.UTF8.GetString(bytes, start, (int)ends[number - 1] - start);
        }
    }

    /// <summary>The string as a language tag.</summary>
    public LanguageTag Tag(int number)
    {
        if (tags[number] is { } tag)
        {
            return tag;
        }

        tag = LanguageTag.Parse(this[number] ?? "und");
        tags[number] = tag;
        return tag;
    }
}
