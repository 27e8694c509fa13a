using System.Text.Json.Nodes;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Offboarding;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Offboarding;

public sealed class OffboardCommandTests
{
    [Fact]
    public void Lines_groupRegionsWithEqualNumbersAndSayWhenAStepIsDone()
    {
        var plan = new OffboardPlan(
            "dev",
            [
                new("First", ["do it"], [new("off", [("eu-west-1", 2), ("us-east-1", 2), ("eu-central-1", 1)]), new("deleted", [("eu-central-1", 4)])]),
                new("Second", [], [new("off", [])]),
            ],
            [new() { Urn = "bucket", Name = "bucket", Type = "aws:s3/bucket:Bucket", Region = "eu-west-1" }, new() { Urn = "account", Name = "account", Type = "aws:organizations/account:Account" }],
            ["Something else."]);

        Assert.Equal(
            """
            Leaving GuardDuty (dev). Nothing is changed by this command. Every command in full: docs/runbooks/offboard.md

            1. First
                 do it
               off: 5; deleted: 4
                 eu-west-1 us-east-1 -> off: 2
                 eu-central-1 -> off: 1, deleted: 4

            2. Second
               Nothing is left to do here.

            Stays behind on purpose:
               aws:s3:Bucket bucket in eu-west-1
               aws:organizations:Account account

            Stays behind unless somebody removes it:
               Something else.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', OffboardText.Lines(plan).Select(line => line.ToString())));
    }

    [Fact]
    public async Task Offboard_asJson_changesNoFileAndNamesEveryStep()
    {
        var before = await File.ReadAllTextAsync(Path.Combine(Root.Path, "Pulumi.dev.yaml"));

        var (exitCode, output, error) = await Lz.RunAsync(Root.Path, LandingZoneLoader.Load, "offboard", "--stack", "dev", "--format", "json");

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        var json = JsonNode.Parse(output)!;
        Assert.Equal("dev", (string?)json["stack"]);
        Assert.Equal(6, json["steps"]!.AsArray().Count);
        Assert.Equal(3, (int?)json["steps"]![3]!["work"]![0]!["regions"]!.AsObject().Count);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(Root.Path, "Pulumi.dev.yaml")));
    }

    [Fact]
    public void Of_stackWithoutGuardDuty_getsTheMode()
    {
        var stack = StackReader.Read(ProjectReader.Find(Root.Path), "dev");

        Assert.Equal("""{"mode":"offboard"}""", OffboardSettings.Of(stack with { Values = stack.Values.Remove("guardDuty") }).Values["guardDuty"]);
    }
}
