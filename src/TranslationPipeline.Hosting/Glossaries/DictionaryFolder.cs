using System.Collections.Concurrent;
using System.Collections.Immutable;
using TranslationPipeline.Formats.Dictionaries;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>
/// Hunspell dictionaries in a folder of the user's (<c>ru_RU.aff</c>, <c>ru_RU.dic</c>), each read when a glossary has its language. Whatever is
/// missing or cannot be read is told once, and the tables of the product do the work alone.
/// </summary>
public sealed class DictionaryFolder : IWordForms
{
    // Where a dictionary makes forms of other parts of speech as well (work, worker), the tables alone are more exact.
    private static readonly ImmutableHashSet<string> Languages = ["ru", "uk", "be", "de", "fr", "es", "pl", "cs", "sk", "sl", "hr", "sr", "bg", "ro", "lt", "lv", "et", "da", "nb", "nn", "ca", "gl"];

    private readonly string path;
    private readonly ConcurrentDictionary<string, Lazy<HunspellLexicon?>> dictionaries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Diagnostic> problems = new(StringComparer.Ordinal);

    /// <param name="path">Full path of the folder.</param>
    public DictionaryFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        this.path = path;
    }

    /// <summary>What was missing or wrong so far.</summary>
    public IEnumerable<Diagnostic> Problems => problems.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => p.Value);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> FormsOf(LanguageTag language, string word) =>
        word.Length > 0 && Languages.Contains(language.Language) && dictionaries.GetOrAdd(language.Language, code => new(() => Load(code))).Value is { } dictionary ? dictionary.FormsOf(word) : [];

    private HunspellLexicon? Load(string language)
    {
        try
        {
            // ru_RU before ru_UA: the first in order that names the language.
            var file = Directory.EnumerateFiles(path, $"{language}*.aff").Order(StringComparer.Ordinal)
                .FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) is var name && (name == language || name.StartsWith(language + "_", StringComparison.Ordinal) || name.StartsWith(language + "-", StringComparison.Ordinal)));
            if (file is null || !File.Exists(Path.ChangeExtension(file, ".dic")))
            {
                Tell(language, $"there is no Hunspell dictionary for '{language}' in {path}");
                return null;
            }

            using var affixes = File.OpenRead(file);
            using var words = File.OpenRead(Path.ChangeExtension(file, ".dic"));
            return HunspellLexicon.Read(affixes, words);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Tell(language, $"the Hunspell dictionary for '{language}' cannot be read: {exception.Message}");
            return null;
        }
    }

    private void Tell(string language, string message) => problems.TryAdd(language, new Diagnostic(
        "glossary.dictionary", message, "Terms of this language are found by the built-in tables alone; put the .aff and .dic files there, or clear the setting dictionaries."));
}
