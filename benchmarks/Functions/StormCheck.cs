using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Sandbox;

namespace LandingZone.Benchmarks.Functions;

/// <summary>What must be true after a storm.</summary>
internal static class StormCheck
{
    /// <summary>Each finding has one finished action and was told once; each address has one rule and one record in its network
    /// ACL.</summary>
    /// <exception cref="BenchmarkException">Something is lost or doubled; the message says what.</exception>
    public static void Storm(SandboxState state, int findings, int networks, int addressesPerNetwork)
    {
        var ledger = Ledger(state);
        Actions(ledger, findings);
        var done = Results(state).Where(result => result.GetProperty("outcome").GetString() == "done").ToList();
        Equal("results told as done", findings, done.Count);
        Equal("findings told as done", findings, done.Select(result => result.GetProperty("findingId").GetString()).Distinct().Count());
        for (var network = 0; network < networks; network++)
        {
            var expected = Enumerable.Range(network * addressesPerNetwork, addressesPerNetwork).Select(AttackedAccount.Address);
            Same($"rules of {AttackedAccount.AclOf(network)}", expected, AttackedAccount.Denied(state, network));
            Same($"records of {AttackedAccount.AclOf(network)}", expected, Blocks(ledger, network).Where(IsActive).Select(block => Text(block, "address")));
        }
    }

    /// <summary>The network ACL is full, every rule has its record, and every other address was evicted or refused, and people were told
    /// so.</summary>
    /// <returns>How many were evicted.</returns>
    /// <exception cref="BenchmarkException">Something is lost or doubled; the message says what.</exception>
    public static int Overflow(SandboxState state, int network, IReadOnlyList<string> addresses, int findings)
    {
        var ledger = Ledger(state);
        Equal("finished or refused findings", findings, ledger.Count(item => Text(item, "pk").StartsWith("ACTION#", StringComparison.Ordinal)));
        var denied = AttackedAccount.Denied(state, network);
        Equal("rules of the full network ACL", AttackedAccount.Room, denied.Count);
        Same("records of the full network ACL", denied, Blocks(ledger, network).Where(IsActive).Select(block => Text(block, "address")));
        var evicted = Reasons(state, "blockEvicted").Select(reason => reason.Split("the block of ")[1].Split(',')[0]).ToHashSet();
        var told = denied.Concat(evicted).Concat(Results(state)
            .Where(result => Codes(result).Contains("noRoom")).Select(result => result.GetProperty("subject").GetString()!.Split(' ')[1]));
        Same("attackers blocked, evicted or refused", addresses, told.Distinct());
        return evicted.Count;
    }

    private static void Actions(IReadOnlyList<JsonElement> ledger, int findings)
    {
        var actions = ledger.Where(item => Text(item, "pk").StartsWith("ACTION#", StringComparison.Ordinal)).ToList();
        Equal("actions in the ledger", findings, actions.Count);
        Equal("finished actions", findings, actions.Count(IsActive));
    }

    private static IReadOnlyList<JsonElement> Ledger(SandboxState state) =>
        [.. state.TableItems(RemediateEnvironment.SecurityAccount, RemediateEnvironment.Region, RemediateEnvironment.LedgerTable)
            .Select(item => JsonDocument.Parse(item).RootElement)];

    private static IEnumerable<JsonElement> Blocks(IReadOnlyList<JsonElement> ledger, int network) => ledger.Where(item =>
        Text(item, "pk") == $"NACL#{AttackedAccount.Id}#{AttackedAccount.Region}#{AttackedAccount.AclOf(network)}"
        && Text(item, "sk").StartsWith("IP#", StringComparison.Ordinal));

    private static bool IsActive(JsonElement item) => Text(item, "status") == "ACTIVE";

    private static IEnumerable<JsonElement> Results(SandboxState state) => state.PutEvents()
        .Where(put => put.DetailType == ProductEvents.RemediationResult).Select(put => JsonDocument.Parse(put.Detail).RootElement);

    private static IEnumerable<string> Reasons(SandboxState state, string code) => Results(state)
        .SelectMany(result => result.GetProperty("reasons").EnumerateArray())
        .Where(reason => reason.GetProperty("code").GetString() == code).Select(reason => reason.GetProperty("text").GetString()!);

    private static IEnumerable<string?> Codes(JsonElement result) =>
        result.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString());

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetProperty("S").GetString()!;

    private static void Equal(string what, int expected, int found)
    {
        if (expected != found)
            throw new BenchmarkException($"Storm: {what}: expected {expected}, found {found}.");
    }

    // As lists: what is there twice is wrong too.
    private static void Same(string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (left, right) = (expected.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        if (!left.SequenceEqual(right))
        {
            throw new BenchmarkException(
                $"Storm: {what}: expected {left.Count}, found {right.Count}; missing: {string.Join(' ', left.Except(right))}; "
                + $"too many: {string.Join(' ', right.Except(left))}.");
        }
    }
}
