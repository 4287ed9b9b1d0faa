namespace TranslationPipeline.Dates;

/// <summary>Units of time, finest first; the names in the tables are these in lower case.</summary>
internal enum Grain : byte
{
    None,
    Second,
    Minute,
    Hour,
    Part,
    Day,
    Weekend,
    Workweek,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
}
