namespace TranslationPipeline;

/// <summary>TIMEX3 codes of the seasons.</summary>
internal static class Seasons
{
    private static readonly string[] Codes = ["SP", "SU", "FA", "WI"];

    /// <summary>The code, e.g. <c>SU</c>.</summary>
    public static string Code(Season season) => Codes[(int)season];

    /// <summary>First month, 3 to 12.</summary>
    public static int FirstMonth(Season season) => 3 + (3 * (int)season);

    /// <summary>Reads a code.</summary>
    public static bool TryRead(ReadOnlySpan<char> code, out Season season)
    {
        for (var i = 0; i < Codes.Length; i++)
        {
            if (code.SequenceEqual(Codes[i]))
            {
                season = (Season)i;
                return true;
            }
        }

        season = default;
        return false;
    }
}
