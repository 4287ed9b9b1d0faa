using System.Collections.Immutable;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Core.Tests.Glossaries;

/// <summary>A matcher that was edited finds what one compiled anew finds.</summary>
public sealed class TermMatcherEditTests
{
    private static readonly string[] Languages = ["en", "ru", "de", "tr"];

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["en"] = ["treaty", "peace treaty", "peace", "border", "border guard", "guard", "Union", "state"],
        ["ru"] = ["договор", "мирный договор", "граница", "союз", "пограничник", "лев"],
        ["de"] = ["Sicherheit", "Garantie", "Sicherheitsgarantie", "Vertrag", "Friedensvertrag", "Grenze"],
        ["tr"] = ["bakanlık", "Dışişleri Bakanlığı", "sınır", "anlaşma"],
    };

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["en"] = "The peace treaty and the border guards of the Union: treaties, borders, a state and peace.",
        ["ru"] = "Мирного договора нет, о границах и союзах говорили пограничники; Лев и львы.",
        ["de"] = "Die Sicherheitsgarantien im Friedensvertrag und Grenzverträge, Sicherheit an der Grenze, Garantien.",
        ["tr"] = "Dışişleri Bakanlığının sınırda anlaşmaları, bakanlıklar.",
    };

    [Fact]
    public void With_random_edits_finds_what_a_new_compilation_finds()
    {
        var random = new Random(3);
        var concepts = Enumerable.Range(0, 12).ToDictionary(static i => $"c{i}", i => Random(i, random));
        var matcher = Compile(concepts.Values);
        for (var round = 0; round < 300; round++)
        {
            var id = $"c{random.Next(16)}";
            ImmutableArray<Concept> after = random.Next(4) == 0 ? [] : [Random(int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture), random)];
            concepts.Remove(id);
            if (!after.IsEmpty)
            {
                concepts.Add(id, after[0]);
            }

            matcher = matcher.With(new Dictionary<string, ImmutableArray<Concept>> { [id] = after });
            var anew = Compile(concepts.Values);
            foreach (var language in Languages)
            {
                Assert.Equal(Found(anew, language), Found(matcher, language));
            }
        }
    }

    [Fact]
    public void Match_regex_term_is_found_where_it_stands_and_shadows_what_it_covers()
    {
        var matcher = TermMatcherTests.Compile(
            new Term(LanguageTag.Parse("en"), @"UN(SC|GA)? resolution \d+") { Match = TermMatchRule.Regex },
            new Term(LanguageTag.Parse("en"), "resolution"));
        const string Text = "A resolution, UNSC resolution 242, another resolution";

        Assert.Equal(["resolution", "UNSC resolution 242", "resolution"], matcher.Match(Text, LanguageTag.Parse("en"), null).Select(m => m.Range.Of(Text)));
    }

    private static Concept Random(int number, Random random)
    {
        var language = Languages[random.Next(Languages.Length)];
        var words = Words[language];
        return new Concept($"c{number}")
        {
            Terms = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Term(LanguageTag.Parse(language), words[random.Next(words.Length)]) { Status = (TermStatus)random.Next(4) })],
        };
    }

    private static TermMatcher Compile(IEnumerable<Concept> concepts) => TermMatcher.Compile([new Glossary("test") { Concepts = [.. concepts] }]);

    private static string Found(TermMatcher matcher, string language) =>
        string.Join('|', matcher.Match(Texts[language], LanguageTag.Parse(language), null).Select(m => $"{m.Range.Of(Texts[language])}={m.Concept.Id}:{m.Term.Text}"));
}
