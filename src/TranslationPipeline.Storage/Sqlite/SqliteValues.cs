using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>The model's value types as SQLite values; every <c>Add</c> has the reading method that undoes it.</summary>
internal static class SqliteValues
{
    public static SqliteStatement Add(this SqliteStatement statement, Instant? value) =>
        statement.Add(value is { } instant ? InstantText.Format(instant) : null);

    public static Instant? InstantOrNull(this SqliteStatement row) => row.TextOrNull() is { } text ? InstantText.Parse(text) : (Instant?)null;

    public static Instant Instant(this SqliteStatement row) => InstantText.Parse(row.Text());

    public static SqliteStatement Add(this SqliteStatement statement, LanguageTag value) => statement.Add(value.Value);

    public static SqliteStatement Add(this SqliteStatement statement, LanguageTag? value) => statement.Add(value?.Value);

    public static LanguageTag Language(this SqliteStatement row) => LanguageTag.Parse(row.Text());

    public static LanguageTag? LanguageOrNull(this SqliteStatement row) => row.TextOrNull() is { } text ? LanguageTag.Parse(text) : null;

    public static SqliteStatement Add(this SqliteStatement statement, TextRange value) => statement.Add((long)value.Start).Add((long)value.End);

    public static TextRange Range(this SqliteStatement row) => new(row.Int32(), row.Int32());

    public static SqliteStatement AddWord<T>(this SqliteStatement statement, T value)
        where T : struct, Enum => statement.Add(EnumText<T>.Of(value));

    public static T Word<T>(this SqliteStatement row)
        where T : struct, Enum => EnumText<T>.Read(row.Text());

    public static SqliteStatement AddJson<T>(this SqliteStatement statement, T value, JsonTypeInfo<T> type) =>
        statement.AddUtf8(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static SqliteStatement AddJsonOrNull<T>(this SqliteStatement statement, T? value, JsonTypeInfo<T> type)
        where T : class => value is null ? statement.AddNull() : statement.AddJson(value, type);

    public static T Json<T>(this SqliteStatement row, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.Bytes(), type) ?? throw new FormatException("JSON null in the store");

    public static T? JsonOrNull<T>(this SqliteStatement row, JsonTypeInfo<T> type)
        where T : class => row.IsNull() ? row.Skipped<T>() : row.Json(type);

    private static T? Skipped<T>(this SqliteStatement row)
        where T : class
    {
        row.Skip();
        return null;
    }
}
