using System.Text;
using NodaTime;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Packs concepts one after the other; <see cref="NameRecordReader"/> reads them.</summary>
internal sealed class NameRecordWriter : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter writer;
    private readonly List<uint> starts = [];
    private readonly List<uint> glossaries = [];
    private readonly List<uint> origins = [];
    private readonly NameStringsBuilder strings = new();

    public NameRecordWriter() => writer = new BinaryWriter(bytes, Encoding.UTF8);

    /// <exception cref="InvalidOperationException">More than two gigabytes of concepts.</exception>
    public void Add(NameRecord record)
    {
        starts.Add(checked((uint)bytes.Position));
        origins.Add(0);
        var concept = record.Concept;
        writer.Write(concept.Id);
        Shared(concept.Kind);
        Shared(concept.Domain);
        Shared(concept.Definition);
        Shared(concept.Owner);
        Shared(concept.Note);
        writer.Write(concept.DoNotTranslate);
        writer.Write7BitEncodedInt(concept.Terms.Length);
        for (var i = 0; i < concept.Terms.Length; i++)
        {
            Origin(record.Origins[i]);
            Add(concept.Terms[i]);
        }

        writer.Write7BitEncodedInt(record.Stops.Length);
        for (var i = 0; i < record.Stops.Length; i++)
        {
            Origin(record.StopOrigins[i]);
            Shared(record.Stops[i].Language.Value);
            writer.Write(record.Stops[i].Phrase);
        }
    }

    public NameRecords Build() => new([.. starts], bytes.ToArray(), strings.Build(), [.. glossaries], [.. origins]);

    public void Dispose()
    {
        writer.Dispose();
        bytes.Dispose();
    }

    private void Add(Term term)
    {
        var fields = (NameRecordFields)term.Status
            | (term.Parts is null ? 0 : NameRecordFields.Parts)
            | (term.ValidFrom is null ? 0 : NameRecordFields.ValidFrom)
            | (term.ValidTo is null ? 0 : NameRecordFields.ValidTo)
            | (term.CaseSensitive ? NameRecordFields.CaseSensitive : 0)
            | (term.Source is null ? 0 : NameRecordFields.Source)
            | (term.Line == 0 ? 0 : NameRecordFields.Line)
            | (term.Note is null ? 0 : NameRecordFields.Note)
            | (term.Replacement is null ? 0 : NameRecordFields.Replacement)
            | (term.Match == TermMatchRule.Inflect ? 0 : NameRecordFields.Match)
            | (term.PartOfSpeech is null ? 0 : NameRecordFields.PartOfSpeech)
            | (term.Gender is null ? 0 : NameRecordFields.Gender);
        writer.Write7BitEncodedInt((int)fields);
        Shared(term.Language.Value);
        writer.Write(term.Text);
        if (term.Parts is { } parts)
        {
            Part(parts.Given, term.Text);
            Part(parts.Patronymic, term.Text);
            Part(parts.Family, term.Text);
        }

        Date(term.ValidFrom);
        Date(term.ValidTo);
        Optional(term.Source);
        if (term.Line != 0)
        {
            writer.Write7BitEncodedInt(term.Line);
        }

        Optional(term.Note);
        Optional(term.Replacement);
        if (term.Match != TermMatchRule.Inflect)
        {
            writer.Write7BitEncodedInt((int)term.Match);
        }

        Optional(term.PartOfSpeech);
        Optional(term.Gender);
    }

    private void Origin(string glossary)
    {
        var number = strings.Add(glossary);
        var at = glossaries.IndexOf((uint)number);
        if (at < 0)
        {
            at = glossaries.Count;
            glossaries.Add((uint)number);
        }

        origins[^1] |= NameRecords.Bit(at);
        writer.Write7BitEncodedInt(number);
    }

    private void Shared(string? text) => writer.Write7BitEncodedInt(strings.Add(text));

    private void Optional(string? text)
    {
        if (text is not null)
        {
            Shared(text);
        }
    }

    // Most parts stand in the text: 0 = none, 1 = another text, else its place + 2 and its length.
    private void Part(string? part, string text)
    {
        var at = part is null ? -1 : text.IndexOf(part, StringComparison.Ordinal);
        writer.Write7BitEncodedInt(part is null ? 0 : at < 0 ? 1 : at + 2);
        if (at >= 0)
        {
            writer.Write7BitEncodedInt(part!.Length);
        }
        else if (part is not null)
        {
            writer.Write(part);
        }
    }

    private void Date(LocalDate? date)
    {
        if (date is { } day)
        {
            writer.Write(Period.DaysBetween(default, day));
        }
    }
}
