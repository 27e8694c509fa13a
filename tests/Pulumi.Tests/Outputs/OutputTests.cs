using Pulumi.Tests.Support;

namespace Pulumi.Tests.Outputs;

/// <summary>Known and unknown values, and where outputs can be made.</summary>
public sealed class OutputTests
{
    [Fact]
    public async Task Apply_known_value_is_transformed_by_every_kind_of_function()
    {
        var one = Output.Create(1);

        Assert.Equal("1", await one.Apply(value => $"{value}").ValueAsync());
        Assert.Equal("1", await one.Apply(value => Task.FromResult($"{value}")).ValueAsync());
        Assert.Equal("1", await one.Apply(value => Output.Create($"{value}")).ValueAsync());
        Assert.Equal("1", await one.Apply(value => (Input<string>)$"{value}").ValueAsync());
    }

    [Fact]
    public async Task Apply_asynchronous_action_is_run()
    {
        var seen = 0;

        await Output.Create(1).Apply(value =>
        {
            seen = value;
            return Task.CompletedTask;
        }).ValueAsync();

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task Apply_unknown_value_does_not_run_and_stays_unknown()
    {
        var ran = false;

        var applied = Values.Unknown("x").Apply(value => ran = true);

        Assert.False(await applied.IsKnownAsync());
        Assert.False(ran);
    }

    [Fact]
    public async Task GetValue_unknown_value_gives_default_and_no_exception()
    {
        Assert.Null(await Values.Unknown("x").Apply(value => value).ValueAsync());
        Assert.Equal(0, await Values.Unknown(7).Apply(value => value).ValueAsync());
    }

    [Fact]
    public async Task Create_task_has_the_value_of_the_task()
    {
        Assert.Equal("x", await Output.Create(Task.FromResult("x")).ValueAsync());
        Assert.Equal("x", await Output<string>.Create(Task.FromResult("x")).ValueAsync());
    }

    [Fact]
    public async Task Apply_failing_function_fails_the_output()
    {
        var failed = Output.Create(1).Apply((Func<int, int>)(value => throw new FormatException("no")));

        Assert.Equal("no", (await Assert.ThrowsAsync<FormatException>(failed.ValueAsync)).Message);
    }

    [Fact]
    public async Task Resource_created_in_apply_of_unknown_value_is_missing_from_the_preview()
    {
        static void Program() => new Thing("outer").Label.Apply(label => new Thing("inner"));
        var noState = new Mocks(args => ($"{args.Name}-id", ImmutableDictionary<string, object>.Empty));

        var preview = await Run.PreviewAsync(Program, noState);
        var update = await Run.UpdateAsync(Program);

        Assert.Equal(["outer"], preview.Resources.Select(resource => resource.Name));
        Assert.Equal(["inner", "outer"], update.Resources.Select(resource => resource.Name).Order());
    }

    [Fact]
    public async Task Outputs_can_be_made_outside_a_deployment()
    {
        Assert.Equal("a-b", await Output.Format($"{Output.Create("a")}-{Output.Create("b")}").ValueAsync());
    }

    [Fact]
    public void Resources_cannot_be_made_outside_a_deployment() =>
        Assert.ThrowsAny<InvalidOperationException>(() => new Thing("a"));

    [Fact]
    public void ToString_explains_that_there_is_no_text() =>
        Assert.Contains("Output<T>", Output.Create("x").ToString(), StringComparison.Ordinal);
}
