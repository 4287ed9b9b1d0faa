namespace TranslationPipeline.Text;

/// <summary>
/// ISO 15924 codes of <see cref="Script"/>, without the reflection of <see cref="Enum"/>: every start of a program reads them.
/// </summary>
internal static class ScriptCodes
{
    private static readonly string[] Codes =
        ["Zyyy", "Latn", "Cyrl", "Grek", "Arab", "Hebr", "Armn", "Geor", "Deva", "Beng", "Taml", "Thai", "Hang", "Hira", "Kana", "Hani", "Zzzz"];

    /// <summary>The code of a script.</summary>
    public static string Of(Script script) => Codes[(int)script];

    /// <summary>The script with a code.</summary>
    /// <exception cref="InvalidDataException">No script of this product.</exception>
    public static Script Parse(string code) => Array.IndexOf(Codes, code) is >= 0 and var number
        ? (Script)number
        : throw new InvalidDataException($"'{code}' is not a script of this product");
}
