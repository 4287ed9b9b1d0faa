using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Cli;

/// <summary>The options that choose what to read from the store; every one that is given must hold.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> path = new("--path") { Description = "Only what was read from this file", HelpName = "FILE" };
    private readonly Option<string?> document = new("--document") { Description = "Only this document", HelpName = "ID" };
    private readonly Option<string?> language = new("--language") { Description = "Only documents in this language", HelpName = "LANG" };
    private readonly Option<string?> target = new("--target") { Description = "Only what has a target in this language; with --language a language pair", HelpName = "LANG" };
    private readonly Option<string?> speaksOf = new("--speaks-of") { Description = "Only what speaks of this day, alone or inside a period", HelpName = "DATE" };
    private readonly Option<string?> timex = new("--date-value") { Description = "Only what has a date of exactly this TIMEX3 value, e.g. 2022-01, 2022-W02, P2D", HelpName = "TIMEX" };
    private readonly Option<string?> entity = new("--entity", "--name", "--term") { Description = "Only what has this name or concept, e.g. place:kazakhstan", HelpName = "ID" };
    private readonly Option<string?> finding = new("--finding") { Description = "Only what has a finding of this category, e.g. numbers", HelpName = "CATEGORY" };
    private readonly Option<string?> madeBy = new("--made-by") { Description = "Only what has a target of this provider", HelpName = "PROVIDER" };
    private readonly Option<string?> job = new("--job") { Description = "Only the inputs of this job", HelpName = "JOB-ID" };
    private readonly Option<string?> text = new("--text") { Description = "Only what has these words next to each other, in any case, with or without marks", HelpName = "WORDS" };
    private readonly Option<bool> superseded = new("--superseded") { Description = "Also texts that a newer one from the same file superseded" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { path, document, language, target, speaksOf, timex, entity, finding, madeBy, job, text, superseded })
        {
            command.Add(option);
        }
    }

    /// <summary>The query that a command line asks for.</summary>
    /// <exception cref="ConfigurationException">A value cannot be read.</exception>
    public SegmentQuery Read(ParseResult parsed, string workingDirectory) => new()
    {
        DocumentId = parsed.GetValue(document),
        SourcePath = parsed.GetValue(path) is { } given ? Path.GetFullPath(given, workingDirectory) : null,
        Language = parsed.GetValue(language) is { } tag ? ReadLanguage(tag) : null,
        Target = parsed.GetValue(target) is { } to ? ReadLanguage(to) : null,
        SpeaksOf = parsed.GetValue(speaksOf) is { } day ? ReadDay(day) : null,
        Timex = parsed.GetValue(timex),
        Entity = parsed.GetValue(entity),
        Finding = parsed.GetValue(finding),
        Provider = parsed.GetValue(madeBy),
        Job = parsed.GetValue(job),
        Text = parsed.GetValue(text),
        IncludeSuperseded = parsed.GetValue(superseded),
    };

    private static LanguageTag ReadLanguage(string text) => LanguageTag.TryParse(text, out var tag)
        ? tag
        : throw new ConfigurationException(new Diagnostic("usage.language", $"'{text}' is not a language tag", "Use BCP 47 tags such as ru, kk-Latn or zh-Hant."));

    private static LocalDate ReadDay(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new ConfigurationException(new Diagnostic("usage.date", $"'{text}' is not a date", "Write it as 2022-01-10."));
}
