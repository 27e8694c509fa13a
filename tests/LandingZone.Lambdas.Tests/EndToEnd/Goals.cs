using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>What must be true after each response, however often it was interrupted: the wanted state, once, and told.</summary>
internal static class Goals
{
    public static PublicAccessBlock Blocked { get; } = new()
    {
        BlockPublicAcls = true,
        IgnorePublicAcls = true,
        BlockPublicPolicy = true,
        RestrictPublicBuckets = true,
    };

    /// <summary>What is wrong after a response to one of <see cref="Events.EveryResponse"/>; empty when nothing is.</summary>
    public static IReadOnlyList<string> Violations(Landscape lz, string response)
    {
        var wrong = new List<string>();
        switch (response)
        {
            case "blockAddress":
                Check(wrong, lz.Denied() is [Events.Attacker], "one rule denies the attacker: " + string.Join(' ', lz.Denied()));
                Check(wrong, Blocks(lz) is ["ACTIVE"], "one ACTIVE block record: " + string.Join(' ', Blocks(lz)));
                break;
            case "isolateInstance":
                Isolated(wrong, lz);
                break;
            case "deactivateAccessKey":
                Check(wrong, KeyStatus(lz, "AKIAIOSFODNN7EXAMPLE") == "Inactive", "the key is inactive");
                break;
            case "revokeRoleSessions":
                Check(
                    wrong,
                    lz.State.Role(Events.Production, "app-server").Policies.Keys.SequenceEqual(["LandingZoneRevokedSessions"]),
                    "sessions are revoked");
                break;
            case "restartCloudTrail":
                Check(wrong, lz.State.Trails(Events.Production, Events.Region).Single().IsLogging, "the trail logs");
                break;
            case "restorePasswordPolicy":
                Check(wrong, lz.State.PasswordPolicy(Events.Development) is
                { MinimumPasswordLength: 14, MaxPasswordAge: 30, RequireSymbols: true }, "the password policy is the stricter of both");
                break;
            case "blockPublicAccess":
                Check(wrong, lz.State.BucketPublicAccessBlock("example-shop-assets") == Blocked, "the bucket is blocked");
                break;
            case "blockPublicAccess account":
                Check(wrong, lz.State.AccountPublicAccessBlock(Events.Production) == Blocked, "the account is blocked");
                break;
            default:
                wrong.Add($"unknown response {response}");
                break;
        }

        var actions = lz.Items("ACTION#").Select(item => item.Attribute("status")).ToList();
        Check(
            wrong,
            actions.Count > 0 && actions.All(status => status == "ACTIVE"),
            "every action record is ACTIVE: " + string.Join(' ', actions));
        var name = response.Split(' ')[0];
        Check(wrong, lz.Outcomes().Contains(name + " done"), "the response was told as done: " + string.Join(", ", lz.Outcomes()));
        return wrong;
    }

    public static string KeyStatus(Landscape lz, string key) =>
        lz.State.Users(Events.Production).SelectMany(user => user.AccessKeys).Single(each => each.Id == key).Status;

    /// <summary>The states of all block records.</summary>
    public static IReadOnlyList<string> Blocks(Landscape lz) =>
        [.. lz.Items("NACL#").Where(item => item.Attribute("sk").StartsWith("IP#", StringComparison.Ordinal))
            .Select(item => item.Attribute("status"))];

    /// <summary>Where rules and records of an ACL disagree: each rule has one live record with its number, and the other way
    /// round.</summary>
    public static IReadOnlyList<string> Disagreements(Landscape lz, string acl = Events.PublicAcl, string account = Events.Production)
    {
        var rules = lz.State.NetworkAclEntries(account, Events.Region, acl)
            .Where(entry => entry.Action == "deny" && entry.RuleNumber < 90)
            .Select(entry => $"{(entry.Egress ? "egress" : "ingress")} {entry.RuleNumber} {(entry.Cidr ?? entry.Ipv6Cidr)!.Split('/')[0]}");
        var records = lz.Items($"NACL#{account}#{Events.Region}#{acl}")
            .Where(item => item.TryGetProperty("address", out _) && item.Attribute("status") != "REMOVED")
            .SelectMany(item => new[] { "ingress", "egress" }
                .Where(direction => item.TryGetProperty(direction + "Rule", out _))
                .Select(direction =>
                    $"{direction} {item.GetProperty(direction + "Rule").GetProperty("N").GetString()} {item.Attribute("address")}"));
        var (left, right) = (rules.Order(StringComparer.Ordinal).ToList(), records.Order(StringComparer.Ordinal).ToList());
        return left.SequenceEqual(right)
            ? []
            :
            [
                $"rules without record: {string.Join(", ", left.Except(right))}",
                $"records without rule: {string.Join(", ", right.Except(left))}",
            ];
    }

    private static void Isolated(List<string> wrong, Landscape lz)
    {
        var groups = lz.State.SecurityGroups(Events.Production, Events.Region).Where(each => each.Name == "landing-zone-isolated").ToList();
        Check(wrong, groups is [{ Ingress.Count: 0, Egress.Count: 0 }], "one isolation group without rules");
        foreach (var id in (string[])["eni-0a1b2c3d4e5f60002", "eni-0a1b2c3d4e5f60003"])
        {
            var worn = lz.State.NetworkInterface(Events.Production, Events.Region, id).Groups;
            Check(wrong, worn.SequenceEqual(groups.Take(1).Select(each => each.Id)),
                $"interface {id} wears the isolation group");
        }

        Check(
            wrong,
            lz.State.Snapshots(Events.Production, Events.Region) is [{ VolumeId: "vol-0a1b2c3d4e5f60003" }],
            "one snapshot of the volume");
        var record = Assert.Single(lz.Items("INSTANCE#"));
        Check(wrong, record.Attribute("status") == "ACTIVE", "the isolation is recorded as ACTIVE");
        Check(
            wrong,
            record.GetProperty("originalGroups").GetProperty("M").GetRawText()
                == """{"eni-0a1b2c3d4e5f60002":{"L":[{"S":"sg-0a1b2c3d4e5f60718"}]},"eni-0a1b2c3d4e5f60003":{"L":[{"S":"sg-0a1b2c3d4e5f60718"},{"S":"sg-0d3fau17shop00000"}]}}""",
            "the original groups are recorded: " + record.GetProperty("originalGroups").GetRawText());
    }

    private static void Check(List<string> wrong, bool holds, string invariant)
    {
        if (!holds)
            wrong.Add(invariant);
    }
}
