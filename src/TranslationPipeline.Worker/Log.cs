namespace TranslationPipeline.Worker;

/// <summary>Every message of the worker, with stable ids. File names and codes only, never text.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Watching {Inbox}, {Parallel} files at once")]
    public static partial void Started(ILogger logger, string inbox, int parallel);

    [LoggerMessage(2, LogLevel.Information, "Done {File}, {Segments} segments")]
    public static partial void Done(ILogger logger, string file, long segments);

    [LoggerMessage(3, LogLevel.Warning, "Set aside {File}: {Code}: {Reason}")]
    public static partial void Failed(ILogger logger, string file, string code, string reason);

    [LoggerMessage(4, LogLevel.Information, "Put back {File}")]
    public static partial void PutBack(ILogger logger, string file);

    [LoggerMessage(5, LogLevel.Information, "Recovered {File} from a worker that is gone")]
    public static partial void Recovered(ILogger logger, string file);

    [LoggerMessage(6, LogLevel.Error, "Waiting {Seconds} s: {Code}: {Reason}")]
    public static partial void Waiting(ILogger logger, string code, string reason, double seconds);

    [LoggerMessage(7, LogLevel.Warning, "{Inbox} cannot be searched: {Reason}")]
    public static partial void ScanFailed(ILogger logger, string inbox, string reason);

    [LoggerMessage(8, LogLevel.Warning, "No file events ({Reason}); searching every {Seconds} s")]
    public static partial void NoEvents(ILogger logger, string reason, double seconds);

    [LoggerMessage(9, LogLevel.Information, "Stopped; everything taken is finished or put back")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(10, LogLevel.Information, "Took an edit of names or terms into use; {Problems} rows are left out (tpipe glossary lint tells them)")]
    public static partial void Renewed(ILogger logger, int problems);

    [LoggerMessage(11, LogLevel.Warning, "Names and terms stay as they were: {Code}: {Reason}")]
    public static partial void NotRenewed(ILogger logger, string code, string reason);
}
