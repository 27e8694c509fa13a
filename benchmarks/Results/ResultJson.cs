using System.Text.Json.Nodes;

namespace LandingZone.Benchmarks.Results;

/// <summary>Results for other programs.</summary>
public static class ResultJson
{
    /// <summary>One object: <c>machine</c>, and <c>results</c> with <c>figure, what, value, unit, target, comparison, ratioToTarget,
    /// ratioToComparison, missed, note</c>. What there is not is null.</summary>
    public static JsonObject Write(string machine, IReadOnlyList<Result> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new()
        {
            ["machine"] = machine,
            ["results"] = new JsonArray([.. results.Select(result => new JsonObject
            {
                ["figure"] = result.Figure,
                ["what"] = result.What,
                ["value"] = result.Value,
                ["unit"] = result.Unit,
                ["target"] = result.Target,
                ["comparison"] = result.Comparison,
                ["ratioToTarget"] = result.RatioToTarget,
                ["ratioToComparison"] = result.RatioToComparison,
                ["missed"] = result.IsMiss,
                ["note"] = result.Note,
            })]),
        };
    }
}
