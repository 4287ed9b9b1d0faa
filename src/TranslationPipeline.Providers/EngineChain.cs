namespace TranslationPipeline.Providers;

/// <summary>An engine with everything around it that its settings ask for.</summary>
public static class EngineChain
{
    /// <summary>
    /// From the outside in: trace, inline codes, batching, poison isolation, retry, journal, budgets, concurrency, rate, engine.
    /// </summary>
    /// <param name="engine">The engine.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="journal">Null for none.</param>
    /// <param name="timeProvider">Clock for waiting; null for the system's.</param>
    /// <param name="rates">Where turns are taken when other processes share the provider's rate; null: this one has it alone.</param>
    /// <exception cref="ConfigurationException">A setting is not allowed.</exception>
    public static ITranslationProvider Build(ITranslationProvider engine, EngineSettings settings, ISpendJournal? journal = null, TimeProvider? timeProvider = null, IRateStore? rates = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(settings);
        var unit = engine.Capabilities.BillUnit;
        var maxWait = TimeSpan.FromSeconds(settings.Number("maxWaitSeconds") ?? 3_600);
        var builder = new ProviderBuilder(engine).UseTrace(timeProvider).UseInlineCodes().UseBatching()
            .UsePoisonIsolation(settings.Type == "apertium" ? new PoisonIsolationOptions { Kinds = [.. new PoisonIsolationOptions().Kinds, ProviderErrorKind.Transient] } : null)
            .UseRetry(new RetryOptions { MaxAttempts = (int)Math.Clamp(settings.Number("maxAttempts") ?? 4, 1, 100) }, timeProvider);
        if (journal is not null)
        {
            builder.UseJournal(journal);
        }

        if (settings.Number("budget") is { } budget)
        {
            builder.UseBudget(new ProviderBudget(new BilledAmount(unit, budget)));
        }

        if (settings.Number("dailyBudget") is { } daily)
        {
            builder.UseBudget(ProviderBudget.Daily(new BilledAmount(unit, daily), journal?.SpentToday(engine.Name) ?? 0, timeProvider));
        }

        builder.UseConcurrency((int)Math.Clamp(settings.Number("concurrency") ?? 8, 1, 1_000));
        if (settings.Number("unitsPerMinute") is { } rate and > 0)
        {
            builder.UseLimiter(new LimiterOptions { UnitsPerMinute = rate, BurstUnits = settings.Number("burstUnits"), MaxWait = maxWait, Shared = rates }, timeProvider);
        }

        return builder.Build();
    }
}
