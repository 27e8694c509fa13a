using LandingZone.Tools.Graph;
using LandingZone.Tools.Simulate.Html;
using LandingZone.Tools.Simulate.Streams;

namespace LandingZone.Tools.Tests.Simulate.Html;

public sealed class EventPathTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Fact]
    public async Task Of_a_blocked_attack_lights_up_everything_from_its_region_to_the_message_and_the_ledger()
    {
        var lit = await OfAsync(TestStacks.BruteForce with { Region = "us-east-1" });

        Assert.Equal(
        [
            "bus", "chat", "guardduty-us", "ledger", "members", "notification-rules", "notify", "queue", "remediate", "response-role", "response-rules", "topics",
        ], lit.Nodes.Order());
        Assert.Equal(
        [
            "bus notification-rules", "bus response-rules", "guardduty-us bus", "members guardduty-us", "notification-rules notify", "notify chat", "notify topics",
            "queue remediate", "remediate ledger", "remediate response-role", "response-rules queue",
        ], lit.Edges.Select(edge => $"{edge.From} {edge.To}").Order());
    }

    [Fact]
    public async Task Of_an_archived_finding_ends_at_the_bus()
    {
        var lit = await OfAsync(TestStacks.BruteForce with { Archived = true });

        Assert.Equal(["bus", "guardduty-eu", "members"], lit.Nodes.Order());
        Assert.Equal(["guardduty-eu bus", "members guardduty-eu"], lit.Edges.Select(edge => $"{edge.From} {edge.To}").Order());
    }

    [Fact]
    public async Task Of_a_finding_without_a_response_lights_up_no_response()
    {
        var lit = await OfAsync(new CatalogueEvent("Recon:EC2/Portscan"));

        Assert.Contains("notify", lit.Nodes);
        Assert.Empty(lit.Nodes.Intersect(["response-rules", "queue", "remediate", "ledger", "response-role"]));
    }

    private async Task<LitPath> OfAsync(CatalogueEvent sample)
    {
        var stack = await stacks.Prod;
        return EventPath.Of(await TestStacks.SimulateAsync(stack, sample), ArchitectureReader.Read(stack.Preview));
    }
}
