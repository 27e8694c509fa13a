using System.Text.Json.Nodes;
using LandingZone.Tools.Commands;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;

namespace LandingZone.Tools.Tests.Coverage;

/// <summary>The matrix for programs, and in files.</summary>
public sealed class CoverageReportTests
{
    [Fact]
    public async Task Coverage_json_has_expected_and_actual_of_every_cell()
    {
        await using var stack = await StartAsync(Good.With(Security, account => account.With(Home, region => region with
        {
            Detector = region.Detector! with { Members = [.. region.Detector.Members.Where(member => member.AccountId != Production)] },
        })));

        var (exitCode, output, _) = await stack.RunAsync("coverage", "--stack", "test", "--format", "json");

        Assert.Equal(ExitCode.Wrong, exitCode);
        var json = JsonNode.Parse(output)!;
        Assert.Equal(("test", true, ""), ((string?)json["stack"], (bool)json["compared"]!, (string?)json["note"]));
        Assert.Equal(11, json["plans"]!.AsArray().Count);
        var home = json["regions"]![0]!;
        Assert.Equal((Home, "ALL"), ((string?)home["region"], (string?)home["autoEnableMembers"]));
        var production = home["accounts"]!.AsArray().Single(account => (string?)account!["id"] == Production)!;
        Assert.Equal("""{"expected":"member","actual":"no member","gap":true}""", production["membership"]!.ToJsonString());
        Assert.Equal("""{"expected":"on","actual":"-","gap":false}""", production["plans"]!["S3_DATA_EVENTS"]!.ToJsonString());
        var security = home["accounts"]![0]!;
        Assert.Equal("""{"expected":"off","actual":"off","gap":false}""", security["plans"]!["EC2_AGENT_MANAGEMENT"]!.ToJsonString());
        Assert.Equal(
            """[{"check":"member","region":"eu-central-1","accountId":"123456789012","plan":"","expected":"Enabled","actual":"missing"}]""",
            json["gaps"]!.ToJsonString());
    }

    [Fact]
    public async Task Coverage_json_without_credentials_has_no_actual_and_no_gaps()
    {
        await using var stack = await StartAsync(Good);
        stack.Set("AWS_ACCESS_KEY_ID", "");

        var json = JsonNode.Parse((await stack.RunAsync("coverage", "--stack", "test", "--format", "json")).Output)!;

        Assert.False((bool)json["compared"]!);
        Assert.Null(json["gaps"]);
        Assert.Equal("""{"expected":"administrator"}""", json["regions"]![0]!["accounts"]![0]!["membership"]!.ToJsonString());
    }

    [Theory]
    [InlineData("report.html", "<!doctype html>")]
    [InlineData("report.json", "{\n  \"stack\": \"test\",")]
    [InlineData("report.txt", "Expected by stack 'test': 2 regions, 11 plans\n")]
    public async Task Coverage_report_is_written_as_its_ending_says_beside_the_table(string file, string start)
    {
        await using var stack = await StartAsync(Good);

        var (exitCode, output, _) = await stack.RunAsync("coverage", "--stack", "test", "--report", file);

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.EndsWith("\nNo gaps.\n", output, StringComparison.Ordinal);
        Assert.StartsWith(start, System.IO.File.ReadAllText(Path.Combine(stack.Folder, file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.pdf", "'report.pdf' does not end with .html, .json or .txt", "The ending says what is written.")]
    [InlineData("nowhere/report.html", "there is no folder for 'nowhere/report.html'", "Create the folder first, or name another file.")]
    public async Task Coverage_report_that_cannot_be_written_is_said_before_anything_is_asked(string file, string what, string fix)
    {
        await using var stack = await StartAsync(Good);

        var (exitCode, _, error) = await stack.RunAsync("coverage", "--stack", "test", "--report", file);

        Assert.Equal((ExitCode.Wrong, $"error: {what}\n   at: --report\n  fix: {fix}\n"), (exitCode, error));
        Assert.Empty(stack.Aws.Calls.ToList());
    }
}
