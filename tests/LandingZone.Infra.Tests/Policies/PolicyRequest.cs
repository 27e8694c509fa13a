using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

/// <summary>A call, as AWS evaluates policies for it: who, what, on what, and in which circumstances.</summary>
internal sealed record PolicyRequest(string Principal, string Action, string Resource)
{
    public ImmutableDictionary<string, string> Context { get; init; } = ImmutableDictionary<string, string>.Empty;

    public PolicyRequest With(string key, string value) => this with { Context = Context.SetItem(key, value) };

    /// <summary>An explicit denial wins; without any permission the answer is no.</summary>
    public bool IsAllowedBy(PolicyDocument policy)
    {
        var matching = policy.Statements.Where(Matches).ToList();
        return matching.Exists(statement => statement.Effect == Effect.Allow) && !matching.Exists(statement => statement.Effect == Effect.Deny);
    }

    private bool Matches(Statement statement) =>
        (statement.Principal is null || statement.Principal.Kind is null || statement.Principal.Identifiers.Contains(Principal))
        && statement.Actions.Any(action => Like(Action, action))
        && (statement.Resources.IsEmpty || statement.Resources.Any(resource => Like(Resource, resource)))
        && statement.Conditions.All(Holds);

    private bool Holds(Condition condition)
    {
        var value = Context.GetValueOrDefault(condition.Key);
        return condition.Operator switch
        {
            "StringEquals" or "Bool" => value is not null && condition.Values.Contains(value),
            "StringNotEquals" => value is null || !condition.Values.Contains(value),
            "StringNotEqualsIgnoreCase" => value is null || !condition.Values.Contains(value, StringComparer.OrdinalIgnoreCase),
            "StringLike" or "ArnLike" => value is not null && condition.Values.Any(pattern => Like(value, pattern)),
            _ => throw new NotSupportedException(condition.Operator),
        };
    }

    private static bool Like(string text, string pattern) =>
        Regex.IsMatch(text, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "\\z");
}
