using System.Globalization;
using System.Text.Json;
using LandingZone.Sandbox.Faults;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Server;

/// <summary>Sessions that are refused because their role has an inline policy that denies everything to sessions issued before a time
/// (Revoke IAM role temporary security credentials). Always in force: revoking must have its effect.</summary>
internal static class RevokedSessions
{
    internal static void Check(Store store, Principal caller, string service, IReadOnlyList<string> actions)
    {
        if (caller.RoleName is not { } name || caller.IssuedAt is not { } issuedAt)
            return;
        bool isRevoked;
        lock (store.Gate)
        {
            isRevoked = store.Account(caller.AccountId).Roles.GetValueOrDefault(name) is { Policies.Count: > 0 } role
                && role.Policies.Values.SelectMany(DeniedBefore).Any(time => issuedAt < time);
        }

        if (isRevoked)
            throw FaultErrors.Of(service).Denied(caller.Arn, actions[0]);
    }

    private static IEnumerable<DateTimeOffset> DeniedBefore(string document)
    {
        using var policy = JsonDocument.Parse(document);
        var statements = policy.RootElement.GetProperty("Statement");
        IEnumerable<JsonElement> all = statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray() : [statements];
        return [.. all.Where(DeniesEverything).Select(IssueTime).OfType<DateTimeOffset>()];
    }

    private static bool DeniesEverything(JsonElement statement) =>
        statement.Text("Effect") == "Deny" && (statement.Text("Action") == "*" || statement.Texts("Action").Contains("*"));

    private static DateTimeOffset? IssueTime(JsonElement statement) =>
        statement.Member("Condition")?.Member("DateLessThan")?.Text("aws:TokenIssueTime") is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
