using LandingZone.Tools.Commands;
using LandingZone.Tools.Tests.Preview;
using Pulumi;

namespace LandingZone.Tools.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PlanCommandTests()
    {
        _folder.Write("Pulumi.yaml", "name: landing-zone\nruntime: dotnet\nmain: infra\nconfig:\n  days: { type: integer, default: 30 }\n");
        _folder.Write("Pulumi.dev.yaml", "config: {}\n");
        _folder.Write("Pulumi.prod.yaml", "config:\n  days: 365\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_writes_every_stack_and_then_finds_nothing_to_write()
    {
        Assert.Equal((ExitCode.Fine, "plans/dev.json: written\nplans/prod.json: written\n", ""), await RunAsync("plan"));
        Assert.Equal((ExitCode.Fine, "plans/dev.json: unchanged\n", ""), await RunAsync("plan --stack dev"));
        Assert.Equal((ExitCode.Fine, "plans/dev.json: up to date\nplans/prod.json: up to date\n", ""), await RunAsync("plan --check"));

        var text = Read("dev");
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.Contains("\"[secret]\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_is_the_same_whether_the_functions_were_built_or_not()
    {
        await RunAsync("plan --stack dev");
        _folder.Write("infra/lambda.zip", "zip");

        Assert.Equal((ExitCode.Fine, "plans/dev.json: up to date\n", ""), await RunAsync("plan --check --stack dev"));
    }

    [Fact]
    public async Task Check_missing_plan_names_the_stack_and_the_command() =>
        Assert.Equal((ExitCode.Wrong, "",
            "error: stack 'dev' has no plan\n   at: plans/dev.json\n  fix: Run 'lz plan --stack dev' and review the difference.\n"),
            await RunAsync("plan --check --stack dev"));

    [Fact]
    public async Task Check_old_plan_names_the_first_resources_that_differ_and_writes_nothing()
    {
        await RunAsync("plan");
        var before = Read("dev");
        _folder.Write("Pulumi.dev.yaml", "config: { days: 7 }\n");

        Assert.Equal((ExitCode.Wrong, "plans/prod.json: up to date\n",
            "error: the plan of stack 'dev' is out of date: update rule-1, update rule-2, update rule-3, update rule-4, update rule-5 and 1 more\n"
            + "   at: plans/dev.json\n  fix: Run 'lz plan --stack dev' and review the difference.\n"), await RunAsync("plan --check"));
        Assert.Equal(before, Read("dev"));
    }

    [Fact]
    public async Task Check_plan_that_differs_in_form_or_outputs_alone_is_out_of_date()
    {
        await RunAsync("plan --stack dev");
        _folder.Write("plans/dev.json", Read("dev").Replace("\"days\": \"30\"", "\"days\": \"31\"", StringComparison.Ordinal));
        Assert.Contains("out of date: the outputs days differ\n", (await RunAsync("plan --check --stack dev")).Error, StringComparison.Ordinal);

        await RunAsync("plan --stack dev");
        _folder.Write("plans/dev.json", Read("dev") + "\n");
        Assert.Contains("out of date: the order, an alias or the form of the file differs\n", (await RunAsync("plan --check --stack dev")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "plans/dev.json is no plan: 'not json' is an invalid JSON literal")]
    [InlineData("{}", "plans/dev.json is no plan: 'project' is missing")]
    [InlineData("""{"project":"p","stack":"s","resources":[{"name":"a","type":"t","parent":"b"}]}""", "plans/dev.json lists 'a' before its parent 'b'")]
    public async Task Check_file_that_is_no_plan_says_so(string text, string expected)
    {
        _folder.Write("plans/dev.json", text);

        Assert.StartsWith("error: " + expected, (await RunAsync("plan --check --stack dev")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_of_what_the_plan_says_already_shows_everything_as_unchanged()
    {
        await RunAsync("plan --stack dev");
        var output = (await RunAsync("preview --stack dev")).Output;

        Assert.Matches(" {5}[│├└─ ]+aws:cloudwatch:EventRule +rule-3 ", output);
        Assert.Contains("\nResources:\n    7 unchanged\n", output, StringComparison.Ordinal);
        Assert.Contains("\nBy type:\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" to create", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_with_a_plan_shows_what_changes_and_counts_the_rest()
    {
        await RunAsync("plan --stack dev");

        _folder.Write("Pulumi.dev.yaml", "config: { days: 7 }\n");
        var output = (await RunAsync("preview --stack dev --filter rule-3")).Output;
        Assert.Contains(" ~   └─ aws:cloudwatch:EventRule  rule-3 ", output, StringComparison.Ordinal);
        Assert.Contains("~ count: 30 => 7\n", output, StringComparison.Ordinal);
        Assert.Contains("    ~ 1 to update\n", output, StringComparison.Ordinal);
        Assert.Contains("rule-archive", (await RunAsync("preview --stack dev --full")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_narrowed_by_text_still_shows_what_is_deleted()
    {
        await RunAsync("plan --stack dev");
        _folder.Write("plans/dev.json", Read("dev").Replace("rule-3", "rule-31", StringComparison.Ordinal));

        var output = (await RunAsync("preview --stack dev --filter rule-3")).Output;
        Assert.Contains(" -   └─ aws:cloudwatch:EventRule  rule-31 ", output, StringComparison.Ordinal);
        Assert.Contains("    + 1 to create\n    - 1 to delete\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff plans/dev.json plans/dev.json", ExitCode.Fine)]
    [InlineData("diff plans/dev.json plans/dev.json --exit-code", ExitCode.Fine)]
    [InlineData("diff plans/dev.json plans/prod.json", ExitCode.Fine)]
    [InlineData("diff plans/dev.json plans/prod.json --format markdown", ExitCode.Fine)]
    [InlineData("diff plans/dev.json plans/prod.json --format json --exit-code", ExitCode.Wrong)]
    [InlineData("diff plans/dev.json", ExitCode.Usage)]
    [InlineData("diff plans/dev.json plans/none.json", ExitCode.Wrong)]
    public async Task Diff_ends_with_the_documented_exit_code(string commandLine, int expected)
    {
        await RunAsync("plan");
        Assert.Equal(expected, (await RunAsync(commandLine)).ExitCode);
    }

    private string Read(string stack) => File.ReadAllText(Path.Combine(_folder.Path, "plans", $"{stack}.json"));

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string commandLine)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exitCode = await LzCommand.RunAsync(commandLine.Split(' '), new CommandContext(output, error, false, _folder.Path, settings => () =>
        {
            var days = int.Parse(settings.Values["days"], System.Globalization.CultureInfo.InvariantCulture);
            _ = new GlobalThing("aws:cloudwatch/eventRule:EventRule", "rule-archive", new ThingArgs { Name = Output.CreateSecret("hunter2"), Code = new FileArchive("lambda.zip") });
            for (var i = 1; i <= 6; i++)
                _ = new GlobalThing("aws:cloudwatch/eventRule:EventRule", $"rule-{i}", new ThingArgs { Count = days });
            return new Dictionary<string, object?> { ["days"] = "30" };
        }));
        return (exitCode, output.ToString(), error.ToString());
    }
}
