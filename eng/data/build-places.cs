// Builds glossaries/names/places.tsv from Unicode CLDR (countries, regions, time-zone cities) and places-by-hand.tsv (corrections, more cities).
// A row made by hand wins over CLDR for the same concept and language, so an editor corrects CLDR in the .tsv and never in the output.
//
//   npm pack cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0
//   mkdir -p cldr/cldr-localenames-full cldr/cldr-dates-full
//   tar xzf cldr-localenames-full-48.2.0.tgz -C cldr/cldr-localenames-full
//   tar xzf cldr-dates-full-48.2.0.tgz -C cldr/cldr-dates-full
//   apt-get download unicode-cldr-core && dpkg-deb -x unicode-cldr-core_41-0.1_all.deb cldr/deb      (regions: the npm package has them in English only)
//   dotnet run eng/data/build-places.cs -- cldr glossaries/names/places.tsv
//
// Cells of places-by-hand.tsv: terms separated by "|". The first plain one is preferred, later plain ones and "+" are admitted,
// "!" is deprecated (old spelling), "~" is admitted (former name). An empty cell leaves what CLDR has.
#:property PublishAot=false
#:property InvariantGlobalization=false
#:property NoWarn=$(NoWarn);CA1307
#:property RestorePackagesWithLockFile=false
#:property JsonSerializerIsReflectionEnabledByDefault=true

using System.Globalization;
using System.Text;
using System.Text.Json;

const string CldrVersion = "48.2.0";
string[] wanted = ["en", "ru", "kk", "uk", "zh", "de", "fr", "es", "tr", "ar"];
string[] cheap = ["zh-Hant", "pl", "it", "uz", "ky", "be", "az", "fa", "ja", "ko", "pt", "nl"];
// In these scripts a time-zone city that CLDR does not list is simply unknown; in Latin script it is written as in the zone's id.
HashSet<string> inheritsZoneId = ["en", "de", "fr", "es", "tr"];

// Members of the United Nations, the Holy See, and others that news names as it names countries.
string[] territories = (
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ " +
    "DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP " +
    "KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI " +
    "NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL " +
    "TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW " +
    "EH GL HK MO PR PS TW XK").Split(' ');
HashSet<string> regions = ["EH", "GL", "HK", "MO", "PR", "TW"];
Dictionary<string, string> slugs = new()
{
    ["CD"] = "democratic-republic-of-the-congo",
    ["CG"] = "republic-of-the-congo",
    ["TR"] = "turkey",
    ["MM"] = "myanmar",
    ["HK"] = "hong-kong",
    ["MO"] = "macao",
    ["PS"] = "palestine",
    ["CI"] = "cote-d-ivoire",
    ["LC"] = "saint-lucia",
    ["KN"] = "saint-kitts-and-nevis",
    ["VC"] = "saint-vincent-and-the-grenadines",
};

// Capitals and large news cities among the time-zone exemplar cities: zone id, then the slug where it is not the city's English name.
// CLDR keys cities by zone id; several ids are old names (Europe/Kiev), which says nothing about the form written.
string[] zones = """
    Europe/Tirane=tirana Europe/Vienna Europe/Sarajevo Europe/Brussels Europe/Sofia Europe/Minsk Europe/Zurich Europe/Prague Europe/Berlin
    Europe/Copenhagen Europe/Tallinn Europe/Madrid Europe/Helsinki Europe/Paris Europe/London Europe/Athens Europe/Zagreb Europe/Budapest
    Europe/Dublin Europe/Rome Europe/Vaduz Europe/Vilnius Europe/Riga Europe/Chisinau Europe/Podgorica Europe/Skopje Europe/Amsterdam
    Europe/Oslo Europe/Warsaw Europe/Lisbon Europe/Bucharest Europe/Belgrade Europe/Kaliningrad Europe/Moscow Europe/Volgograd
    Europe/Saratov Europe/Astrakhan Europe/Samara Europe/Stockholm Europe/Ljubljana Europe/Bratislava Europe/Istanbul Europe/Kiev=kyiv
    Europe/Simferopol Asia/Dubai Asia/Kabul Asia/Yerevan Asia/Baku Asia/Dhaka Asia/Thimphu Asia/Urumqi Asia/Shanghai Asia/Nicosia
    Asia/Tbilisi Asia/Jakarta Asia/Jerusalem Asia/Calcutta=kolkata Asia/Baghdad Asia/Tehran Asia/Amman Asia/Tokyo Asia/Phnom_Penh
    Asia/Pyongyang Asia/Seoul Asia/Aqtau=aktau Asia/Oral Asia/Atyrau Asia/Aqtobe=aktobe Asia/Qostanay=kostanay Asia/Qyzylorda=kyzylorda
    Asia/Almaty Asia/Vientiane Asia/Beirut Asia/Colombo Asia/Rangoon=yangon Asia/Ulaanbaatar Asia/Kuala_Lumpur Asia/Katmandu=kathmandu
    Asia/Muscat Asia/Manila Asia/Karachi Asia/Gaza Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Krasnoyarsk Asia/Irkutsk
    Asia/Vladivostok Asia/Riyadh Asia/Damascus Asia/Bangkok Asia/Dushanbe Asia/Dili Asia/Ashgabat Asia/Taipei Asia/Samarkand
    Asia/Tashkent Asia/Aden Africa/Luanda Africa/Ouagadougou Africa/Gaborone Africa/Kinshasa Africa/Bangui Africa/Brazzaville
    Africa/Abidjan Africa/Algiers Africa/Cairo Africa/Addis_Ababa Africa/Accra Africa/Nairobi Africa/Tripoli Africa/Casablanca
    Africa/Bamako Africa/Maputo Africa/Windhoek Africa/Lagos Africa/Kigali Africa/Khartoum Africa/Dakar Africa/Mogadishu Africa/Juba
    Africa/Ndjamena=ndjamena Africa/Tunis=tunis-city Africa/Kampala Africa/Johannesburg Africa/Lusaka Africa/Harare
    America/Buenos_Aires America/La_Paz America/Sao_Paulo America/Vancouver America/Toronto America/Santiago America/Bogota
    America/Havana America/Los_Angeles America/Chicago America/Detroit America/New_York America/Montevideo America/Caracas America/Lima
    America/Managua America/Mexico_City Atlantic/Reykjavik Australia/Sydney Australia/Melbourne
    """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
HashSet<string> arabicByHandOnly = ["samara", "kaliningrad", "volgograd", "astrakhan", "irkutsk", "krasnoyarsk", "aktobe", "saratov"];

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run eng/data/build-places.cs -- <folder with cldr-localenames-full and cldr-dates-full> <output.tsv>");
    return 2;
}

string here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "eng/data";
List<Row> byHand = ReadByHand(Path.Combine(here, "places-by-hand.tsv"));
// A concept with a dated chain of names is taken from the hand-made rows alone in the languages they give.
HashSet<(string, string)> handPreferred = byHand.Where(r => r.Status == "preferred").Select(r => (r.Concept, r.Language)).ToHashSet();
HashSet<(string, string, string)> handTerms = byHand.Select(r => (r.Concept, r.Language, r.Term)).ToHashSet();
List<Row> rows = [];
// What CLDR writes anywhere for a concept: a hand-made row that agrees cites CLDR itself.
Dictionary<(string, string, string), string> cldrForms = [];

Dictionary<string, string> englishNames = Territories("en");
foreach (string language in wanted.Concat(cheap))
{
    Dictionary<string, string> names = Territories(language);
    foreach (string code in territories)
    {
        string concept = "place:" + (slugs.TryGetValue(code, out string? slug) ? slug : Slug(englishNames[code]));
        foreach ((string variant, string form) in names.Where(n => n.Key == code || n.Key.StartsWith(code + "-alt-", StringComparison.Ordinal)).OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            cldrForms.TryAdd((concept, language, form), $"CLDR {CldrVersion} cldr-localenames-full main/{language}/territories.json {variant}");
        }
        string key = names.ContainsKey(code + "-alt-short") && code is "HK" or "MO" or "PS" or "MM" ? code + "-alt-short" : code;
        if (!names.TryGetValue(key, out string? name))
        {
            if (!names.TryGetValue(key = code, out name))
            {
                continue;
            }
        }
        if (language == "en")
        {
            name = name.Replace(" & ", " and ");
        }
        // "Congo - Kinshasa", "Myanmar (Burma)", "о-ва": made for menus, not for sentences.
        bool pressForm = !name.Contains(" - ") && !name.Contains(" – ") && !name.Contains('(') && !name.Contains('（') && !name.Contains("о-в");
        if (!pressForm || handPreferred.Contains((concept, language)) || handTerms.Contains((concept, language, name)))
        {
            continue;
        }
        rows.Add(new Row(concept, regions.Contains(code) ? "region" : "country", language, name, "preferred", "", "", "",
            $"CLDR {CldrVersion} cldr-localenames-full main/{language}/territories.json {key}"));
    }

    Dictionary<string, string> cities = ZoneCities(language);
    foreach (string entry in zones)
    {
        string[] parts = entry.Split('=');
        string fromId = parts[0][(parts[0].LastIndexOf('/') + 1)..].Replace('_', ' ');
        string slug = parts.Length == 2 ? parts[1] : Slug(fromId);
        string concept = "place:" + slug;
        string? name = cities.GetValueOrDefault(parts[0]) ?? (inheritsZoneId.Contains(language) ? fromId : null);
        if (name is not null)
        {
            cldrForms.TryAdd((concept, language, name), $"CLDR {CldrVersion} cldr-dates-full main/{language}/timeZoneNames.json {parts[0]} exemplarCity" +
                (cities.ContainsKey(parts[0]) ? "" : " (inherited from the zone id)"));
        }
        if (name is null || name.Contains('(') || (language == "ar" && arabicByHandOnly.Contains(slug)))
        {
            continue;
        }
        if (handPreferred.Contains((concept, language)) || handTerms.Contains((concept, language, name)))
        {
            continue;
        }
        rows.Add(new Row(concept, "city", language, name, "preferred", "", "", "", cldrForms[(concept, language, name)]));
    }
}

rows.AddRange(Subdivisions(rows.Concat(byHand).Select(r => Letters(r.Term)).ToHashSet()));
rows.AddRange(byHand.Select(r => r with
{
    Source = r.ValidFrom == "" && r.ValidTo == "" && cldrForms.TryGetValue((r.Concept, r.Language, r.Term), out string? form) ? form : SourceOf(r),
}));

string[] statuses = ["preferred", "admitted", "deprecated"];
rows = [.. rows.Select(r => r with { Term = r.Term.Replace("\u00AD", "").Normalize(NormalizationForm.FormC) })
    .DistinctBy(r => (r.Concept, r.Language, r.Term, r.ValidFrom, r.ValidTo))
    .OrderBy(r => r.Concept, StringComparer.Ordinal).ThenBy(r => r.Language, StringComparer.Ordinal)
    .ThenBy(r => Array.IndexOf(statuses, r.Status)).ThenBy(r => r.ValidFrom, StringComparer.Ordinal).ThenBy(r => r.Term, StringComparer.Ordinal)];

StringBuilder output = new("concept\tkind\tlanguage\tterm\tstatus\tgiven\tpatronymic\tfamily\tvalid_from\tvalid_to\tnote\tsource\n");
foreach (Row r in rows)
{
    output.Append(CultureInfo.InvariantCulture, $"{r.Concept}\t{r.Kind}\t{r.Language}\t{r.Term}\t{r.Status}\t\t\t\t{r.ValidFrom}\t{r.ValidTo}\t{r.Note}\t{r.Source}\n");
}
File.WriteAllText(args[1], output.ToString(), new UTF8Encoding(false));
Console.Error.WriteLine($"{rows.Count} rows, {rows.Select(r => r.Concept).Distinct().Count()} concepts -> {args[1]}");
return 0;

Dictionary<string, string> Territories(string language)
{
    using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Find("cldr-localenames-full", language, "territories.json")));
    return json.RootElement.GetProperty("main").GetProperty(language).GetProperty("localeDisplayNames").GetProperty("territories")
        .EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
}

// First-level regions. Only the English form and the form of the region's own language are preferred: CLDR's other forms come from
// many hands, so they are recognised and never written. Only Russian regions have Cyrillic forms, from which spellings are generated.
// A name that another place already has (Georgia, Washington) is left out, and so is a form with the word for "region" in it.
List<Row> Subdivisions(HashSet<string> taken)
{
    (string Country, string Native)[] countries =
    [
        ("ru", "ru"), ("tr", "tr"), ("cn", "zh"), ("ir", "fa"), ("af", "fa"), ("pk", "ur"), ("in", "hi"), ("us", "en"), ("ca", "en"), ("au", "en"), ("de", "de"),
        ("ge", "ka"), ("az", "az"), ("sy", "ar"), ("iq", "ar"), ("sa", "ar"), ("br", "pt"), ("jp", "ja"), ("pl", "pl"), ("kr", "ko"), ("ua", "uk"),
    ];
    string[] languages = ["en", "ru", "zh", "de", "fr", "es", "tr", "ar", "fa", "it", "pl", "pt", "az", "ja", "ko", "uk"];
    Dictionary<string, Dictionary<string, string>> names = languages.ToDictionary(l => l, ReadSubdivisions);
    List<Row> result = [];
    HashSet<string> used = [];
    foreach ((string country, string native) in countries)
    {
        foreach ((string code, string english) in names["en"].Where(n => n.Key.StartsWith(country, StringComparison.Ordinal)).OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            if (!IsPlainRegion(english) || english.EndsWith("chyna", StringComparison.Ordinal) || languages.Any(l => names[l].TryGetValue(code, out string? n) && taken.Contains(Letters(n))) || !used.Add(Letters(english)))
            {
                continue;
            }
            string concept = $"place:{code[..2]}-{Slug(english)}";
            foreach (string language in languages)
            {
                if (!names[language].TryGetValue(code, out string? name) || !IsPlainRegion(name) || (language == "ru" && country != "ru") || (language == "uk" && country != "ua"))
                {
                    continue;
                }
                string source = $"CLDR 41 common/subdivisions/{language}.xml {code}";
                bool preferred = language == "en" || language == native || (language == "ru" && country == "ru") || (language == "zh" && country == "cn");
                result.Add(new Row(concept, "region", language, name, preferred ? "preferred" : "admitted", "", "", "", source));
                // English papers leave the marks out: never changed.
                if (language == "en" && Letters(name) is var bare && bare.Length > 0 && WithoutMarks(name) is var plain && plain != name)
                {
                    result.Add(new Row(concept, "region", language, plain, "admitted", "", "", "", source + " without its diacritics"));
                }
            }
        }
    }
    return result;
}

Dictionary<string, string> ReadSubdivisions(string language) =>
    System.Xml.Linq.XDocument.Load(new System.Xml.XmlTextReader(Path.Combine(args[0], "deb/usr/share/unicode/cldr/common/subdivisions", language + ".xml")) { DtdProcessing = System.Xml.DtdProcessing.Ignore, XmlResolver = null })
        .Descendants("subdivision").Where(e => e.Attribute("alt") is null && e.Value != "")
        .GroupBy(e => e.Attribute("type")!.Value).ToDictionary(g => g.Key, g => g.First().Value.Normalize(NormalizationForm.FormC));

static bool IsPlainRegion(string name)
{
    string[] generic = ["region", "province", "district", "oblast", "okrug", "krai", "county", "eyalet", "cumhuriyet", "ostan", "autonom", "republi", "territor", "governorate",
        "islands", "область", "край", "округ", "республик", "wojew", "provin", "estado", "état", "state", "staat", "il ", " ili", "rayon", "outlying", "jewish", "bezirk", "prefect",
        "municip", "city", "ciudad", "stadt", "ville", "dc", "distri", "depart", "départ", "capital", "and ", "SAR ", "holy cross", " ar", "kommun", "län"];
    return name.Length >= 4 | name.Any(c => c > 0x2E80) && !name.Any(c => char.IsDigit(c) || c is '(' or '（' or '²' or ',' or '/') && !generic.Any(g => name.Contains(g, StringComparison.OrdinalIgnoreCase))
        && !(name.Any(c => c > 0x0600 && c < 0x0700) && (name.StartsWith("محافظة", StringComparison.Ordinal) || name.StartsWith("استان", StringComparison.Ordinal) || name.StartsWith("ولاية", StringComparison.Ordinal) || name.StartsWith("منطقة", StringComparison.Ordinal)));
}

static string WithoutMarks(string name) =>
    string.Concat(name.Replace('ı', 'i').Normalize(NormalizationForm.FormD).Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);

static string Letters(string name) => string.Concat(WithoutMarks(name).Where(char.IsLetter)).ToLowerInvariant();

Dictionary<string, string> ZoneCities(string language)
{
    using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Find("cldr-dates-full", language, "timeZoneNames.json")));
    Dictionary<string, string> cities = [];
    Walk(json.RootElement.GetProperty("main").GetProperty(language).GetProperty("dates").GetProperty("timeZoneNames").GetProperty("zone"), "");
    return cities;

    void Walk(JsonElement element, string path)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Name == "exemplarCity")
            {
                cities[path] = property.Value.GetString()!;
            }
            else if (property.Value.ValueKind == JsonValueKind.Object && property.Name is not ("long" or "short"))
            {
                Walk(property.Value, path.Length == 0 ? property.Name : path + "/" + property.Name);
            }
        }
    }
}

string Find(string package, string language, string file)
{
    string direct = Path.Combine(args[0], package, "main", language, file);
    return File.Exists(direct) ? direct : Path.Combine(args[0], package, "package", "main", language, file);
}

static List<Row> ReadByHand(string path)
{
    List<Row> result = [];
    string[] lines = File.ReadAllLines(path);
    string[] header = lines[0].Split('\t');
    for (int number = 2; number <= lines.Length; number++)
    {
        string[] cells = lines[number - 1].Split('\t');
        if (cells.Length != header.Length)
        {
            throw new InvalidDataException($"{path}({number}): {cells.Length} cells, {header.Length} expected");
        }
        for (int column = 4; column < header.Length - 2; column++)
        {
            bool first = true;
            foreach (string term in cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                string status = term[0] switch { '!' => "deprecated", '~' => "admitted", '+' => "admitted", _ => first ? "preferred" : "admitted" };
                string text = term.TrimStart('!', '~', '+');
                if (status == "preferred")
                {
                    first = false;
                }
                // An old or a second spelling outlives the period of the official name beside it.
                bool dated = status == "preferred";
                result.Add(new Row(cells[0], cells[1], header[column], text, status, dated ? cells[2] : "", dated ? cells[3] : "", cells[14], cells[15], term[0] == '~'));
            }
        }
    }
    return result;
}

// A site is the source of a form only in the languages it publishes in; elsewhere the form is the editors' and the site vouches for dates alone.
static string SourceOf(Row row)
{
    if (row.IsFormerName)
    {
        return "editorial: former name in " + row.Language;
    }
    if (row.Status == "deprecated")
    {
        return "editorial: older spelling in " + row.Language;
    }
    string[] named = [.. row.Source.Split("; ").Where(s => !s.StartsWith("CLDR", StringComparison.Ordinal) && !s.StartsWith("press usage", StringComparison.Ordinal))];
    string[] sites = [.. named.Where(s => !s.StartsWith("editorial", StringComparison.Ordinal))];
    string[] publishing = [.. sites.Where(s => Publishes(s, row.Language))];
    string form = publishing.Length > 0 ? string.Join("; ", publishing) : "editorial: press usage in " + row.Language;
    bool dated = row.ValidFrom != "" || row.ValidTo != "";
    string dates = string.Join("; ", sites.Except(publishing).Concat(named.Where(s => s.StartsWith("editorial: renamed", StringComparison.Ordinal) || s.StartsWith("editorial: decree", StringComparison.Ordinal))));
    return dated && dates != "" ? form + "; dates: " + dates : form;
}

static bool Publishes(string site, string language)
{
    string address = site.Split(' ')[0];
    string languages =
        address.Contains("un.org") || address.Contains("iaea.org") ? "en ru zh fr es ar" :
        address.Contains("akorda.kz") || address.Contains("gov.kz") ? "en ru kk" :
        address.Contains("adilet.zan.kz") ? "ru kk" :
        address.Contains(".ua") ? "en uk" :
        address.Contains(".ru") ? "en ru" :
        address.Contains(".cn") ? "en zh" :
        address.Contains(".tr") ? "en tr" :
        address.Contains("president.uz") || address.Contains("president.tj") ? "en ru" :
        address.Contains("osce.org") ? "en ru de fr es" : "en";
    return languages.Split(' ').Contains(language);
}

static string Slug(string name)
{
    StringBuilder slug = new();
    foreach (char c in name.Replace("&", "and").Normalize(NormalizationForm.FormD).ToLowerInvariant())
    {
        if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
        {
            slug.Append(c);
        }
        else if (slug.Length > 0 && slug[^1] != '-' && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            slug.Append('-');
        }
    }
    return slug.ToString().TrimEnd('-');
}

internal sealed record Row(string Concept, string Kind, string Language, string Term, string Status, string ValidFrom, string ValidTo, string Note, string Source, bool IsFormerName = false);
