using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace TranslationPipeline.Formats;

/// <summary>
/// Tells regular files from pipes, devices and sockets before they are opened: opening a pipe blocks for ever, and .NET
/// reports it as an ordinary empty file. On Linux this asks <c>statx</c>, whose layout is the same on every architecture.
/// </summary>
internal static partial class FileKinds
{
    private const int CurrentFolder = -100;
    private const uint TypeAndMode = 0x3;
    private const int ModeOffset = 28;
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Null when the path leads to a regular file, links followed; else the reason why it is not read.</summary>
    public static Diagnostic? Check(string path)
    {
        try
        {
            if (path.Contains('\0', StringComparison.Ordinal))
            {
                return PathTrouble.Explain(path, new ArgumentException("NUL in path"));
            }

            if (Directory.Exists(path))
            {
                return new Diagnostic(InputDiagnostics.NotRegular, "this is a folder, not a file", "Name its files") { File = path };
            }

            return KindOf(path) is null or Regular
                ? null
                : new Diagnostic(InputDiagnostics.NotRegular, "this is a pipe, a device or a socket, not a regular file", "Copy its content to a file, or pipe it to standard input (-)") { File = path };
        }
        catch (Exception e) when (PathTrouble.Is(e))
        {
            return PathTrouble.Explain(path, e);
        }
    }

    // The file type bits of st_mode, or null where they cannot be read: then opening the file tells.
    private static int? KindOf(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return (File.GetAttributes(path) & FileAttributes.Device) != 0 ? 0 : null;
        }

        Span<byte> result = stackalloc byte[256];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeAndMode, ref MemoryMarshal.GetReference(result)) == 0
                ? BinaryPrimitives.ReadUInt16LittleEndian(result[ModeOffset..]) & KindMask
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library older than 2018
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte result);
}
