using System.Globalization;
using System.Runtime.InteropServices;
using Humanizer;
using NodaTime;
using TranslationPipeline.Detection;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Hosting.Setup;

/// <summary>Looks at everything a job needs and says what is missing and what to do about it.</summary>
public static class Doctor
{
    private const long LowDiskBytes = 256L * 1024 * 1024;

    private const long EarliestPlausibleYear = 2026;

    /// <summary>Examines; never throws for a problem it can name.</summary>
    public static async Task<IReadOnlyList<DoctorCheck>> ExamineAsync(PipelineConfiguration configuration, IReadOnlyCollection<Diagnostic> problems, IClock clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(clock);
        var checks = new List<DoctorCheck>
        {
            Good("program", $"{typeof(Doctor).Assembly.GetName().Version?.ToString(3)} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"),
            Good("time zones", $"tzdb {DateTimeZoneProviders.Tzdb.VersionId}"),
            Clock(clock),
            problems.Count == 0
                ? Good("configuration", Files(configuration))
                : Bad("configuration", problems.First().ToString(), "'tpipe config validate' names every problem"),
            Guard("languages", static () => Good("languages", $"detection answers {LanguageDetector.Default.Detect("Это проверка").Language} for Russian")),
            Guard("names", () => Glossaries("names", configuration.Names)),
            Guard("glossaries", () => Glossaries("glossaries", configuration.Glossaries)),
            Guard("provider", () => Good("provider", ProviderFactory.Create(configuration.Provider, configuration.Sources)?.Name ?? "none: nothing is sent anywhere")),
            Guard("output", () => Disk(configuration.Output)),
        };
        checks.Add(await StoreAsync(configuration, clock, cancellationToken).ConfigureAwait(false));
        if (OperatingSystem.IsLinux())
        {
            checks.Add(Watches());
        }

        return checks;
    }

    private static DoctorCheck Good(string name, string detail) => new(name, true, detail, "");

    private static DoctorCheck Bad(string name, string detail, string nextStep) => new(name, false, detail, nextStep);

    private static DoctorCheck Guard(string name, Func<DoctorCheck> check)
    {
        try
        {
            return check();
        }
        catch (PipelineException exception)
        {
            return Bad(name, exception.Diagnostic.Message, exception.Diagnostic.NextStep);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Bad(name, exception.Message, "Check the path and its permissions");
        }
    }

    private static DoctorCheck Clock(IClock clock)
    {
        var now = clock.GetCurrentInstant().InUtc();
        return now.Year >= EarliestPlausibleYear
            ? Good("clock", now.LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC")
            : Bad("clock", $"the clock says {now.Year}", "Set the system clock: jobs and memories are stamped with it");
    }

    private static string Files(PipelineConfiguration configuration)
    {
        var files = ConfigurationLoader.Files(configuration.Sources).ToList();
        return files.Count == 0 ? "defaults only" : string.Join(", ", files);
    }

    private static DoctorCheck Glossaries(string name, IReadOnlyList<string> paths)
    {
        var loaded = GlossaryLoader.Load(paths);
        var concepts = loaded.Glossaries.Sum(static g => g.Concepts.Length);
        return loaded.Diagnostics.IsEmpty
            ? Good(name, $"{"concept".ToQuantity(concepts, "N0", CultureInfo.InvariantCulture)} in {"file".ToQuantity(loaded.Glossaries.Length, "N0", CultureInfo.InvariantCulture)}")
            : Bad(name, loaded.Diagnostics[0].ToString(), "'tpipe glossary lint' names every problem");
    }

    private static DoctorCheck Disk(string folder)
    {
        var existing = new DirectoryInfo(folder);
        while (!existing.Exists && existing.Parent is { } parent)
        {
            existing = parent;
        }

        var free = new DriveInfo(existing.FullName).AvailableFreeSpace;
        return free >= LowDiskBytes
            ? Good("output", $"{folder}, {free.Bytes().Humanize("0.#", CultureInfo.InvariantCulture)} free")
            : Bad("output", $"only {free.Bytes().Humanize("0.#", CultureInfo.InvariantCulture)} free for {folder}", "Free some space or choose another folder with --output");
    }

    private static async Task<DoctorCheck> StoreAsync(PipelineConfiguration configuration, IClock clock, CancellationToken cancellationToken)
    {
        try
        {
            var store = StoreUri.Open(configuration.Store, clock);
            await using var opened = store.ConfigureAwait(false);
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            return Good("store", StoreUri.Shown(configuration.Store));
        }
        catch (PipelineException exception)
        {
            return Bad("store", exception.Diagnostic.Message, exception.Diagnostic.NextStep);
        }
    }

    private static DoctorCheck Watches()
    {
        const string File = "/proc/sys/fs/inotify/max_user_watches";
        try
        {
            return Good("watches", $"{System.IO.File.ReadAllText(File).Trim()} inotify watches; without any the worker still finds files by searching");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Good("watches", "not readable; the worker finds files by searching");
        }
    }
}
