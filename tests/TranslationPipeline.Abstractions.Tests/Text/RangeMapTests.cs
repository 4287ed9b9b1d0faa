using CsCheck;

namespace TranslationPipeline.Tests.Text;

public class RangeMapTests
{
    private static readonly Gen<string> Texts = Letters("abж “\uD83D\uDE00\n", 60);

    [Fact]
    public void Undo_after_any_edits_gives_the_original_text() =>
        Texts.SelectMany(text => Changes(text).Select(changes => (text, changes))).Sample(
            static sample =>
            {
                var (edited, map) = RangeMap.Apply(sample.text, sample.changes);
                Assert.Equal(sample.text, map.Undo(edited));
            },
            iter: 10_000);

    [Fact]
    public void Then_of_two_rounds_of_edits_undoes_both_at_once() =>
        (from text in Texts
         from first in Changes(text)
         from second in Changes(RangeMap.Apply(text, first).Text)
         select (text, first, second)).Sample(
            static sample =>
            {
                var (middle, one) = RangeMap.Apply(sample.text, sample.first);
                var (edited, two) = RangeMap.Apply(middle, sample.second);
                Assert.Equal(sample.text, one.Then(two).Undo(edited));
            },
            iter: 10_000);

    [Fact]
    public void ToSource_outside_edits_points_to_the_same_character() =>
        (from text in Texts
         from first in Changes(text)
         from second in Changes(RangeMap.Apply(text, first).Text)
         select (text, first, second)).Sample(
            static sample =>
            {
                var (middle, one) = RangeMap.Apply(sample.text, sample.first);
                var (edited, two) = RangeMap.Apply(middle, sample.second);
                var map = one.Then(two);
                for (var i = 0; i < edited.Length; i++)
                {
                    var source = map.ToSource(TextRange.At(i, 1));
                    Assert.InRange(source.Start, 0, sample.text.Length);
                    Assert.InRange(source.End, source.Start, sample.text.Length);
                    if (!map.Replacements.Any(r => r.Target.Contains(i)))
                    {
                        Assert.Equal(edited[i], sample.text[source.Start]);
                    }
                }
            },
            iter: 5_000);

    [Theory]
    [InlineData(0, 3, 0, 3)]
    [InlineData(4, 14, 4, 15)] // the repaired word maps to the damaged one
    [InlineData(15, 19, 16, 20)] // behind it everything is shifted by one
    public void ToSource_around_one_edit_is_exact(int start, int end, int sourceStart, int sourceEnd)
    {
        var (_, map) = RangeMap.Apply("the Kazak-hstan case", [(new TextRange(4, 15), "Kazakhstan")]);

        Assert.Equal(new TextRange(sourceStart, sourceEnd), map.ToSource(new TextRange(start, end)));
        Assert.Equal(new TextRange(start, end), map.ToTarget(new TextRange(sourceStart, sourceEnd)));
    }

    [Fact]
    public void Apply_with_overlapping_edits_is_refused() =>
        Assert.Throws<ArgumentException>(() => RangeMap.Apply("abcdef", [(new TextRange(0, 3), "x"), (new TextRange(2, 4), "y")]));

    [Fact]
    public void FromReplacements_out_of_order_is_refused() => Assert.Throws<ArgumentException>(() => RangeMap.FromReplacements(
    [
        new TextReplacement(new TextRange(5, 6), new TextRange(5, 6), "x"),
        new TextReplacement(new TextRange(1, 2), new TextRange(1, 2), "y"),
    ]));

    private static Gen<string> Letters(string alphabet, int longest) =>
        Gen.Int[0, alphabet.Length - 1].Array[0, longest].Select(indices => string.Concat(indices.Select(i => alphabet[i])));

    private static Gen<List<(TextRange Range, string Replacement)>> Changes(string text) =>
        Gen.Int[0, text.Length].List[0, 8].SelectMany(cuts =>
        {
            cuts.Sort();
            return Letters("xy’", 4).List[cuts.Count / 2].Select(replacements =>
            {
                var changes = new List<(TextRange, string)>();
                for (var i = 0; i + 1 < cuts.Count; i += 2)
                {
                    changes.Add((new TextRange(cuts[i], cuts[i + 1]), replacements[i / 2]));
                }

                return changes;
            });
        });
}
