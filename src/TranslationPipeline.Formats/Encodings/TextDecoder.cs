using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>
/// Bytes of unknown origin to text. A byte order mark decides; then the structure of UTF-8; then the reading that is least
/// surprising as a text of some language. Never throws for bad bytes; UTF-7 is never read.
/// </summary>
public static class TextDecoder
{
    private const double HighestGuess = 0.99;

    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <param name="bytes">A whole file.</param>
    /// <param name="declared">The encoding that the file or its sender names; evidence, not proof. Null when nobody said.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var named = declared is null ? null : EncodingCandidates.Find(declared);
        var decoded = Decode(bytes, named);
        var isContradicted = declared is not null && (IsUtf8(declared) ? decoded.Encoding is not ("utf-8" or "us-ascii")
            : named is not null && named.Name != decoded.Encoding && decoded.Encoding != "us-ascii" && named.Encoding.GetString(bytes) != decoded.Text);
        return !isContradicted ? decoded : decoded with
        {
            Diagnostics = decoded.Diagnostics.Add(new Diagnostic(
                InputDiagnostics.EncodingMismatch,
                $"the file says {declared}, but its bytes are {decoded.Encoding}",
                "Correct what the file says, or save it as UTF-8")),
        };
    }

    private static bool IsUtf8(string name) => name.Trim().Trim('"', '\'').ToLowerInvariant() is "utf-8" or "utf8";

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, EncodingCandidate? declared)
    {
        var (mark, skip) = ByteOrderMark(bytes);
        if (mark is not null)
        {
            return mark == "utf-8"
                ? DecodeUtf8(bytes[skip..], Utf8Structure.Of(bytes[skip..]), hadBom: true)
                : Finish(EncodingCandidates.Find(mark)!.Encoding, mark, bytes[skip..], hadBom: true, 1, []);
        }

        var structure = Utf8Structure.Of(bytes);
        var suspicious = bytes.Contains((byte)0) || bytes.Contains((byte)0x1B) || bytes.IndexOf("~{"u8) >= 0;
        if (structure.Invalid == 0 && !suspicious)
        {
            return DecodeUtf8(bytes, structure, hadBom: false);
        }

        return structure.IsDamagedUtf8 && !LooksLikeWideUnits(bytes) ? DecodeUtf8(bytes, structure, hadBom: false) : Guess(bytes, structure, declared);
    }

    private static DecodedText Guess(ReadOnlySpan<byte> bytes, Utf8Structure structure, EncodingCandidate? declared)
    {
        if (EncodingContest.Judge(bytes, declared) is not { } verdict)
        {
            return DecodeUtf8(bytes, structure, hadBom: false);
        }

        var isWide = verdict.Candidate.UnitSize > 1 || verdict.Candidate.IsSevenBit;
        if ((structure.Invalid == 0 && !isWide) || EncodingConfidence.IsHopeless(verdict))
        {
            return DecodeUtf8(bytes, structure, hadBom: false); // valid UTF-8 with control characters, or no text in any encoding
        }

        var confidence = Math.Min(HighestGuess, EncodingConfidence.Of(verdict));
        var percent = (confidence * 100).ToString("0", CultureInfo.InvariantCulture);
        var guessed = new Diagnostic(
            InputDiagnostics.EncodingGuessed,
            $"the encoding is not marked; {verdict.Candidate.Name} is the most likely ({percent}% sure)",
            "Save the file as UTF-8, or name its encoding, to be certain");
        return Finish(verdict.Candidate.Encoding, verdict.Candidate.Name, bytes, hadBom: false, confidence, [guessed]);
    }

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, Utf8Structure structure, bool hadBom)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var isAscii = !hadBom && Ascii.IsValid(bytes);
        if (structure.Invalid == 0)
        {
            return new DecodedText(text, isAscii ? "us-ascii" : "utf-8", hadBom, 1, []);
        }

        var before = Encoding.UTF8.GetString(bytes[..structure.FirstInvalid]);
        return new DecodedText(text, "utf-8", hadBom, hadBom || structure.Valid > 0 ? 1 : 0.5, [Damage(before.Length, text, structure.FirstInvalid, structure.Invalid)]);
    }

    private static DecodedText Finish(Encoding encoding, string name, ReadOnlySpan<byte> bytes, bool hadBom, double confidence, ImmutableArray<Diagnostic> notes)
    {
        var text = encoding.GetString(bytes);
        var firstBad = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (firstBad >= 0)
        {
            var offset = encoding is TableEncoding ? firstBad : encoding.GetByteCount(text.AsSpan(0, firstBad));
            notes = notes.Add(Damage(firstBad, text, offset, text.Count(static c => c == '\uFFFD')));
        }

        return new DecodedText(text, name, hadBom, confidence, notes);
    }

    private static Diagnostic Damage(int index, string text, int offset, int count)
    {
        var (line, column) = TextPosition.Of(text, index);
        var more = count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {count - 1} more places") : "";
        return new Diagnostic(
            InputDiagnostics.EncodingInvalid,
            string.Create(CultureInfo.InvariantCulture, $"byte {offset}{more} cannot be decoded and became U+FFFD"),
            "Get the file again from its source, or save it as UTF-8")
        {
            Line = line,
            Column = column,
        };
    }

    private static (string? Name, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? ("utf-8", 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0 ? ("utf-32le", 4)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) && bytes.Length % 4 == 0 ? ("utf-32be", 4)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? ("utf-16le", 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? ("utf-16be", 2)
        : (null, 0);

    // Every fifth byte zero: 16- or 32-bit units, whatever else the bytes may look like.
    private static bool LooksLikeWideUnits(ReadOnlySpan<byte> bytes) => bytes.Length % 2 == 0 && bytes.Count((byte)0) * 5 >= bytes.Length;
}
