using System.Diagnostics.CodeAnalysis;

namespace TranslationPipeline;

/// <summary>A BCP 47 language tag in canonical case (<c>ru</c>, <c>kk-Latn</c>, <c>zh-Hant</c>, <c>pt-BR</c>).</summary>
/// <remarks>Language, script, region and variants are kept; the default value is <see cref="Und"/>.</remarks>
public readonly struct LanguageTag : IEquatable<LanguageTag>
{
    private readonly string? value;

    private LanguageTag(string value) => this.value = value;

    /// <summary><c>und</c>: no evidence for any language.</summary>
    public static LanguageTag Und { get; } = new("und");

    /// <summary><c>zxx</c>: not a language (numbers, codes, markup).</summary>
    public static LanguageTag Zxx { get; } = new("zxx");

    /// <summary>The whole tag, e.g. <c>zh-Hant</c>.</summary>
    public string Value => value ?? "und";

    /// <summary>The primary language subtag in lower case, e.g. <c>zh</c>.</summary>
    public string Language
    {
        get
        {
            var dash = Value.IndexOf('-', StringComparison.Ordinal);
            return dash < 0 ? Value : Value[..dash];
        }
    }

    /// <summary>The ISO 15924 script written in the tag, e.g. <c>Hant</c>; null when the tag has none.</summary>
    public string? Script => Subtag(static s => s.Length == 4 && char.IsAsciiLetter(s[0]));

    /// <summary>The region written in the tag, e.g. <c>BR</c>; null when the tag has none.</summary>
    public string? Region => Subtag(static s => (s.Length == 2 && char.IsAsciiLetter(s[0])) || (s.Length == 3 && char.IsAsciiDigit(s[0])));

    /// <summary>True for <c>und</c> and <c>zxx</c>.</summary>
    public bool IsUndetermined => Value is "und" or "zxx";

    /// <summary>Reads a tag; the case is made canonical and <c>_</c> is taken as <c>-</c>.</summary>
    /// <exception cref="FormatException">The text is not a well-formed tag.</exception>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException($"'{text}' is not a BCP 47 language tag (examples: ru, kk-Latn, zh-Hant)");

    /// <summary>Reads a tag without throwing.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LanguageTag tag)
    {
        tag = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 35)
        {
            return false;
        }

        var parts = text.Replace('_', '-').Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter))
        {
            return false;
        }

        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Length is < 1 or > 8 || !part.All(char.IsAsciiLetterOrDigit))
            {
                return false;
            }

            parts[i] = part.Length switch
            {
                4 when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
                2 => part.ToUpperInvariant(),
                _ => part.ToLowerInvariant(),
            };
        }

        tag = new LanguageTag(string.Join('-', parts));
        return true;
    }

    /// <summary>True when both have the same primary language, whatever script and region.</summary>
    public bool IsSameLanguage(LanguageTag other) => Value.AsSpan(0, Language.Length).SequenceEqual(other.Language);

    /// <inheritdoc/>
    public bool Equals(LanguageTag other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LanguageTag other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Equality of the canonical tags.</summary>
    public static bool operator ==(LanguageTag left, LanguageTag right) => left.Equals(right);

    /// <summary>Inequality of the canonical tags.</summary>
    public static bool operator !=(LanguageTag left, LanguageTag right) => !left.Equals(right);

    private string? Subtag(Func<string, bool> accepts)
    {
        foreach (var part in Value.Split('-').Skip(1))
        {
            if (part.Length == 1)
            {
                return null; // extensions and private use follow
            }

            if (accepts(part))
            {
                return part;
            }
        }

        return null;
    }
}
