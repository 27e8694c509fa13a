namespace LandingZone.Sandbox.State;

/// <summary>One account: its global services, and its regions as they are first used.</summary>
internal sealed class AccountStore(WorldAccount facts)
{
    private readonly Dictionary<string, RegionStore> _regions =
        facts.Regions.ToDictionary(region => region.Key, region => new RegionStore(region.Key, facts.Id, region.Value));

    internal string Id => facts.Id;

    internal WorldAccount Facts => facts;

    internal string Email => facts.Email ?? $"aws+{facts.Id}@example.com";

    internal Dictionary<string, WorldRole> Roles { get; } = facts.Roles.ToDictionary(role => role.Name);

    internal SortedDictionary<string, WorldUser> Users { get; } =
        new(facts.Users.ToDictionary(user => user.Name), StringComparer.Ordinal);

    internal PasswordPolicy? PasswordPolicy { get; set; } = facts.PasswordPolicy;

    internal PublicAccessBlock? PublicAccessBlock { get; set; } = facts.PublicAccessBlock;

    internal IEnumerable<RegionStore> Regions => _regions.Values;

    internal RegionStore Region(string name)
    {
        if (!_regions.TryGetValue(name, out var region))
            _regions[name] = region = new RegionStore(name, facts.Id, new WorldRegion());
        return region;
    }
}
