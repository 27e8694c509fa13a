using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>Every AWS call with its account, region and result: first those that can change something or failed, the others folded.</summary>
internal static class CallsSection
{
    private static readonly string[] Heads = ["No.", "Call", "Account", "Region", "Result", "Kind", "Run", "Parameters"];

    public static XElement? Of(SimulationReport report)
    {
        if (report.Calls.IsEmpty)
            return null;
        var first = report.Calls.Where(call => call.IsOfInterest).ToList();
        var rest = report.Calls.Except(first).ToList();
        return Tag.Section("calls", "AWS calls",
            first.Count == 0 ? new XElement("p", "Nothing outside the ledger was called to change something.")
                : Table($"Calls that change something, take a role, or were refused ({first.Count} of {report.Calls.Length})", report, first),
            rest.Count == 0 ? null : Tag.Folded($"{ReportWords.Count(rest.Count, "other call")}: what was read, and the ledger",
                Table($"Calls that read, and calls of the ledger ({rest.Count} of {report.Calls.Length})", report, rest)));
    }

    private static XElement Table(string caption, SimulationReport report, IEnumerable<SimulatedCall> calls) =>
        Tag.Table(caption, Heads, calls.Select(call => Tag.Row(null,
        call.Number,
        Tag.Of("code", "whole", $"{call.Service}:{call.Operation}"),
        new XElement[] { Tag.Of("div", null, call.AccountName), Tag.Of("div", "soft", call.AccountId) },
        Tag.Of("span", "whole", call.Region),
        Tag.Of("span", call.Result == "ok" ? "badge good" : "badge bad", call.Result),
        call.IsWrite ? "write" : "read",
        Tag.Of("span", "whole", $"{call.Function} ({report.Functions.FirstOrDefault(run => run.Number == call.Function)?.Handler})"),
        Parameters(call))));

    private static XElement Parameters(SimulatedCall call) => Tag.Folded(ReportWords.Count(call.Parameters.Count, "parameter"),
        Tag.Of("dl", "wide", new XElement("dt", "Principal"), new XElement("dd", Tag.Of("code", null, call.Principal)),
            call.Parameters.Select(parameter => new[]
            {
                new XElement("dt", parameter.Key), new XElement("dd", Tag.Verbatim(ReportWords.Pretty(parameter.Value))),
            })));
}
