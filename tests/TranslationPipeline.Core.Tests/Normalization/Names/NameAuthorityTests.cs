using NodaTime;
using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Core.Tests.Normalization.Names;

public sealed class NameAuthorityTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    [Fact]
    public void Compile_terms_without_kind_are_passed_over()
    {
        var glossary = new Glossary("terms.tsv") { Concepts = [new Concept("term:gas") { Terms = [new Term(English, "gas")] }] };

        Assert.Equal(0, NameAuthority.Compile([glossary]).Count);
    }

    [Fact]
    public void Compile_same_id_in_two_glossaries_becomes_one_entry()
    {
        var authority = NameAuthority.Compile([City("a", "place:x", new Term(English, "Semey")), City("b", "place:x", new Term(Russian, "Семей"))]);

        Assert.Equal(1, authority.Count);
        Assert.Equal(2, Assert.Single(authority.Entities).Forms.Length);
    }

    [Fact]
    public void Compile_without_variants_knows_only_listed_spellings()
    {
        var glossary = City("a", "place:x", new Term(Russian, "Ташкент"), new Term(English, "Tashkent"));

        Assert.Equal(3, NameAuthority.Compile([glossary], generateVariants: false).SpellingCount);
        Assert.True(NameAuthority.Compile([glossary]).SpellingCount > 5);
    }

    [Fact]
    public void Empty_finds_nothing()
    {
        Assert.Equal(0, NameAuthority.Empty.Count);
        Assert.Equal("Kazak-hstan", Normalize(NameAuthority.Empty, "Kazak-hstan"));
    }

    [Fact]
    public void Read_what_was_written_holds_the_same_entries()
    {
        var read = Copy(NamesFixture.Authority);

        Assert.Equal(NamesFixture.Authority.SpellingCount, read.SpellingCount);
        Assert.Equal(Describe(NamesFixture.Authority), Describe(read));
    }

    [Fact]
    public void Read_every_field_of_a_term_comes_back()
    {
        var term = new Term(LanguageTag.Parse("kk-Latn"), "Qasym-Jomart Toqaev")
        {
            Status = TermStatus.Forbidden,
            ValidFrom = new LocalDate(2019, 3, 23),
            ValidTo = new LocalDate(2022, 9, 17),
            CaseSensitive = true,
            PartOfSpeech = "noun",
            Match = TermMatchRule.Pattern,
            Gender = "masculine",
            Parts = new NameParts("Qasym-Jomart", "Kemelevich", "Toqaev"),
            Replacement = "Тоқаев",
            Note = "note",
            Source = "source",
            Line = 300,
        };
        var concept = new Concept("x") { Kind = "organisation", Domain = "d", Definition = "e", Owner = "o", Note = "n", DoNotTranslate = true, Terms = [term] };
        var stop = new StopContext("x", English, "some phrase");

        var read = Copy(NameAuthority.Compile([new Glossary("g") { Concepts = [concept], StopContexts = [stop] }])).ToGlossary("organisation");

        var found = Assert.Single(read.Concepts);
        Assert.Equal(concept with { Terms = [] }, found with { Terms = [] });
        Assert.Equal(term, Assert.Single(found.Terms));
        Assert.Equal(stop, Assert.Single(read.StopContexts));
    }

    [Fact]
    public void Read_damaged_or_foreign_bytes_are_refused()
    {
        var bytes = Bytes(NamesFixture.Authority);

        for (var cut = 0; cut < bytes.Length; cut += 977)
        {
            Assert.Throws<InvalidDataException>(() => NameAuthority.Read(new MemoryStream(bytes[..cut])));
            var damaged = bytes.ToArray();
            damaged[cut] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => NameAuthority.Read(new MemoryStream(damaged)));
        }
    }

    /// <summary>The compiled form of a fixed glossary. When this fails, raise the revision in NameCompilerVersion, or old caches would be used.</summary>
    [Fact]
    public void CompilerVersion_is_raised_with_the_compiled_form()
    {
        var glossary = City("a", "place:x", new Term(Russian, "Усть-Каменогорск"), new Term(English, "Ust-Kamenogorsk"));
        var person = new Concept("person:x") { Kind = "person", Terms = [new Term(Russian, "Касым-Жомарт Токаев") { Parts = new NameParts("Касым-Жомарт", null, "Токаев") }] };

        var checksum = NameChecksum.Continue(NameKey.Empty, Bytes(NameAuthority.Compile([glossary with { Concepts = glossary.Concepts.Add(person) }])));

        Assert.Equal("2-bacd197a2ea57768 875f79ea14634a72", $"{NameAuthority.CompilerVersion} {checksum:x16}");
    }

    [Fact]
    public void With_a_changed_entry_is_found_by_its_new_name_only()
    {
        var authority = NameAuthority.Compile([City("a", "place:x", new Term(English, "Oldtown")), City("b", "place:y", new Term(English, "Hightown"))]);

        var edited = authority.With(City("a", "place:x", new Term(English, "Newtown")));

        Assert.Equal(2, edited.Count);
        Assert.Equal("Oldt-own Newtown Hightown", Normalize(edited, "Oldt-own Newt-own Hight-own"));
        Assert.Equal("Oldtown Newt-own Hightown", Normalize(authority, "Oldt-own Newt-own Hight-own"));
    }

    [Fact]
    public void With_terms_of_other_glossaries_stay()
    {
        var authority = NameAuthority.Compile([City("a", "place:x", new Term(English, "Oldtown")), City("b", "place:x", new Term(Russian, "Старгород"))]);

        var edited = authority.With(City("a", "place:x", new Term(English, "Newtown")));

        Assert.Equal(["Newtown", "Старгород"], Assert.Single(edited.Entities).Forms.Select(static f => f.Text));
    }

    [Fact]
    public void With_an_empty_glossary_takes_its_entries_away()
    {
        var authority = NameAuthority.Compile([City("a", "place:x", new Term(English, "Oldtown")), City("b", "place:y", new Term(English, "Hightown"))]);

        var edited = authority.With(new Glossary("a"));

        Assert.Equal("place:y", Assert.Single(edited.Entities).Id);
        Assert.Equal(1, edited.Count);
    }

    [Fact]
    public void With_a_second_edit_builds_on_the_first()
    {
        var authority = NameAuthority.Compile([City("a", "place:x", new Term(English, "Oldtown")), City("b", "place:y", new Term(English, "Hightown"))]);

        var edited = authority.With(City("c", "place:z", new Term(English, "Midtown"))).With(City("a", "place:x", new Term(English, "Newtown")));

        Assert.Equal("Newtown Hightown Midtown", Normalize(edited, "Newt-own Hight-own Midt-own"));
    }

    [Fact]
    public void With_what_is_compiled_already_compiles_nothing()
    {
        var glossary = City("a", "place:x", new Term(English, "Oldtown") { Line = 2 });

        var edited = NameAuthority.Compile([glossary]).With(City("a", "place:x", new Term(English, "Oldtown") { Line = 3 }));

        Assert.Equal(0, Assert.Single(edited.Entities).Index);
    }

    private static Glossary City(string name, string id, params Term[] terms) => new(name) { Concepts = [new Concept(id) { Kind = "city", Terms = [.. terms] }] };

    private static byte[] Bytes(NameAuthority authority)
    {
        using var stream = new MemoryStream();
        authority.Write(stream);
        return stream.ToArray();
    }

    private static NameAuthority Copy(NameAuthority authority) => NameAuthority.Read(new MemoryStream(Bytes(authority)));

    private static IEnumerable<string> Describe(NameAuthority authority) =>
        authority.Entities.Select(static e => $"{e.Index} {e.Id} {e.Kind} {string.Join('|', e.Forms.Select(static f => f.Term))} {string.Join('|', e.Stops)}");

    private static string Normalize(NameAuthority authority, string text)
    {
        var output = new PassOutput();
        new NamePass(authority).Run(new PassInput(text, English, [], new DocumentContext()), output);
        return NamesFixture.Apply(text, output);
    }
}
