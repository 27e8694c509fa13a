using LandingZone.Sandbox.Lambda;

namespace LandingZone.Sandbox.Tests.Lambda;

public sealed class PlannedFunctionTests
{
    private const string Plan = """
        {"resources":[
          {"name":"b","type":"aws:lambda/function:Function","inputs":{"handler":"notify","memorySize":256,"environment":{"variables":{
            "PLAIN":"text ${not a reference}","TOPIC":"${topics-high.arn}","BOTH":"${a.name}/${b-2.id}"}}}},
          {"name":"queue","type":"aws:sqs/queue:Queue","inputs":{}},
          {"name":"a","type":"aws:lambda/function:Function","inputs":{"handler":"undo","memorySize":128,"environment":{"variables":{}}}}]}
        """;

    [Fact]
    public void Read_functions_of_the_plan_by_name()
    {
        Assert.Equal(
            [("a", "undo", 128, 0), ("b", "notify", 256, 3)],
            PlannedFunction.Read(Plan).Select(each => (each.Name, each.Handler, each.MemoryMegabytes, each.Variables.Count)));
    }

    [Fact]
    public void Resolve_every_reference_and_nothing_else_is_replaced()
    {
        var resolved = PlannedFunction.Read(Plan)[1].Resolve((resource, property) => $"<{resource} {property}>");

        Assert.Equal("text ${not a reference}", resolved["PLAIN"]);
        Assert.Equal("<topics-high arn>", resolved["TOPIC"]);
        Assert.Equal("<a name>/<b-2 id>", resolved["BOTH"]);
    }

    [Fact]
    public void Read_text_that_is_no_plan_says_so()
    {
        Assert.Equal(
            "The text is no plan: it has no 'resources'.", Assert.Throws<FormatException>(() => PlannedFunction.Read("{}")).Message);
    }
}
