using System.Globalization;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Coverage;

/// <summary>
/// The <c>audit-coverage</c> handler: compares protection with the settings, and tells of it as a table in the log, as metrics and as one
/// event on the findings bus.
/// </summary>
internal static class AuditCoverageHandler
{
    public static Func<HandlerServices, Handler> SetUp(SettingsReader settings)
    {
        var read = CoverageSettings.Read(settings);
        return services => async (context, _, cancellation) =>
        {
            var audit = new CoverageAudit(services.Aws.Own, FunctionArn.AccountOf(context.FunctionArn));
            var result = await audit.RunAsync(read.Expected, read.EnrolMissing, cancellation).ConfigureAwait(false);
            Tell(result, read.Common.StackName, context.Log);
            if (result.Gaps.Count > 0 || result.Enrolled.Count > 0)
            {
                await new FindingsBus(services.Aws, read.Common).TellAsync(
                    ProductEvents.CoverageGap, [CoverageReport.Detail(read.Common.StackName, result)], cancellation).ConfigureAwait(false);
            }

            if (result.EnrolmentFailures is [var first, ..])
                throw new EnrolmentException($"Accounts could not be enrolled in {first.Region}: {first.Actual}");
            return Answer(result);
        };
    }

    private static void Tell(AuditResult result, string stack, JsonLog log)
    {
        log.Info(
            "audit of protection",
            ("gaps", result.Gaps.Count.ToString(CultureInfo.InvariantCulture)),
            ("enrolled", result.Enrolled.Count.ToString(CultureInfo.InvariantCulture)),
            ("table", CoverageTable.Render(result.Gaps, CoverageReport.MaxItems)));
        // Zeros as well: an alarm needs them to end.
        foreach (var check in CoverageCheck.All)
            log.Metric("CoverageGaps", result.Gaps.Count(gap => gap.Check == check), "Count", ("Stack", stack), ("Check", check));
    }

    private static ReadOnlyMemory<byte> Answer(AuditResult result) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("gaps", result.Gaps.Count);
        json.WriteNumber("enrolled", result.Enrolled.Count);
        json.WriteEndObject();
    });
}
