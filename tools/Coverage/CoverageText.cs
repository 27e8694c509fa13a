using System.Text.Json.Nodes;
using LandingZone.Lambdas.Coverage;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Coverage;

/// <summary>A matrix for a console, and for programs.</summary>
public static class CoverageText
{
    /// <summary>
    /// What the settings expect, folded: accounts with the same expectation share a block, regions a column. Then, where AWS was asked, a line
    /// for each account, and the gaps as the audit's own table.
    /// </summary>
    /// <param name="expected">The matrix of the settings.</param>
    /// <param name="matrix">The matrix that was compared, or the same one.</param>
    public static IEnumerable<string> Table(CoverageMatrix expected, CoverageMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(matrix);
        yield return $"Expected by stack '{expected.Stack}': {expected.Size}";
        foreach (var line in Expected(expected))
            yield return line;
        yield return "on: every account has it; new: accounts that join from now on; off: not switched on; -: not there in the region";
        yield return "";
        if (matrix.Gaps is { } gaps)
        {
            yield return "Found:";
            foreach (var line in Columns.Aligned([["ACCOUNT", "NAME", "REGIONS", "GAPS"], .. Found(matrix, gaps)]))
                yield return "  " + line;
            yield return "";
            if (gaps.Count > 0)
            {
                foreach (var line in CoverageTable.Render(gaps).Split('\n'))
                    yield return line;
                yield return "";
            }
        }
        yield return matrix.Verdict;
    }

    /// <summary>The matrix as JSON.</summary>
    public static JsonObject Json(CoverageMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var columns = matrix.Columns.ToList();
        return new JsonObject
        {
            ["stack"] = matrix.Stack,
            ["compared"] = matrix.IsCompared,
            ["note"] = matrix.Note,
            ["plans"] = new JsonArray([.. matrix.Plans.Select(plan => JsonValue.Create(plan))]),
            ["regions"] = new JsonArray([.. matrix.Regions.Select(region => new JsonObject
            {
                ["region"] = region.Region,
                ["autoEnableMembers"] = region.Members,
                ["accounts"] = new JsonArray([.. region.Rows.Select(row => new JsonObject
                {
                    ["id"] = row.AccountId,
                    ["name"] = row.Name,
                    ["membership"] = Cell(row.Cells[0]),
                    ["plans"] = new JsonObject(columns.Skip(1).Select((plan, index) => KeyValuePair.Create<string, JsonNode?>(plan, Cell(row.Cells[index + 1])))),
                })]),
            })]),
            ["gaps"] = matrix.Gaps is null ? null : new JsonArray([.. matrix.Gaps.Select(gap => new JsonObject
            {
                ["check"] = gap.Check, ["region"] = gap.Region, ["accountId"] = gap.AccountId, ["plan"] = gap.Plan, ["expected"] = gap.Expected, ["actual"] = gap.Actual,
            })]),
        };
    }

    /// <summary>Regions in few words.</summary>
    internal static string Listed(IReadOnlyCollection<string> regions, IReadOnlyCollection<string> all) => RegionFold.Listed(regions, all, " regions");

    private static IEnumerable<string> Expected(CoverageMatrix matrix)
    {
        var all = matrix.Regions.Select(region => region.Region).ToList();
        var alike = matrix.Alike().ToList();
        var heads = alike.Select((_, index) => alike.Count == 1 ? "" : Letter(index)).ToList();
        yield return "";
        foreach (var (group, head) in alike.Zip(heads))
            yield return $"  {$"{head}  ".TrimStart()}{Listed(group.Regions, all)}; enrolled by themselves: {group.Example.Members}";
        foreach (var accounts in Enumerable.Range(0, matrix.Regions[0].Rows.Length).GroupBy(index => string.Join('\n', alike.Select(group => string.Join('\t', group.Example.Rows[index].Cells.Select(cell => cell.Expected))))))
        {
            yield return "";
            foreach (var index in accounts)
                yield return $"  {matrix.Regions[0].Rows[index].Title}";
            // What says nothing anywhere, such as the plans of an account that is no member, is left out.
            var rows = matrix.Columns.Select((column, place) => (string[])[column, .. alike.Select(group => group.Example.Rows[accounts.First()].Cells[place].Expected)])
                .Where(row => row.Skip(1).Any(word => word != CoverageWords.Nothing));
            // One expectation for all regions needs no heading.
            string[][] heading = heads.Any(head => head.Length > 0) ? [["", .. heads]] : [];
            foreach (var line in Columns.Aligned([.. heading, .. rows]))
                yield return "    " + line;
        }
        yield return "";
    }

    // There are more regions than letters, and one day perhaps as many groups of them.
    private static string Letter(int index) => $"{(index < 26 ? "" : Letter(index / 26 - 1))}{(char)('A' + index % 26)}";

    private static IEnumerable<string[]> Found(CoverageMatrix matrix, IReadOnlyList<CoverageGap> gaps)
    {
        foreach (var (row, index) in matrix.Regions[0].Rows.Select((row, index) => (row, index)))
        {
            if (row.AccountId.Length == 0)
            {
                yield return ["-", row.Name, CoverageWords.NotCreated, "-"];
                continue;
            }
            var covered = matrix.Regions.Count(region => region.Rows[index].Cells[0].Actual is CoverageWords.Member or CoverageWords.Administrator);
            yield return [row.AccountId, row.Name, $"{covered} of {matrix.Regions.Length}", $"{gaps.Count(gap => gap.AccountId == row.AccountId)}"];
        }
        if (gaps.Count(gap => gap.AccountId.Length == 0) is > 0 and var organization)
            yield return ["-", "the organization and its regions", "-", $"{organization}"];
    }

    private static JsonObject Cell(CoverageCell cell) => cell.Actual.Length == 0
        ? new JsonObject { ["expected"] = cell.Expected }
        : new JsonObject { ["expected"] = cell.Expected, ["actual"] = cell.Actual, ["gap"] = cell.IsGap };
}
