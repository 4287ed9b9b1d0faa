using System.Text;

namespace TranslationPipeline.Normalization.Decoding;

/// <summary>Reads a text backwards through a code page: every row of characters that is well-formed UTF-8 becomes a run.</summary>
internal static class MojibakeReader
{
    /// <summary>All runs of the text for one page; weak ones only count beside strong ones.</summary>
    public static List<MojibakeRun> Read(PassInput input, CodePage page)
    {
        var text = input.Text;
        var runs = new List<MojibakeRun>();
        var at = 0;
        while (at < text.Length)
        {
            if (page.ByteOf(text[at]) is < 0xC2 or > 0xF4 || input.IsProtected(at))
            {
                at++;
                continue;
            }

            var run = ReadRun(text, at, page);
            if (run is not null && !input.IsProtected(run.Range))
            {
                runs.Add(run);
            }

            at = run?.Range.End ?? at + 1;
        }

        return runs;
    }

    private static MojibakeRun? ReadRun(string text, int start, CodePage page)
    {
        var decoded = new StringBuilder();
        var at = start;
        var count = 0;
        var isStrong = false;
        while (at < text.Length && Decode(text, at, page) is var (rune, length) && length > 0 && IsPlausible(rune))
        {
            decoded.Append(char.ConvertFromUtf32(rune));
            isStrong |= IsStrong(text.AsSpan(at, length), page);
            at += length;
            count++;
        }

        return count == 0 ? null : new MojibakeRun(new TextRange(start, at), decoded.ToString(), count, isStrong || count >= 3);
    }

    private static (int Rune, int Length) Decode(string text, int at, CodePage page)
    {
        var lead = page.ByteOf(text[at]);
        var length = lead switch { < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > text.Length || (page.Name == "ibm866" && length > 2 && text[at..(at + 2)] != "тА"))
        {
            return (0, 0);
        }

        var rune = lead & (0xFF >> (length + 1));
        for (var i = 1; i < length; i++)
        {
            var next = page.ByteOf(text[at + i]);
            if (next is < 0x80 or > 0xBF)
            {
                return (0, 0);
            }

            rune = (rune << 6) | (next & 0x3F);
        }

        var isShortest = length switch { 3 => rune > 0x7FF, 4 => rune is > 0xFFFF and <= 0x10FFFF, _ => true };
        return isShortest && rune is not (>= 0xD800 and <= 0xDFFF) ? (rune, length) : (0, 0);
    }

    // In code page 866 most letters of Russian are possible bytes; only dashes and quotes begin with one.
    // Letters of living scripts, typographic marks and signs; no controls, no rare blocks.
    private static bool IsPlausible(int rune) => rune switch
    {
        < 0xA0 => false,
        < 0x180 => true,
        0x192 or 0x218 or 0x219 or 0x21A or 0x21B or 0x259 or 0x2BC or 0x2BB or 0x2C6 or 0x2DC => true,
        >= 0x386 and <= 0x3CE or >= 0x400 and <= 0x4FF => true,
        >= 0x531 and <= 0x58A or >= 0x5D0 and <= 0x5EA or >= 0x600 and <= 0x6FF => true,
        >= 0x900 and <= 0xDFF or >= 0xE01 and <= 0xE5B or >= 0x10D0 and <= 0x10FF => true,
        >= 0x1E00 and <= 0x1EF9 or >= 0x2010 and <= 0x203A or 0x20AC or 0x2116 or 0x2122 or 0x2192 or 0x2212 => true,
        >= 0x3001 and <= 0x30FF or >= 0x4E00 and <= 0x9FFF or >= 0xAC00 and <= 0xD7A3 or >= 0xFF01 and <= 0xFF5E or 0xFEFF => true,
        >= 0x1F300 and <= 0x1FAFF => true,
        _ => false,
    };

    // é shown as Ã© is never right; É” and «В» may be a capital with a mark behind it.
    private static bool IsStrong(ReadOnlySpan<char> shown, CodePage page)
    {
        if (page.Name is "windows-1251")
        {
            return shown.Length == 3 && shown[0] == 'в' && shown[1] == 'Ђ';
        }

        if (page.Name == "ibm866")
        {
            return shown[0] is >= '─' and <= '╬';
        }

        if (shown.Length == 3)
        {
            return shown[1] == '€' || (shown[0] is 'â' or 'ï' && shown[1] is '„' or '‚' or '†' or '»');
        }

        return shown.Length == 2 && shown[0] is 'Ã' or 'Â' or 'Ä' or 'Å' or 'Ă' or 'Ĺ'
            && shown[1] is not ('”' or '’' or '»' or '“' or '‘' or '«' or '…' or '–' or '—' or '\u00A0' or '.' or '®' or '™' or '„' or '‚' or '‹' or '›');
    }
}
