using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Unpacks one concept that <see cref="NameRecordWriter"/> packed.</summary>
internal ref struct NameRecordReader(ReadOnlySpan<byte> bytes, NameStrings strings)
{
    private readonly NameStrings strings = strings;
    private ReadOnlySpan<byte> bytes = bytes;

    public NameRecord Read()
    {
        var concept = new Concept(Text()) { Kind = Shared(), Domain = Shared(), Definition = Shared(), Owner = Shared(), Note = Shared(), DoNotTranslate = Byte() != 0 };
        var count = Number();
        var origins = ImmutableArray.CreateBuilder<string>(count);
        var terms = ImmutableArray.CreateBuilder<Term>(count);
        for (var i = 0; i < count; i++)
        {
            origins.Add(Shared() ?? "");
            terms.Add(Term());
        }

        count = Number();
        var stops = ImmutableArray.CreateBuilder<StopContext>(count);
        var stopOrigins = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
        {
            stopOrigins.Add(Shared() ?? "");
            stops.Add(new StopContext(concept.Id, strings.Tag(Number()), Text()));
        }

        return new NameRecord(concept with { Terms = terms.MoveToImmutable() }, origins.MoveToImmutable(), stops.MoveToImmutable(), stopOrigins.MoveToImmutable());
    }

    private Term Term()
    {
        var fields = (NameRecordFields)Number();
        var language = strings.Tag(Number());
        var text = Text();
        return new Term(language, text)
        {
            Status = (TermStatus)(fields & NameRecordFields.Status),
            Parts = fields.HasFlag(NameRecordFields.Parts) ? new NameParts(Part(text), Part(text), Part(text)) : null,
            ValidFrom = fields.HasFlag(NameRecordFields.ValidFrom) ? Date() : null,
            ValidTo = fields.HasFlag(NameRecordFields.ValidTo) ? Date() : null,
            CaseSensitive = fields.HasFlag(NameRecordFields.CaseSensitive),
            Source = fields.HasFlag(NameRecordFields.Source) ? Shared() : null,
            Line = fields.HasFlag(NameRecordFields.Line) ? Number() : 0,
            Note = fields.HasFlag(NameRecordFields.Note) ? Shared() : null,
            Replacement = fields.HasFlag(NameRecordFields.Replacement) ? Shared() : null,
            Match = fields.HasFlag(NameRecordFields.Match) ? (TermMatchRule)Number() : TermMatchRule.Inflect,
            PartOfSpeech = fields.HasFlag(NameRecordFields.PartOfSpeech) ? Shared() : null,
            Gender = fields.HasFlag(NameRecordFields.Gender) ? Shared() : null,
        };
    }

    private string? Part(string text) => Number() switch
    {
        0 => null,
        1 => Text(),
        var at => text.Substring(at - 2, Number()),
    };

    private LocalDate Date()
    {
        var days = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        return default(LocalDate).PlusDays(days);
    }

    private string? Shared() => strings[Number()];

    private string Text()
    {
        var length = Number();
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }

    private byte Byte()
    {
        var value = bytes[0];
        bytes = bytes[1..];
        return value;
    }

    private int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = Byte();
            value |= (b & 0x7F) << shift;
            if ((b & 0x80) == 0)
            {
                return value;
            }
        }
    }
}
