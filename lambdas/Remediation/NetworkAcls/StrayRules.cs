using System.Collections.Immutable;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>A rule that a record does not count on.</summary>
/// <param name="Direction">Its direction.</param>
/// <param name="RuleNumber">Its number.</param>
public readonly record struct StrayRule(NaclDirection Direction, int RuleNumber);

/// <summary>
/// Numbers that a record has given up. A run that was paused just before it created the rule may still create it; the record therefore
/// remembers the number until no such run can be alive, so that the rule is known as ours and goes.
/// </summary>
/// <param name="Rules">The rules.</param>
/// <param name="Since">When the last of them was given up.</param>
public sealed record StrayRules(ImmutableArray<StrayRule> Rules, DateTimeOffset Since)
{
    /// <summary>No rules.</summary>
    public static StrayRules None { get; } = new([], DateTimeOffset.UnixEpoch);

    /// <summary>Whether there are some, and runs that could create them are over.</summary>
    public bool AreSettled(DateTimeOffset now) => Rules.Length > 0 && Since + BlockRecord.Grace <= now;

    /// <summary>These and another one.</summary>
    public StrayRules With(StrayRule rule, DateTimeOffset now) => new(Rules.Contains(rule) ? Rules : Rules.Add(rule), now);

    /// <summary>These without one that is counted on again.</summary>
    public StrayRules Without(StrayRule rule) => Rules.Contains(rule) ? new(Rules.Remove(rule), Since) : this;

    /// <summary>Compares the rules one by one.</summary>
    public bool Equals(StrayRules? other) => other is not null && Since == other.Since && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Since, Rules.Length);
}
