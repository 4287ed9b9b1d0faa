using TranslationPipeline.Worker.Inbox;

namespace TranslationPipeline.Worker.Health;

/// <summary><c>/health/live</c>: the process works. <c>/health/ready</c>: it takes files. A provider that is away makes it not ready, never dead.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication application)
    {
        application.MapGet("/health/live", static (WorkerState state, InboxOptions options) =>
            Answer(state.SinceTick < (options.Rescan * 3) + TimeSpan.FromSeconds(10) ? null : "the scanner stands still"));
        application.MapGet("/health/ready", static (WorkerState state) =>
            Answer(state.IsDraining ? "stopping" : state.Trouble));
    }

    private static IResult Answer(string? problem) => problem is null
        ? Results.Text("ok\n")
        : Results.Text(problem + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
}
