using NodaTime;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Changes that only a policy asks for: the name official on the document's date, and the modern spelling.</summary>
internal readonly ref struct NamePolicyEdit(PassInput input, List<NameHit> hits, NameHit hit, bool crowded)
{
    private readonly PassInput input = input;
    private readonly List<NameHit> hits = hits;
    private readonly NameHit hit = hit;
    private readonly bool crowded = crowded;

    private LocalDate? Date => input.Context.Anchor.Date;

    /// <summary>Adds the edit; false when no policy asks for one.</summary>
    public bool AddTo(PassOutput output)
    {
        var key = NameKey.Of(hit.Range.Of(input.Text));
        var form = Listed(key);
        if (form is null)
        {
            return false;
        }

        if (input.Context.Policies.Contains("modern-spelling") && form.Term.Status == TermStatus.Deprecated)
        {
            var modern = form.Term.Replacement ?? hit.Entity.Preferred(input.Language, Date)?.Text;
            return Add(output, modern, "names.modern-spelling", "is an older spelling");
        }

        if (input.Context.Policies.Contains("official-at-date") && Date is { } date && !IsInForce(key, date) && !BothNames(key)
            && hit.Entity.Preferred(input.Language, date) is { } official && official.Term.IsInForce(date))
        {
            return Add(output, official.Text, "names.official-at-date", $"was not the official name on {date:uuuu-MM-dd}");
        }

        return false;
    }

    private bool Add(PassOutput output, string? replacement, string rule, string reason)
    {
        var original = hit.Range.Of(input.Text);
        if (replacement is null || NameKey.Of(replacement) == NameKey.Of(original))
        {
            return false;
        }

        replacement = NameCase.Adapt(replacement, original, input.Language);
        output.Edits.Add(new Edit(hit.Range, replacement, rule, $"“{original}” {reason} of {hit.Entity.Id}; the policy asks for “{replacement}”.")
        {
            Confidence = crowded ? 0.8 : 0.99,
            Outcome = crowded ? EditOutcome.Suggest : EditOutcome.Apply,
            Entity = hit.Entity.Id,
        });
        return true;
    }

    private NameForm? Listed(string key)
    {
        foreach (var form in hit.Entity.Forms)
        {
            if (form.Key == key && NameLanguages.Serves(form, input.Language))
            {
                return form;
            }
        }

        return null;
    }

    private bool IsInForce(string key, LocalDate date)
    {
        var dated = false;
        foreach (var form in hit.Entity.Forms)
        {
            if (form.Key == key && NameLanguages.Serves(form, input.Language))
            {
                dated |= form.Term.ValidFrom is not null || form.Term.ValidTo is not null;
                if (form.Term.IsInForce(date))
                {
                    return true;
                }
            }
        }

        return !dated;
    }

    // "Astana, renamed Nur-Sultan in 2019": the text speaks about the names themselves.
    private bool BothNames(string key)
    {
        foreach (var other in hits)
        {
            if (other.Entity == hit.Entity && NameKey.Of(other.Range.Of(input.Text)) != key)
            {
                return true;
            }
        }

        return false;
    }
}
