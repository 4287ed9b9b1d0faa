namespace TranslationPipeline.Formats;

/// <summary>Reads Markdown as plain text; only the nesting of block quotes is limited, because renderers recurse on it.</summary>
internal static class MarkdownDocuments
{
    public static IEnumerable<RawDocument> Read(InputContent content)
    {
        var number = 0;
        foreach (var line in content.Text.AsSpan().EnumerateLines())
        {
            number++;
            var depth = 0;
            foreach (var c in line)
            {
                if (c is not ('>' or ' ' or '\t'))
                {
                    break;
                }

                depth += c == '>' ? 1 : 0;
            }

            if (depth > content.Limits.MaxMarkdownDepth)
            {
                content.Log.Fail(InputDiagnostics.TooDeep, $"block quotes are nested {depth} deep, more than {content.Limits.MaxMarkdownDepth}", "Flatten the quotes", number, 1);
                return [];
            }
        }

        return [new RawDocument(content.Text, content.Metadata, "")];
    }
}
