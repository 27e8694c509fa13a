using Pulumi.Tests.Support;

namespace Pulumi.Tests.Deployments;

/// <summary>Stacks, components and what they give out.</summary>
public sealed class StackTests
{
    [Fact]
    public async Task Stack_is_among_its_resources_and_named_after_project_and_stack()
    {
        var resources = await Deployment.TestAsync<GoodStack>(new Mocks(), Run.Update);

        var stack = Assert.Single(resources.OfType<GoodStack>());
        Assert.Equal("landing-zone-test", stack.GetResourceName());
        Assert.Equal("pulumi:pulumi:Stack", stack.GetResourceType());
        Assert.Equal("value", await stack.Given.ValueAsync());
    }

    [Fact]
    public async Task Stack_outputs_are_registered_under_their_names()
    {
        var mocks = new Mocks();
        await Deployment.TestAsync<GoodStack>(mocks, Run.Update);

        var request = Assert.Single(mocks.Outputs);
        Assert.Equal("value", await request.Outputs["given"].ValueAsync());
        Assert.Equal("unnamed", await request.Outputs["Unnamed"].ValueAsync());
    }

    [Fact]
    public async Task Stack_with_an_unassigned_output_fails()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new Mocks(), Run.Update));

        Assert.Contains("forgotten", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Stack_is_asked_of_the_service_provider()
    {
        var mocks = new Mocks();
        var resources = await Deployment.TestWithServiceProviderAsync<InjectedStack>(mocks, new Services("from-services"), Run.Update);

        Assert.Contains(resources, resource => resource is InjectedStack);
        Assert.Equal("from-services", mocks.Named("a").Inputs["label"]);
    }

    [Fact]
    public async Task Local_component_outputs_are_not_filled_in_but_assigned()
    {
        Group? group = null;
        var mocks = await Run.UpdateAsync(
            () =>
            {
                group = new Group("g");
                group.Finish(Output.Create("mine"));
            },
            new Mocks(args => ($"{args.Name}-id", new Dictionary<string, object> { ["assigned"] = "the mock's" })));

        Assert.Equal("mine", await group!.Assigned.ValueAsync());
        Assert.True(group.Unassigned is null || await group.Unassigned.ValueAsync() is null);
        var request = Assert.Single(mocks.Outputs, outputs => outputs.Urn.EndsWith("::g", StringComparison.Ordinal));
        Assert.Equal("mine", await request.Outputs["assigned"].ValueAsync());
    }

    private static readonly Dictionary<string, (Func<ComponentResource> Declare, string Named)> Wrong = new()
    {
        ["not an output"] = (() => new WrongKind("a"), "plain"),
        ["of a type that cannot be read"] = (() => new WrongType("a"), nameof(WrongType.When)),
        ["without a setter"] = (() => new WithoutSetter("a"), nameof(WithoutSetter.Fixed)),
    };

    public static TheoryData<string> Wrongs => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Output_property_that_is_wrong_fails_the_run_and_is_named(string wrong)
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => Wrong[wrong].Declare()));

        Assert.Contains(Wrong[wrong].Named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Required_input_left_null_fails_and_names_the_member()
    {
        var value = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => _ = new Group("g", new RequiredArgs { List = { "a" } })));
        var list = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => _ = new Group("g", new RequiredArgs { Needed = "v" })));

        Assert.Contains("Needed", value.Message, StringComparison.Ordinal);
        Assert.Contains("_list", list.Message, StringComparison.Ordinal);
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack()
        {
            Given = new Thing("a", new ThingArgs { Label = "value" }).Label;
            Unnamed = Output.Create("unnamed");
        }

        [Output("given")] public Output<string> Given { get; private set; }

        [Output] public Output<string> Unnamed { get; private set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        public ForgetfulStack() => Forgotten = null!;

        [Output("forgotten")] public Output<string> Forgotten { get; private set; }
    }

    private sealed class WrongKind(string name) : ComponentResource("lz:x:WrongKind", name)
    {
        [Output("plain")] public string Plain { get; private set; } = "";
    }

    private sealed class WrongType(string name) : ComponentResource("lz:x:WrongType", name)
    {
        [Output("when")] public Output<DateTime> When { get; private set; } = null!;
    }

    private sealed class WithoutSetter(string name) : ComponentResource("lz:x:WithoutSetter", name)
    {
        [Output("fixed")] public Output<string> Fixed { get; } = Output.Create("f");
    }

    private sealed class InjectedStack : Stack
    {
        public InjectedStack(string label) => _ = new Thing("a", new ThingArgs { Label = label });
    }

    private sealed class Services(string label) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(InjectedStack) ? new InjectedStack(label) : null;
    }

    private sealed class RequiredArgs : ResourceArgs
    {
        [Input("needed", required: true)] public Input<string> Needed { get; set; } = null!;

        [Input("list", required: true)] private InputList<string>? _list;

        public InputList<string> List { get => _list ??= []; set => _list = value; }
    }
}
