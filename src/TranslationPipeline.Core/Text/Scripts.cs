namespace TranslationPipeline.Text;

/// <summary>Script of a character, after Unicode 16 <c>Scripts.txt</c>, by block; one table look-up a character.</summary>
internal static class Scripts
{
    private static readonly byte[] Table = Build();

    /// <summary>The script of a UTF-16 code unit; <see cref="Script.Zyyy"/> for what is no letter. Supplementary ideographs count as Hani.</summary>
    public static Script Of(char c) => (Script)Table[c];

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (byte)(char.IsLetter((char)i) ? Script.Zzzz : Script.Zyyy);
        }

        Fill(table, 0x0041, 0x024F, Script.Latn);
        Fill(table, 0x0250, 0x02AF, Script.Latn);
        Fill(table, 0x1E00, 0x1EFF, Script.Latn);
        Fill(table, 0x2C60, 0x2C7F, Script.Latn);
        Fill(table, 0xA720, 0xA7FF, Script.Latn);
        Fill(table, 0xFB00, 0xFB06, Script.Latn);
        Fill(table, 0xFF21, 0xFF5A, Script.Latn);
        Fill(table, 0x0370, 0x03FF, Script.Grek);
        Fill(table, 0x1F00, 0x1FFF, Script.Grek);
        Fill(table, 0x0400, 0x052F, Script.Cyrl);
        Fill(table, 0x1C80, 0x1C8F, Script.Cyrl);
        Fill(table, 0x2DE0, 0x2DFF, Script.Cyrl);
        Fill(table, 0xA640, 0xA69F, Script.Cyrl);
        Fill(table, 0x0530, 0x058F, Script.Armn);
        Fill(table, 0xFB13, 0xFB17, Script.Armn);
        Fill(table, 0x0590, 0x05FF, Script.Hebr);
        Fill(table, 0xFB1D, 0xFB4F, Script.Hebr);
        Fill(table, 0x0600, 0x06FF, Script.Arab);
        Fill(table, 0x0750, 0x077F, Script.Arab);
        Fill(table, 0x0870, 0x08FF, Script.Arab);
        Fill(table, 0xFB50, 0xFDFF, Script.Arab);
        Fill(table, 0xFE70, 0xFEFC, Script.Arab);
        Fill(table, 0x0900, 0x097F, Script.Deva);
        Fill(table, 0x0980, 0x09FF, Script.Beng);
        Fill(table, 0x0B80, 0x0BFF, Script.Taml);
        Fill(table, 0x0E00, 0x0E7F, Script.Thai);
        Fill(table, 0x10A0, 0x10FF, Script.Geor);
        Fill(table, 0x1C90, 0x1CBF, Script.Geor);
        Fill(table, 0x2D00, 0x2D2F, Script.Geor);
        Fill(table, 0x1100, 0x11FF, Script.Hang);
        Fill(table, 0x3130, 0x318F, Script.Hang);
        Fill(table, 0xAC00, 0xD7AF, Script.Hang);
        Fill(table, 0x3040, 0x309F, Script.Hira);
        Fill(table, 0x30A0, 0x30FF, Script.Kana);
        Fill(table, 0x31F0, 0x31FF, Script.Kana);
        Fill(table, 0xFF66, 0xFF9D, Script.Kana);
        Fill(table, 0x3400, 0x4DBF, Script.Hani);
        Fill(table, 0x4E00, 0x9FFF, Script.Hani);
        Fill(table, 0xF900, 0xFAFF, Script.Hani);
        table[0x3005] = table[0x3007] = (byte)Script.Hani;
        for (var i = 0xD840; i <= 0xD88D; i++)
        {
            table[i] = (byte)Script.Hani; // high surrogates of planes 2 and 3
        }

        return table;
    }

    // Only letters and marks that belong to the script: digits and punctuation of a block stay common.
    private static void Fill(byte[] table, int first, int last, Script script)
    {
        for (var i = first; i <= last; i++)
        {
            if (table[i] == (byte)Script.Zzzz)
            {
                table[i] = (byte)script;
            }
        }
    }
}
