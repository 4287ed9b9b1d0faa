using System.Buffers;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>
/// Finds the encoding of unmarked text: every candidate decodes the same bytes, and the reading that is least surprising
/// as a text of some language wins. Costs are comparable because every reading explains the same bytes.
/// </summary>
internal static class EncodingContest
{
    private const int SampleBytes = 6 * 1024;
    private static readonly SearchValues<byte> Interesting = SearchValues.Create([0, 0x1B, (byte)'~', .. Enumerable.Range(128, 128).Select(static b => (byte)b)]);

    /// <summary>Judges the bytes; null when no candidate can read them at all.</summary>
    /// <param name="bytes">Bytes without a byte order mark.</param>
    /// <param name="declared">The encoding that the file names for itself; it wins near ties.</param>
    public static EncodingVerdict? Judge(ReadOnlySpan<byte> bytes, EncodingCandidate? declared)
    {
        var sample = Sample(bytes);
        Reading? best = null;
        var readings = new List<Reading>();
        foreach (var candidate in EncodingCandidates.All)
        {
            if (Read(candidate, sample, bytes.Length, Bonus(candidate, declared), best?.Cost ?? double.MaxValue) is not { } reading)
            {
                continue;
            }

            readings.Add(reading);
            best = best is null || reading.Cost < best.Cost ? reading : best;
        }

        if (best is null)
        {
            return null;
        }

        var margin = double.PositiveInfinity;
        foreach (var reading in readings)
        {
            margin = reading.Text == best.Text ? margin : Math.Min(margin, reading.Cost - best.Cost);
        }

        var beyondAscii = best.Text.Count(static c => c >= 128);
        var asciiCost = 3.0 * (best.Text.Length - beyondAscii);
        return new EncodingVerdict(best.Candidate, best.Language, Math.Max(0, best.TextCost - best.Candidate.Prior - asciiCost) / Math.Max(1, beyondAscii), margin, beyondAscii);
    }

    // From shortly before the first telling byte: everything before it is ASCII, so it is a character boundary in every
    // encoding here; rounded down to four bytes for UTF-16 and UTF-32.
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        var start = Math.Max(0, bytes.IndexOfAny(Interesting) - 64) & ~3;
        return bytes.Slice(start, Math.Min(SampleBytes, bytes.Length - start));
    }

    // What the file says of itself counts, and escape sequences stand in no other text (HZ must also read well, see EncodingConfidence).
    private static double Bonus(EncodingCandidate candidate, EncodingCandidate? declared) =>
        (candidate == declared ? -12 : 0) + candidate.Name switch { "iso-2022-jp" or "iso-2022-kr" or "hz-gb-2312" => -1000, _ => 0 };

    private static bool HasEscapes(EncodingCandidate candidate, ReadOnlySpan<byte> sample) => candidate.Name switch
    {
        "iso-2022-kr" => sample.IndexOf("\u001b$)C"u8) >= 0,
        "hz-gb-2312" => sample.IndexOf("~{"u8) >= 0 && sample.IndexOf("~}"u8) >= 0,
        _ => sample.IndexOf("\u001b$"u8) >= 0 && sample.IndexOf("\u001b$)C"u8) < 0,
    };

    private static Reading? Read(EncodingCandidate candidate, ReadOnlySpan<byte> sample, int totalLength, double bonus, double best)
    {
        if (totalLength % candidate.UnitSize != 0 || (candidate.IsSevenBit && !HasEscapes(candidate, sample)))
        {
            return null;
        }

        var text = Decode(candidate.Encoding, sample, isWhole: sample.Length == totalLength);
        var cost = double.MaxValue;
        var language = "und";
        var scripts = candidate.Scripts[0] == "*" ? LetterModel.ByScript.Keys : candidate.Scripts.AsEnumerable();
        foreach (var model in scripts.SelectMany(static s => LetterModel.ByScript[s]))
        {
            var own = model.Cost(text, Math.Min(cost, best - bonus + 200)) + candidate.Prior;
            if (own < cost)
            {
                cost = own;
                language = model.Language;
            }
        }

        return new Reading(candidate, text, language, cost, cost + bonus);
    }

    // Without flushing, a character cut at the end of the sample is no damage.
    private static string Decode(Encoding encoding, ReadOnlySpan<byte> sample, bool isWhole)
    {
        if (isWhole || encoding is TableEncoding)
        {
            return encoding.GetString(sample);
        }

        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(sample.Length));
        try
        {
            var count = encoding.GetDecoder().GetChars(sample, buffer, flush: false);
            return new string(buffer, 0, count);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private sealed record Reading(EncodingCandidate Candidate, string Text, string Language, double TextCost, double Cost);
}
