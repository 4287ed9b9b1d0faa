namespace TranslationPipeline.Formats;

/// <summary>Reads HTML: the text of each block is a paragraph; language and date come from the head.</summary>
internal static class HtmlDocuments
{
    public static IReadOnlyList<RawDocument> Read(InputContent content)
    {
        var parser = new HtmlText(content.Text, content.Limits.MaxElementDepth);
        if (!parser.Read())
        {
            var (line, column) = TextPosition.Of(content.Text, parser.Position);
            content.Log.Fail(InputDiagnostics.TooDeep, $"elements are nested more than {content.Limits.MaxElementDepth} deep", "Flatten the page", line, column);
            return [];
        }

        var text = Surrogates.Repair(string.Join("\n\n", parser.Blocks), out _);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var metadata = content.Metadata with { DeclaredLanguage = LanguageTag.TryParse(parser.Language, out var tag) ? tag : null };
        if (parser.Published is { } published && MetadataFields.TryReadInstant(published, null, out var instant))
        {
            metadata = metadata with { Published = instant };
        }

        return [new RawDocument(text, metadata, "")];
    }
}
