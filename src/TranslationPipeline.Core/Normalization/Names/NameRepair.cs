using NodaTime;
using TranslationPipeline.Normalization.Hyphens;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Repairs a name written in the script of the text: damage inside it, lost diacritics, spellings of other conventions.</summary>
internal readonly ref struct NameRepair(PassInput input, ReadOnlySpan<NameWord> words, NameHit hit, NameSetting setting)
{
    private readonly PassInput input = input;
    private readonly ReadOnlySpan<NameWord> words = words;
    private readonly NameHit hit = hit;
    private readonly NameSetting setting = setting;

    private LocalDate? Date => input.Context.Anchor.Date;

    // A person's name as one phrase of several words is full as well.
    private bool IsFull => hit.Has(NamePartRole.Given)
        || (hit.Entity.IsPerson && hit.Has(NamePartRole.Phrase) && hit.Range.Of(input.Text).Contains(' ', StringComparison.Ordinal));

    public void AddTo(PassOutput output)
    {
        Edit? pending = null;
        foreach (var part in hit.Parts)
        {
            var edit = Part(part);
            if (edit is null)
            {
                continue;
            }

            if (pending is not null && pending.Outcome == edit.Outcome)
            {
                var between = input.Text[pending.Range.End..edit.Range.Start];
                pending = pending with
                {
                    Range = new TextRange(pending.Range.Start, edit.Range.End),
                    Replacement = pending.Replacement + between + edit.Replacement,
                    Confidence = Math.Min(pending.Confidence, edit.Confidence),
                };
                continue;
            }

            if (pending is not null)
            {
                output.Edits.Add(pending);
            }

            pending = edit;
        }

        if (pending is not null)
        {
            output.Edits.Add(pending);
        }
    }

    private Edit? Part(NamePart part)
    {
        var text = part.Range.Of(input.Text);
        var key = NameKey.Of(text);
        if (hit.Corrected is { } corrected && part.Role is NamePartRole.Family or NamePartRole.Phrase)
        {
            return Misread(part, text, corrected);
        }

        var form = Listed(part.Role, key, text, out var surface);
        if (form is not null)
        {
            return surface == NameSurface.Same ? null : Damage(part, text, form, surface);
        }

        return hit.Inflected ? null : Variant(part, text, key);
    }

    // The form of the text's language with the same letters that differs least; when inflected, with the same beginning.
    private string? Listed(NamePartRole role, string key, string text, out NameSurface surface)
    {
        string? best = null;
        surface = NameSurface.Same;
        var bestRank = int.MaxValue;
        var anyLanguage = input.Language.IsUndetermined || hit.Entity.Preferred(input.Language, Date) is null;
        foreach (var form in hit.Entity.Forms)
        {
            if (!(NameLanguages.Serves(form, input.Language) || (anyLanguage && form.Script == hit.Script)) || Of(form, role) is not { } name)
            {
                continue;
            }

            var formKey = NameKey.Of(name);
            if (formKey != key && !(hit.Inflected && role is NamePartRole.Family or NamePartRole.Phrase && CommonPrefix(formKey, key) >= Math.Max(2, formKey.Length - 3)))
            {
                continue;
            }

            var found = NameSurfaces.Compare(text, name);
            var rank = (System.Numerics.BitOperations.PopCount((uint)found) * 4) + (formKey == key ? 0 : 1 + formKey.Length - CommonPrefix(formKey, key)) + (form.Term.Status == TermStatus.Preferred ? 0 : 1);
            if (rank < bestRank)
            {
                best = name;
                bestRank = rank;
                surface = found;
            }
        }

        return best;
    }

    private Edit? Misread(NamePart part, string text, string key)
    {
        if (hit.Rivals.Count > 0 || Listed(part.Role, key, text, out _) is not { } form)
        {
            return null;
        }

        var digit = text.Any(char.IsDigit);
        // Letters alone: the word as it stands may be an ordinary one (Calcula, Calcuta), so a word list must not have it.
        // What follows a person's title is a person: Mme Bertin is no Berlin.
        var sure = setting != NameSetting.Crowded && (digit || IsFull
            || (setting == NameSetting.Title ? hit.Entity.IsPerson : key.Length >= 7 && IsNoWord(text) && !NameContextWords.IsLookalike(input.Language.Language, text)));
        return Make(part.Range, NameCase.Adapt(form, text, input.Language), "names.misread",
            $"“{text}” differs from “{form}” ({hit.Entity.Id}) by one character that is easily misread.", sure);
    }

    private Edit? Damage(NamePart part, string text, string form, NameSurface surface)
    {
        if (surface.HasFlag(NameSurface.OtherDiacritics))
        {
            // A mark on the last letter may be an ending: Moskwą.
            return hit.Inflected || char.ToLowerInvariant(text[^1]) != char.ToLowerInvariant(form[^1]) ? null : Variant(part, text, NameKey.Of(text));
        }

        if (hit.Inflected)
        {
            surface &= ~(NameSurface.LostDiacritics | NameSurface.LostHyphen | NameSurface.LostSpace);
        }

        var (rule, reason, sure) = Judge(part, text, surface);
        if (rule is null)
        {
            return null;
        }

        var replacement = NameMerge.Merge(text, form, surface.HasFlag(NameSurface.LostDiacritics));
        return replacement == text ? null : Make(part.Range, replacement, rule, $"“{text}” is {reason} “{replacement}” ({hit.Entity.Id}).", sure);
    }

    private (string? Rule, string Reason, bool Sure) Judge(NamePart part, string text, NameSurface surface)
    {
        var unspaced = NameLanguages.IsUnspaced(hit.Script);
        if ((surface & (NameSurface.ExtraHyphen | NameSurface.ExtraSpace)) != 0)
        {
            var space = surface.HasFlag(NameSurface.ExtraSpace);
            var sure = !surface.HasFlag(NameSurface.CapitalInside) && !(space && setting == NameSetting.Crowded)
                && (unspaced ? NameKey.Of(text).Length >= 3 : PiecesAllow(part, text, space));
            return (space ? "names.split-space" : "names.split-hyphen", space ? "cut by a space:" : "cut by a hyphen:", sure);
        }

        if ((surface & NameSurface.BrokenHyphen) != 0)
        {
            return ("names.hyphen", "a broken hyphen in", !surface.HasFlag(NameSurface.LostSpace) && (text.AsSpan().IndexOfAny("-‐–−") >= 0 || !IsSpacedElsewhere()));
        }

        if ((surface & NameSurface.LostHyphen) != 0)
        {
            var sure = (part.Role == NamePartRole.Given && IsFull) || HasInnerCapital(text);
            return (sure ? "names.hyphen" : null, "without its hyphen:", sure);
        }

        if ((surface & NameSurface.LostDiacritics) != 0 && hit.Script == Script.Latn)
        {
            // Without a form in the text's own language the bare letters may be an ordinary word of it (Walesa is Croatian for "of Wales").
            var sure = hit.Rivals.Count == 0
                && (IsFull || (setting != NameSetting.Crowded && NameKey.Of(text).Length >= 5 && (input.Language.IsUndetermined || hit.Entity.Preferred(input.Language, Date) is not null)))
                && !NameContextWords.IsLookalike(input.Language.Language, text);
            return ("names.diacritics", "without its diacritics:", sure);
        }

        return (surface & NameSurface.Invisible) != 0 ? ("names.invisible", "cut by an invisible character:", true) : (null, "", false);
    }

    // New York, Los Angeles: where another language writes a space, a space instead of a hyphen is no damage.
    private bool IsSpacedElsewhere()
    {
        foreach (var form in hit.Entity.Forms)
        {
            if (form.Script is Script.Latn or Script.Cyrl && !form.Text.Contains('-', StringComparison.Ordinal) && (form.Given ?? form.Text).Contains(' ', StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A stray hyphen is joined when the next piece goes on in small letters and the pieces are not names of their own.
    private bool PiecesAllow(NamePart part, string text, bool space)
    {
        var first = -1;
        var pieces = 0;
        var known = 0;
        var shortest = int.MaxValue;
        var language = input.Language.Language;
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (!part.Range.Contains(words[i].Start))
            {
                continue;
            }

            first = first < 0 ? i : first;
            pieces++;
            shortest = Math.Min(shortest, words[i].Length);
            var piece = input.Text.AsSpan(words[i].Start, words[i].Length);
            // The "of" of a long name is no piece: only what a hyphen joins.
            var joined = space || (i > hit.First && NameWords.Gap(input.Text, words[i - 1], words[i]) is NameGap.Hyphen or NameGap.BrokenHyphen);
            known += joined && pieces > 1 && NameContextWords.IsFunction(language, piece) ? 2 : 0;
        }

        if (shortest < 2 || known >= 2 || NameKey.Of(text).Length < (space ? 6 : 5))
        {
            return false;
        }

        return !space || (hit.Script != Script.Arab && hit.Parts[0].Range == part.Range
            && !new NameSurroundings(input, words, hit).BeginsSentence);
    }

    private Edit? Variant(NamePart part, string text, string key)
    {
        var preferred = hit.Entity.Preferred(input.Language, Date);
        if (preferred is null || hit.Script != Script.Latn || hit.Rivals.Count > 0 || Of(preferred, part.Role) is not { } wanted)
        {
            return null;
        }

        // Two words for a name of one are two words: tyran a, not Tirana.
        if ((!hit.Entity.IsPerson && !hit.Entity.IsPlace) || (IsTwoWords(text) && !wanted.AsSpan().ContainsAny(' ', '-')))
        {
            return null;
        }

        var replacement = NameCase.Adapt(wanted, text, input.Language);
        // A word in capitals (a heading, an abbreviation) is no evidence of a place.
        var sure = (hit.Entity.IsPerson || !NameCase.IsAbbreviation(text)) && NameVariantEvidence.IsEnough(hit, part, key, preferred, setting, input.Language);
        return replacement == text ? null : Make(part.Range, replacement, "names.variant",
            $"“{text}” is a spelling of {hit.Entity.Id}; {input.Language} writes “{replacement}”.", sure);
    }

    private Edit Make(TextRange range, string replacement, string rule, string evidence, bool sure) => new(range, replacement, rule, evidence)
    {
        Confidence = sure ? (IsFull ? 0.998 : 0.995) : 0.7,
        Outcome = sure ? EditOutcome.Apply : EditOutcome.Suggest,
        Entity = hit.Rivals.Count == 0 ? hit.Entity.Id : null,
    };

    private bool IsNoWord(string text) => WordList.Of(input.Language) is { } words && !words.Contains(text.ToLowerInvariant());

    private static string? Of(NameForm form, NamePartRole role) => role switch
    {
        NamePartRole.Given => form.Given,
        NamePartRole.Family => form.Family,
        NamePartRole.Patronymic => form.Term.Parts?.Patronymic,
        _ => form.Text,
    };

    private static bool IsTwoWords(string text) => text.Contains(' ', StringComparison.Ordinal) && !text.Contains('-', StringComparison.Ordinal);

    private static bool HasInnerCapital(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static int CommonPrefix(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
