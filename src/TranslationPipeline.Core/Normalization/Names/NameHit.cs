using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>A name found in the text, with the entries it may belong to.</summary>
internal sealed class NameHit
{
    /// <summary>The entry; when several fit equally well the first of them, see <see cref="Rivals"/>.</summary>
    public required NameEntity Entity { get; init; }

    /// <summary>Other entries that fit as well; empty when the name is clear.</summary>
    public IReadOnlyList<NameEntity> Rivals { get; init; } = [];

    /// <summary>The parts, ascending.</summary>
    public required IReadOnlyList<NamePart> Parts { get; init; }

    /// <summary>First and last word.</summary>
    public required int First { get; init; }

    /// <summary>Last word.</summary>
    public required int Last { get; init; }

    /// <summary>Script of the name.</summary>
    public required Script Script { get; init; }

    /// <summary>The last part carries an ending; its letters are not the dictionary form.</summary>
    public bool Inflected { get; init; }

    /// <summary>Only generated spellings lead here.</summary>
    public bool Generated { get; init; }

    /// <summary>The key of the family name or phrase once a character that was read wrongly is put right; null when nothing was.</summary>
    public string? Corrected { get; init; }

    /// <summary>A family name stands beside a given name or initials of somebody else, or of nobody known.</summary>
    public bool Unsupported { get; set; }

    public TextRange Range => new(Parts[0].Range.Start, Parts[^1].Range.End);

    public bool Has(NamePartRole role) => Parts.Any(p => p.Role == role);
}
