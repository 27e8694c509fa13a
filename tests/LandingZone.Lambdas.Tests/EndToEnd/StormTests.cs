using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Many findings at once.</summary>
public sealed class StormTests
{
    // R1
    [Fact]
    public async Task Remediate_100_parallel_findings_on_one_acl_one_rule_and_one_record_per_address()
    {
        await using var lz = await Landscape.StartAsync();
        string[] addresses = [.. Enumerable.Range(1, 15).Select(number => $"185.220.101.{number}")];

        var failed = await DeliverUntilDoneAsync(lz, [.. Enumerable.Range(0, 100).Select(number =>
            Events.BruteForce(addresses[number % addresses.Length], id: $"{number:x32}").ToJsonString())]);

        Assert.Empty(failed);
        Assert.Equal(addresses.Order(StringComparer.Ordinal), lz.Denied().Order(StringComparer.Ordinal));
        Assert.Equal(addresses.Length, Goals.Blocks(lz).Count);
        Assert.All(Goals.Blocks(lz), status => Assert.Equal("ACTIVE", status));
        Assert.Empty(Goals.Disagreements(lz));
        Assert.Equal(100, lz.Items("ACTION#").Count);
        Assert.All(lz.Items("ACTION#"), item => Assert.Equal("ACTIVE", item.Attribute("status")));
        Assert.Equal(100, lz.Outcomes().Count);
    }

    // R22, C12
    [Fact]
    public async Task Remediate_more_addresses_than_the_quota_allows_oldest_give_way_and_nothing_is_lost_silently()
    {
        await using var lz = await Landscape.StartAsync(Worlds.WithQuota(20));
        string[] addresses = [.. Enumerable.Range(1, 60).Select(number => $"185.220.102.{number}")];

        var failed = await DeliverUntilDoneAsync(lz, [.. addresses.Select((address, number) =>
            Events.BruteForce(address, id: $"{number:x32}").ToJsonString())]);

        Assert.Empty(failed);
        Assert.Empty(Goals.Disagreements(lz));
        var denied = lz.Denied();
        // 20 rules for each direction and family, of which the default deny, the foreign deny and two foreign allows are four.
        Assert.Equal(16, denied.Count);
        var evicted = lz.Results().SelectMany(result => result.GetProperty("reasons").EnumerateArray())
            .Where(reason => reason.GetProperty("code").GetString() == "blockEvicted")
            .Select(reason => reason.GetProperty("text").GetString()!.Split("the block of ")[1].Split(',')[0]);
        var withoutRoom = lz.Results().Where(result => result.GetProperty("reasons").EnumerateArray()
                .Any(reason => reason.GetProperty("code").GetString() == "noRoom"))
            .Select(result => result.GetProperty("subject").GetString()!.Split(' ')[1]);
        Assert.Equal(
            addresses.Order(StringComparer.Ordinal),
            denied.Concat(evicted).Concat(withoutRoom).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Ten functions at once, ten messages each; what fails is delivered again.</summary>
    private static async Task<IReadOnlyList<string>> DeliverUntilDoneAsync(Landscape lz, IReadOnlyList<string> bodies)
    {
        var left = bodies;
        for (var delivery = 1; delivery <= 4 && left.Count > 0; delivery++)
        {
            var again = await Task.WhenAll(left.Chunk(10).Select(async batch =>
            {
                await using var function = lz.Restarted();
                var failed = await function.RemediateAsync(delivery, batch);
                return failed.Select(index => batch[int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)]);
            }));
            left = [.. again.SelectMany(each => each)];
            lz.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        return left;
    }
}
