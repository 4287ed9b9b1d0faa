using System.Security;

namespace TranslationPipeline.Formats;

/// <summary>Turns what the file system throws into diagnostics.</summary>
internal static class PathTrouble
{
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    public static Diagnostic Explain(string path, Exception e) => e switch
    {
        _ when path.Contains('\uFFFD', StringComparison.Ordinal) => new Diagnostic(InputDiagnostics.BadPath, "the file name has bytes that are not UTF-8", "Rename the file") { File = path },
        FileNotFoundException or DirectoryNotFoundException => NotFound(path),
        PathTooLongException => new Diagnostic(InputDiagnostics.BadPath, "the path is too long", "Move the file to a shorter path") { File = path },
        UnauthorizedAccessException or SecurityException => new Diagnostic(InputDiagnostics.AccessDenied, "reading it is not allowed", "Check the owner and the permissions") { File = path },
        ArgumentException => new Diagnostic(InputDiagnostics.BadPath, "this cannot be a path", "Check the spelling") { File = path },
        _ => new Diagnostic(InputDiagnostics.ReadFailed, $"the system could not read it ({e.Message.TrimEnd('.')})", "Check the disk or the network share and try again") { File = path },
    };

    public static Diagnostic NotFound(string path) => new(InputDiagnostics.NotFound, "there is no such file or folder", "Check the spelling and the current folder") { File = path };
}
