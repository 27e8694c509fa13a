using Pulumi.Tests.Support;

namespace Pulumi.Tests.Deployments;

/// <summary>Many runs at once, and runs of many resources.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Row18_parallel_runs_do_not_see_each_other()
    {
        async Task<(string Expected, string Seen, int Count)> RunOneAsync(int number)
        {
            var seen = "";
            var mocks = new Mocks();
            await Deployment.TestAsync(mocks, new Testing.TestOptions { StackName = $"stack{number}" }, () =>
            {
                _ = new Thing("a");
                seen = Deployment.Instance.StackName;
            });
            return ($"stack{number}", seen, mocks.Resources.Count);
        }

        var runs = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => RunOneAsync(number))));

        Assert.All(runs, run => Assert.Equal((run.Expected, 1), (run.Seen, run.Count)));
    }

    [Fact]
    public async Task Row19_synchronous_callbacks_give_resources_and_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new Mocks(), Run.Update, () =>
        {
            var thing = new Thing("a");
            return new Dictionary<string, object?> { ["name"] = thing.GetResourceName() };
        });

        Assert.Equal(["a"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal("a", outputs["name"]);
    }

    [Fact]
    public async Task Row19_asynchronous_callbacks_give_resources_and_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new Mocks(), Run.Update, async () =>
        {
            await Task.Yield();
            var thing = new Thing("a");
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["name"] = thing.GetResourceName() };
        });

        Assert.Equal(["a"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal("a", outputs["name"]);
    }

    [Fact]
    public async Task Row24_thousand_chained_resources_deploy_in_order()
    {
        var mocks = await Run.UpdateAsync(() =>
        {
            Thing? last = null;
            for (var i = 0; i < 1000; i++)
            {
                last = new Thing($"t{i}", new ThingArgs { Label = last?.Id ?? Output.Create("start") });
            }
        });

        Assert.Equal(1000, mocks.Resources.Count);
        Assert.All(Enumerable.Range(1, 999), i => Assert.Equal($"t{i - 1}-id", mocks.Named($"t{i}").Inputs["label"]));
    }

    [Fact]
    public async Task Mocks_may_answer_later()
    {
        var mocks = new LateMocks();
        Output<string>? label = null;
        await Deployment.TestAsync(mocks, Run.Update, () =>
        {
            var first = new Thing("first", new ThingArgs { Label = "l" });
            label = new Thing("second", new ThingArgs { Label = first.Label }).Label;
        });

        Assert.Equal("l", await label!.ValueAsync());
    }

    [Fact]
    public async Task DependsOn_waits_for_the_resource_and_for_those_inside_a_component()
    {
        var mocks = new LateMocks();
        await Deployment.TestAsync(mocks, Run.Update, () =>
        {
            var group = new Group("group");
            _ = new Thing("inside", null, new CustomResourceOptions { Parent = group });
            var after = new Thing("after", null, new CustomResourceOptions { DependsOn = { group } });
            _ = new Thing("last", null, new CustomResourceOptions { DependsOn = { after } });
        });

        Assert.Equal(["inside", "after", "last"], mocks.Ended.Where(name => name != "group"));
    }
}
