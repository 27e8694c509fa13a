using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LandingZone.Tools.Tests.Repository;

/// <summary>What the workflows must never do, and who gets credentials. The linter in <c>.github/lint</c> checks their syntax.</summary>
public sealed partial class WorkflowsTests
{
    private const string Prepare = "prepare.action.yml";

    public static TheoryData<string> Files => [.. Workflow.Names];

    public static TheoryData<string> Workflows => [.. Workflow.Names.Where(name => name != Prepare)];

    [Fact]
    public void Workflows_are_these() =>
        Assert.Equal(["build-test.yml", "comment.yml", "deploy.yml", "drift.yml", "plan.yml", Prepare, "preview.yml"], Workflow.Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_pinned_by_commit_and_say_which_version_that_is(string file)
    {
        var uses = Uses().Matches(Workflow.Read(file).Text).Select(match => match.Groups[1].Value).Where(action => !action.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches("^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Permissions_are_none_unless_a_job_asks(string file)
    {
        var workflow = Workflow.Read(file);

        Assert.Empty(((YamlMappingNode)workflow["permissions"]).Children);
        Assert.All(workflow.Jobs, job => Assert.NotNull(Workflow.Find(job.Job, "permissions")));
        Assert.All(workflow.Jobs, job => Assert.NotNull(Workflow.Find(job.Job, "timeout-minutes")));
    }

    [Fact]
    public void Write_permissions_are_exactly_these()
    {
        var writes = from name in Workflow.Names
                     from job in Workflow.Read(name).Jobs
                     from permission in ((YamlMappingNode)job.Job.Children["permissions"]).Children
                     where permission.Value.ToString() != "read"
                     select $"{name} {job.Name} {permission.Key}: {permission.Value}";

        Assert.Equal(
            [
                "comment.yml comment pull-requests: write",
                "deploy.yml dev id-token: write",
                "deploy.yml prod id-token: write",
                "drift.yml drift id-token: write",
                "drift.yml drift issues: write",
                "preview.yml preview id-token: write",
                "preview.yml preview pull-requests: write",
            ],
            writes);
    }

    // Trap 22 of the Pulumi reference: a fork's code must never meet credentials.
    [Fact]
    public void Credentials_in_pull_requests_are_for_branches_of_this_repository_only()
    {
        Assert.DoesNotContain(Workflow.Names, name => Workflow.Read(name).Text.Contains("pull_request_target", StringComparison.Ordinal));
        foreach (var workflow in Workflow.Names.Where(name => name != Prepare).Select(Workflow.Read).Where(workflow => workflow.Events.Contains("pull_request")))
        {
            foreach (var (_, job) in workflow.Jobs.Where(job => Workflow.Find(job.Job, "permissions", "id-token") is not null))
                Assert.Equal("github.event.pull_request.head.repo.full_name == github.repository", Workflow.Find(job, "if")?.ToString());
        }

        Assert.Equal(["pull_request"], Workflow.Read("preview.yml").Events);
        Assert.DoesNotContain("secrets.", Workflow.Read("plan.yml").Text + Workflow.Read("build-test.yml").Text + Workflow.Read("comment.yml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_runs_no_code_of_the_pull_request()
    {
        var workflow = Workflow.Read("comment.yml");

        Assert.Equal(["workflow_run"], workflow.Events);
        var checkout = Assert.Single(workflow.Steps, step => Workflow.Find(step, "uses")?.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
        Assert.Null(Workflow.Find(checkout, "with", "ref"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Scripts_take_values_from_the_environment_not_from_templates(string file)
    {
        foreach (var step in Workflow.Read(file).Steps)
        {
            Assert.DoesNotContain("${{", Workflow.Find(step, "run")?.ToString() ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain("${{", Workflow.Find(step, "with", "script")?.ToString() ?? "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Checkouts_leave_no_token_behind(string file) => Assert.All(
        Workflow.Read(file).Steps.Where(step => Workflow.Find(step, "uses")?.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
        step => Assert.Equal("false", Workflow.Find(step, "with", "persist-credentials")?.ToString()));

    [Fact]
    public void Build_and_test_run_against_both_sources_of_the_packages()
    {
        var workflow = Workflow.Read("build-test.yml");

        Assert.Equal(".ci/run", Workflow.Find(workflow["jobs", "check", "steps"][2], "run")?.ToString());
        Assert.Equal("nuget", workflow["jobs", "official-packages", "env", "PulumiSource"].ToString());
        Assert.Contains(workflow.Steps, step => Workflow.Find(step, "run")?.ToString() == "dotnet test LandingZone.sln");
    }

    [Fact]
    public void Production_waits_for_development_and_for_approval()
    {
        var workflow = Workflow.Read("deploy.yml");

        Assert.Equal("dev", workflow["jobs", "prod", "needs"].ToString());
        Assert.Equal("production", workflow["jobs", "prod", "environment"].ToString());
        Assert.Equal("false", workflow["concurrency", "cancel-in-progress"].ToString());
        Assert.Equal("main", workflow["on", "push", "branches"][0].ToString());
    }

    [Fact]
    public void Drift_looks_at_both_stacks_and_expects_no_change()
    {
        var workflow = Workflow.Read("drift.yml");

        Assert.Contains("schedule", workflow.Events);
        Assert.Equal("[ dev, prod ]", workflow["jobs", "drift", "strategy", "matrix", "stack"].ToString());
        Assert.Contains(workflow.Steps, step => Workflow.Find(step, "with", "expect-no-changes")?.ToString() == "true");
    }

    [GeneratedRegex(@"uses: (\S+( # \S+)?)")]
    private static partial Regex Uses();
}
