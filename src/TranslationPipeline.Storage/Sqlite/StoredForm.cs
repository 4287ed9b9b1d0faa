using System.Text.Json;
using NodaTime.Text;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Tells rows that this program cannot have written from other errors.</summary>
internal static class StoredForm
{
    /// <summary>Reads something; a value that has not the form it was stored in means that the store is damaged.</summary>
    /// <exception cref="StoreException">A row is damaged.</exception>
    public static T Checked<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw SqliteFailure.From(SQLitePCL.raw.SQLITE_CORRUPT, path, exception.Message, exception);
        }
    }

    /// <summary>True for what reading a row throws that no program of ours wrote.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is FormatException or JsonException or OverflowException or ArgumentException or UnparsableValueException or InvalidCastException or IndexOutOfRangeException;
}
