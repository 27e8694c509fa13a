using LandingZone.Benchmarks.Results;

namespace LandingZone.Benchmarks.Tests.Results;

public sealed class ResultTableTests
{
    private static readonly Result[] Results =
    [
        new("preview", "median time", 0.35, "s") { Target = 0.7, Comparison = 1.75, Note = "a | b" },
        new("lambda", "start", 45, "ms") { Target = 30 },
        new("lambda", "exactly the target", 30, "ms") { Target = 30 },
        new("storm", "findings", 12345.6, "findings/s"),
        new("tests", "not run", null, "failures") { Target = 1, Note = "why" },
    ];

    [Fact]
    public void Render_values_targets_ratios_and_verdicts()
    {
        Assert.Equal(
            """
            | figure  | what               | measured          | target          | of target | verdict | compared with | of that | note   |
            |---------|--------------------|-------------------|-----------------|-----------|---------|---------------|---------|--------|
            | preview | median time        | 0.35 s            | < 0.70 s        | 0.50 x    | met     | 1.75 s        | 0.20 x  | a \| b |
            | lambda  | start              | 45.0 ms           | < 30.0 ms       | 1.50 x    | MISSED  |               |         |        |
            | lambda  | exactly the target | 30.0 ms           | < 30.0 ms       | 1.00 x    | MISSED  |               |         |        |
            | storm   | findings           | 12,346 findings/s |                 |           |         |               |         |        |
            | tests   | not run            | not measured      | < 1.00 failures |           | unknown |               |         | why    |
            """.Split('\n'),
            ResultTable.Render(Results));
    }

    [Fact]
    public void Write_json_says_what_there_is_and_null_for_the_rest()
    {
        var json = ResultJson.Write("a machine", Results);

        Assert.Equal("a machine", (string?)json["machine"]);
        Assert.Equal(
            """{"figure":"preview","what":"median time","value":0.35,"unit":"s","target":0.7,"comparison":1.75,"ratioToTarget":0.5,"ratioToComparison":0.19999999999999998,"missed":false,"note":"a | b"}""",
            json["results"]![0]!.ToJsonString());
        Assert.Equal(
            """{"figure":"tests","what":"not run","value":null,"unit":"failures","target":1,"comparison":null,"ratioToTarget":null,"ratioToComparison":null,"missed":false,"note":"why"}""",
            json["results"]![4]!.ToJsonString());
    }
}
