using NodaTime;
using TranslationPipeline.Cli.Commands;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Filters;

namespace TranslationPipeline.Cli.Tests;

public sealed class FilterStopTests
{
    [Fact]
    public async Task RunAsync_stopped_while_it_waits_for_input_ends()
    {
        using var stop = new CancellationTokenSource();
        using var input = new WaitingStream(stop.Cancel);
        using var output = new MemoryStream();
        using var host = new CommandHost(input, output, TextWriter.Null, SystemClock.Instance);
        var context = new CommandContext(host, new ConfigurationSources { WorkingDirectory = "/tmp", ProgramDirectory = "/tmp" });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FilterCommands.RunAsync(context, new DetectFilter(null), stop.Token));

        Assert.Equal(0, output.Length);
    }

    /// <summary>An input that nothing comes out of: tells when it is read, then waits.</summary>
    private sealed class WaitingStream(Action onRead) : Stream
    {
        private readonly TaskCompletionSource closed = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            onRead();
            closed.Task.Wait(TestContext.Current.CancellationToken);
            return 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            closed.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
