using SQLitePCL;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// A prepared statement. Values are bound and columns are read one after the other, in the order of the SQL text:
/// <c>statement.Add(key).Add(text).Run()</c>. Not safe for concurrent use, like its session.
/// </summary>
internal sealed class SqliteStatement(SqliteSession session, sqlite3_stmt handle) : IDisposable
{
    private int parameter;
    private int column;

    public SqliteStatement Add(long value) => Checked(raw.sqlite3_bind_int64(handle, ++parameter, value));

    public SqliteStatement Add(double value) => Checked(raw.sqlite3_bind_double(handle, ++parameter, value));

    public SqliteStatement Add(long? value) => value is { } number ? Add(number) : AddNull();

    public SqliteStatement Add(ReadOnlySpan<byte> value) => Checked(raw.sqlite3_bind_blob(handle, ++parameter, value));

    /// <summary>Binds a text; see <see cref="SqliteText"/> for the texts that become a BLOB.</summary>
    public SqliteStatement Add(string? value)
    {
        if (value is null)
        {
            return AddNull();
        }

        if (value.Length == 0)
        {
            return Checked(raw.sqlite3_bind_text(handle, ++parameter, "")); // an empty span would bind NULL
        }

        return SqliteText.TryEncode(value, ref session.Buffer, out var length)
            ? Checked(raw.sqlite3_bind_text(handle, ++parameter, session.Buffer.AsSpan(0, length)))
            : Add(SqliteText.ToUtf16(value));
    }

    /// <summary>Binds a text that is UTF-8 already, and not empty.</summary>
    public SqliteStatement AddUtf8(ReadOnlySpan<byte> value) => Checked(raw.sqlite3_bind_text(handle, ++parameter, value));

    public SqliteStatement AddNull() => Checked(raw.sqlite3_bind_null(handle, ++parameter));

    /// <summary>Runs a statement to its end and makes it ready for the next values.</summary>
    public void Run()
    {
        while (Read())
        {
        }
    }

    /// <summary>Moves to the next row; false after the last one, when the statement is ready for the next values.</summary>
    public bool Read()
    {
        column = 0;
        switch (raw.sqlite3_step(handle))
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                Reset();
                return false;
            case var code:
                var failure = session.Failure(code);
                Reset();
                throw failure;
        }
    }

    /// <summary>Reads the only value of the only row; null when there is no row.</summary>
    public long? ReadNumber()
    {
        var value = Read() ? Int64() : (long?)null;
        Reset();
        return value;
    }

    public bool IsNull() => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public bool IsBlob() => raw.sqlite3_column_type(handle, column) == raw.SQLITE_BLOB;

    public void Skip() => column++;

    public long Int64() => raw.sqlite3_column_int64(handle, column++);

    public int Int32() => checked((int)Int64());

    public long? Int64OrNull()
    {
        if (IsNull())
        {
            column++;
            return null;
        }

        return Int64();
    }

    public byte[]? BytesOrNull()
    {
        if (IsNull())
        {
            column++;
            return null;
        }

        return Bytes().ToArray();
    }

    /// <summary>Binds a named value: a text or a number.</summary>
    public void Bind(string name, object value)
    {
        parameter = raw.sqlite3_bind_parameter_index(handle, name) - 1;
        _ = value is long number ? Add(number) : Add((string)value);
    }

    public int? Int32OrNull()
    {
        if (IsNull())
        {
            column++;
            return null;
        }

        return Int32();
    }

    public double Double() => raw.sqlite3_column_double(handle, column++);

    public string Text() => TextOrNull() ?? throw session.Failure(raw.SQLITE_CORRUPT);

    public string? TextOrNull()
    {
        var type = raw.sqlite3_column_type(handle, column);
        if (type == raw.SQLITE_NULL)
        {
            column++;
            return null;
        }

        var bytes = raw.sqlite3_column_blob(handle, column++);
        return type == raw.SQLITE_BLOB ? SqliteText.FromUtf16(bytes) : SqliteText.FromUtf8(bytes);
    }

    /// <summary>As <see cref="Bytes"/>, without moving to the next column.</summary>
    public ReadOnlySpan<byte> PeekBytes() => raw.sqlite3_column_blob(handle, column);

    /// <summary>The bytes of a BLOB or of a text in UTF-8; valid until the next row.</summary>
    public ReadOnlySpan<byte> Bytes() => raw.sqlite3_column_blob(handle, column++);

    /// <summary>Gives up the rows that are left and forgets the values.</summary>
    public void Reset()
    {
        _ = raw.sqlite3_reset(handle); // repeats the error of the last step, which was thrown already
        parameter = 0;
        column = 0;
    }

    public void Dispose() => handle.Dispose();

    private SqliteStatement Checked(int code) => code == raw.SQLITE_OK ? this : throw session.Failure(code);
}
