using System.Diagnostics;

namespace TranslationPipeline.Providers.Trace;

/// <summary>Measures each request.</summary>
internal sealed class TraceProvider(ITranslationProvider inner, TimeProvider timeProvider) : DelegatingProvider(inner)
{
    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = ProviderTelemetry.Source.StartActivity(ProviderTelemetry.SpanName, ActivityKind.Client);
        activity?.SetTag(ProviderTelemetry.ProviderTag, Name)
            .SetTag(ProviderTelemetry.FromTag, request.From.Value)
            .SetTag(ProviderTelemetry.ToTag, request.To.Value)
            .SetTag(ProviderTelemetry.ItemCountTag, request.Items.Length);
        var started = timeProvider.GetTimestamp();
        try
        {
            var outcomes = await Inner.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
            Measure(started, null);
            Count(outcomes, activity);
            return outcomes;
        }
        catch (Exception exception)
        {
            var errorType = ProviderTelemetry.ErrorType(exception);
            activity?.SetStatus(ActivityStatusCode.Error).SetTag(ProviderTelemetry.ErrorTypeTag, errorType);
            Measure(started, errorType);
            throw;
        }
    }

    private void Measure(long started, string? errorType)
    {
        if (!ProviderTelemetry.Duration.Enabled)
        {
            return;
        }

        var tags = new TagList { { ProviderTelemetry.ProviderTag, Name } };
        if (errorType is not null)
        {
            tags.Add(ProviderTelemetry.ErrorTypeTag, errorType);
        }

        ProviderTelemetry.Duration.Record(timeProvider.GetElapsedTime(started).TotalSeconds, tags);
    }

    private void Count(IReadOnlyList<TranslationOutcome> outcomes, Activity? activity)
    {
        if (activity is null && !ProviderTelemetry.Items.Enabled && !ProviderTelemetry.Billed.Enabled)
        {
            return;
        }

        foreach (var group in outcomes.GroupBy(static outcome => outcome.Error?.Kind))
        {
            var tags = new TagList { { ProviderTelemetry.ProviderTag, Name } };
            if (group.Key is { } kind)
            {
                tags.Add(ProviderTelemetry.ErrorTypeTag, ProviderTelemetry.ErrorType(kind));
            }

            ProviderTelemetry.Items.Add(group.Count(), tags);
        }

        foreach (var group in outcomes.Where(static o => o.Billed.Amount > 0).GroupBy(o => (o.Billed.Unit, Provider: o.Provider ?? Name)))
        {
            ProviderTelemetry.Billed.Add(
                group.Sum(static outcome => outcome.Billed.Amount),
                new TagList { { ProviderTelemetry.ProviderTag, group.Key.Provider }, { ProviderTelemetry.UnitTag, group.Key.Unit.ToString() } });
        }

        activity?.SetTag(ProviderTelemetry.FailedCountTag, outcomes.Count(static outcome => outcome.Error is not null));
    }
}
