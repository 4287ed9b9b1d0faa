using System.Text;
using NodaTime;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Formats.Tests.Glossaries;

public sealed class GlossaryReaderTests
{
    [Fact]
    public void Read_wide_form_gives_a_concept_a_row()
    {
        var result = Read("id,domain,en,ru,status,valid_from,valid_to,dnt,case\ncity,geo,Nur-Sultan,Нур-Султан|Нурсултан,preferred,2019-03-23,2022-09-17,0,1");

        Assert.Empty(result.Diagnostics);
        var concept = Assert.Single(result.Glossary.Concepts);
        Assert.Equal(("city", "geo", false), (concept.Id, concept.Domain, concept.DoNotTranslate));
        Assert.Equal(["Nur-Sultan", "Нур-Султан", "Нурсултан"], concept.Terms.Select(t => t.Text));
        Assert.Equal([TermStatus.Preferred, TermStatus.Preferred, TermStatus.Admitted], concept.Terms.Select(t => t.Status));
        Assert.All(concept.Terms, t => Assert.Equal((new LocalDate(2019, 3, 23), new LocalDate(2022, 9, 17), true, 2), (t.ValidFrom, t.ValidTo, t.CaseSensitive, t.Line)));
    }

    [Fact]
    public void Read_long_form_of_names_gives_kind_and_parts()
    {
        var result = Read("concept\tkind\tlanguage\tterm\tstatus\tgiven\tpatronymic\tfamily\tvalid_from\tvalid_to\tnote\tsource\n" +
            "person:x\tperson\ten\tKassym-Jomart Tokayev\tpreferred\tKassym-Jomart\tKemelevich\tTokayev\t\t\t\tUN\n" +
            "person:x\tperson\tru\tКасым-Жомарт Токаев\t\t\t\t\t\t\t\tМИД", "names.tsv");

        Assert.Empty(result.Diagnostics);
        var concept = Assert.Single(result.Glossary.Concepts);
        Assert.Equal("person", concept.Kind);
        Assert.Equal(new NameParts("Kassym-Jomart", "Kemelevich", "Tokayev"), concept.Terms[0].Parts);
        Assert.Equal(("UN", "МИД"), (concept.Terms[0].Source, concept.Terms[1].Source));
    }

    [Fact]
    public void Read_stop_contexts_gives_guarded_phrases()
    {
        var result = Read("concept\tlanguage\tcontext\tnote\tsource\nplace:kyiv\ten\tchicken Kiev\tdish\tOED", "stop-contexts.tsv");

        Assert.Equal(new StopContext("place:kyiv", LanguageTag.Parse("en"), "chicken Kiev"), Assert.Single(result.Glossary.StopContexts));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Read_encoding_is_found(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("id;en;ru\nx;war;война")];

        var result = GlossaryReader.Read("g.csv", new MemoryStream(bytes));

        Assert.Empty(result.Diagnostics);
        Assert.Equal("война", result.Glossary.Concepts[0].Terms[1].Text);
    }

    [Theory]
    [InlineData("id,en,ru,status\na,x,y,prefered", "glossary.status", 2, 7, "did you mean 'preferred'")]
    [InlineData("id,en,ru,valid_from\na,x,y,17.09.2022", "glossary.date", 2, 7, "not an ISO 8601 date")]
    [InlineData("id,en,ru,valid_from\na,x,y,2022-02-30", "glossary.date", 2, 7, "no such day")]
    [InlineData("id,en,ru,stauts\na,x,y,", "glossary.unknown-column", 1, 10, "did you mean 'status'")]
    [InlineData("id,en,ru\na,x", "glossary.field-count", 2, 1, "2 fields, the header 3")]
    [InlineData("id,en,ru\na,\"x,y", "glossary.quote", 2, 3, "never closed")]
    [InlineData("", "glossary.no-header", 1, 1, "empty")]
    [InlineData("concpt,language,term\na,en,x", "glossary.header", 1, 1, "'concpt' for 'concept'")]
    [InlineData("concept,language,term\na,xx,b", "glossary.language", 2, 3, "no language tag")]
    [InlineData("id,en,ru\n,x,y", "glossary.empty-field", 2, 1, "the id is empty")]
    public void Read_broken_row_is_told_with_its_place(string text, string code, int line, int column, string message)
    {
        var diagnostic = Assert.Single(Read(text).Diagnostics);

        Assert.Equal((code, line, column), (diagnostic.Code, diagnostic.Line, diagnostic.Column));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.NotEmpty(diagnostic.NextStep);
    }

    [Theory]
    [InlineData("1", true, "")]
    [InlineData("0", false, "")]
    [InlineData("no", false, "")]
    [InlineData("ru|de", true, "ru de")]
    [InlineData("kk", true, "kk")]
    public void Read_do_not_translate_is_for_all_or_for_named_targets(string cell, bool kept, string languages)
    {
        var concept = Assert.Single(Read($"id,en,ru,dnt\na,x,y,{cell}").Glossary.Concepts);

        Assert.Equal((kept, languages), (concept.DoNotTranslate, string.Join(' ', concept.KeptIn)));
    }

    [Fact]
    public void Read_broken_row_leaves_the_others()
    {
        var result = Read("id,en,ru,status\na,x,y,wrong\nb,z,w,preferred");

        Assert.Equal("b", Assert.Single(result.Glossary.Concepts).Id);
    }

    [Fact]
    public void Read_other_format_is_said_to_be_unsupported() =>
        Assert.Equal("glossary.unsupported", Assert.Single(GlossaryReader.Read("g.tmx", new MemoryStream([1, 2]))!.Diagnostics).Code);

    internal static GlossaryReadResult Read(string text, string name = "g.csv") => GlossaryReader.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
