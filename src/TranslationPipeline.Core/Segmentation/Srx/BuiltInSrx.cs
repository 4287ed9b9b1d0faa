using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TranslationPipeline.Segmentation;

/// <summary>
/// The built-in knowledge as SRX, for other tools: marks, initials and the abbreviations of a language. What needs more than
/// two expressions (quotations that close later, lists, dates at the head of a sentence) cannot be said in SRX and is not in it.
/// </summary>
public static class BuiltInSrx
{
    /// <summary>The rules of one language.</summary>
    public static SrxDocument Create(LanguageTag language)
    {
        var rules = ImmutableArray.CreateBuilder<SrxRule>();
        var known = Abbreviations.For(language.Language);
        foreach (var group in known.Forms.GroupBy(static f => After(f.Value)).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var forms = group.Select(static f => Regex.Escape(f.Key)).Order(StringComparer.Ordinal);
            rules.Add(new SrxRule(false, $@"\b(?:{string.Join('|', forms)})\.", group.Key));
        }

        rules.Add(new SrxRule(false, @"\b\p{Lu}\.", @"\s+\p{Lu}"));
        rules.Add(new SrxRule(false, @"[.!?…]+[\p{Pe}\p{Pf}""]*", @"\s+\p{Ll}"));
        rules.Add(new SrxRule(true, @"[.!?…]+[\p{Pe}\p{Pf}""]*", @"\s+"));
        rules.Add(new SrxRule(true, @"[。！？।॥۔؟።]+[\p{Pe}\p{Pf}""]*", ""));
        rules.Add(new SrxRule(true, @"\n\s*\n", ""));
        return new SrxDocument
        {
            LanguageRules = [new SrxLanguageRule(language.ToString(), rules.ToImmutable())],
            Maps = [new SrxLanguageMap(".*", language.ToString())],
        };
    }

    private static string After(AbbreviationKind kind) => kind switch
    {
        AbbreviationKind.Prefix => @"\s+",
        AbbreviationKind.Number or AbbreviationKind.Date => @"\s+\d",
        _ => @"\s+[^\p{Lu}]",
    };
}
