using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// One connection to the broker, made again when it broke. The client's own recovery is off: a subscription that times out there while a queue has no
/// leader is forgotten, and the worker waits for ever on a connection that looks well (rabbitmq-dotnet-client, issue 1993).
/// </summary>
internal sealed class RabbitConnection : IAsyncDisposable
{
    private readonly ConnectionFactory factory;
    private readonly List<AmqpTcpEndpoint> endpoints;
    private readonly Func<IConnection, CancellationToken, Task> prepare;
    private readonly SemaphoreSlim gate = new(1, 1);
    private IConnection? connection;

    /// <param name="uri"><c>amqp://user:password@host:5672/vhost</c>; several hosts of a cluster separated by commas.</param>
    /// <param name="prepare">Done with each new connection before anybody gets it.</param>
    /// <exception cref="UriFormatException">It is no such address.</exception>
    public RabbitConnection(string uri, Func<IConnection, CancellationToken, Task> prepare)
    {
        this.prepare = prepare;
        var uris = uri.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static u => new Uri(u)).ToList();
        factory = new ConnectionFactory
        {
            Uri = uris.Count > 0 ? uris[0] : throw new UriFormatException("rabbitmq.uri is empty"),
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedConnectionTimeout = TimeSpan.FromSeconds(10),
            ContinuationTimeout = TimeSpan.FromSeconds(10),
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
            ConsumerDispatchConcurrency = 256,
            ClientProvidedName = "tpipe",
        };
        endpoints = [.. uris.Select(static u => new AmqpTcpEndpoint(u))];
    }

    /// <summary>True for what passes when the broker, or another node of it, is there again; what a token stopped is not that.</summary>
    public static bool IsPassing(Exception exception, CancellationToken stopped) => exception is PublishException or AlreadyClosedException or OperationInterruptedException
        or BrokerUnreachableException or IOException or TimeoutException or ObjectDisposedException
        || (exception is OperationCanceledException && !stopped.IsCancellationRequested); // so the client says that an answer took too long

    /// <summary>A channel on a connection that is open.</summary>
    public async Task<IChannel> OpenChannelAsync(CreateChannelOptions? options, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (connection is not { IsOpen: true })
            {
                if (connection is not null)
                {
                    await connection.DisposeAsync().ConfigureAwait(false);
                    connection = null;
                }

                var opened = await factory.CreateConnectionAsync(endpoints, cancellationToken).ConfigureAwait(false);
                try
                {
                    await prepare(opened, cancellationToken).ConfigureAwait(false);
                }
                catch
                {
                    await opened.DisposeAsync().ConfigureAwait(false);
                    throw;
                }

                connection = opened;
            }

            return await connection.CreateChannelAsync(options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }

        gate.Dispose();
    }
}
