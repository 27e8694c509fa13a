using System.Text.Json.Nodes;
using LandingZone.Sandbox;
using LandingZone.Tools.Tests.AwsCalls;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>The doctor's lines about AWS, for a stack of the sandbox's organization.</summary>
internal static class AwsLines
{
    public const string Caller = $"arn:aws:iam::{SandboxOrganization.Management}:root";
    public const string RoleArn = $"arn:aws:iam::{SandboxOrganization.Security}:role/{SandboxOrganization.Role}";

    public static async Task<List<Row>> RunAsync(World world, Func<string, string>? change = null)
    {
        await using var stack = await SandboxOrganization.StartAsync(world, change);
        return await LinesAsync(stack);
    }

    public static async Task<List<Row>> LinesAsync(SandboxOrganization stack)
    {
        var (_, output, error) = await stack.RunAsync("doctor", "--stack", "test", "--format", "json");
        Assert.Equal("", error);
        return [.. JsonNode.Parse(output)!["results"]!.AsArray().Where(row => (string?)row!["area"] == "aws")
            .Select(row => new Row((string)row!["name"]!, (string)row["state"]!, (string)row["found"]!, (string)row["fix"]!))];
    }

    public static Row Line(IEnumerable<Row> lines, string name) => Assert.Single(lines, line => line.Name == name);

    public static void AssertProblem(IEnumerable<Row> lines, string name, string found, string fix) =>
        Assert.Equal(new Row(name, "problem", found, fix), Assert.Single(lines, line => line.State == "problem"));
}

/// <summary>One line.</summary>
internal sealed record Row(string Name, string State, string Found, string Fix);
