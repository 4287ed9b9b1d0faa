using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// RabbitMQ: a quorum queue with publisher confirms, prefetch as back-pressure, and a delivery limit after which an item goes to a
/// dead-letter queue, from where it is told as poisoned. Connections and subscriptions that break are made again.
/// </summary>
internal sealed class RabbitQueue : IWorkQueue
{
    private const string Work = "tpipe.work";
    private const string Poison = "tpipe.poison";

    // A worker that dies gives its items back, which counts as a delivery: the limit must outlive a bad day of the machines.
    private const int DeliveryLimit = 20;
    private const int PublishedTogether = 256;
    private const int PublishAttempts = 60;
    private const int ConnectAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5); // a leader is elected meanwhile, or a node starts
    private static readonly TimeSpan ConfirmedWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan IdleIsOdd = TimeSpan.FromSeconds(10);

    private readonly RabbitConnection connection;

    private RabbitQueue(RabbitConnection connection) => this.connection = connection;

    /// <summary>Connects and declares the queues.</summary>
    /// <param name="uri"><c>amqp://user:password@host:5672/vhost</c>; several hosts of a cluster separated by commas.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <exception cref="StoreException">The broker does not answer or refuses.</exception>
    public static async Task<RabbitQueue> ConnectAsync(string uri, CancellationToken cancellationToken)
    {
        RabbitConnection connection;
        try
        {
            connection = new RabbitConnection(uri, DeclareAsync);
        }
        catch (UriFormatException exception)
        {
            throw Failure(exception);
        }

        try
        {
            await RepeatAsync(ConnectAttempts, async token => await (await connection.OpenChannelAsync(null, token).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return new RabbitQueue(connection);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task PublishAsync(IEnumerable<WorkItem> items, CancellationToken cancellationToken)
    {
        var properties = new BasicProperties { DeliveryMode = DeliveryModes.Persistent };
        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);
        IChannel? channel = null;
        try
        {
            foreach (var together in items.Chunk(PublishedTogether))
            {
                await RepeatAsync(
                    PublishAttempts,
                    async token =>
                    {
                        if (channel is not { IsOpen: true })
                        {
                            channel = await connection.OpenChannelAsync(confirmed, token).ConfigureAwait(false);
                        }

                        var open = channel;
                        try
                        {
                            // Each call returns when the broker has confirmed its message.
                            await Task.WhenAll(together.Select(i => open.BasicPublishAsync("", Work, mandatory: true, properties, i.ToBytes(), token).AsTask())).WaitAsync(ConfirmedWithin, token).ConfigureAwait(false);
                        }
                        catch
                        {
                            channel = null; // whatever it still waits for
                            await open.DisposeAsync().ConfigureAwait(false);
                            throw;
                        }
                    },
                    cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            if (channel is not null)
            {
                await channel.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    public async Task ConsumeAsync(int parallel, Func<WorkItem, int, CancellationToken, Task> work, Func<WorkItem, int, Task> poisoned, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var taking = await StartAsync(Work, (ushort)Math.Clamp(parallel, 1, ushort.MaxValue), work, cancellationToken).ConfigureAwait(false);
                await using var closingTaking = taking.ConfigureAwait(false);
                var burying = await StartAsync(Poison, 1, (item, _, _) => poisoned(item, DeliveryLimit + 1), cancellationToken).ConfigureAwait(false);
                await using var closingBurying = burying.ConfigureAwait(false);
                using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny(taking.Lost, burying.Lost, ForgottenAsync(taking, over.Token)).ConfigureAwait(false);
                await over.CancelAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (RabbitConnection.IsPassing(exception, cancellationToken))
            {
                // Once more.
            }
            catch (OperationCanceledException)
            {
                return; // closing the channels gave back what was not finished
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            var channel = await connection.OpenChannelAsync(null, cancellationToken).ConfigureAwait(false);
            await using var closing = channel.ConfigureAwait(false);
            return await channel.MessageCountAsync(Work, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (RabbitConnection.IsPassing(exception, cancellationToken))
        {
            return -1; // not known now
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using var closing = channel.ConfigureAwait(false);
        await channel.QueueDeclareAsync(Poison, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken).ConfigureAwait(false);
        await channel.QueueDeclareAsync(
            Work,
            durable: true,
            exclusive: false,
            autoDelete: false,
            new Dictionary<string, object?>
            {
                ["x-queue-type"] = "quorum",
                ["x-delivery-limit"] = DeliveryLimit,
                ["x-dead-letter-exchange"] = "",
                ["x-dead-letter-routing-key"] = Poison,
                ["x-dead-letter-strategy"] = "at-least-once",
                ["x-overflow"] = "reject-publish",
            },
            cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static async Task RepeatAsync(int attempts, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await act(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception exception) when (RabbitConnection.IsPassing(exception, cancellationToken))
            {
                if (attempt == attempts)
                {
                    throw Failure(exception);
                }
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    // Whoever has nothing in hand while items wait is not known to the broker any more, whatever it believes.
    private async Task ForgottenAsync(TakingChannel taking, CancellationToken cancellationToken)
    {
        var odd = 0;
        while (odd < 2)
        {
            await Task.Delay(IdleIsOdd, cancellationToken).ConfigureAwait(false);
            odd = !taking.TookSinceAsked() && await CountAsync(cancellationToken).ConfigureAwait(false) > 0 ? odd + 1 : 0;
        }
    }

    private async Task<TakingChannel> StartAsync(string queue, ushort prefetch, Func<WorkItem, int, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var channel = await connection.OpenChannelAsync(null, cancellationToken).ConfigureAwait(false);
        var taking = new TakingChannel(channel);
        try
        {
            await channel.BasicQosAsync(0, prefetch, global: false, cancellationToken).ConfigureAwait(false);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivery) => taking.HoldAsync(() => TakeAsync(channel, delivery, work, cancellationToken));
            consumer.UnregisteredAsync += (_, _) => taking.LoseAsync();
            await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken).ConfigureAwait(false);
            return taking;
        }
        catch
        {
            await taking.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task TakeAsync(IChannel channel, BasicDeliverEventArgs delivery, Func<WorkItem, int, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var item = WorkItem.Read(delivery.Body.Span);
        var isDone = false;
        try
        {
            if (item is not null)
            {
                await work(item, AttemptOf(delivery.BasicProperties), cancellationToken).ConfigureAwait(false);
            }

            isDone = true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested) // it comes back, until it has come too often
        {
        }
        catch (OperationCanceledException)
        {
            return; // goes back when the channel closes
        }

        try
        {
            if (isDone)
            {
                await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await channel.BasicNackAsync(delivery.DeliveryTag, multiple: false, requeue: true, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (RabbitConnection.IsPassing(exception, CancellationToken.None))
        {
            // The connection broke: the item comes again and is found done.
        }
    }

    // A quorum queue counts how often a message came back.
    private static int AttemptOf(IReadOnlyBasicProperties properties) =>
        properties.Headers?.TryGetValue("x-delivery-count", out var count) == true ? Convert.ToInt32(count, CultureInfo.InvariantCulture) + 1 : 1;

    private static StoreException Failure(Exception exception) => new(
        new Diagnostic(
            "engine.away",
            string.Create(CultureInfo.InvariantCulture, $"RabbitMQ does not answer ({(exception.InnerException ?? exception).Message})"),
            "Check that it runs and that rabbitmq.uri is right, or set engine=embedded, then run the command again: it resumes."),
        exception);
}
