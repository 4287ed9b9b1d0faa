using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Writes the models of the scripts in the layout that <see cref="NgramTable"/> uses in place.</summary>
internal static class TableWriter
{
    /// <summary>Writes the table as the only entry of a ZIP file and returns its size in bytes.</summary>
    /// <param name="path">Target file.</param>
    /// <param name="labels">BCP 47 tags in numbering order.</param>
    /// <param name="models">The models, in the order of their labels.</param>
    public static long Write(string path, IEnumerable<string> labels, IReadOnlyList<ScriptImage> models)
    {
        var names = Encoding.ASCII.GetBytes(string.Join(' ', labels));
        var table = new List<byte>();
        AddNumbers(table, unchecked((int)NgramTable.Magic), names.Length, models.Count);
        var at = NgramTable.HeaderSize + (models.Count * ScriptModel.HeaderSize) + names.Length;
        foreach (var model in models)
        {
            table.AddRange(Encoding.ASCII.GetBytes(model.Script.ToString()));
            AddNumbers(table, model.FirstLabel, model.LabelCount, model.RecordLetters, model.RecordCount, at);
            AddNumbers(table, model.BucketBits, at + model.Records.Length, at + model.Records.Length + model.Groups.Length);
            at += model.Records.Length + model.Groups.Length + model.Clusters.Length;
        }

        File.Delete(path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            var entry = zip.CreateEntry("language-models.tnl", CompressionLevel.SmallestSize);
            entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var stream = entry.Open();
            stream.Write(CollectionsMarshal.AsSpan(table));
            stream.Write(names);
            foreach (var model in models)
            {
                stream.Write(model.Records);
                stream.Write(model.Groups);
                stream.Write(model.Clusters);
            }
        }

        return new FileInfo(path).Length;
    }

    private static void AddNumbers(List<byte> table, params ReadOnlySpan<int> numbers) => table.AddRange(MemoryMarshal.AsBytes(numbers).ToArray());
}
