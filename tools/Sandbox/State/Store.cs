namespace LandingZone.Sandbox.State;

/// <summary>Everything behind the server. One gate orders all effects: a call happens wholly before or wholly after another,
/// which is what AWS promises for one network ACL, one item or one transaction.</summary>
internal sealed class Store
{
    private readonly Dictionary<string, AccountStore> _accounts;

    internal Store(World world)
    {
        Organization = world.Organization;
        _accounts = world.Accounts.ToDictionary(account => account.Id, account => new AccountStore(account));
        Buckets = world.Accounts.SelectMany(account => account.Buckets.Select(bucket => new BucketStore(account.Id, bucket)))
            .ToDictionary(bucket => bucket.Facts.Name);
    }

    internal Lock Gate { get; } = new();

    internal WorldOrganization? Organization { get; }

    internal IReadOnlyCollection<AccountStore> Accounts => _accounts.Values;

    /// <summary>Bucket names are global.</summary>
    internal Dictionary<string, BucketStore> Buckets { get; }

    internal List<PublishedMessage> Published { get; } = [];

    internal List<PutEvent> Events { get; } = [];

    internal List<PutMetric> Metrics { get; } = [];

    /// <summary>How many events were ever put, also those that are forgotten.</summary>
    internal int EventsPut { get; set; }

    /// <summary>Puts more into the world; what is there already stays as it is.</summary>
    internal void Add(World more)
    {
        foreach (var account in more.Accounts)
        {
            if (_accounts.TryGetValue(account.Id, out var known))
                known.Add(account);
            else
                _accounts[account.Id] = new AccountStore(account);
            foreach (var bucket in account.Buckets)
                Buckets.TryAdd(bucket.Name, new BucketStore(account.Id, bucket));
        }
    }

    /// <summary>Forgets what was sent: messages, events and metrics.</summary>
    internal void ForgetSent()
    {
        Published.Clear();
        Events.Clear();
        Metrics.Clear();
    }

    internal AccountStore Account(string id) => _accounts[id];

    internal AccountStore? Find(string id) => _accounts.GetValueOrDefault(id);
}

/// <summary>A bucket with its objects.</summary>
internal sealed class BucketStore(string owner, WorldBucket facts)
{
    internal string Owner => owner;

    internal WorldBucket Facts { get; set; } = facts;

    internal SortedDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);
}
