// Builds glossaries/names/world-persons.tsv from persons-by-hand.tsv: people whose names are written by rule, one line each.
//
//   dotnet run eng/data/build-persons.cs -- glossaries/names/world-persons.tsv
//
// A name of a language in Latin script is written alike in the other languages in Latin script; the bare letters are admitted there
// and restored only in its own language. A name of another script has its native form and the English one; nothing is guessed for
// other languages. Without `alone` a family name by itself may be somebody else's: such a person is met by the full name only.
#:property PublishAot=false
#:property InvariantGlobalization=false
#:property NoWarn=$(NoWarn);CA1307
#:property RestorePackagesWithLockFile=false

using System.Globalization;
using System.Text;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run eng/data/build-persons.cs -- <output.tsv>");
    return 2;
}

string here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "eng/data";
string[] latin = ["en", "de", "fr", "es", "it", "pl", "pt", "nl", "tr", "cs"];
string[] otherScript = ["ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn"];
const string Source = "editorial: general knowledge, not looked up";
SortedDictionary<string, List<string>> entries = new(StringComparer.Ordinal);
foreach (string line in File.ReadLines(Path.Combine(here, "persons-by-hand.tsv")).Skip(1))
{
    string[] cells = line.Split('\t');
    if (cells.Length != 8)
    {
        throw new InvalidDataException($"eight cells expected: {line}");
    }

    (string given, string family, string language, string nativeGiven, string patronymic, string nativeFamily) = (cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    string note = cells[7] + (cells[6] == "1" ? "" : "; full name only");
    string id = $"person:{Slug(family)}-{Slug(given)}";
    List<string> rows = [];
    if (otherScript.Contains(language))
    {
        Add(rows, id, language, nativeGiven, patronymic, nativeFamily, "preferred", note);
        Add(rows, id, "en", given, "", family, "preferred", note);
    }
    else
    {
        foreach (string written in latin.Append(language).Distinct())
        {
            bool own = written == language;
            (string g, string f) = own || language is not ("az" or "uz") ? (nativeGiven, nativeFamily) : (given, family);
            if (!own && language is "az" or "uz" && written != "en" && !own)
            {
                continue;
            }

            Add(rows, id, written, g, "", f, "preferred", note);
            if (!own && (Bare(g) != g || Bare(f) != f))
            {
                Add(rows, id, written, Bare(g), "", Bare(f), "admitted", note);
            }
        }
    }

    if (!entries.TryAdd(id, rows))
    {
        throw new InvalidDataException($"twice: {id}");
    }
}

StringBuilder output = new("concept\tkind\tlanguage\tterm\tstatus\tgiven\tpatronymic\tfamily\tvalid_from\tvalid_to\tnote\tsource\n");
foreach (string row in entries.SelectMany(e => e.Value.OrderBy(r => r.Split('\t')[2], StringComparer.Ordinal)))
{
    output.Append(row).Append('\n');
}

File.WriteAllText(args[0], output.ToString(), new UTF8Encoding(false));
Console.Error.WriteLine($"{entries.Count} persons -> {args[0]}");
return 0;

static void Add(List<string> rows, string id, string language, string given, string patronymic, string family, string status, string note) =>
    rows.Add(string.Join('\t', id, "person", language, $"{given} {family}", status, given, patronymic, family, "", "", note, Source));

static string Bare(string name) => string.Concat(name.Replace('ł', 'l').Replace('Ł', 'L').Replace('đ', 'd').Replace('Đ', 'D').Replace('ı', 'i').Replace('ø', 'o').Replace('Ø', 'O').Normalize(NormalizationForm.FormD)
    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);

static string Slug(string name) => string.Join('-', Bare(name).ToLowerInvariant().Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries));
