using System.Text;
using System.Text.Unicode;

namespace TranslationPipeline.Formats;

/// <summary>How much of some bytes has the structure of UTF-8.</summary>
/// <param name="Valid">Well-formed sequences of two and more bytes.</param>
/// <param name="Invalid">Places where a decoder must write U+FFFD.</param>
/// <param name="Explained">Those invalid places that are UTF-8 made wrongly: overlong, surrogate, beyond U+10FFFF, five or six bytes, or cut off at the end.</param>
/// <param name="FirstInvalid">Offset of the first invalid byte; -1 when there is none.</param>
internal readonly record struct Utf8Structure(int Valid, int Invalid, int Explained, int FirstInvalid)
{
    /// <summary>True when the damage is damage of UTF-8 and not another encoding.</summary>
    public bool IsDamagedUtf8 => Invalid > 0 && (Valid >= 4 * (Invalid - Explained) && Valid + Explained > 0);

    /// <summary>Counts; linear.</summary>
    public static Utf8Structure Of(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return new Utf8Structure(0, 0, 0, -1);
        }

        var valid = 0;
        var invalid = 0;
        var explained = 0;
        var firstInvalid = -1;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[i..], out _, out var length) == System.Buffers.OperationStatus.Done)
            {
                valid++;
                i += length;
                continue;
            }

            firstInvalid = firstInvalid < 0 ? i : firstInvalid;
            invalid++;
            var whole = WronglyMade(bytes[i..], canBeCut: valid > 0);
            explained += whole > 0 ? 1 : 0;
            i += Math.Max(whole, length);
        }

        return new Utf8Structure(valid, invalid, explained, firstInvalid);
    }

    // A lead byte with as many continuation bytes as it announces, or, in what is UTF-8 otherwise, cut off by the end of the text.
    private static int WronglyMade(ReadOnlySpan<byte> bytes, bool canBeCut)
    {
        var announced = bytes[0] switch
        {
            >= 0xC0 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF7 => 4,
            >= 0xF8 and <= 0xFB => 5,
            0xFC or 0xFD => 6,
            _ => 0,
        };
        if (announced == 0)
        {
            return 0;
        }

        var length = 1;
        while (length < announced && length < bytes.Length && (bytes[length] & 0xC0) == 0x80)
        {
            length++;
        }

        return length == announced || (canBeCut && length == bytes.Length) ? length : 0;
    }
}
