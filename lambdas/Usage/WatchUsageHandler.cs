using System.Globalization;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Usage;

/// <summary>The <c>watch-usage</c> handler: tells of free trials that end and of usage that rises, as events and as metrics.</summary>
internal static class WatchUsageHandler
{
    public static Func<HandlerServices, Handler> SetUp(SettingsReader settings)
    {
        var read = UsageSettings.Read(settings);
        return services => async (context, _, cancellation) =>
        {
            var watch = new UsageWatch(
                new UsageCollector(services.Aws.Own, FunctionArn.AccountOf(context.FunctionArn)),
                new UsageLedger(services.Aws.Own.DynamoDb(services.Aws.HomeRegion, read.LedgerTable)),
                new UsageEvents(services.Aws, read.Common),
                read,
                services.Clock);
            var result = await watch.RunAsync(cancellation).ConfigureAwait(false);
            Tell(result, read.Common.StackName, context.Log);
            if (result.Failures.Count > 0)
                throw new UsageIncompleteException(result.Failures);
            return Answer(result);
        };
    }

    // Plans over all regions: each set of dimensions is a metric that costs money by itself.
    private static void Tell(UsageResult result, string stack, JsonLog log)
    {
        log.Info(
            "look at free trials and usage",
            ("trialNotices", result.TrialNotices.ToString(CultureInfo.InvariantCulture)),
            ("rises", result.Rises.ToString(CultureInfo.InvariantCulture)));
        foreach (var failure in result.Failures)
            log.Warn("a question stayed without an answer", ("failure", failure));
        log.Metric("FreeTrialsEnding", result.TrialNotices, "Count", ("Stack", stack));
        log.Metric("UsageRises", result.Rises, "Count", ("Stack", stack));
        foreach (var (plan, amount) in result.ByPlan)
            log.Metric("EstimatedUsage", (double)amount, "None", ("Stack", stack), ("Plan", plan));
    }

    private static ReadOnlyMemory<byte> Answer(UsageResult result) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("trialNotices", result.TrialNotices);
        json.WriteNumber("rises", result.Rises);
        json.WriteEndObject();
    });
}

/// <summary>Some of the questions stayed without an answer; what the others told has been published.</summary>
/// <param name="failures">One sentence for each.</param>
internal sealed class UsageIncompleteException(IReadOnlyList<string> failures)
    : Exception($"{failures.Count} of the questions stayed without an answer, the first: {failures[0]}");
