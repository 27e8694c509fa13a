using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.GuardDuty;

/// <summary>Member accounts. What cannot be done for one account comes back in unprocessedAccounts, with HTTP 200.</summary>
internal static class Members
{
    private const string NotAssociated = "The request failed because the account is not associated with the current account.";

    internal static JsonObject List(Exchange call)
    {
        // Unless told otherwise, accounts that are only created or have left are not listed (ListMembers, OnlyAssociated).
        var onlyAssociated = call.Query["onlyAssociated"] is not ("false" or "FALSE");
        var members = GuardDutyAnswers.Detector(call).Members
            .Where(member => !onlyAssociated || member.RelationshipStatus is "Enabled" or "Disabled");
        return GuardDutyAnswers.Page(call, "members", members, member => member.AccountId, member => new JsonObject
        {
            ["accountId"] = member.AccountId,
            ["detectorId"] = call.Store.Find(member.AccountId)?.Region(call.Region).Detector?.Id,
            ["masterId"] = call.AccountId,
            ["administratorId"] = call.AccountId,
            ["email"] = member.Email ?? call.Store.Find(member.AccountId)?.Email ?? "",
            ["relationshipStatus"] = member.RelationshipStatus,
            ["updatedAt"] = "2024-01-01T00:00:00.000Z",
        });
    }

    internal static JsonObject Create(Exchange call)
    {
        var detector = GuardDutyAnswers.Detector(call);
        var wanted = call.Json.Elements("accountDetails");
        if (wanted.Count is 0 or > GuardDutyAnswers.AccountsPerCall)
            throw GuardDutyAnswers.WrongCount("accountDetails", wanted.Count);
        var unprocessed = new List<(string, string)>();
        foreach (var id in wanted.Select(each => each.Text("accountId") ?? ""))
        {
            if (Refusal(call, id) is { } reason)
                unprocessed.Add((id, reason));
            else if (detector.Members.All(member => member.AccountId != id || member.RelationshipStatus != "Enabled"))
                detector = Enroll(call, detector, id);
        }

        call.Local.Detector = detector;
        return new JsonObject { ["unprocessedAccounts"] = GuardDutyAnswers.Unprocessed(unprocessed) };
    }

    internal static JsonObject GetDetectors(Exchange call)
    {
        var members = GuardDutyAnswers.Detector(call).Members.ToDictionary(member => member.AccountId);
        var ids = GuardDutyAnswers.AccountIds(call);
        return new JsonObject
        {
            ["members"] = Json.Array(ids.Where(members.ContainsKey), id => new JsonObject
            {
                ["accountId"] = id,
                ["features"] = GuardDutyAnswers.Features(members[id].Features, "status"),
            }),
            ["unprocessedAccounts"] = GuardDutyAnswers.Unprocessed(
                ids.Where(id => !members.ContainsKey(id)).Select(id => (id, NotAssociated))),
        };
    }

    internal static JsonObject UpdateDetectors(Exchange call)
    {
        var detector = GuardDutyAnswers.Detector(call);
        var ids = GuardDutyAnswers.AccountIds(call);
        var changes = call.Json.Elements("features").SelectMany(Changes).ToList();
        if (changes.Any(change => change.Key == "EKS_RUNTIME_MONITORING") && changes.Any(change => change.Key == "RUNTIME_MONITORING"))
            throw GuardDutyAnswers.Bad("The request is rejected because EKS_RUNTIME_MONITORING and RUNTIME_MONITORING are both given.");
        var known = detector.Members.Where(member => member.RelationshipStatus == "Enabled").Select(member => member.AccountId).ToHashSet();
        call.Local.Detector = detector with
        {
            Members = [.. detector.Members.Select(member => ids.Contains(member.AccountId) && known.Contains(member.AccountId)
                ? member with { Features = Changed(member.Features, changes) } : member)],
        };
        return new JsonObject
        {
            ["unprocessedAccounts"] = GuardDutyAnswers.Unprocessed(ids.Where(id => !known.Contains(id)).Select(id => (id, NotAssociated))),
        };
    }

    private static string? Refusal(Exchange call, string id)
    {
        if (id == call.AccountId)
            return "The request is rejected because the administrator account cannot be a member of itself.";
        if (call.Store.Find(id) is not { Facts.InOrganization: true } account)
            return "The request is rejected because the account is not part of the organization.";
        if (account.Facts.Status != "ACTIVE")
            return "The request is rejected because the account is suspended or closed.";
        var isManagement = call.Store.Organization?.ManagementAccount == id;
        return isManagement && account.Region(call.Region).Detector is null
            ? "Operation failed because your organization master must first enable GuardDuty to be added as a member" : null;
    }

    // A new member starts with the plans that the organization configuration enables (CreateMembers).
    private static Detector Enroll(Exchange call, Detector detector, string id)
    {
        var features = detector.OrganizationFeatures.ToDictionary(
            feature => feature.Key, feature => feature.Value == "NONE" ? "DISABLED" : "ENABLED");
        var region = call.Store.Account(id).Region(call.Region);
        region.Detector ??= new Detector { Id = $"{call.Sequence:x16}{id}0000"[..32], Features = features };
        var others = detector.Members.Where(member => member.AccountId != id);
        return detector with { Members = [.. others, new Member { AccountId = id, Features = features }] };
    }

    private static IEnumerable<KeyValuePair<string, string>> Changes(JsonElement feature) =>
        new[] { feature }.Concat(feature.Elements("additionalConfiguration"))
            .Select(each => KeyValuePair.Create(each.Text("name") ?? "", each.Text("status") ?? ""));

    private static Dictionary<string, string> Changed(
        IReadOnlyDictionary<string, string> features, IEnumerable<KeyValuePair<string, string>> changes)
    {
        var changed = features.ToDictionary();
        foreach (var (name, status) in changes)
            changed[name] = status;
        return changed;
    }
}
