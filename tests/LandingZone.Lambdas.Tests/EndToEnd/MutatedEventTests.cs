using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Tests.Remediation;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Messages that are damaged: the same seed gives the same hundred thousand.</summary>
public sealed class MutatedEventTests
{
    private const int Count = 100_000;
    private const int BatchSize = 1000;

    private static readonly string[] Scraps =
    [
        "null", "{}", "[]", "\"\"", "0", "-1", "1e999", "true", "\"2001:db8::1\"", "\"0.0.0.0\"", "\"i-\"", "\"arn:aws:iam::\"",
        "\\u0000", "}", "\"", "\n",
    ];

    [Fact]
    public async Task Remediate_100_000_mutated_messages_no_crash_and_no_action_from_malformed_input()
    {
        await using var lz = await Landscape.StartAsync();
        var originals = Events.EveryResponse().Values.Select(each => each.ToJsonString()).ToArray();
        var random = new Random(20260304);
        var survivors = new ConcurrentBag<string>();
        var malformed = 0;

        for (var batch = 0; batch < Count / BatchSize; batch++)
        {
            string[] bodies = [.. Enumerable.Range(0, BatchSize).Select(_ => Mutate(originals[random.Next(originals.Length)], random))];
            // What still is a finding may be acted on, and rightly so; all else goes through the handler, which must not call anything.
            var damaged = bodies.Where(body => GuardDutyEventParser.Parse(body) is not FindingEvent).ToList();
            foreach (var body in bodies.Except(damaged))
                survivors.Add(body);
            malformed += damaged.Count;

            var failed = await lz.RemediateAsync(1, damaged);

            Assert.Equal(damaged.Count(body => GuardDutyEventParser.Parse(body) is MalformedEvent), failed.Count);
        }

        Assert.True(malformed > Count / 10, $"{malformed} were damaged beyond reading.");
        Assert.Empty(lz.Sandbox.Calls.ToList());
        Assert.All(survivors, AssertSoundTarget);
    }

    // A sample of those that can still be read, in earnest: whatever they ask for, nothing is done outside of what they name.
    [Fact]
    public async Task Remediate_mutated_findings_that_can_be_read_act_within_their_account_or_fail_cleanly()
    {
        await using var lz = await Landscape.StartAsync();
        var originals = Events.EveryResponse().Values.Select(each => each.ToJsonString()).ToArray();
        var random = new Random(7);
        string[] bodies = [.. Enumerable.Range(0, 400).Select(_ => Mutate(originals[random.Next(originals.Length)], random))];

        foreach (var batch in bodies.Chunk(50))
            await lz.RemediateAsync(1, batch);

        Assert.Empty(Goals.Disagreements(lz));
        Assert.DoesNotContain("NullReferenceException", lz.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("ArgumentOutOfRange", lz.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(lz.Sandbox.Calls.ToList(), call => call.ErrorCode is "ValidationException" or "SerializationException");
    }

    private static void AssertSoundTarget(string body)
    {
        var finding = ((FindingEvent)GuardDutyEventParser.Parse(body)).Finding;
        var decision = ResponseDecider.Decide(finding, TestPolicies.Everything, TestPolicies.Context);
        Assert.All(decision.Planned, planned =>
        {
            Assert.True(AwsIdentifiers.IsAccountId(planned.Step!.Target.AccountId), body);
            Assert.True(AwsIdentifiers.IsRegion(planned.Step.Target.Region), body);
        });
    }

    private static string Mutate(string original, Random random)
    {
        var text = new StringBuilder(original);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Scraps[random.Next(Scraps.Length)]);
                    break;
                case 2:
                    text[at] = (char)random.Next(1, 0x250);
                    break;
                case 3:
                    text.Length = Math.Max(1, at);
                    break;
                default:
                    text.Replace("us-east-1", random.Next(99).ToString(CultureInfo.InvariantCulture), at, text.Length - at);
                    break;
            }

            if (text.Length == 0)
                text.Append('x');
        }

        return text.ToString();
    }
}
