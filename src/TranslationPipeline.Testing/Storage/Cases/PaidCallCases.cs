using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>Paying once, and never more than the budget.</summary>
internal static class PaidCallCases
{
    private static readonly Duration Lease = Duration.FromMinutes(5);

    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["paid calls: one worker is let through"] = OneAsync,
        ["paid calls: an answer is known to all from then on"] = AnsweredAsync,
        ["paid calls: a released call may be made by another"] = ReleasedAsync,
        ["paid calls: the same owner renews its claim"] = RenewAsync,
        ["paid calls: a budget is never exceeded by many at once"] = BudgetAsync,
        ["paid calls: claim and answer survive closing"] = ReopenAsync,
        ["paid calls: claims of a process that is gone are given up and counted"] = AbandonAsync,
    };

    private static async Task OneAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Calls is not { } calls)
        {
            return;
        }

        var account = new SpendAccount("one", BilledUnit.CodePoints);
        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => calls.ClaimAsync([new PaidCall(SampleDocuments.Identity(1), 3)], account, $"w{i}", Lease, c.Token))));
        StoreCase.Same(1, claims.Count(static r => r[0].State == PaidCallState.Claimed), "workers let through");
        StoreCase.Same(15, claims.Count(static r => r[0].State == PaidCallState.Taken), "workers told to wait");
        StoreCase.Same(new Spending(0, 3), await calls.FindSpendingAsync("one", c.Token), "spending");
    }

    private static async Task AnsweredAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        if (store.Calls is not { } calls)
        {
            return;
        }

        var account = new SpendAccount("answered", BilledUnit.CodePoints);
        var identity = SampleDocuments.Identity(1);
        await calls.ClaimAsync([new PaidCall(identity, 10)], account, "w1", Lease, c.Token);
        await calls.SettleAsync([Answer(identity, 7)], [], account, "w1", c.Token);
        var claim = (await calls.ClaimAsync([new PaidCall(identity, 10)], account, "w2", Lease, c.Token))[0];
        StoreCase.Same(PaidCallState.Answered, claim.State, "the state of a later claim");
        StoreCase.Same("Answer", claim.Answer?.Text, "its answer");
        StoreCase.Same("Answer", (await c.AnswerAsync(store, identity)).Text, "what the memory says");
        StoreCase.Same(new Spending(7, 0), await calls.FindSpendingAsync("answered", c.Token), "spending");
        await calls.SettleAsync([Answer(identity, 7)], [], account, "w1", c.Token);
        StoreCase.Same(new Spending(7, 0), await calls.FindSpendingAsync("answered", c.Token), "spending after settling again");
    }

    private static async Task ReleasedAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Calls is not { } calls)
        {
            return;
        }

        var account = new SpendAccount("released", BilledUnit.CodePoints);
        var identity = SampleDocuments.Identity(1);
        await calls.ClaimAsync([new PaidCall(identity, 10)], account, "w1", Lease, c.Token);
        await calls.SettleAsync([], [identity], account, "w1", c.Token);
        StoreCase.Same(default(Spending), await calls.FindSpendingAsync("released", c.Token), "spending");
        StoreCase.Same(PaidCallState.Claimed, (await calls.ClaimAsync([new PaidCall(identity, 10)], account, "w2", Lease, c.Token))[0].State, "the next claim");
    }

    private static async Task RenewAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Calls is not { } calls)
        {
            return;
        }

        var account = new SpendAccount("renew", BilledUnit.CodePoints, 10);
        var identity = SampleDocuments.Identity(1);
        await calls.ClaimAsync([new PaidCall(identity, 10)], account, "w1", Lease, c.Token);
        StoreCase.Same(PaidCallState.Claimed, (await calls.ClaimAsync([new PaidCall(identity, 10)], account, "w1", Lease, c.Token))[0].State, "the same owner's claim");
        StoreCase.Same(new Spending(0, 10), await calls.FindSpendingAsync("renew", c.Token), "spending");
    }

    private static async Task BudgetAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Calls is not { } calls)
        {
            return;
        }

        var account = new SpendAccount("budget", BilledUnit.CodePoints, 25);
        var claims = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => calls.ClaimAsync([new PaidCall(SampleDocuments.Identity(i), 10)], account, $"w{i}", Lease, c.Token))));
        StoreCase.Same(2, claims.Count(static r => r[0].State == PaidCallState.Claimed), "calls that 25 units pay for, at 10 each");
        StoreCase.Same(22, claims.Count(static r => r[0].State == PaidCallState.OverBudget), "calls refused");
        StoreCase.Same(new Spending(0, 20), await calls.FindSpendingAsync("budget", c.Token), "spending");
    }

    private static async Task ReopenAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Calls is not { } calls)
        {
            return;
        }

        var account = new SpendAccount("reopen", BilledUnit.CodePoints);
        await calls.ClaimAsync([new PaidCall(SampleDocuments.Identity(1), 3), new PaidCall(SampleDocuments.Identity(2), 4)], account, "w1", Lease, c.Token);
        await calls.SettleAsync([Answer(SampleDocuments.Identity(1), 3)], [], account, "w1", c.Token);
        await c.CloseAsync();
        calls = (await c.OpenAsync()).Calls!;
        var claims = await calls.ClaimAsync([new PaidCall(SampleDocuments.Identity(1), 3), new PaidCall(SampleDocuments.Identity(2), 4)], account, "w2", Lease, c.Token);
        StoreCase.Same("Answered Taken", string.Join(' ', claims.Select(static r => r.State)), "claims after opening again");
        StoreCase.Same(new Spending(3, 4), await calls.FindSpendingAsync("reopen", c.Token), "spending");
    }

    private static async Task AbandonAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Calls is not { } calls)
        {
            return;
        }

        var account = new SpendAccount("abandon", BilledUnit.CodePoints, 20);
        await calls.ClaimAsync([new PaidCall(SampleDocuments.Identity(1), 3)], account, "dead-1", Lease, c.Token);
        await calls.ClaimAsync([new PaidCall(SampleDocuments.Identity(2), 4)], account, "dead-2", Lease, c.Token);
        await calls.ClaimAsync([new PaidCall(SampleDocuments.Identity(3), 5)], account, "alive-1", Lease, c.Token);
        await calls.AbandonAsync("dead", c.Token);
        StoreCase.Same(new Spending(7, 5), await calls.FindSpendingAsync("abandon", c.Token), "spending");
        var claims = await calls.ClaimAsync([.. Enumerable.Range(1, 3).Select(static i => new PaidCall(SampleDocuments.Identity(i), 4))], account, "next", Lease, c.Token);
        StoreCase.Same("Claimed Claimed Taken", string.Join(' ', claims.Select(static r => r.State)), "claims afterwards");
    }

    private static MemoryEntry Answer(string identity, long billed) =>
        new(identity, LanguageTag.Parse("en"), LanguageTag.Parse("ru"), "Text", "Answer") { Provider = "p", Billed = new BilledAmount(BilledUnit.CodePoints, billed) };
}
