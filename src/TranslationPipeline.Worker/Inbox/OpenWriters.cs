using System.Runtime.InteropServices;

namespace TranslationPipeline.Worker.Inbox;

/// <summary>Asks the Linux kernel whether somebody still has a file open for writing, by trying to take a read lease (fcntl(2), F_SETLEASE).</summary>
internal static partial class OpenWriters
{
    private const int SetLease = 1024;

    private const int ReadLease = 0;

    private const int Unlock = 2;

    private const int Busy = 11; // EAGAIN

    /// <summary>True when a writer is known to be there; false when there is none or the system cannot tell.</summary>
    public static bool Has(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            using var file = File.OpenHandle(path);
            if (Control(file, SetLease, ReadLease) == 0)
            {
                _ = Control(file, SetLease, Unlock);
                return false;
            }

            return Marshal.GetLastPInvokeError() == Busy;
        }
        catch (UnauthorizedAccessException)
        {
            return false; // Whoever takes the file will say that it cannot be read.
        }
        catch (IOException exception)
        {
            return exception is not (FileNotFoundException or DirectoryNotFoundException);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeHandle file, int command, int argument);
}
