using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>One run of one case: a store of its own, a clock that stands still until it is moved, and what the case claims.</summary>
internal sealed class StoreCase(IStoreFactory factory, CancellationToken cancellationToken) : IAsyncDisposable, IClock
{
    private readonly string name = $"case-{Guid.NewGuid():n}";
    private readonly List<StoreUnderTest> opened = [];

    public CancellationToken Token => cancellationToken;

    /// <summary>What the clock of the store says.</summary>
    public Instant Now { get; set; } = Instant.FromUtc(2022, 1, 10, 6, 0);

    Instant IClock.GetCurrentInstant() => Now;

    /// <summary>Opens the store of this case, again or for the first time.</summary>
    public async Task<StoreUnderTest> OpenAsync()
    {
        var store = factory.Open(name, this);
        opened.Add(store);
        await store.Texts.InitializeAsync(Token).ConfigureAwait(false);
        return store;
    }

    /// <summary>Closes what the case opened.</summary>
    public async Task CloseAsync()
    {
        foreach (var store in opened)
        {
            await store.DisposeAsync().ConfigureAwait(false);
        }

        opened.Clear();
    }

    public ValueTask DisposeAsync() => new(CloseAsync());

    /// <summary>Saves a document and loads it again.</summary>
    public async Task RoundTripAsync(StoreUnderTest store, DocumentResult document)
    {
        await store.Texts.SaveAsync(document, "key", Token).ConfigureAwait(false);
        await HoldsAsync(store, document).ConfigureAwait(false);
    }

    /// <summary>Claims that the store gives <paramref name="document"/> back as it is.</summary>
    public async Task HoldsAsync(StoreUnderTest store, DocumentResult document)
    {
        var loaded = await store.Texts.LoadAsync(document.Document.Id, Token).ConfigureAwait(false);
        Same(document, loaded, $"document {document.Document.Id}");
    }

    /// <summary>Ids of the documents that match, in the order they come.</summary>
    public async Task<string> IdsAsync(StoreUnderTest store, SegmentQuery query)
    {
        var ids = new List<string>();
        await foreach (var document in store.Texts.ListAsync(query, Token).ConfigureAwait(false))
        {
            ids.Add(document.Id);
        }

        return string.Join(' ', ids);
    }

    /// <summary>What the memory answers to an identity.</summary>
    public async Task<MemoryMatch> AnswerAsync(StoreUnderTest store, string identity) =>
        (await store.Memory.FindAsync([identity], Token).ConfigureAwait(false)).TryGetValue(identity, out var match)
            ? match
            : throw new StoreConformanceException($"the memory does not know {identity}");

    /// <summary>Claims that both are equal by value.</summary>
    public static void Same(object? expected, object? actual, string what)
    {
        if (ModelDifference.Find(expected, actual) is { } difference)
        {
            throw new StoreConformanceException($"{what}: {difference}");
        }
    }

    /// <summary>Claims that something is so.</summary>
    public static void True([DoesNotReturnIf(false)] bool isSo, string what)
    {
        if (!isSo)
        {
            throw new StoreConformanceException(what);
        }
    }

    /// <summary>Claims that an exception of this type or one derived from it comes.</summary>
    public static async Task<T> ThrowsAsync<T>(Func<Task> act, string what)
        where T : Exception
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (T expected)
        {
            return expected;
        }
        catch (Exception other) when (other is not StoreConformanceException)
        {
            throw new StoreConformanceException($"{what}: expected {typeof(T).Name}, got {other.GetType().Name}: {other.Message}", other);
        }

        throw new StoreConformanceException($"{what}: expected {typeof(T).Name}, nothing was thrown");
    }
}
