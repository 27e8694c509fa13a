using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>The types that tests are written with, and their defaults.</summary>
public sealed class TestTypesTests
{
    [Fact]
    public async Task TestOptions_defaults_are_project_stack_organization_and_preview()
    {
        (string, string, string, bool)? seen = null;

        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            var run = Deployment.Instance;
            seen = (run.ProjectName, run.StackName, run.OrganizationName, run.IsDryRun);
        });

        Assert.Equal(("project", "stack", "organization", true), seen);
    }

    [Fact]
    public async Task TestOptions_names_are_those_of_the_run()
    {
        (string, string, string, string, bool)? seen = null;
        var options = new TestOptions
        {
            ProjectName = "p",
            StackName = "s",
            OrganizationName = "o",
            RootDirectory = "/project",
            IsPreview = false,
        };

        await Deployment.TestAsync(new EmptyMocks(), options, () =>
        {
            var run = Deployment.Instance;
            seen = (run.ProjectName, run.StackName, run.OrganizationName, run.RootDirectory, run.IsDryRun);
        });

        Assert.Equal(("p", "s", "o", "/project", false), seen);
    }

    [Fact]
    public async Task Row22_root_directory_that_is_not_given_throws()
    {
        InvalidOperationException? error = null;

        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            error = Assert.Throws<InvalidOperationException>(() => Deployment.Instance.RootDirectory);
        });

        Assert.Contains("root directory", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyMocks_leave_the_id_and_what_is_no_input_unknown()
    {
        Thing? thing = null;
        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () => { thing = new Thing("a"); });

        Assert.False(await thing!.Id.IsKnownAsync());
        Assert.False(await thing.Label.IsKnownAsync());
        Assert.NotNull(await thing.Urn.ValueAsync());
    }

    [Fact]
    public async Task RegisterResourceOutputs_is_told_the_outputs_of_components()
    {
        var mocks = await Run.UpdateAsync(() => new Group("g").Finish(new Dictionary<string, object?>
        {
            ["plain"] = 1,
            ["secret"] = Output.CreateSecret("s"),
        }));

        var request = Assert.Single(mocks.Outputs, outputs => outputs.Urn.EndsWith("::g", StringComparison.Ordinal));
        Assert.Equal(1.0, await request.Outputs["plain"].ValueAsync());
        Assert.Equal("s", await request.Outputs["secret"].ValueAsync());
        Assert.True(await request.Outputs["secret"].IsSecretAsync());
        Assert.False(await request.Outputs["plain"].IsSecretAsync());
    }
}
