namespace LandingZone.Sandbox;

/// <summary>What exists in the pretended AWS organization when a sandbox starts. Immutable; a running sandbox changes a copy.</summary>
public sealed record World
{
    /// <summary>The organization, or null when the accounts stand alone.</summary>
    public WorldOrganization? Organization { get; init; }

    /// <summary>Every account with what is in it.</summary>
    public required IReadOnlyList<WorldAccount> Accounts { get; init; }

    /// <summary>The built-in world: an organization of six accounts, two VPCs with instances, users, trails, buckets and GuardDuty.
    /// Identifiers are the ones AWS uses in its documentation and sample findings.</summary>
    public static World Default { get; } = WorldReader.Parse(WorldReader.DefaultYaml());

    /// <summary>The YAML text of <see cref="Default"/>, a starting point for a world of one's own.</summary>
    public static string DefaultYaml => WorldReader.DefaultYaml();

    /// <summary>Reads a world from YAML (camelCase keys, the property names of these records).</summary>
    /// <exception cref="WorldFormatException">
    /// The text is not YAML, has an unknown, missing or wrongly typed key, or contradicts itself.
    /// </exception>
    public static World Parse(string yaml) => WorldReader.Parse(yaml);

    /// <summary>The account with this id.</summary>
    /// <exception cref="KeyNotFoundException">No such account.</exception>
    public WorldAccount Account(string id) =>
        Accounts.FirstOrDefault(account => account.Id == id) ?? throw new KeyNotFoundException($"The world has no account {id}.");

    /// <summary>The same world with one account replaced by <paramref name="account"/> (matched by id), or added.</summary>
    public World With(WorldAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var known = Accounts.Any(each => each.Id == account.Id);
        return this with
        {
            Accounts = known ? [.. Accounts.Select(each => each.Id == account.Id ? account : each)] : [.. Accounts, account],
        };
    }

    /// <summary>The same world with one of its accounts changed.</summary>
    /// <exception cref="KeyNotFoundException">No such account.</exception>
    public World With(string accountId, Func<WorldAccount, WorldAccount> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return With(change(Account(accountId)));
    }
}
