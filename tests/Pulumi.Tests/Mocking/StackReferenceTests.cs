using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Outputs of other stacks.</summary>
public sealed class StackReferenceTests
{
    private static Mocks Other => new(args => (args.Id, new Dictionary<string, object>
    {
        ["name"] = "org/network/prod",
        ["outputs"] = new Dictionary<string, object> { ["vpcId"] = "vpc-1", ["password"] = "hunter2" },
        ["secretOutputNames"] = new List<string> { "password" },
    }));

    private static async Task<(StackReference Reference, Mocks Mocks)> ReferenceAsync(StackReferenceArgs? args = null)
    {
        StackReference? reference = null;
        var mocks = await Run.UpdateAsync(() => reference = new StackReference("network", args), Other);
        return (reference!, mocks);
    }

    [Fact]
    public async Task Row23_reference_arrives_with_its_type_and_the_name_of_the_stack()
    {
        var (_, mocks) = await ReferenceAsync(new StackReferenceArgs { Name = "org/network/prod" });

        var resource = mocks.Named("network");
        Assert.Equal("pulumi:pulumi:StackReference", resource.Type);
        Assert.Equal("org/network/prod", resource.Inputs["name"]);
        Assert.Equal("org/network/prod", resource.Id);
    }

    [Fact]
    public async Task Row23_reference_without_arguments_names_the_stack_itself()
    {
        var (_, mocks) = await ReferenceAsync();

        Assert.Equal("network", mocks.Named("network").Inputs["name"]);
    }

    [Fact]
    public async Task Row23_outputs_are_read_and_secret_ones_stay_secret()
    {
        var (reference, _) = await ReferenceAsync();

        Assert.Equal("org/network/prod", await reference.Name.ValueAsync());
        Assert.Equal("vpc-1", await reference.RequireOutput("vpcId").ValueAsync());
        Assert.False(await reference.RequireOutput("vpcId").IsSecretAsync());
        Assert.Equal("hunter2", await reference.GetOutput("password").ValueAsync());
        Assert.True(await reference.GetOutput("password").IsSecretAsync());
    }

    [Fact]
    public async Task Missing_output_is_null_or_an_error_that_names_it()
    {
        var (reference, _) = await ReferenceAsync();

        Assert.Null(await reference.GetOutput("absent").ValueAsync());
        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => reference.RequireOutput("absent").ValueAsync());
        Assert.Contains("absent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_output_is_not_given_as_a_plain_value()
    {
        var (reference, _) = await ReferenceAsync();

        Assert.Equal("vpc-1", await reference.RequireValueAsync("vpcId"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.RequireValueAsync("password"));
        Assert.Equal("hunter2", (await reference.GetOutputDetailsAsync("password")).SecretValue);
        Assert.Equal("vpc-1", (await reference.GetOutputDetailsAsync("vpcId")).Value);
    }
}
