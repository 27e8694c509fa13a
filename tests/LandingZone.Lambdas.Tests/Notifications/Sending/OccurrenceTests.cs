using System.Text.Json.Nodes;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Tests.EndToEnd;

namespace LandingZone.Lambdas.Tests.Notifications.Sending;

public sealed class OccurrenceTests
{
    private const string Key = "NOTIFY#bruteForce#123456789012#us-east-1#b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0";

    [Fact]
    public void Of_finding_is_its_id_and_its_state() =>
        Assert.Equal(new Occurrence(Key, "2026-03-04T12:00:00Z#3#8", new(8m)), Of(Events.BruteForce()));

    [Fact] // R6: the member's bus and the administrator's deliver the same finding under two event ids.
    public void Of_both_deliveries_is_the_same() => Assert.Equal(Of(Events.BruteForce()), Of(Events.BruteForce().ByAdministrator()));

    [Theory] // R28
    [InlineData("updatedAt", "2026-03-04T18:00:00.000Z")]
    [InlineData("severity", 9)]
    public void Of_update_keeps_the_key_and_changes_the_state(string member, object value)
    {
        var updated = Events.BruteForce();
        updated["detail"]![member] = value is int number ? JsonValue.Create(number) : JsonValue.Create((string)value);

        Assert.Equal(Key, Of(updated).Key);
        Assert.NotEqual(Of(Events.BruteForce()).State, Of(updated).State);
    }

    [Fact]
    public void Of_finding_without_a_time_is_told_apart_by_the_event()
    {
        var finding = Events.BruteForce();
        finding["detail"]!.AsObject().Remove("updatedAt");

        Assert.Equal("00000000-0000-4000-8000-000000000001", Of(finding).State);
    }

    [Fact]
    public void Of_other_event_is_its_event_id() => Assert.Equal(
        new Occurrence("NOTIFY#coverageGap#EVENT#00000000-0000-4000-8000-000000000009", "00000000-0000-4000-8000-000000000009", default),
        Of(ProductExamples.All["CoverageGap"]));

    [Fact]
    public void Of_event_without_an_id_is_told_once_for_each_request()
    {
        var received = ProductExamples.All["CoverageGap"].DeepClone().AsObject();
        received.Remove("id");

        Assert.Equal(new Occurrence("NOTIFY#coverageGap#EVENT#request-1", "request-1", default), Of(received));
    }

    [Fact]
    public void Of_endless_id_stays_within_what_a_key_may_be()
    {
        var finding = Events.BruteForce(id: new string('a', 5000));

        Assert.Equal(500, Of(finding).Key.Length);
    }

    private static Occurrence Of(JsonObject received) => Occurrence.Of(Received.Request(received), "request-1");
}
