using System.Text.Json.Nodes;
using LandingZone.Findings.Catalogue;
using LandingZone.Tools.Catalogue;

namespace LandingZone.Lambdas.Tests.Notifications;

public sealed class CatalogueMessageTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Message_of_every_type_and_resource_holds_the_limits(bool isSample)
    {
        foreach (var (entry, finding) in Findings(isSample))
        {
            var message = Received.Render(finding);
            var json = JsonNode.Parse(message.Json)!;

            Limits.AssertAll(message);
            Assert.Equal((entry.Type, isSample), ((string?)json["facts"]!["type"], (bool)json["sample"]!));
            Assert.NotEqual("unknown", (string)(json["facts"]!["resource"] ?? json["facts"]!["resources"])!);
            Assert.Equal(entry.NextStep, (string?)json["sections"]!["next"]![0]);
            Assert.DoesNotContain("undefined", message.Email + message.Json, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact] // R17
    public void Message_of_every_type_that_has_a_remote_party_names_its_address_and_place()
    {
        foreach (var (_, finding) in Findings(isSample: false))
        {
            if (finding.ToJsonString().Contains("198.51.100.7", StringComparison.Ordinal))
            {
                Assert.StartsWith(
                    "198.51.100.7 (Nowhere, AS64500 Example Network)",
                    (string?)JsonNode.Parse(Received.Render(finding).Json)!["facts"]!["remote"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Message_of_the_largest_findings_holds_the_limits()
    {
        foreach (var (_, finding) in Findings(isSample: false))
        {
            Enlarge(finding["detail"]!);
            Limits.AssertAll(Received.Render(finding));
        }
    }

    private static IEnumerable<(FindingTypeEntry Entry, JsonObject Finding)> Findings(bool isSample) =>
        FindingCatalogue.All.SelectMany(entry => entry.ResourceTypes.DefaultIfEmpty().Select(resource => (entry, SampleEvents.For(
            entry.Type, new() { ResourceType = resource, IsSample = isSample, RemoteAddresses = ["198.51.100.7", "203.0.113.99"] }))));

    // Every list thirty times, every text that is no key of the model as long as it may get.
    private static void Enlarge(JsonNode node)
    {
        if (node is JsonArray { Count: > 0 } items)
        {
            var first = items[0]!.DeepClone();
            while (items.Count < 30)
                items.Add(first.DeepClone());
        }

        foreach (var child in node is JsonArray list ? list : node is JsonObject members ? members.Select(member => member.Value) : [])
        {
            if (child is JsonArray or JsonObject)
                Enlarge(child);
        }

        if (node is not JsonObject named)
            return;
        foreach (var name in (string[])["title", "description", "name", "userName", "domain", "executablePath", "key", "uid"])
        {
            if (named[name] is JsonValue value && value.TryGetValue<string>(out var text))
                named[name] = text + new string('*', 2000);
        }
    }
}
