namespace TranslationPipeline.Formats;

/// <summary>The codes of diagnostics about inputs. Stable; explained in <c>docs/diagnostics.md</c>.</summary>
public static class InputDiagnostics
{
    /// <summary>The encoding is not marked and was inferred from the text.</summary>
    public const string EncodingGuessed = "encoding.guessed";

    /// <summary>Bytes that the encoding does not allow became U+FFFD.</summary>
    public const string EncodingInvalid = "encoding.invalid";

    /// <summary>The file names one encoding and its bytes are in another.</summary>
    public const string EncodingMismatch = "encoding.declared-mismatch";

    /// <summary>The file has no bytes or only white space: nothing to do.</summary>
    public const string Empty = "input.empty";

    /// <summary>The file is well formed and has no text to work on.</summary>
    public const string NoText = "input.no-text";

    /// <summary>The file is not text.</summary>
    public const string Binary = "input.binary";

    /// <summary>The file is larger than the limit.</summary>
    public const string TooLarge = "input.too-large";

    /// <summary>There is no such file or folder.</summary>
    public const string NotFound = "input.not-found";

    /// <summary>No file matches the pattern.</summary>
    public const string NoMatch = "input.no-match";

    /// <summary>A pipe, device or socket, which could block or never end.</summary>
    public const string NotRegular = "input.not-regular";

    /// <summary>Reading is not allowed.</summary>
    public const string AccessDenied = "input.access-denied";

    /// <summary>The system could not read the file.</summary>
    public const string ReadFailed = "input.read-failed";

    /// <summary>The path is too long or has bytes that are not UTF-8.</summary>
    public const string BadPath = "input.path";

    /// <summary>A link inside a folder was not followed.</summary>
    public const string LinkSkipped = "input.link-skipped";

    /// <summary>The format is known and not read yet.</summary>
    public const string FormatNotSupported = "input.format-not-supported";

    /// <summary>A value besides the text (date, zone, language) cannot be understood and was left out.</summary>
    public const string BadMetadata = "input.metadata";

    /// <summary>The content does not follow the format.</summary>
    public const string Syntax = "format.syntax";

    /// <summary>Elements are nested deeper than the limit.</summary>
    public const string TooDeep = "format.too-deep";

    /// <summary>A JSON object has a key twice.</summary>
    public const string DuplicateKey = "format.duplicate-key";

    /// <summary>Well formed, but not of the shape that is read.</summary>
    public const string Shape = "format.shape";

    /// <summary>Control characters other than tab and line ends.</summary>
    public const string ControlCharacter = "text.control-char";

    /// <summary>Invisible characters that change how words are found.</summary>
    public const string Invisible = "text.invisible";

    /// <summary>Bidirectional controls, which can show a text in another order than it is stored.</summary>
    public const string BidiControl = "text.bidi-control";

    /// <summary>A letter carries more combining marks than any language needs.</summary>
    public const string CombiningRun = "text.combining-run";

    /// <summary>A word mixes letters of several scripts.</summary>
    public const string MixedScript = "text.mixed-script";

    /// <summary>Code points that Unicode reserves for internal use.</summary>
    public const string Noncharacter = "text.noncharacter";

    /// <summary>Half of a surrogate pair; it became U+FFFD.</summary>
    public const string LoneSurrogate = "text.lone-surrogate";
}
