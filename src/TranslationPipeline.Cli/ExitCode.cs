namespace TranslationPipeline.Cli;

/// <summary>Exit codes of <c>tpipe</c>; part of its contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and a finding is at or over <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>Some inputs failed, the others are done.</summary>
    public const int SomeFailed = 3;

    /// <summary>Provider or authentication.</summary>
    public const int Provider = 4;

    /// <summary>Store or output.</summary>
    public const int Store = 5;

    /// <summary>A defect of the program.</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl+C; resumable.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM; resumable.</summary>
    public const int Terminated = 143;
}
