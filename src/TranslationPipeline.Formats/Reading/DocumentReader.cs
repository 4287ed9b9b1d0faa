using System.Collections.Immutable;
using System.Security.Cryptography;

namespace TranslationPipeline.Formats;

/// <summary>
/// Reads untrusted files into text. Every file gives documents or one diagnostic; nothing is thrown for bad content,
/// nothing blocks, and memory stays proportional to the size limit. Safe for concurrent use.
/// </summary>
/// <param name="limits">How much is read.</param>
public sealed class DocumentReader(ReadLimits limits)
{
    private const double CertainEnough = 0.9;

    /// <summary>Reads the regular file at <paramref name="path"/>.</summary>
    public ReadOutcome Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileContent.Read(path, limits.MaxBytes, out var failure) is not { } bytes)
        {
            return ReadOutcome.Failed(failure!);
        }

        return Read(path, Path.GetFullPath(path), bytes);
    }

    /// <summary>Reads a stream to its end; the stream is not disposed.</summary>
    /// <param name="name">File name for messages and for the choice of format, <c>-</c> for standard input.</param>
    /// <param name="stream">Any readable stream.</param>
    public ReadOutcome Read(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return FileContent.Read(name, stream, limits.MaxBytes, out var failure) is { } bytes ? Read(name, name, bytes) : ReadOutcome.Failed(failure!);
    }

    private ReadOutcome Read(string name, string sourcePath, byte[] bytes)
    {
        var format = InputFormats.Of(name);
        if (format == InputFormat.NotSupported)
        {
            return ReadOutcome.Failed(new Diagnostic(
                InputDiagnostics.FormatNotSupported,
                $"{Path.GetExtension(name)} files are not read yet",
                $"Convert the file to one of {InputFormats.Supported}")
            { File = name });
        }

        if (BinaryContent.Recognise(bytes) is { } kind)
        {
            return ReadOutcome.Failed(Binary(name, kind));
        }

        var decoded = TextDecoder.Decode(bytes, format == InputFormat.Html ? HtmlCharset.Find(bytes) : null);
        if (BinaryContent.IsMostlyControls(decoded.Text))
        {
            return ReadOutcome.Failed(Binary(name, "most characters are control characters"));
        }

        if (decoded.Text.AsSpan().IsWhiteSpace())
        {
            return ReadOutcome.Failed(new Diagnostic(InputDiagnostics.Empty, "there is nothing in the file but white space", "Nothing to do") { File = name });
        }

        var log = new ReadLog(name);
        foreach (var diagnostic in decoded.Diagnostics)
        {
            log.Add(diagnostic, isNote: diagnostic.Code == InputDiagnostics.EncodingGuessed && decoded.Confidence >= CertainEnough);
        }

        var metadata = new DocumentMetadata { SourcePath = sourcePath, Encoding = decoded.Encoding };
        var content = new InputContent(decoded.Text, metadata, limits, log);
        IEnumerable<RawDocument> documents = format switch
        {
            InputFormat.Json => JsonDocuments.ReadFile(content),
            InputFormat.JsonLines => JsonDocuments.ReadLines(content),
            InputFormat.Html => HtmlDocuments.Read(content),
            InputFormat.Markdown => MarkdownDocuments.Read(content),
            _ => [new RawDocument(decoded.Text, metadata, "")],
        };
        var result = ImmutableArray.CreateBuilder<RawDocument>();
        foreach (var document in documents)
        {
            TextInspector.Inspect(document, format is InputFormat.PlainText or InputFormat.Markdown, log);
            result.Add(document.ContentHash.Length == 0 ? document with { ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes)) } : document);
        }

        return log.ToOutcome(result.ToImmutable());
    }

    private static Diagnostic Binary(string name, string why) =>
        new(InputDiagnostics.Binary, $"this is not text: {why}", "Convert it to text, or give it the extension of its real format") { File = name };
}
