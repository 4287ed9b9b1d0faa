using NodaTime;

namespace TranslationPipeline;

/// <summary>The turn of a request at a rate that is shared.</summary>
/// <param name="IsTaken">False: the wait would be too long, and nothing was taken.</param>
/// <param name="Wait">How long to wait before the request goes out, or would have to be waited.</param>
public readonly record struct RateTurn(bool IsTaken, Duration Wait);
