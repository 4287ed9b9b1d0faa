using System.Text;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Formats.Tests.Glossaries;

public sealed class GlossaryMergeTests
{
    private static readonly string[] Columns = ["id", "en", "ru", "note"];

    [Fact]
    public void Merge_edits_of_different_fields_and_added_variants_keeps_both()
    {
        var merged = GlossaryMerge.Merge(
            Read("id,en,ru,note\na,x,и,\nb,y,й,\n"),
            Read("id,en,ru,note\na,x,и|ы,mine\nb,y,й,\n"),
            Read("id,en,ru,note\na,xx,и|э,\nb,y,й,\nc,z,з,new\n"));

        Assert.Empty(merged.Conflicts);
        Assert.Equal("id,en,ru,note\na,xx,и|ы|э,mine\nb,y,й,\nc,z,з,new\n", Encoding.UTF8.GetString(GlossaryTableWriter.Write(merged.Table, ".csv")));
    }

    [Fact]
    public void Merge_contradiction_keeps_ours_and_reports_theirs()
    {
        var conflict = Assert.Single(GlossaryMerge.Merge(Read("id,en,note\na,x,n\n"), Read("id,en,note\na,x,mine\n"), Read("id,en,note\na,x,theirs\n")).Conflicts);

        Assert.Equal(new GlossaryConflict("a", "note", "mine", "theirs"), conflict);
    }

    [Fact]
    public void Merge_row_deleted_here_and_changed_there_stays_and_is_reported()
    {
        var merged = GlossaryMerge.Merge(Read("id,en\na,x\nb,y\n"), Read("id,en\nb,y\n"), Read("id,en\na,z\nb,y\n"));

        Assert.Equal(2, merged.Table.Rows.Count);
        Assert.Equal("*", Assert.Single(merged.Conflicts).Column);
    }

    [Fact]
    public void Merge_any_edits_of_two_editors_loses_none()
    {
        var random = new Random(20260101);
        string Cell() => random.Next(4) is var n and > 0 ? $"v{n}" : "";
        Dictionary<int, (string, string, string)> Version() => Enumerable.Range(0, 6).Where(_ => random.Next(3) > 0).ToDictionary(static id => id, _ => (Cell(), Cell(), Cell()));
        for (var round = 0; round < 2_000; round++)
        {
            var (ancestor, ours, theirs) = (Version(), Version(), Version());
            var merged = GlossaryMerge.Merge(Table(ancestor), Table(ours), Table(theirs));
            var rows = merged.Table.Rows.ToDictionary(static r => r[0]);
            foreach (var (edited, other) in new[] { (ours, theirs), (theirs, ours) })
            {
                foreach (var (id, cells) in edited)
                {
                    var old = ancestor.GetValueOrDefault(id, ("", "", ""));
                    string[] mine = [cells.Item1, cells.Item2, cells.Item3];
                    string[] before = [old.Item1, old.Item2, old.Item3];
                    for (var i = 0; i < 3; i++)
                    {
                        // Every edit is in the result, or is named as a conflict.
                        var isKept = mine[i] == before[i] || (rows.TryGetValue($"c{id}", out var row) && row[i + 1].Split('|').Contains(mine[i]));
                        var isTold = merged.Conflicts.Any(c => c.Row == $"c{id}" && (c.Column == "*" || c.Column == Columns[i + 1]));
                        var isVariant = i < 2 && rows.TryGetValue($"c{id}", out var list) && list[i + 1].Length > 0 && mine[i].Length == 0 && isTold;
                        Assert.True(isKept || isTold || isVariant, $"c{id} {Columns[i + 1]}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Compare_tells_added_removed_and_changed_fields()
    {
        var changes = GlossaryDiff.Compare(Read("id,en,ru\na,x,и\nb,y,й\n"), Read("id,en,ru\na,x,ы\nc,z,з\n")).ToList();

        Assert.Equal(["a changed ru", "c added ", "b removed "], changes.Select(static c => $"{c.Row} {c.Kind} {c.Column}"));
    }

    [Fact]
    public void Apply_import_counts_added_changed_unchanged_and_conflicts()
    {
        var result = GlossaryImport.Apply(Read("id,en,ru\na,x,и\nb,y,\nc,z,з\n"), Read("id,en,ru\na,x,ы\nb,y,й\nc,z,з\nd,w,в\n"), replace: false);

        Assert.Equal((1, 1, 2), (result.Added, result.Changed, result.Unchanged));
        Assert.Equal(new GlossaryConflict("a", "ru", "и", "ы"), Assert.Single(result.Conflicts));
    }

    private static GlossaryTable Read(string text) => GlossaryTable.Read("g.csv", Encoding.UTF8.GetBytes(text))!;

    private static GlossaryTable Table(Dictionary<int, (string, string, string)> rows)
    {
        var table = new GlossaryTable(Columns);
        foreach (var (id, (en, ru, note)) in rows.OrderBy(static r => r.Key))
        {
            table.AddRow([$"c{id}", en, ru, note]);
        }

        return table;
    }
}
