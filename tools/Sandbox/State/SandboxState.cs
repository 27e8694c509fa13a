using LandingZone.Sandbox.State;

namespace LandingZone.Sandbox;

/// <summary>Snapshots of what is in a running sandbox. Every member returns a copy that later calls do not change.</summary>
public sealed class SandboxState
{
    private readonly Store _store;

    internal SandboxState(Store store) => _store = store;

    /// <summary>The entries of a network ACL without the default denies, by direction and rule number.</summary>
    /// <exception cref="KeyNotFoundException">No such account or network ACL.</exception>
    public IReadOnlyList<NetworkAclEntry> NetworkAclEntries(string accountId, string region, string networkAclId) =>
        Read(accountId, region, local => (IReadOnlyList<NetworkAclEntry>)[.. local.NetworkAcls[networkAclId].Entries
            .OrderBy(entry => entry.Egress).ThenBy(entry => entry.RuleNumber)]);

    /// <summary>All network ACLs of an account in a region.</summary>
    public IReadOnlyList<NetworkAcl> NetworkAcls(string accountId, string region) =>
        Read(accountId, region, local =>
            (IReadOnlyList<NetworkAcl>)[.. local.NetworkAcls.Values.OrderBy(acl => acl.Id, StringComparer.Ordinal)]);

    /// <summary>The ids of all accounts, sorted.</summary>
    public IReadOnlyList<string> Accounts() =>
        Read(store => (IReadOnlyList<string>)[.. store.Accounts.Select(account => account.Id).Order(StringComparer.Ordinal)]);

    /// <summary>An account's name, or null when there is no such account.</summary>
    public string? AccountName(string accountId) => Read(store => store.Find(accountId)?.Facts.Name);

    /// <summary>The regions in which an account has something or was called, sorted.</summary>
    public IReadOnlyList<string> Regions(string accountId) => Read(accountId, account =>
        (IReadOnlyList<string>)[.. account.Regions.Select(region => region.Name).Order(StringComparer.Ordinal)]);

    /// <summary>All subnets of an account in a region, each with the network ACL in force.</summary>
    public IReadOnlyList<Subnet> Subnets(string accountId, string region) => Read(accountId, region, local =>
        (IReadOnlyList<Subnet>)[.. local.Subnets.Values.OrderBy(subnet => subnet.Id, StringComparer.Ordinal)]);

    /// <summary>All instances of an account in a region.</summary>
    public IReadOnlyList<Instance> Instances(string accountId, string region) => Read(accountId, region, local =>
        (IReadOnlyList<Instance>)[.. local.Instances.Values.OrderBy(each => each.Id, StringComparer.Ordinal)]);

    /// <summary>All network interfaces of an account in a region, with their current security groups.</summary>
    public IReadOnlyList<NetworkInterface> NetworkInterfaces(string accountId, string region) => Read(accountId, region, local =>
        (IReadOnlyList<NetworkInterface>)[.. local.Interfaces.Values.OrderBy(each => each.Id, StringComparer.Ordinal)]);

    /// <summary>A network interface with its current security groups.</summary>
    /// <exception cref="KeyNotFoundException">No such account or interface.</exception>
    public NetworkInterface NetworkInterface(string accountId, string region, string id) =>
        Read(accountId, region, local => local.Interfaces[id]);

    /// <summary>All security groups of an account in a region.</summary>
    public IReadOnlyList<SecurityGroup> SecurityGroups(string accountId, string region) =>
        Read(accountId, region, local =>
            (IReadOnlyList<SecurityGroup>)[.. local.SecurityGroups.Values.OrderBy(each => each.Id, StringComparer.Ordinal)]);

    /// <summary>All EBS snapshots of an account in a region.</summary>
    public IReadOnlyList<Snapshot> Snapshots(string accountId, string region) =>
        Read(accountId, region, local =>
            (IReadOnlyList<Snapshot>)[.. local.Snapshots.Values.OrderBy(each => each.Id, StringComparer.Ordinal)]);

    /// <summary>The current EC2 tags of a resource.</summary>
    public IReadOnlyDictionary<string, string> Tags(string accountId, string region, string resourceId) =>
        Read(accountId, region, local => (IReadOnlyDictionary<string, string>)local.TagsOf(resourceId).ToDictionary());

    /// <summary>The items of a DynamoDB table as DynamoDB JSON texts, by key.</summary>
    /// <exception cref="KeyNotFoundException">No such account or table.</exception>
    public IReadOnlyList<string> TableItems(string accountId, string region, string table) =>
        Read(accountId, region, local => (IReadOnlyList<string>)[.. local.Tables[table].Items
            .Select(item => (Key: local.Tables[table].KeyOf(item), Text: item.ToJson().ToJsonString()))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Text)]);

    /// <summary>The messages in a queue, oldest first, also those that are out with a receiver.</summary>
    /// <exception cref="KeyNotFoundException">No such account or queue.</exception>
    public IReadOnlyList<QueuedMessage> QueueMessages(string accountId, string region, string queue) =>
        Read(accountId, region, local => (IReadOnlyList<QueuedMessage>)[.. local.Queues[queue].Messages
            .Select(message => new QueuedMessage(message.Id, message.Body, message.ReceiveCount, message.Attributes))]);

    /// <summary>The CloudTrail trails whose home is this region.</summary>
    public IReadOnlyList<Trail> Trails(string accountId, string region) =>
        Read(accountId, region, local =>
            (IReadOnlyList<Trail>)[.. local.Trails.Values.OrderBy(trail => trail.Name, StringComparer.Ordinal)]);

    /// <summary>The GuardDuty detector, or null where GuardDuty is off.</summary>
    public Detector? Detector(string accountId, string region) => Read(accountId, region, local => local.Detector);

    /// <summary>The IAM users of an account with the state of their access keys.</summary>
    public IReadOnlyList<WorldUser> Users(string accountId) =>
        Read(accountId, account => (IReadOnlyList<WorldUser>)[.. account.Users.Values]);

    /// <summary>An IAM role with its inline policies.</summary>
    /// <exception cref="KeyNotFoundException">No such account or role.</exception>
    public WorldRole Role(string accountId, string name) => Read(accountId, account => account.Roles[name]);

    /// <summary>All IAM roles of an account with their inline policies.</summary>
    public IReadOnlyList<WorldRole> Roles(string accountId) => Read(accountId, account =>
        (IReadOnlyList<WorldRole>)[.. account.Roles.Values.OrderBy(role => role.Name, StringComparer.Ordinal)]);

    /// <summary>The account password policy, or null.</summary>
    public PasswordPolicy? PasswordPolicy(string accountId) => Read(accountId, account => account.PasswordPolicy);

    /// <summary>The account-wide public access block, or null.</summary>
    public PublicAccessBlock? AccountPublicAccessBlock(string accountId) => Read(accountId, account => account.PublicAccessBlock);

    /// <summary>A bucket's public access block, or null.</summary>
    /// <exception cref="KeyNotFoundException">No such bucket.</exception>
    public PublicAccessBlock? BucketPublicAccessBlock(string bucket) => Read(store => store.Buckets[bucket].Facts.PublicAccessBlock);

    /// <summary>The buckets of an account with their public access blocks.</summary>
    public IReadOnlyList<WorldBucket> Buckets(string accountId) => Read(store => (IReadOnlyList<WorldBucket>)[.. store.Buckets.Values
        .Where(bucket => bucket.Owner == accountId).Select(bucket => bucket.Facts).OrderBy(bucket => bucket.Name, StringComparer.Ordinal)]);

    /// <summary>An object's bytes.</summary>
    /// <exception cref="KeyNotFoundException">No such bucket or object.</exception>
    public ReadOnlyMemory<byte> ObjectContent(string bucket, string key) => Read(store => store.Buckets[bucket].Objects[key]);

    /// <summary>Messages published to SNS topics, in order.</summary>
    public IReadOnlyList<PublishedMessage> PublishedMessages() => Read(store => (IReadOnlyList<PublishedMessage>)[.. store.Published]);

    /// <summary>Events put on EventBridge buses, in order.</summary>
    public IReadOnlyList<PutEvent> PutEvents() => Read(store => (IReadOnlyList<PutEvent>)[.. store.Events]);

    /// <summary>Metric values put to CloudWatch, in order.</summary>
    public IReadOnlyList<PutMetric> PutMetrics() => Read(store => (IReadOnlyList<PutMetric>)[.. store.Metrics]);

    private T Read<T>(string accountId, string region, Func<RegionStore, T> read) =>
        Read(accountId, account => read(account.Region(region)));

    private T Read<T>(string accountId, Func<AccountStore, T> read) => Read(store => read(store.Account(accountId)));

    private T Read<T>(Func<Store, T> read)
    {
        lock (_store.Gate)
            return read(_store);
    }
}
