using System.Numerics;
using NodaTime;

namespace TranslationPipeline.Storage.Documents;

/// <summary>Days that a document speaks of.</summary>
/// <param name="Class">Smallest n with 2^n days at least as many; lets an index find days inside periods.</param>
/// <param name="First">First day, counted from 1970-01-01.</param>
/// <param name="Last">Last day.</param>
internal readonly record struct DaySpan(int Class, int First, int Last)
{
    /// <summary>Classes go up to this one: the longest run of days NodaTime has.</summary>
    public const int LastClass = 23;

    private static readonly LocalDate Zero = new(1970, 1, 1);

    /// <summary>Day number from 1970-01-01, negative before it.</summary>
    public static int DayNumber(LocalDate date) => Period.DaysBetween(Zero, date);

    /// <summary>The smallest n for which 2^n days are at least <paramref name="length"/> days.</summary>
    public static int ClassOf(long length) => length <= 1 ? 0 : BitOperations.Log2((ulong)(length - 1)) + 1;

    /// <summary>The days of an annotation; null when it has none.</summary>
    public static DaySpan? Of(Annotation annotation) => annotation switch
    {
        DateAnnotation { Value: { } value } when value.ToDays() is { } days => Between(DayNumber(days.Start), DayNumber(days.End)),
        DatelineAnnotation { Date: { } date } => Between(DayNumber(date), DayNumber(date)),
        _ => null,
    };

    private static DaySpan Between(int first, int last) => new(ClassOf((long)last - first + 1), first, last);
}
