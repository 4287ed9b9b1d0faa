using System.Globalization;
using System.Xml;

namespace TranslationPipeline.Formats;

/// <summary>What the XML formats share: a buffer of one document, the header before the first one, the footer at the end.</summary>
internal abstract class XmlResultWriter : IResultWriter
{
    private readonly Stream output;
    private readonly MemoryStream buffer = new();
    private bool hasHeader;

    protected XmlResultWriter(Stream output, ExportOptions options)
    {
        this.output = output;
        Options = options;
        Xml = SafeXml.CreateWriter(buffer);
    }

    protected ExportOptions Options { get; }

    protected XmlWriter Xml { get; }

    public async Task WriteAsync(DocumentResult result, CancellationToken cancellationToken)
    {
        EnsureHeader(result);
        WriteResult(result);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        EnsureHeader(null);
        WriteFooter();
        await Xml.DisposeAsync().ConfigureAwait(false);
        await FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
        await buffer.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Writes what stands before the first result; null when there is none.</summary>
    protected abstract void WriteHeader(DocumentResult? first);

    protected abstract void WriteResult(DocumentResult result);

    protected abstract void WriteFooter();

    /// <summary>Text as content, with what XML does not allow replaced and reported.</summary>
    protected void WriteText(string text, DocumentResult result) => Xml.WriteString(Clean(text, result));

    /// <summary>An element with text.</summary>
    protected void WriteElement(string name, string text, DocumentResult result, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                Xml.WriteAttributeString(attribute, Clean(value, result));
            }
        }

        WriteText(text, result);
        Xml.WriteEndElement();
    }

    protected string Clean(string text, DocumentResult result)
    {
        var clean = XmlCharacters.Replace(text, out var replaced);
        if (replaced > 0)
        {
            Options.OnDiagnostic?.Invoke(new Diagnostic(
                ExportDiagnostics.CharacterReplaced,
                string.Create(CultureInfo.InvariantCulture, $"{replaced} characters that XML does not allow became U+FFFD"),
                "Export as jsonl to keep them")
            { File = result.Document.Metadata.SourcePath ?? result.Document.Id });
        }

        return clean;
    }

    private void EnsureHeader(DocumentResult? first)
    {
        if (!hasHeader)
        {
            hasHeader = true;
            WriteHeader(first);
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (Xml.WriteState != WriteState.Closed)
        {
            Xml.Flush();
        }

        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken).ConfigureAwait(false);
        buffer.SetLength(0);
    }
}
