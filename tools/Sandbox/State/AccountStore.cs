namespace LandingZone.Sandbox.State;

/// <summary>One account: its global services, and its regions as they are first used.</summary>
internal sealed class AccountStore(WorldAccount start)
{
    private readonly Dictionary<string, RegionStore> _regions =
        start.Regions.ToDictionary(region => region.Key, region => new RegionStore(region.Key, start.Id, region.Value));

    internal string Id => Facts.Id;

    internal WorldAccount Facts { get; private set; } = start;

    internal string Email => Facts.Email ?? $"aws+{Facts.Id}@example.com";

    internal Dictionary<string, WorldRole> Roles { get; } = start.Roles.ToDictionary(role => role.Name);

    internal SortedDictionary<string, WorldUser> Users { get; } =
        new(start.Users.ToDictionary(user => user.Name), StringComparer.Ordinal);

    internal PasswordPolicy? PasswordPolicy { get; set; } = start.PasswordPolicy;

    internal PublicAccessBlock? PublicAccessBlock { get; set; } = start.PublicAccessBlock;

    internal IEnumerable<RegionStore> Regions => _regions.Values;

    /// <summary>Puts more into the account; what is there already stays as it is.</summary>
    internal void Add(WorldAccount more)
    {
        foreach (var role in more.Roles)
            Roles.TryAdd(role.Name, role);
        foreach (var user in more.Users)
            Users[user.Name] = Users.TryGetValue(user.Name, out var known)
                ? known with { AccessKeys = [.. known.AccessKeys.UnionBy(user.AccessKeys, key => key.Id)] } : user;
        PasswordPolicy ??= more.PasswordPolicy;
        PublicAccessBlock ??= more.PublicAccessBlock;
        foreach (var (name, region) in more.Regions)
        {
            Region(name).Add(region);
            Facts = Facts.With(name, known => known);
        }
    }

    internal RegionStore Region(string name)
    {
        if (!_regions.TryGetValue(name, out var region))
            _regions[name] = region = new RegionStore(name, Facts.Id, new WorldRegion());
        return region;
    }
}
