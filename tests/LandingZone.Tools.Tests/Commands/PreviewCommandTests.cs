using System.Text.Json.Nodes;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Preview;
using Pulumi;

namespace LandingZone.Tools.Tests.Commands;

public sealed class PreviewCommandTests : IDisposable
{
    private const string Password = "AAABAPhunter2";
    private readonly TemporaryFolder _folder = new();

    public PreviewCommandTests()
    {
        _folder.Write("Pulumi.yaml", """
            name: landing-zone
            runtime: dotnet
            main: infra
            config:
              token: { type: string, secret: true }
              days: { type: integer, default: 30 }
            """);
        _folder.Write("Pulumi.dev.yaml", $"config:\n  token: {{ secure: {Password} }}\n");
        _folder.Write("Pulumi.prod.yaml", "config:\n  days: many\n");
        _folder.Write("infra/lambda.zip", "zip");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("preview --stack dev", ExitCode.Fine)]
    [InlineData("preview -s dev --format json", ExitCode.Fine)]
    [InlineData("preview -s dev --format markdown", ExitCode.Fine)]
    [InlineData("preview --stack dev --region eu-west-1 --filter bucket --show-inputs", ExitCode.Fine)]
    [InlineData("--help", ExitCode.Fine)]
    [InlineData("--version", ExitCode.Fine)]
    [InlineData("preview --help", ExitCode.Fine)]
    [InlineData("preview --stack prod", ExitCode.Wrong)]
    [InlineData("preview --stack nowhere", ExitCode.Wrong)]
    [InlineData("", ExitCode.Usage)]
    [InlineData("preview", ExitCode.Usage)]
    [InlineData("preview --stack", ExitCode.Usage)]
    [InlineData("preview --stack dev --format xml", ExitCode.Usage)]
    [InlineData("preview --stack dev --colour", ExitCode.Usage)]
    [InlineData("preview dev", ExitCode.Usage)]
    [InlineData("plan-everything", ExitCode.Usage)]
    public async Task Run_ends_with_the_documented_exit_code(string commandLine, int expected)
    {
        var (exitCode, output, error) = await RunAsync(commandLine);

        Assert.Equal(expected, exitCode);
        Assert.Equal(expected == ExitCode.Fine, output.Length > 0);
        Assert.Equal(expected == ExitCode.Fine, error.Length == 0);
    }

    [Fact]
    public async Task Run_wrong_settings_report_all_of_them_with_place_and_way_out()
    {
        var (_, _, error) = await RunAsync("preview --stack prod");

        Assert.Equal(
            """
            error: Stack 'prod' is missing configuration value 'token'
               at: Pulumi.prod.yaml
              fix: Set it with 'pulumi config set token <value> --stack prod' or in Pulumi.prod.yaml.
            error: Stack 'prod' with configuration key 'days' must be of type 'integer'
               at: Pulumi.prod.yaml:2
              fix: Found 'many'; days is declared in Pulumi.yaml.

            """, error);
    }

    [Fact]
    public async Task Run_program_that_fails_ends_with_its_sentence()
    {
        var (exitCode, output, error) = await RunAsync("preview --stack dev", _ => () => throw new RunException("regions: expected at least one"));

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.Equal("", output);
        Assert.Equal("error: regions: expected at least one\n   at: Pulumi.dev.yaml\n  fix: Correct the program or its settings.\n", error);
    }

    [Fact]
    public async Task Run_cwd_is_relative_to_the_working_directory_and_searched_upward()
    {
        var (exitCode, output, _) = await RunAsync("preview --stack dev --cwd infra");

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.Contains("bucket-eu", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_outside_a_project_says_so()
    {
        using var elsewhere = new TemporaryFolder();
        var (exitCode, _, error) = await RunAsync($"preview --stack dev --cwd {elsewhere.Path}");

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.StartsWith($"error: no Pulumi.yaml in {elsewhere.Path} or any folder above it\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_region_and_filter_narrow_the_preview()
    {
        Assert.Equal(["group", "bucket-eu"], Names((await RunAsync("preview --stack dev --format json --region eu-west-1")).Output));
        Assert.Equal(["group", "bucket-us"], Names((await RunAsync("preview --stack dev --format json --filter BUCKET-US")).Output));
    }

    [Fact]
    public async Task Run_region_or_filter_that_keeps_nothing_says_what_there_is()
    {
        var region = await RunAsync("preview --stack dev --region eu-west-2");
        var filter = await RunAsync("preview --stack dev --filter queue");

        Assert.Equal((ExitCode.Wrong, "error: no resource lives in region 'eu-west-2'\n   at: --region\n  fix: Choose one of: eu-west-1, us-east-1.\n"),
            (region.ExitCode, region.Error));
        Assert.Equal((ExitCode.Wrong, "error: no resource has 'queue' in its name or type\n   at: --filter\n  fix: Leave the option out to see all of them.\n"),
            (filter.ExitCode, filter.Error));
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Run_encrypted_setting_needs_no_passphrase_and_is_never_shown(string format)
    {
        var (exitCode, output, _) = await RunAsync($"preview --stack dev --show-inputs --format {format}");

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.DoesNotContain(Password, output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
        if (format != "markdown") // which shows no inputs
            Assert.Contains("[secret]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_files_are_shown_by_kind_alone_so_that_a_plan_is_the_same_on_every_machine()
    {
        var built = (await RunAsync("preview --stack dev --format json --filter function")).Output;
        File.Delete(Path.Combine(_folder.Path, "infra", "lambda.zip"));
        var missing = (await RunAsync("preview --stack dev --format json --filter function")).Output;

        Assert.Equal(built, missing);
        var inputs = JsonNode.Parse(built)!["resources"]![0]!["inputs"]!;
        Assert.Equal(("FileArchive", "StringAsset"), ((string?)inputs["code"], (string?)inputs["source"]));
    }

    private static IEnumerable<string> Names(string json) => JsonNode.Parse(json)!["resources"]!.AsArray().Select(r => (string)r!["name"]!);

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string commandLine) => RunAsync(commandLine, settings => () =>
    {
        Assert.Equal("[secret]", settings.Values["token"]);
        var group = new Group("group");
        _ = new Thing("aws:s3/bucket:Bucket", "bucket-eu", new ThingArgs { Region = "eu-west-1", Name = settings.Values["token"] }, new() { Parent = group });
        _ = new Thing("aws:s3/bucket:Bucket", "bucket-us", new ThingArgs { Region = "us-east-1", Name = Output.CreateSecret("hunter2") }, new() { Parent = group });
        _ = new GlobalThing("test:index:Function", "function", new ThingArgs { Code = new FileArchive("lambda.zip"), Source = (AssetOrArchive)new StringAsset("hello") });
        return new Dictionary<string, object?> { ["secret"] = Output.CreateSecret("hunter2") };
    });

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string commandLine, StackProgram program)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = await LzCommand.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new CommandContext(output, error, false, _folder.Path, program));
        return (exitCode, output.ToString(), error.ToString());
    }
}
