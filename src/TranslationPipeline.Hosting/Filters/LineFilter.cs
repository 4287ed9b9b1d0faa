using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>
/// A stage as a filter: one JSON object a line in, one a line out, in the same order, <c>id</c> given back as it came.
/// A line that cannot be used is answered with an error and the rest goes on.
/// </summary>
public abstract class LineFilter
{
    private static readonly JsonDocumentOptions ReadOptions = new() { AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions WriteOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>
    /// Answers every line of <paramref name="input"/>. Streams are read and written without going asynchronous: a filter has nothing else to do
    /// meanwhile, and the state machines of asynchronous reading cost every start some 25 ms. Work that waits for a service stays asynchronous.
    /// </summary>
    /// <returns>The number of lines that were answered with an error.</returns>
    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false), true, 1 << 16, leaveOpen: true);
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        var errors = 0;
#pragma warning disable CA1849 // see above
        while (reader.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            buffer.ResetWrittenCount();
            if (!await AnswerAsync(line, buffer, cancellationToken).ConfigureAwait(false))
            {
                errors++;
            }

            buffer.Write("\n"u8);
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(buffer.WrittenSpan);
        }

        output.Flush();
#pragma warning restore CA1849
        return errors;
    }

    /// <summary>Writes the properties of the answer after <c>id</c>.</summary>
    /// <exception cref="LineException">The line lacks something or has something wrong.</exception>
    protected abstract ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken);

    private async ValueTask<bool> AnswerAsync(string text, ArrayBufferWriter<byte> buffer, CancellationToken cancellationToken)
    {
        string id = "null";
        try
        {
            using var document = JsonDocument.Parse(text, ReadOptions);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new LineException("line.not-an-object", "a line must be one JSON object");
            }

            var line = new FilterLine(document.RootElement);
            id = line.Id;
            using var writer = new Utf8JsonWriter(buffer, WriteOptions);
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            writer.WriteRawValue(id, skipInputValidation: true);
            await AnswerAsync(line, writer, cancellationToken).ConfigureAwait(false);
            writer.WriteEndObject();
            return true;
        }
        catch (JsonException exception)
        {
            return Fail(buffer, id, "line.json", exception.Message);
        }
        catch (LineException exception)
        {
            return Fail(buffer, id, exception.Code, exception.Message);
        }
        catch (ProviderException exception) when (exception.Kind is ProviderErrorKind.InvalidItem or ProviderErrorKind.PoisonedItem or ProviderErrorKind.UnsupportedPair or ProviderErrorKind.TooLarge)
        {
            return Fail(buffer, id, exception.Diagnostic.Code, exception.Diagnostic.Message);
        }
#pragma warning disable CA1031 // a defect on one line must not cost the others: it becomes that line's answer
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException or PipelineException))
#pragma warning restore CA1031
        {
            return Fail(buffer, id, "stage.failed", $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static bool Fail(ArrayBufferWriter<byte> buffer, string id, string code, string message)
    {
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, WriteOptions);
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        writer.WriteRawValue(id, skipInputValidation: true);
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
        writer.WriteEndObject();
        return false;
    }
}
