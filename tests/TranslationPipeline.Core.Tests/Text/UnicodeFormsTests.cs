using CsCheck;
using TranslationPipeline.Text;

namespace TranslationPipeline.Core.Tests.Text;

public sealed class UnicodeFormsTests
{
    private static readonly char[] Pieces = ['a', 'é', 'й', '\u0301', '\u0323', '각', '\u11A8', 'ệ', 'ї', '\uD800'];

    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("и\u0306", "й")]
    [InlineData("I\u0307", "İ")]
    [InlineData("ε\u0314\u0301", "\u1F15")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\uF98A", "力")]
    [InlineData("Токаев", "Токаев")]
    [InlineData("\uD800\u0301", "\uD800\u0301")]
    public void Compose_gives_nfc(string text, string expected)
    {
        Assert.Equal(expected, UnicodeForms.Compose(text));
    }

    [Fact]
    public void Compose_after_decompose_gives_the_same_again()
    {
        Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 12].Select(static c => new string(c)).Sample(static text =>
            Assert.Equal(UnicodeForms.Compose(text), UnicodeForms.Compose(UnicodeForms.Decompose(text))), iter: 2000);
    }

    [Theory]
    [InlineData('ć', 'c')]
    [InlineData('Ğ', 'g')]
    [InlineData('й', 'й')]
    [InlineData('ё', 'е')]
    [InlineData('ï', 'i')]
    public void Fold_takes_diacritics_off(char letter, char expected)
    {
        Assert.Equal(expected, Folding.Fold(letter));
    }
}
