using NodaTime;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>One term of a name concept with its look-up keys.</summary>
internal sealed class NameForm
{
    public NameForm(Term term, string? given, string? family)
    {
        Term = term;
        Key = NameKey.Of(term.Text);
        Given = given ?? term.Parts?.Given;
        Family = family ?? term.Parts?.Family;
        GivenKey = Given is null ? null : NameKey.Of(Given);
        FamilyKey = Family is null ? null : NameKey.Of(Family);
        PatronymicKey = term.Parts?.Patronymic is { } patronymic ? NameKey.Of(patronymic) : null;
        Script = ScriptOf(term.Text);
    }

    public Term Term { get; }

    public string Text => Term.Text;

    public LanguageTag Language => Term.Language;

    public string Key { get; }

    public string? Given { get; }

    public string? Family { get; }

    public string? GivenKey { get; }

    public string? FamilyKey { get; }

    public string? PatronymicKey { get; }

    /// <summary>Script of the first letter.</summary>
    public Script Script { get; }

    public bool IsPreferred(LocalDate? date) => Term.Status == TermStatus.Preferred && Term.IsInForce(date);

    /// <summary>Script of the first letter of a text.</summary>
    public static Script ScriptOf(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Scripts.Of(c) is var script && script != Script.Zyyy)
            {
                return script;
            }
        }

        return Script.Zyyy;
    }
}
