namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Likeness of two words by their letters: edits of one letter, or of two that changed places; 0/o and 1/l count little.</summary>
internal static class NameSpelling
{
    private const int MaxLength = 48;
    private const float Lookalike = 0.3f;

    public static double Likeness(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        if (a.Length == 0 || b.Length == 0 || a.Length > MaxLength || b.Length > MaxLength)
        {
            return 0;
        }

        return Math.Max(0, 1 - (Distance(a, b) / (double)Math.Max(a.Length, b.Length)));
    }

    private static float Distance(string a, string b)
    {
        Span<float> before = stackalloc float[MaxLength + 1];
        Span<float> row = stackalloc float[MaxLength + 1];
        Span<float> next = stackalloc float[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1];
                next[j] = Math.Min(Math.Min(row[j], next[j - 1]) + Gap(a, i - 1, b, j - 1), row[j - 1] + (same ? 0 : IsLookalike(a[i - 1], b[j - 1]) ? Lookalike : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            row.CopyTo(before);
            next.CopyTo(row);
        }

        return row[b.Length];
    }

    // A letter too many that only doubles its neighbour is a slip.
    private static float Gap(string a, int i, string b, int j) =>
        (i > 0 && a[i] == a[i - 1] && a[i] == b[j]) || (j > 0 && b[j] == b[j - 1] && a[i] == b[j]) ? 0.5f : 1;

    private static bool IsLookalike(char x, char y) => (x, y) is ('0', 'o') or ('o', '0') or ('1', 'l') or ('l', '1') or ('1', 'i') or ('i', '1')
        or ('5', 's') or ('s', '5') or ('9', 'g') or ('g', '9') or ('3', 'e') or ('e', '3') or ('8', 'b') or ('b', '8') or ('4', 'a') or ('a', '4');
}
