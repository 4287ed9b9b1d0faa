using System.Globalization;
using System.Text;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>One input of a job. Only ids travel; texts are in files and in the store.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Ordinal">Index of the input in the job.</param>
/// <param name="Fingerprint">Fingerprint of the settings it must be done with, so that a worker with other glossaries does not mix its results in.</param>
internal sealed record WorkItem(string JobId, int Ordinal, string Fingerprint)
{
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{JobId}\n{Ordinal}\n{Fingerprint}"));

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null when it is something else.</summary>
    public static WorkItem? Read(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n') is [var job, var ordinal, var fingerprint] && int.TryParse(ordinal, CultureInfo.InvariantCulture, out var number)
            ? new WorkItem(job, number, fingerprint)
            : null;
}
