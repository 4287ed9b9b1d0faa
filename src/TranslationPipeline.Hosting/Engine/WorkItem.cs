using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>One input of a job. Only ids travel; texts are in files and in the store.</summary>
/// <param name="JobId">The job.</param>
/// <param name="StartedAt">Which run of the job: the same command again is the same job, but its inputs may be others.</param>
/// <param name="Ordinal">Index of the input in the job.</param>
/// <param name="Fingerprint">Fingerprint of the settings it must be done with, so that a worker with other glossaries does not mix its results in.</param>
internal sealed record WorkItem(string JobId, Instant StartedAt, int Ordinal, string Fingerprint)
{
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{JobId}\n{InstantPattern.ExtendedIso.Format(StartedAt)}\n{Ordinal}\n{Fingerprint}"));

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null when it is something else.</summary>
    public static WorkItem? Read(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n') is [var job, var started, var ordinal, var fingerprint]
        && InstantPattern.ExtendedIso.Parse(started) is { Success: true, Value: var startedAt }
        && int.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new WorkItem(job, startedAt, number, fingerprint)
            : null;
}
