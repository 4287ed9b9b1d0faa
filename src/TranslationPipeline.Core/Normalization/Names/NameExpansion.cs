using NodaTime;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Writes initials beside a family name out when exactly one entry fits them all.</summary>
internal readonly ref struct NameExpansion(PassInput input, NameHit hit, bool beginsSentence, bool hasFullName, NameSetting setting)
{
    private readonly PassInput input = input;
    private readonly NameHit hit = hit;
    private readonly bool beginsSentence = beginsSentence;
    private readonly bool hasFullName = hasFullName;
    private readonly NameSetting setting = setting;

    private LocalDate? Date => input.Context.Anchor.Date;

    public void AddTo(PassOutput output)
    {
        var preferred = hit.Entity.Preferred(input.Language, Date);
        if (preferred?.Family is null || preferred.Given is null || hit.Inflected || hit.Rivals.Count > 0)
        {
            return;
        }

        var original = hit.Range.Of(input.Text);
        var sure = IsNominative(preferred) && HasEvidence();
        var replacement = NameCase.Adapt(preferred.Text, Family().Of(input.Text), input.Language);
        output.Edits.Add(new Edit(hit.Range, replacement, "names.initials",
            $"The initials in “{original}” fit only {hit.Entity.Id}.")
        {
            Confidence = sure ? 0.995 : 0.8,
            Outcome = sure ? EditOutcome.Apply : EditOutcome.Suggest,
            Entity = hit.Entity.Id,
        });
    }

    // One initial is little: then a patronymic tradition, a title or the full name nearby must support it.
    private bool HasEvidence() => Initials() >= 2 || hasFullName || setting == NameSetting.Title || hit.Entity.Person.HasPatronymic;

    // Лукашенко does not decline: the given name may have to stand in another case.
    private bool IsNominative(NameForm preferred) =>
        preferred.Script != Script.Cyrl || input.Language.Language is "kk" or "ky" or "tg" or "mn" || beginsSentence
        || preferred.FamilyKey is not { Length: > 2 } family || !"оеиуыэюі".Contains(family[^1], StringComparison.Ordinal);

    private int Initials()
    {
        var count = 0;
        foreach (var part in hit.Parts)
        {
            if (part.Role == NamePartRole.Initials)
            {
                count = part.Range.Of(input.Text).Count(static c => c == '.');
            }
        }

        return count;
    }

    private TextRange Family() => hit.Parts.First(static p => p.Role == NamePartRole.Family).Range;
}
