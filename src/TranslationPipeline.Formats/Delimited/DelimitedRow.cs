namespace TranslationPipeline.Formats.Delimited;

/// <summary>One record of a delimited file. A quoted field may hold line breaks, so a record may span several lines.</summary>
/// <param name="Line">Line on which the record begins, from 1.</param>
/// <param name="Cells">Its fields, at least one.</param>
public sealed record DelimitedRow(int Line, IReadOnlyList<DelimitedCell> Cells)
{
    /// <summary>Why the record cannot be trusted, e.g. a quote that is never closed; null when it is well formed.</summary>
    public DelimitedError? Error { get; init; }

    /// <summary>True when every field is empty or white space.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Cells.Count; i++)
            {
                if (!string.IsNullOrWhiteSpace(Cells[i].Text))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
