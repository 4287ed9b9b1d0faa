
namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Work identities as SQLite values: 32 bytes where they are 64 lower-case hexadecimal digits, which halves their index.</summary>
internal static class IdentityValue
{
    private const int Bytes = 32;

    public static SqliteStatement Add(SqliteStatement statement, string identity)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return identity.Length == 2 * Bytes
            && !identity.AsSpan().ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(identity, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? statement.Add(bytes)
            : statement.Add(identity);
    }

    /// <summary>Reads what <see cref="Add"/> bound. No identity is a text of 16 characters with lone surrogates, the only other BLOB of this length.</summary>
    public static string Read(SqliteStatement row) =>
        row.IsBlob() && row.PeekBytes().Length == Bytes ? Convert.ToHexStringLower(row.Bytes()) : row.Text();
}
