using CsCheck;
using NodaTime.Text;
using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Core.Tests.Normalization.Names;

public sealed class NamePassTests
{
    private static readonly string[] Languages = ["en", "ru", "zh", "tr", "und"];
    private static readonly string[] Pieces = ["Tokaev", "К.-Ж. К. ", "Токаев", "Kazak", "-", "hstan", " ", "\n", "’", "al-", "Assad", "托", "卡耶夫", "\u00AD", "\uD800", "\uFFFF", ".", "K.", "Zh.", "Nur", "Sultan", "İ", "و", "0", "“"];

    public static TheoryData<string, string, string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string, string, string>();
        foreach (var row in NamesFixture.ReadRows("names-repair.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
        }

        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Run_spec_row_gives_expected_text(string language, string date, string policies, string input, string expected, string rules, string why)
    {
        var day = LocalDatePattern.Iso.Parse(date) is { Success: true } parsed ? parsed.Value : (NodaTime.LocalDate?)null;

        var output = NamesFixture.Run(input, language, day, policies);

        Assert.True(expected == NamesFixture.Apply(input, output), $"{why}: {NamesFixture.Apply(input, output)}");
        Assert.Equal(rules, string.Join(' ', output.Edits.Where(static e => e.Outcome == EditOutcome.Apply).Select(static e => e.Rule)));
        Assert.Equal(expected, NamesFixture.Apply(expected, language, day, policies)); // nothing more the second time
    }

    [Fact]
    public void Run_every_edit_has_evidence_and_confidence()
    {
        var output = NamesFixture.Run("President Tokaev, S. V. Lavrov and Kazak-hstan", "en");

        Assert.Equal(3, output.Edits.Count);
        Assert.All(output.Edits, static e =>
        {
            Assert.NotEmpty(e.Evidence);
            Assert.NotNull(e.Entity);
            Assert.InRange(e.Confidence, 0.99, 1);
        });
    }

    [Fact]
    public void Run_known_names_are_annotated_with_the_forms_of_the_targets()
    {
        var output = NamesFixture.Run("Kassym-Jomart Tokayev thanked the CSTO in Nur-Sultan.", "en", new NodaTime.LocalDate(2022, 1, 10), "", "ru zh");

        var names = output.Annotations.OfType<NameAnnotation>().ToList();
        Assert.Equal(["person:tokayev-kassym-jomart", "org:csto", "place:astana"], names.Select(static n => n.Entity));
        Assert.Equal(["Касым-Жомарт Токаев", "卡瑟姆若马尔特·托卡耶夫"], names[0].Targets.Select(static t => t.Text));
        Assert.Equal(["ОДКБ", "集安组织"], names[1].Targets.Select(static t => t.Text));
        Assert.Equal("Нур-Султан", names[2].Targets[0].Text);
    }

    [Fact]
    public void Run_inflected_family_name_is_annotated_with_its_target()
    {
        var output = NamesFixture.Run("Журналисты спросили Токаева.", "ru", null, "", "en");

        var name = Assert.IsType<NameAnnotation>(Assert.Single(output.Annotations));
        Assert.Equal("Tokayev", name.Targets[0].Text);
        Assert.Empty(output.Edits);
    }

    [Fact]
    public void Run_protected_range_is_left_alone()
    {
        var output = NamesFixture.Run("See #Tokaev and Tokaev.", "en", protectedRanges: [new TextRange(4, 11)]);

        Assert.Equal(16, Assert.Single(output.Edits).Range.Start);
    }

    [Fact]
    public void Run_ambiguous_family_name_is_not_given_to_one_person()
    {
        var output = NamesFixture.Run("Aliyev spoke.", "en");

        Assert.Empty(output.Edits);
        Assert.Empty(output.Annotations);
    }

    [Fact]
    public void Run_crowded_family_name_is_suggested_only()
    {
        var output = NamesFixture.Run("They walked down Tokaev Street.", "en");

        Assert.Equal(EditOutcome.Suggest, Assert.Single(output.Edits).Outcome);
    }

    [Fact]
    public void Run_text_without_names_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("The weather was fine and nobody of note came to the meeting on Monday. ", 50));
        var input = new PassInput(text, LanguageTag.Parse("en"), [], new DocumentContext());
        var output = new PassOutput();
        var pass = new NamePass(NamesFixture.Authority);
        for (var i = 0; i < 200; i++)
        {
            pass.Run(input, output);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        pass.Run(input, output);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(output.Annotations);
    }

    [Fact]
    public void Run_any_text_never_throws_and_edits_do_not_overlap()
    {
        var pieces = Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]);
        pieces.List[0, 30].Select(static l => string.Concat(l)).Sample(static text =>
        {
            foreach (var language in Languages)
            {
                var output = NamesFixture.Run(text, language);
                var end = 0;
                foreach (var edit in output.Edits.Where(static e => e.Outcome == EditOutcome.Apply))
                {
                    Assert.True(edit.Range.Start >= end && edit.Range.End <= text.Length, text);
                    end = edit.Range.End;
                }
            }
        }, iter: 2000);
    }
}
