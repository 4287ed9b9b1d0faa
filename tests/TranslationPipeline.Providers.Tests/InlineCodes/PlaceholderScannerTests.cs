using CsCheck;
using TranslationPipeline.Providers.InlineCodes;

namespace TranslationPipeline.Providers.Tests.InlineCodes;

public sealed class PlaceholderScannerTests
{
    [Theory]
    [InlineData("a {0} b", "{0}")]
    [InlineData("{name}{1:N2}", "{name}|{1:N2}")]
    [InlineData("{{ user.name }} x", "{{ user.name }}")]
    [InlineData("${user} %{count} %(name)s", "${user}|%{count}|%(name)s")]
    [InlineData("%s %d %1$s %@.", "%s|%d|%1$s|%@")]
    [InlineData("<b>x</b><br/><x id=\"1\"/><g id='2'>", "<b>|</b>|<br/>|<x id=\"1\"/>|<g id='2'>")]
    [InlineData("100% sure, 5 %, 20%s, 50%d", "")]
    [InlineData("%start %dx %", "")]
    [InlineData("a < b > c, x<5, <3, <>, </>, <- ->", "")]
    [InlineData("<b and c> d", "")]
    [InlineData("<Livingston> beat <Rangers>", "")]
    [InlineData("one<br>two", "<br>")]
    [InlineData("<p>one <Livingston> two</p>", "<p>|</p>")]
    [InlineData("{ a b } {} {a b} {, plural} {", "")]
    [InlineData("$100 and $5m {", "")]
    [InlineData("<unclosed", "")]
    [InlineData("%.2f %05d %ld %1$d %NAME% $1$ #{x}", "%.2f|%05d|%ld|%1$d|%NAME%|$1$|#{x}")]
    [InlineData("Hi :name, @editor __PH0__ [[1]] ⟦2⟧ a&amp;b", ":name|@editor|__PH0__|[[1]]|⟦2⟧|&amp;")]
    [InlineData("see https://example.org/a?b=1, or mail press@example.org.", "https://example.org/a?b=1|press@example.org")]
    [InlineData("one\\nTwo \\new", "\\n")]
    [InlineData("at 12:30: no; score 3:1, said : the, R&D; AT&T [1] snake_case C:\\temp", "")]
    public void Scan_text_gives_placeholders(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', PlaceholderScanner.Scan(text).Select(found => found.Range.Of(text))));

    [Fact]
    public void Scan_any_text_gives_ascending_ranges_inside_it() =>
        Gen.String[Gen.Char["{}$%<>/\"=s1a :()\uD800@.&;_[]⟦⟧\\nht"], 0, 40].Sample(
            static text =>
            {
                var end = 0;
                foreach (var found in PlaceholderScanner.Scan(text))
                {
                    Assert.True(found.Range.Start >= end && found.Range.End <= text.Length && found.Range.Length > 1);
                    end = found.Range.End;
                }
            },
            iter: 2_000);
}
