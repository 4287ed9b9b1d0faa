using System.Buffers;

namespace TranslationPipeline.Normalization.Decoding;

/// <summary>UTF-8 that was read with a single-byte code page: "Ã©" for "é", "â€œ" for a quotation mark, "РџСЂ" for "Пр".</summary>
internal static class Mojibake
{
    private const int MaxAdjacent = 6;

    // Characters that stand for continuation bytes and are rare in prose: one look-up finds nothing in nearly every text.
    private static readonly SearchValues<char> Traces = SearchValues.Create(
        "€‚ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ¡¢£¤¥¦§¨©ª¬®¯°±²³´µ¶¸¹º¼½¾¿ЂЃѓЉЊЌЋЏђљњќћџЎЈҐЄЇјЅѕ№╨╤╥╙\u0080\u0081\u008D\u008F\u0090\u0093\u0094\u0099\u009C\u009D");

    /// <summary>True when a closer look is worth its time.</summary>
    public static bool MayOccur(string text)
    {
        var at = text.AsSpan().IndexOfAny(Traces);
        while (at >= 0)
        {
            for (var back = 1; back <= 2 && back <= at; back++)
            {
                if (IsLead(text[at - back]))
                {
                    return true;
                }
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Traces);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Edits for the page that explains most of the text; none without strong evidence.</summary>
    public static void Find(PassInput input, List<Edit> edits)
    {
        CodePage? best = null;
        List<MojibakeRun> runs = [];
        foreach (var page in CodePage.All)
        {
            var found = MojibakeReader.Read(input, page);
            if (found.Exists(static r => r.IsStrong) && found.Sum(static r => r.Count) > runs.Sum(static r => r.Count))
            {
                best = page;
                runs = found;
            }
        }

        if (best is null || !IsPlausible(input, runs))
        {
            return;
        }

        foreach (var run in runs.Where(r => r.IsStrong || IsNearStrong(r, runs)))
        {
            edits.Add(new Edit(run.Range, run.Text, "encoding.mojibake", $"UTF-8 that was read as {best.Name}")
            {
                Confidence = run.IsStrong ? 0.999 : 0.99,
            });
        }
    }

    // Weak rows are believed when the text has at least as many strong ones.
    private static bool IsNearStrong(MojibakeRun run, List<MojibakeRun> runs) =>
        runs.Count(static r => r.IsStrong) * MaxAdjacent >= runs.Count && run.Count > 0;

    // Serbian and Macedonian letters stand for continuation bytes of windows-1251: a text full of them needs more than a row.
    private static bool IsPlausible(PassInput input, List<MojibakeRun> runs) =>
        input.Language.Language is not ("sr" or "mk") || runs.Max(static r => r.Count) >= 4;

    private static bool IsLead(char c) => c is (>= '\u00C2' and <= '\u00F4') or 'Ă' or 'Ĺ' or 'Đ' or 'Ń' or 'Ř' or 'Ů' or 'Î' or 'Ď' or 'â' or (>= 'В' and <= 'ф') or (>= '─' and <= '╬');
}
