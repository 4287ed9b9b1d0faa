namespace TranslationPipeline.Cli.Tests;

/// <summary>What of a cluster is hit.</summary>
internal enum ClusterPart
{
    /// <summary>A worker process, SIGKILL.</summary>
    Worker,

    /// <summary>The broker's node that leads the queue, SIGKILL, back after seconds.</summary>
    BrokerLeader,

    /// <summary>PostgreSQL, every process at once.</summary>
    Database,

    /// <summary>All of it at once.</summary>
    Everything,

    /// <summary>Two of three broker nodes, for longer than any answer is waited for: the queue has no leader.</summary>
    BrokerMajority,

    /// <summary>The network of a worker that is on another machine, for longer than a lease.</summary>
    Network,

    /// <summary>A worker process, SIGSTOP for longer than a lease, then SIGCONT.</summary>
    Zombie,
}
