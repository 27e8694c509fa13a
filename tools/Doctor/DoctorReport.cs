using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Doctor;

/// <summary>Everything that the doctor found.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Results">The lines, in order.</param>
public sealed record DoctorReport(string Stack, ImmutableArray<CheckResult> Results)
{
    /// <summary>Whether something is wrong.</summary>
    public bool HasProblems => Count(CheckState.Problem) > 0;

    /// <summary>Lines for people: the state first, what to do below it, totals at the end.</summary>
    public IEnumerable<Line> Lines()
    {
        var width = Results.Max(result => result.Name.Length);
        foreach (var area in Results.Select(result => result.Area).Distinct())
        {
            yield return Line.Of($"{area}:", Tone.Heading);
            foreach (var result in Results.Where(result => result.Area == area))
            {
                yield return new Line([new($"  {Word(result.State),-11}  ", ToneOf(result.State)), new($"{result.Name.PadRight(width)}  {Flat(result.Found)}")]);
                if (result.Fix.Length > 0)
                    yield return Line.Of($"  {"",-11}  {new string(' ', width)}  fix: {Flat(result.Fix)}");
            }
        }
        yield return Line.Empty;
        yield return Line.Of($"{Count(CheckState.Ok)} ok, {Count(CheckState.Problem)} {(Count(CheckState.Problem) == 1 ? "problem" : "problems")}, {Count(CheckState.NotChecked)} not checked");
    }

    /// <summary>The same for programs.</summary>
    public JsonObject Json() => new()
    {
        ["stack"] = Stack,
        ["results"] = new JsonArray([.. Results.Select(result => new JsonObject
        {
            ["area"] = result.Area, ["name"] = result.Name, ["state"] = Word(result.State), ["found"] = result.Found, ["fix"] = result.Fix,
        })]),
        ["summary"] = new JsonObject
        {
            ["ok"] = Count(CheckState.Ok),
            ["problems"] = Count(CheckState.Problem),
            ["notChecked"] = Count(CheckState.NotChecked),
        },
    };

    private int Count(CheckState state) => Results.Count(result => result.State == state);

    private static string Word(CheckState state) => state switch { CheckState.Ok => "ok", CheckState.Problem => "problem", _ => "not checked" };

    private static Tone ToneOf(CheckState state) => state switch { CheckState.Ok => Tone.Create, CheckState.Problem => Tone.Delete, _ => Tone.Update };

    private static string Flat(string text) => text.ReplaceLineEndings("; ");
}
