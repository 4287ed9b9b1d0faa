using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// RabbitMQ: a quorum queue with publisher confirms, prefetch as back-pressure, and a delivery limit after which an item goes to a
/// dead-letter queue, from where it is told as poisoned. Connections that break are made again by the client.
/// </summary>
internal sealed class RabbitQueue : IWorkQueue
{
    private const string Work = "tpipe.work";
    private const string Poison = "tpipe.poison";

    // A worker that dies gives its items back, which counts as a delivery: the limit must outlive a bad day of the machines.
    private const int DeliveryLimit = 20;
    private const int PublishedTogether = 256;

    private readonly IConnection connection;
    private readonly IChannel publisher;

    private RabbitQueue(IConnection connection, IChannel publisher)
    {
        this.connection = connection;
        this.publisher = publisher;
    }

    /// <summary>Connects and declares the queues.</summary>
    /// <param name="uri"><c>amqp://user:password@host:5672/vhost</c>; several hosts of a cluster separated by commas.</param>
    /// <param name="cancellationToken">Stops connecting.</param>
    /// <exception cref="StoreException">The broker does not answer or refuses.</exception>
    public static async Task<RabbitQueue> ConnectAsync(string uri, CancellationToken cancellationToken)
    {
        try
        {
            var uris = uri.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var factory = new ConnectionFactory
            {
                Uri = new Uri(uris[0]),
                AutomaticRecoveryEnabled = true,
                TopologyRecoveryEnabled = true,
                NetworkRecoveryInterval = TimeSpan.FromSeconds(0.5),
                RequestedHeartbeat = TimeSpan.FromSeconds(10),
                ConsumerDispatchConcurrency = 256,
                ClientProvidedName = "tpipe",
            };
            var connection = await factory.CreateConnectionAsync([.. uris.Select(static u => new AmqpTcpEndpoint(new Uri(u)))], cancellationToken).ConfigureAwait(false);
            var publisher = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null),
                cancellationToken).ConfigureAwait(false);
            await publisher.QueueDeclareAsync(Poison, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken).ConfigureAwait(false);
            await publisher.QueueDeclareAsync(
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
            return new RabbitQueue(connection, publisher);
        }
        catch (Exception exception) when (exception is BrokerUnreachableException or OperationInterruptedException or UriFormatException or IOException or IndexOutOfRangeException)
        {
            throw Failure(exception);
        }
    }

    public async Task PublishAsync(IEnumerable<WorkItem> items, CancellationToken cancellationToken)
    {
        var properties = new BasicProperties { DeliveryMode = DeliveryModes.Persistent };
        foreach (var together in items.Chunk(PublishedTogether))
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    // Each call returns when the broker has confirmed its message.
                    await Task.WhenAll(together.Select(i => publisher.BasicPublishAsync("", Work, mandatory: true, properties, i.ToBytes(), cancellationToken).AsTask())).ConfigureAwait(false);
                    break;
                }
                catch (Exception exception) when (exception is PublishException or AlreadyClosedException or OperationInterruptedException or IOException)
                {
                    if (attempt == 60)
                    {
                        throw Failure(exception);
                    }

                    await Task.Delay(TimeSpan.FromSeconds(0.5), cancellationToken).ConfigureAwait(false); // a leader is elected, or the client connects again
                }
            }
        }
    }

    public async Task ConsumeAsync(int parallel, Func<WorkItem, int, CancellationToken, Task> work, Func<WorkItem, int, Task> poisoned, CancellationToken cancellationToken)
    {
        try
        {
            await using var taking = (await StartAsync(Work, (ushort)Math.Clamp(parallel, 1, ushort.MaxValue), work, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            await using var burying = (await StartAsync(Poison, 1, (item, _, _) => poisoned(item, DeliveryLimit + 1), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Closing the channels gives back what is not finished.
        }
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using var closing = channel.ConfigureAwait(false);
            return await channel.MessageCountAsync(Work, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AlreadyClosedException or OperationInterruptedException or IOException)
        {
            return -1; // not known now; the client connects again
        }
    }

    public async ValueTask DisposeAsync()
    {
        await publisher.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<TakingChannel> StartAsync(string queue, ushort prefetch, Func<WorkItem, int, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await channel.BasicQosAsync(0, prefetch, global: false, cancellationToken).ConfigureAwait(false);
        var taking = new TakingChannel(channel);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) => taking.HoldAsync(() => TakeAsync(channel, delivery, work, cancellationToken));
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken).ConfigureAwait(false);
        return taking;
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
        catch (Exception exception) when (exception is AlreadyClosedException or OperationInterruptedException or IOException)
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
