namespace TranslationPipeline.Normalization.Characters;

/// <summary>
/// Characters that a reader does not see or that have a plainer equal: canonical composition, soft hyphens, zero-width
/// characters, controls, ligatures, full-width letters, bidirectional controls. Never compatibility normalisation (NFKC).
/// </summary>
internal sealed class CharactersPass : INormalizationPass
{
    /// <inheritdoc/>
    public string Name => "characters";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        var text = input.Text;
        var from = 0;
        var reported = false;
        bool? isCjk = null;
        for (var at = CharacterKinds.Next(text, 0); at >= 0; at = CharacterKinds.Next(text, at))
        {
            var next = at + 1;
            var kind = CharacterKinds.Of(text[at]);
            var edit = kind switch
            {
                CharacterKind.Canonical => Canonical(text, at, from, out next),
                CharacterKind.Surrogate => Surrogates.Look(text, at, from, output.Findings, out next),
                CharacterKind.SoftHyphen => InvisibleCharacters.SoftHyphen(text, at),
                CharacterKind.ZeroWidth => InvisibleCharacters.ZeroWidth(text, at),
                CharacterKind.Joiner => InvisibleCharacters.Joiner(text, at),
                CharacterKind.Control => ControlCharacters.Remove(text, at),
                CharacterKind.Ligature => CompatibleCharacters.Ligature(text, at),
                CharacterKind.FullWidth => (isCjk ??= CompatibleCharacters.IsCjk(input)) ? null : CompatibleCharacters.FullWidth(text, at),
                _ => null,
            };
            if (kind == CharacterKind.Bidirectional && !reported)
            {
                reported = true;
                BidirectionalControls.Look(input, output);
            }
            else if (kind == CharacterKind.Noncharacter)
            {
                output.Findings.Add(new Finding(FindingCategories.Characters, Severity.Major, TextRange.At(at, 1), $"U+{(int)text[at]:X4} is no character; the text was damaged before it came here."));
            }

            if (edit is not null && !input.IsProtected(edit.Range))
            {
                output.Edits.Add(edit);
                from = edit.Range.End;
            }

            at = Math.Max(next, edit?.Range.End ?? 0);
        }

        Order(output.Edits);
    }

    private static Edit? Canonical(string text, int at, int from, out int next)
    {
        (var change, next) = CanonicalComposition.Find(text, at, from);
        return change is { } c ? new Edit(c.Range, c.Composed, "characters.nfc", "letter and mark are one character in Unicode normal form C") : null;
    }

    // The bidirectional controls are looked at together, so their edits come out of order.
    private static void Order(List<Edit> edits)
    {
        for (var i = 1; i < edits.Count; i++)
        {
            if (edits[i].Range.Start < edits[i - 1].Range.Start)
            {
                edits.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
                for (var k = edits.Count - 1; k > 0; k--)
                {
                    if (edits[k].Range.Overlaps(edits[k - 1].Range))
                    {
                        edits.RemoveAt(k);
                    }
                }

                return;
            }
        }
    }
}
