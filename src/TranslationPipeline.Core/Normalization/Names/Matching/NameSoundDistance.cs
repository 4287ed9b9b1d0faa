using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Weighted edit distance between words read as sounds: what conventions confuse costs little.</summary>
internal static class NameSoundDistance
{
    private const int Size = 128;
    private const int MaxLength = 40;
    private const float Other = 1;

    private static readonly float[] Substitute = new float[Size * Size];
    private static readonly float[] Drop = new float[Size];

    static NameSoundDistance()
    {
        Array.Fill(Substitute, Other);
        Array.Fill(Drop, Other);
        foreach (var row in EmbeddedTable.Read("name-sound-costs.tsv", "sounds", "cost", "source"))
        {
            var cost = float.Parse(row[1], CultureInfo.InvariantCulture);
            foreach (var pair in row[0].Split(' '))
            {
                if (pair.Length == 1)
                {
                    Drop[pair[0]] = cost;
                }
                else
                {
                    Substitute[(pair[0] * Size) + pair[1]] = cost;
                    Substitute[(pair[1] * Size) + pair[0]] = cost;
                }
            }
        }
    }

    /// <summary>Likeness of two words, 0 to 1.</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    /// <param name="coarse">One of them is written in a script with fewer sounds: vowels and kindred sounds then cost little.</param>
    public static double Likeness(string a, string b, bool coarse)
    {
        if (a == b)
        {
            return 1;
        }

        if (a.Length > MaxLength || b.Length > MaxLength)
        {
            return 0;
        }

        var weight = Math.Max(Weight(a, coarse), Weight(b, coarse));
        return weight <= 0 ? 0 : Math.Max(0, 1 - (Distance(a, b, coarse) / weight));
    }

    private static double Weight(string word, bool coarse)
    {
        var weight = 0.0;
        foreach (var c in word)
        {
            weight += IsVowel(c) ? (coarse ? 0.3 : 0.6) : 1;
        }

        return weight;
    }

    private static float Distance(string a, string b, bool coarse)
    {
        Span<float> row = stackalloc float[MaxLength + 1];
        row[0] = 0;
        for (var j = 0; j < b.Length; j++)
        {
            row[j + 1] = row[j] + DropCost(b[j], coarse);
        }

        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] += DropCost(a[i], coarse);
            for (var j = 0; j < b.Length; j++)
            {
                var above = row[j + 1];
                var replaced = diagonal + (a[i] == b[j] ? 0 : Cost(a[i], b[j], coarse));
                row[j + 1] = Math.Min(replaced, Math.Min(above + DropCost(a[i], coarse), row[j] + DropCost(b[j], coarse)));
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    private static float Cost(char a, char b, bool coarse) => a >= Size || b >= Size ? Other : Substitute[(a * Size) + b] * (coarse && Substitute[(a * Size) + b] < Other ? 0.4f : 1);

    private static float DropCost(char c, bool coarse) => c >= Size ? Other : coarse && (IsVowel(c) || c is 'y' or 'w') ? 0.1f : Drop[c];

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
