using System.Collections.Immutable;
using NodaTime;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Decides for each name found what is done with it: annotated, repaired, spelled as the text's language spells it, or only suggested.</summary>
internal readonly ref struct NameEditor(PassInput input, ReadOnlySpan<NameWord> words, List<NameHit> hits, PassOutput output)
{
    private readonly PassInput input = input;
    private readonly ReadOnlySpan<NameWord> words = words;
    private readonly List<NameHit> hits = hits;
    private readonly PassOutput output = output;

    private LocalDate? Date => input.Context.Anchor.Date;

    public void Run()
    {
        foreach (var hit in hits)
        {
            var around = new NameSurroundings(input, words, hit);
            if (hit.Unsupported || input.IsProtected(hit.Range) || around.IsInStopContext)
            {
                continue;
            }

            var alone = hit.Has(NamePartRole.Family) && hit.Parts.Count == 1;
            if (alone && hit.Entity.NeedsFullName && !HasFullName(hit))
            {
                new NameRepair(input, words, hit, NameSetting.Crowded).AddTo(output);
                continue;
            }

            var setting = alone ? around.Setting : NameSetting.Free;
            if (setting == NameSetting.Crowded && NameContextWords.Knows(input.Language.Language) && input.Language.Language != "de")
            {
                // Somebody else may be meant: only damage is repaired.
                new NameRepair(input, words, hit, NameSetting.Crowded).AddTo(output);
                continue;
            }

            if (hit.Rivals.Count == 0)
            {
                Annotate(hit);
            }

            if (!AddPolicyEdit(hit, around))
            {
                Decide(hit, around);
            }
        }
    }

    private void Decide(NameHit hit, NameSurroundings around)
    {
        if (input.Language.IsUndetermined || IsWrittenIn(hit.Script))
        {
            if (hit.Has(NamePartRole.Initials))
            {
                new NameExpansion(input, hit, around.BeginsSentence, HasFullName(hit), around.Setting).AddTo(output);
            }
            else
            {
                new NameRepair(input, words, hit, around.Setting).AddTo(output);
            }
        }
        else
        {
            AddLeftOver(hit, around);
        }
    }

    private bool IsWrittenIn(Script script)
    {
        var own = NameLanguages.ScriptOf(input.Language);
        return script == own || (own == Script.Hani && script is Script.Hira or Script.Kana) || script == Script.Zyyy;
    }

    private bool HasFullName(NameHit hit)
    {
        foreach (var other in hits)
        {
            if (other.Entity == hit.Entity && (other.Has(NamePartRole.Given) || other.Has(NamePartRole.Phrase)))
            {
                return true;
            }
        }

        return false;
    }

    // Токаев in an English sentence. In a Cyrillic sentence the case is not known, so the reverse is only suggested.
    private void AddLeftOver(NameHit hit, NameSurroundings around)
    {
        var preferred = hit.Entity.Preferred(input.Language, Date);
        if (preferred is null || hit.Rivals.Count > 0 || around.IsQuotation)
        {
            return;
        }

        var replacement = hit.Has(NamePartRole.Family) && hit.Parts.Count == 1 ? preferred.Family : preferred.Text;
        if (hit.Has(NamePartRole.Phrase) && NameCase.IsAbbreviation(hit.Range.Of(input.Text)))
        {
            replacement = Abbreviation(hit.Entity) ?? replacement;
        }

        if (replacement is null)
        {
            return;
        }

        var original = hit.Range.Of(input.Text);
        var sure = IsWrittenIn(Script.Latn) && NameKey.Of(original).Length >= (NameLanguages.IsUnspaced(hit.Script) ? 2 : 4);
        output.Edits.Add(new Edit(hit.Range, replacement, "names.left-over-script",
            $"“{original}” is {hit.Entity.Id} in another script; {input.Language} writes “{replacement}”.")
        {
            Confidence = sure ? 0.99 : 0.7,
            Outcome = sure ? EditOutcome.Apply : EditOutcome.Suggest,
            Entity = hit.Entity.Id,
        });
    }

    private string? Abbreviation(NameEntity entity)
    {
        foreach (var form in entity.Forms)
        {
            if (NameLanguages.Serves(form, input.Language) && NameCase.IsAbbreviation(form.Text))
            {
                return form.Text;
            }
        }

        return null;
    }

    private bool AddPolicyEdit(NameHit hit, NameSurroundings around)
    {
        if (input.Context.Policies.Count == 0 || hit.Rivals.Count > 0 || !hit.Has(NamePartRole.Phrase) || hit.Inflected)
        {
            return false;
        }

        return new NamePolicyEdit(input, hits, hit, around.Setting == NameSetting.Crowded).AddTo(output);
    }

    private void Annotate(NameHit hit)
    {
        var targets = ImmutableArray<PreferredForm>.Empty;
        if (!input.Context.Targets.IsEmpty)
        {
            var builder = ImmutableArray.CreateBuilder<PreferredForm>(input.Context.Targets.Length);
            foreach (var target in input.Context.Targets)
            {
                if (hit.Entity.Preferred(target, Date) is { } form)
                {
                    var familyOnly = hit.Has(NamePartRole.Family) && hit.Parts.Count == 1;
                    builder.Add(new PreferredForm(target, Target(hit, target, form, familyOnly)));
                }
            }

            targets = builder.ToImmutable();
        }

        output.Annotations.Add(new NameAnnotation(hit.Range, hit.Entity.Id)
        {
            Rule = "names.known",
            EntityKind = hit.Entity.Kind,
            Targets = targets,
            Confidence = hit.Inflected ? 0.97 : 0.99,
        });
    }

    private string Target(NameHit hit, LanguageTag target, NameForm form, bool familyOnly)
    {
        if (familyOnly)
        {
            return form.Family ?? form.Text;
        }

        if (hit.Has(NamePartRole.Phrase) && !hit.Entity.IsPerson && NameCase.IsAbbreviation(hit.Range.Of(input.Text)))
        {
            foreach (var other in hit.Entity.Forms)
            {
                if (NameLanguages.Serves(other, target) && other.Term.Status != TermStatus.Forbidden && NameCase.IsAbbreviation(other.Text))
                {
                    return other.Text;
                }
            }

            // Chinese, Japanese and Korean abbreviate by length, not by capitals.
            var shortest = form;
            foreach (var other in hit.Entity.Forms)
            {
                if (NameLanguages.Serves(other, target) && NameLanguages.IsUnspaced(other.Script)
                    && other.Term.Note == "abbreviation" && other.Text.Length < shortest.Text.Length)
                {
                    shortest = other;
                }
            }

            return shortest.Text;
        }

        return form.Text;
    }
}
