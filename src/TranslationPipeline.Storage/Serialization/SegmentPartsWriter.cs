using System.Collections.Immutable;
using System.Text.Json;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>
/// Writes <see cref="SegmentParts"/> as <see cref="StoreJson.Parts"/> does, by hand: the serializer took a third of the time of storing a segment. What
/// is rare is left to it. Every property that is added to these types must be added here; the conformance kit fills and compares all of them.
/// </summary>
internal static class SegmentPartsWriter
{
    private static readonly JsonEncodedText Dates = Name("dates"), Annotations = Name("annotations"), Edits = Name("edits"), Findings = Name("findings"), Targets = Name("targets");
    private static readonly JsonEncodedText Stage = Name("stage"), Rule = Name("rule"), SourceRange = Name("sourceRange"), Original = Name("original"), Replacement = Name("replacement");
    private static readonly JsonEncodedText Evidence = Name("evidence"), Confidence = Name("confidence"), Outcome = Name("outcome"), Entity = Name("entity"), EntityKind = Name("entityKind");
    private static readonly JsonEncodedText Range = Name("range"), Kind = Name("kind"), Concept = Name("concept"), Term = Name("term"), Status = Name("status"), Version = Name("version");
    private static readonly JsonEncodedText DoNotTranslate = Name("doNotTranslate"), Language = Name("language"), Text = Name("text"), TimexType = Name("timexType"), TimexValue = Name("timexValue");
    private static readonly JsonEncodedText Mod = Name("mod"), Zone = Name("zone"), ZoneFrom = Name("zoneFrom"), Ambiguous = Name("ambiguous"), Alternatives = Name("alternatives"), Parts = Name("parts");
    private static readonly JsonEncodedText Category = Name("category"), Severity = Name("severity"), Message = Name("message"), Fix = Name("fix"), Side = Name("side"), Origin = Name("origin");
    private static readonly JsonEncodedText WorkIdentity = Name("workIdentity"), Provider = Name("provider"), Model = Name("model"), Billed = Name("billed"), Unit = Name("unit"), Amount = Name("amount");
    private static readonly JsonEncodedText MatchRate = Name("matchRate"), InlineCodes = Name("inlineCodes"), Failure = Name("failure"), At = Name("at"), Value = Name("value");

    /// <summary>The parts of a segment; null when it has none.</summary>
    public static byte[]? Write(SegmentResult segment) => SegmentParts.Of(segment) is { } parts ? PooledJson.Write(parts, Write) : null;

    private static void Write(Utf8JsonWriter writer, SegmentParts parts)
    {
        writer.WriteStartObject();
        List(writer, Edits, parts.Edits, Write);
        List(writer, Annotations, parts.Annotations, Write);
        List(writer, Dates, parts.Dates, Write);
        List(writer, Findings, parts.Findings, Write);
        List(writer, Targets, parts.Targets, Write);
        if (parts.InlineCodes is { } codes)
        {
            writer.WritePropertyName(InlineCodes);
            JsonSerializer.Serialize(writer, codes, StoreJson.InlineCodes);
        }

        if (parts.Failure is { } failure)
        {
            writer.WritePropertyName(Failure);
            JsonSerializer.Serialize(writer, failure, StoreJson.Diagnostic);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EditRecord edit)
    {
        writer.WriteStartObject();
        String(writer, Stage, edit.Stage);
        String(writer, Rule, edit.Rule);
        Place(writer, SourceRange, edit.SourceRange);
        String(writer, Original, edit.Original);
        String(writer, Replacement, edit.Replacement);
        String(writer, Evidence, edit.Evidence);
        writer.WriteNumber(Confidence, edit.Confidence);
        writer.WriteString(Outcome, edit.Outcome.ToString());
        String(writer, Entity, edit.Entity);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Annotation annotation)
    {
        switch (annotation)
        {
            case NameAnnotation name:
                Begin(writer, "name", name);
                String(writer, Entity, name.Entity);
                String(writer, EntityKind, name.EntityKind);
                List<PreferredForm>(writer, Targets, name.Targets, Write);
                break;
            case TermAnnotation term:
                Begin(writer, "term", term);
                String(writer, Concept, term.Concept);
                String(writer, Term, term.Term);
                writer.WriteString(Status, term.Status.ToString());
                String(writer, Version, term.Version);
                writer.WriteBoolean(DoNotTranslate, term.DoNotTranslate);
                List<PreferredForm>(writer, Targets, term.Targets, Write);
                break;
            case DateAnnotation { Alternatives.IsDefault: false, Parts.IsDefault: false } date:
                Begin(writer, "date", date);
                String(writer, TimexType, date.TimexType);
                String(writer, TimexValue, date.TimexValue);
                String(writer, Mod, date.Mod);
                String(writer, Zone, date.Zone);
                String(writer, ZoneFrom, date.ZoneFrom);
                writer.WriteBoolean(Ambiguous, date.Ambiguous);
                writer.WritePropertyName(Alternatives);
                JsonSerializer.Serialize(writer, date.Alternatives, StoreJson.DateAlternatives);
                writer.WritePropertyName(Parts);
                JsonSerializer.Serialize(writer, date.Parts, StoreJson.DateParts);
                break;
            default:
                JsonSerializer.Serialize(writer, annotation, StoreJson.Annotation);
                return;
        }

        writer.WriteEndObject();
    }

    // The kind comes first: the reader needs it before anything else.
    private static void Begin(Utf8JsonWriter writer, string kind, Annotation annotation)
    {
        writer.WriteStartObject();
        writer.WriteString(Kind, kind);
        Place(writer, Range, annotation.Range);
        String(writer, Rule, annotation.Rule);
        writer.WriteNumber(Confidence, annotation.Confidence);
    }

    private static void Write(Utf8JsonWriter writer, PreferredForm form)
    {
        writer.WriteStartObject();
        String(writer, Language, form.Language.Value);
        String(writer, Text, form.Text);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TypedDate date)
    {
        writer.WriteStartObject();
        writer.WriteNumber(At, date.At);
        String(writer, Value, date.Value);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        String(writer, Category, finding.Category);
        writer.WriteString(Severity, finding.Severity.ToString());
        Place(writer, Range, finding.Range);
        String(writer, Message, finding.Message);
        String(writer, Fix, finding.Fix);
        writer.WriteString(Side, finding.Side.ToString());
        String(writer, Language, finding.Language?.Value);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TargetText target)
    {
        writer.WriteStartObject();
        String(writer, Language, target.Language.Value);
        String(writer, Text, target.Text);
        writer.WriteString(Origin, target.Origin.ToString());
        String(writer, WorkIdentity, target.WorkIdentity);
        String(writer, Provider, target.Provider);
        String(writer, Model, target.Model);
        writer.WriteStartObject(Billed);
        writer.WriteString(Unit, target.Billed.Unit.ToString());
        writer.WriteNumber(Amount, target.Billed.Amount);
        writer.WriteEndObject();
        if (target.MatchRate is { } rate)
        {
            writer.WriteNumber(MatchRate, rate);
        }

        writer.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter writer, JsonEncodedText name, ImmutableArray<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is not { IsDefault: false } list)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in list)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void String(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is null)
        {
            return;
        }

        writer.WritePropertyName(name);
        LosslessStringConverter.Write(writer, value);
    }

    private static void Place(Utf8JsonWriter writer, JsonEncodedText name, TextRange range)
    {
        writer.WriteStartArray(name);
        writer.WriteNumberValue(range.Start);
        writer.WriteNumberValue(range.End);
        writer.WriteEndArray();
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);
}
