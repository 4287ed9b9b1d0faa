using System.Security.Cryptography;
using System.Text;

namespace TranslationPipeline.Hosting.Jobs;

/// <summary>Names documents and their work so that the same input is the same document, however often it is read.</summary>
public static class DocumentIdentity
{
    /// <summary>Id of a document: 20 hexadecimal digits of SHA-256 over where it was read from and what it says.</summary>
    /// <param name="path">Full path, or <c>-</c>.</param>
    /// <param name="contentHash">SHA-256 of its bytes, hexadecimal.</param>
    public static string DocumentId(string path, string contentHash) => Hash(20, path, contentHash);

    /// <summary>Key of the work on a document: its content and everything that decides the result.</summary>
    public static string WorkKey(string contentHash, string fingerprint) => Hash(64, contentHash, fingerprint);

    /// <summary>Id of a job: the same command in the same folder is the same job, which is how it resumes.</summary>
    public static string JobId(string workingDirectory, IEnumerable<string> arguments) =>
        "j-" + Hash(8, [workingDirectory, .. arguments]);

    private static string Hash(int digits, params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..digits];
}
