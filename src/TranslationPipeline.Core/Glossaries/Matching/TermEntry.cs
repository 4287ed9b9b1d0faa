namespace TranslationPipeline.Glossaries;

/// <summary>A term of one concept, as the matcher knows it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Term">One of its terms.</param>
internal readonly record struct TermEntry(Concept Concept, Term Term)
{
    /// <summary>True when this term is taken where both fit: the better status, then the smaller id and text.</summary>
    public bool IsBefore(TermEntry other)
    {
        if (Term.Status != other.Term.Status)
        {
            return Term.Status < other.Term.Status;
        }

        var order = string.CompareOrdinal(Concept.Id, other.Concept.Id);
        return order != 0 ? order < 0 : string.CompareOrdinal(Term.Text, other.Term.Text) < 0;
    }
}
