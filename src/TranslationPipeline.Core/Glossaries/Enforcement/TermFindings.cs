using NodaTime;
using TranslationPipeline.Checking;

namespace TranslationPipeline.Glossaries;

/// <summary>Deprecated and forbidden terms in a source and its target, each with what to write instead.</summary>
public static class TermFindings
{
    /// <summary>The findings about both texts, the source first.</summary>
    /// <param name="matcher">The compiled glossaries.</param>
    /// <param name="request">The pair.</param>
    /// <param name="date">Day of the document; null: only terms without an end of validity are in force.</param>
    public static IEnumerable<Finding> Of(TermMatcher matcher, CheckRequest request, LocalDate? date)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(request);
        return matcher.Match(request.Source, request.SourceLanguage, date).Select(m => TermVerdict.InSource(m, request.Source, date))
            .OfType<Finding>()
            .Concat(InTarget(matcher, request.Target, request.TargetLanguage, date));
    }

    /// <summary>The findings about a target.</summary>
    /// <param name="matcher">The compiled glossaries.</param>
    /// <param name="target">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="date">Day of the document.</param>
    public static IEnumerable<Finding> InTarget(TermMatcher matcher, string target, LanguageTag language, LocalDate? date)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(target);
        return matcher.Match(target, language, date).Select(m => TermVerdict.InTarget(m, target, language, date)).OfType<Finding>();
    }
}
