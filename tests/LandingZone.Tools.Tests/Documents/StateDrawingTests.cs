using System.Text.RegularExpressions;
using LandingZone.Lambdas.Ledger;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>The drawing of an action's states has exactly the legal steps.</summary>
public sealed partial class StateDrawingTests
{
    [Fact]
    public void Drawing_has_every_legal_step_and_no_other()
    {
        LedgerStatus?[] statuses = [null, .. Enum.GetValues<LedgerStatus>().Select(status => (LedgerStatus?)status)];
        var legal = from before in statuses
                    from after in Enum.GetValues<LedgerStatus>()
                    where LedgerStatuses.MayBecome(before, after)
                    select $"{before?.Text() ?? "[*]"} --> {after.Text()}";

        var drawing = Page.Of("docs/architecture.md").Code.Single(code => code.Language == "mermaid" && code.Text.StartsWith("stateDiagram", StringComparison.Ordinal));
        var drawn = Step().Matches(drawing.Text).Select(match => match.Value.Trim()).Where(step => !step.EndsWith("[*]", StringComparison.Ordinal));

        Assert.Equal(legal.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_names_every_state() => Assert.Equal(
        Enum.GetValues<LedgerStatus>().Select(status => status.Text()).Order(StringComparer.Ordinal),
        Page.Of("docs/architecture.md").Rows("state").Select(row => row.Cells[0]).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^ +(\[\*\]|[A-Z_]+) --> (\[\*\]|[A-Z_]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Step();
}
