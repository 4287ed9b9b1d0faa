using TranslationPipeline.Normalization;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Hosting.Configuration;

/// <summary>All settings of the product, in the order people see them.</summary>
public static class Settings
{
    /// <summary>Severities as settings and options write them, mildest first.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["neutral", "minor", "major", "critical"];

    /// <summary>The table.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("from", SettingKind.Text, "auto", "Source language as BCP 47 tag, or auto to detect it.") { IsLanguage = true, Allowed = ["auto"] },
        new("to", SettingKind.List, "", "Target languages as BCP 47 tags; empty: normalise only.") { IsLanguage = true },
        new("languages", SettingKind.List, "", "Languages that detection may answer; empty: all it knows.") { IsLanguage = true },
        new("stages", SettingKind.List, string.Join(',', StageNames.All), "Stages in the order they run.") { Allowed = StageNames.All },
        new("policies", SettingKind.List, "", "Normalisation policies beyond the repair of damage.") { Allowed = NormalizationPolicies.All },
        new("names", SettingKind.List, "glossaries/names", "Files or folders with the names authority.") { IsPath = true },
        new("glossaries", SettingKind.List, "glossaries/terms", "Files or folders with glossaries.") { IsPath = true },
        new("dictionaries", SettingKind.Text, "", "Folder with Hunspell dictionaries (.aff, .dic), which know more forms of terms; empty: the built-in tables alone.") { IsPath = true },
        new("provider", SettingKind.Text, "none", "Translation provider; none: nothing is sent anywhere."),
        new("zone", SettingKind.Text, "", "IANA time zone of the publisher, e.g. Asia/Almaty; empty: from the dateline."),
        new("ambiguousDates", SettingKind.Text, "flag", "A date with two readings and no evidence for one, e.g. 05/06/2022: fail (critical finding), flag (minor finding) or best (likeliest reading).") { Allowed = ["fail", "flag", "best"] },
        new("store", SettingKind.Text, "sqlite:tpipe-out/store.db", "Where results are kept: sqlite:///full/path, sqlite:relative/path, just a path, or postgres://user@host/database.") { IsStore = true },
        new("storeWaitSeconds", SettingKind.Number, "60", "How long a running job waits for a store that is away or locked, in seconds.") { Minimum = 0, Maximum = 86_400 },
        new("engine", SettingKind.Text, "embedded", "Who hands out the work: embedded, in this process, or rabbitmq, to many workers over one PostgreSQL store.") { Allowed = ["embedded", "rabbitmq"] },
        new("rabbitmq.uri", SettingKind.Text, "amqp://guest:guest@127.0.0.1:5672/", "RabbitMQ for engine rabbitmq; the nodes of a cluster separated by commas.") { IsSecret = true },
        new("budget", SettingKind.Number, "0", "Most units, as the provider bills them, that may ever be spent on a provider with this store; 0: no limit.") { Minimum = 0 },
        new("output", SettingKind.Text, "tpipe-out", "Folder for reports. Besides it and the store, only compiled names are written, to the user's cache folder.") { IsPath = true },
        new("report", SettingKind.Switch, "true", "Write the HTML report at the end of a job."),
        new("failOn", SettingKind.Text, "none", "Exit with 1 when a finding is at least this severe.") { Allowed = ["none", .. Severities] },
        new("parallel", SettingKind.Number, "0", "Documents worked on at once; 0: one per processor, at least eight where a provider is asked.") { Minimum = 0, Maximum = 256 },
        new("limits.fileBytes", SettingKind.Number, "67108864", "Largest input file in bytes.") { Minimum = 1, Maximum = 4_294_967_296 },
        new("worker.inbox", SettingKind.Text, "inbox", "Folder the worker watches.") { IsPath = true },
        new("worker.settleMilliseconds", SettingKind.Number, "500", "A file is taken when size and time stood still this long, in milliseconds.") { Minimum = 0, Maximum = 600_000 },
        new("worker.rescanSeconds", SettingKind.Number, "30", "The inbox is searched at least this often, in seconds; file events only make it faster.") { Minimum = 1, Maximum = 86_400 },
        new("worker.drainSeconds", SettingKind.Number, "20", "Longest time to finish what was taken when the worker is asked to stop, in seconds.") { Minimum = 1, Maximum = 3_600 },
        new("worker.url", SettingKind.Text, "http://127.0.0.1:8087", "Address of health, metrics and the editors' page; loopback only."),
    ];

    /// <summary>Finds a setting by its key; null when there is none.</summary>
    public static Setting? Find(string key) => All.FirstOrDefault(s => s.Key == key);
}
