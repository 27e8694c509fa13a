using LandingZone.Findings.Regions;

namespace LandingZone.Findings.Catalogue;

/// <summary>Parses <c>catalogue.tsv</c>: strictly, because a typing error there would switch a response on or off.</summary>
internal static class CatalogueFile
{
    public static IReadOnlyList<FindingTypeEntry> Parse(string text) =>
        [.. TabSeparated.Rows("catalogue.tsv", text, "type", "resource", "severity", "action", "plan", "family", "responses")
            .Select(row => Entry(row.Line, row.Cells))];

    private static FindingTypeEntry Entry(int line, string[] cells)
    {
        var varies = cells[2].EndsWith('~');
        return new(
            cells[0],
            cells[1] == "-" ? [] : cells[1].Split(','),
            Named<SeverityBand>(line, "severity", varies ? cells[2][..^1] : cells[2]),
            varies,
            Action(line, cells[3]),
            Plan(line, cells[4]),
            Named<FindingFamily>(line, "family", cells[5]),
            [.. cells[6].Split(',').Select((token, index) => ParseResponse(line, token, index))]);
    }

    private static ActionKind Action(int line, string code) => code switch
    {
        "NET" => ActionKind.NetworkConnection,
        "PRB" => ActionKind.PortProbe,
        "DNS" => ActionKind.DnsRequest,
        "API" => ActionKind.AwsApiCall,
        "K8S" => ActionKind.KubernetesApiCall,
        "RDS" => ActionKind.RdsLoginAttempt,
        "RT" => ActionKind.RuntimeProcess,
        "RT-NET" => ActionKind.RuntimeNetworkConnection,
        "RT-DNS" => ActionKind.RuntimeDnsRequest,
        "MAL" => ActionKind.MalwareScan,
        "SEQ" => ActionKind.AttackSequence,
        _ => throw Wrong(line, "action", code),
    };

    private static string Plan(int line, string name) =>
        ProtectionPlan.Find(name) is not null || FindingPlans.BesideFeatures.Contains(name) ? name : throw Wrong(line, "plan", name);

    private static Response ParseResponse(int line, string token, int index)
    {
        var parts = token.Split(':');
        var kind = Named<ResponseKind>(line, "responses", Capitalized(parts[0]));
        var condition = parts.Length == 1 ? ResponseCondition.Always : Named<ResponseCondition>(line, "responses", Capitalized(parts[^1]));
        var isNotify = kind == ResponseKind.Notify;
        if (parts.Length > 2 || isNotify != (index == 0) || isNotify != (condition == ResponseCondition.Always))
            throw Wrong(line, "responses", token);
        return new(kind, condition);
    }

    private static string Capitalized(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static T Named<T>(int line, string column, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && value.ToString() == name ? value : throw Wrong(line, column, name);

    private static FormatException Wrong(int line, string column, string value) =>
        new($"catalogue.tsv line {line}: {column} is '{value}', which is not one of the words for it.");
}
