using System.Globalization;
using TranslationPipeline.Formats.Writing;

namespace TranslationPipeline.Formats.Html;

/// <summary>Text of the report keeps the contrast of WCAG 2.2 level AA (1.4.3), in the light and in the dark theme.</summary>
public sealed class ContrastTests
{
    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "card")]
    [InlineData("paper", "ink")]
    [InlineData("soft", "paper")]
    [InlineData("soft", "card")]
    [InlineData("soft", "head")]
    [InlineData("soft", "dateb")]
    [InlineData("soft", "sugb")]
    [InlineData("ins", "insb")]
    [InlineData("del", "delb")]
    [InlineData("sug", "sugb")]
    [InlineData("sug", "card")]
    [InlineData("link", "card")]
    [InlineData("link", "paper")]
    [InlineData("link", "sugb")]
    [InlineData("date", "card")]
    [InlineData("date", "dateb")]
    [InlineData("date", "insb")]
    [InlineData("name", "card")]
    [InlineData("name", "insb")]
    [InlineData("bad", "card")]
    [InlineData("warn", "card")]
    [InlineData("warn", "dateb")]
    [InlineData("warn", "delb")]
    public async Task Colour_on_ground_has_contrast_of_four_and_a_half(string colour, string ground)
    {
        var themes = (await Export.WriteAsync("html", ExportOptions.Default)).Split(":root{").Skip(1).Take(2).ToList();

        Assert.Equal(2, themes.Count);
        Assert.All(themes, theme => Assert.True(Contrast(Colour(theme, colour), Colour(theme, ground)) >= 4.5, $"{colour} on {ground}"));
    }

    private static string Colour(string theme, string name)
    {
        var value = theme.Split($"--{name}:#")[1].Split([';', '}', '\n'])[0].Trim();
        return value.Length == 3 ? string.Concat(value.Select(static c => new string(c, 2))) : value;
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(static v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
