using System.Security.Cryptography;
using System.Text;

namespace TranslationPipeline;

/// <summary>
/// Identity of a piece of translation work: SHA-256 of the normalised source, the language pair, and the exact terms and
/// settings that apply to it. The same identity is never sent to a paid provider twice.
/// </summary>
public static class WorkIdentity
{
    /// <summary>Computes the identity as 64 lower-case hexadecimal digits.</summary>
    /// <param name="text">Normalised source text.</param>
    /// <param name="from">Source language.</param>
    /// <param name="to">Target language.</param>
    /// <param name="terms">Required target forms that apply to the text, in any order.</param>
    /// <param name="settings">Settings that change the answer, e.g. provider, model, formality.</param>
    public static string Compute(string text, LanguageTag from, LanguageTag to, IEnumerable<string> terms, IEnumerable<string> settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, text);
        Append(hash, from.Value);
        Append(hash, to.Value);
        AppendAll(hash, terms);
        AppendAll(hash, settings);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>How a provider enters the identity of its work and of a job: its name and what is set up that decides its answers.</summary>
    public static string KeyOf(ITranslationProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var settings = provider.Capabilities.AnswerSettings;
        return settings.Length == 0 ? provider.Name : $"{provider.Name}\n{settings}";
    }

    private static void AppendAll(IncrementalHash hash, IEnumerable<string> values)
    {
        foreach (var value in values.Order(StringComparer.Ordinal))
        {
            Append(hash, value);
        }

        Append(hash, "");
    }

    // Length first, so that ("ab", "c") and ("a", "bc") differ.
    private static void Append(IncrementalHash hash, string value)
    {
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, value.Length);
        hash.AppendData(length);
        hash.AppendData(Encoding.UTF8.GetBytes(value));
    }
}
