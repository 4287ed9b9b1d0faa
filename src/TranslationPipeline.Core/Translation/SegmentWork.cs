using System.Collections.Immutable;

namespace TranslationPipeline.Translation;

/// <summary>What has to be translated for one segment and one target language, with its identity.</summary>
internal static class SegmentWork
{
    /// <summary>Provider name under which texts of people are remembered; they are right whatever provider is configured.</summary>
    public const string Human = "human";

    /// <summary>True when the segment needs a target in this language.</summary>
    public static bool Needs(SegmentView segment, LanguageTag target) =>
        segment.Language != LanguageTag.Zxx
        && !IsSame(segment.Language, target)
        && !segment.Targets.Any(t => t.Language == target)
        && segment.Text.Any(char.IsLetter);

    /// <summary>The required target forms of the names and terms in the segment, in the order of the text.</summary>
    public static ImmutableArray<TermPair> Terms(SegmentView segment, LanguageTag target)
    {
        var pairs = ImmutableArray.CreateBuilder<TermPair>();
        foreach (var annotation in segment.Annotations)
        {
            var forms = annotation switch
            {
                NameAnnotation name => name.Targets,
                TermAnnotation term => term.Targets,
                _ => [],
            };
            if (forms.FirstOrDefault(f => f.Language == target) is { } form)
            {
                pairs.Add(new TermPair(annotation.Range.Of(segment.Text), form.Text));
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>Identity of the work when done by the provider with this key (<see cref="WorkIdentity.KeyOf"/>).</summary>
    public static string Identity(SegmentView segment, LanguageTag target, string provider) => WorkIdentity.Compute(
        segment.Text,
        segment.Language,
        target,
        Terms(segment, target).Select(static t => $"{t.Source}={t.Target}").Distinct(),
        [$"provider={provider}"]);

    // zh-Hans and zh-Hant differ although the language is the same; ru and ru-RU do not.
    private static bool IsSame(LanguageTag source, LanguageTag target) =>
        source.IsSameLanguage(target) && (source.Script is null || target.Script is null || source.Script == target.Script);
}
