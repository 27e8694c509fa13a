using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Doctor;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, ProgramAnswer> _programs = new() { ["dotnet"] = new(0, "10.0.100"), ["pulumi"] = new(0, "v3.210.0") };
    private readonly Dictionary<string, string> _variables = [];

    public DoctorCommandTests()
    {
        foreach (var name in new[] { "Pulumi.yaml", "Pulumi.dev.yaml", "Directory.Packages.props", "plans/dev.json" })
            _folder.Write(name, File.ReadAllText(Path.Combine(Repository.Root.Path, name)));
        _folder.Write("lambdas/Handler.cs", "");
        _folder.Write("findings/Finding.cs", "");
        _folder.Write("artifacts/lambda.zip", "zip");
        _variables["NUGET_PACKAGES"] = Path.Combine(_folder.Path, "packages");
        foreach (var package in MachinePackages())
            Directory.CreateDirectory(Path.Combine(_folder.Path, "packages", package));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Doctor_with_everything_there_is_fine_and_says_what_it_did_not_check()
    {
        var (exitCode, lines) = await RunAsync();

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.All(lines.Where(line => line.Area != "aws"), line => Assert.Equal(("ok", ""), (line.State, line.Fix)));
        Assert.Equal(
            new Row("aws", "credentials", "not checked", "there are no AWS credentials in the environment and no profile",
                "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN), or AWS_PROFILE. By hand: 'aws sts get-caller-identity'."),
            lines.First(line => line.Area == "aws"));
        Assert.All(lines.Where(line => line.Area == "aws").Skip(1), line =>
        {
            Assert.Equal("not checked", line.State);
            Assert.StartsWith("expected: ", line.Found, StringComparison.Ordinal);
            Assert.StartsWith("Run 'aws ", line.Fix, StringComparison.Ordinal);
        });
        Assert.All(lines.Where(line => line.State != "ok"), line => Assert.NotEqual("", line.Fix));
    }

    [Theory]
    [InlineData("dotnet", null, "", ".NET SDK", "there is no dotnet on the path", "Install the .NET SDK that global.json names.")]
    [InlineData("dotnet", 145, "A compatible .NET SDK was not found.\nmore", ".NET SDK", "A compatible .NET SDK was not found.", "Install the .NET SDK that global.json names.")]
    [InlineData("pulumi", null, "", "Pulumi CLI", "there is no pulumi on the path; previews work without it, updates do not",
        "Install a Pulumi CLI >=3.200.0 <4.0.0 (Pulumi documentation: \"Download & install Pulumi\").")]
    [InlineData("pulumi", 0, "v3.100.0", "Pulumi CLI", "v3.100.0, but Pulumi.yaml requires >=3.200.0 <4.0.0",
        "Install a Pulumi CLI >=3.200.0 <4.0.0 (Pulumi documentation: \"Download & install Pulumi\").")]
    public async Task Doctor_program_that_is_missing_or_too_old_is_a_problem(string program, int? code, string text, string name, string found, string fix)
    {
        _programs[program] = new ProgramAnswer(code, text);
        var (exitCode, lines) = await RunAsync();

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.Equal(new Row("machine", name, "problem", found, fix), Assert.Single(lines, line => line.State == "problem"));
    }

    [Fact]
    public async Task Doctor_forced_local_builds_are_a_problem_and_missing_packages_are_not_known()
    {
        _variables["PulumiSource"] = "local";
        _variables["NUGET_PACKAGES"] = _folder.Path;
        var (_, lines) = await RunAsync();

        Assert.Equal("the environment sets it to 'local', with which an update does not run", Assert.Single(lines, line => line.State == "problem").Found);
        Assert.StartsWith("not restored yet: Pulumi ", Assert.Single(lines, line => line.Name == "Pulumi packages").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_wrong_stack_file_leaves_the_plan_unchecked()
    {
        _folder.Write("Pulumi.dev.yaml", "config:\n  landing-zone:homeRegion: nowhere\n");
        var (exitCode, lines) = await RunAsync();

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.All(lines.Where(line => line.State == "problem"), line => Assert.Equal("stack file", line.Name));
        Assert.Equal(new Row("stack", "plan", "not checked", "the stack file has to be right first", "Correct the stack file and run the command again."),
            Assert.Single(lines, line => line.Name == "plan"));
    }

    [Fact]
    public async Task Doctor_plan_that_is_out_of_date_says_what_differs()
    {
        _folder.Write("Pulumi.dev.yaml", File.ReadAllText(Path.Combine(_folder.Path, "Pulumi.dev.yaml")).Replace("retentionDays: 90", "retentionDays: 91", StringComparison.Ordinal));
        var (_, lines) = await RunAsync();

        var problem = Assert.Single(lines, line => line.State == "problem");
        Assert.StartsWith("the plan of stack 'dev' is out of date: ", problem.Found, StringComparison.Ordinal);
        Assert.Equal("Run 'lz plan --stack dev' and review the difference.", problem.Fix);
    }

    [Fact]
    public async Task Doctor_package_is_missing_or_older_than_its_sources()
    {
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, "findings", "Finding.cs"), new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new Row("stack", "function package", "problem", "artifacts/lambda.zip is older than findings/Finding.cs", "Run 'build/package.sh'."),
            Assert.Single((await RunAsync()).Lines, line => line.State == "problem"));

        File.Delete(Path.Combine(_folder.Path, "artifacts", "lambda.zip"));
        Assert.Equal("artifacts/lambda.zip is missing", Assert.Single((await RunAsync()).Lines, line => line.State == "problem").Found);
    }

    [Theory] // T49, T54, T57
    [InlineData("regions", "aws account list-regions --region-opt-status-contains ENABLED ENABLED_BY_DEFAULT")]
    [InlineData("other administrators", "aws guardduty get-administrator-account --detector-id ID --region REGION")]
    [InlineData("policy types", "aws organizations list-roots")]
    public async Task Doctor_names_the_command_that_finds_what_silently_stops_coverage(string name, string command) =>
        Assert.Equal($"Run '{command}'.", Assert.Single((await RunAsync()).Lines, line => line.Name == name).Fix);

    [Fact]
    public async Task Doctor_text_puts_the_way_out_below_the_line_and_ends_with_totals()
    {
        _programs["pulumi"] = new ProgramAnswer(null, "");
        var (output, _) = await RunTextAsync("doctor", "--stack", "dev");

        Assert.Contains("  problem      Pulumi CLI               there is no pulumi on the path; previews work without it, updates do not\n"
            + "                                        fix: Install a Pulumi CLI", output, StringComparison.Ordinal);
        Assert.EndsWith("\n7 ok, 1 problem, 13 not checked\n", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> MachinePackages() => System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root.Path, "Directory.Packages.props"))
        .Descendants("PackageVersion").Select(package => Path.Combine(((string)package.Attribute("Include")!).ToLowerInvariant(), (string)package.Attribute("Version")!));

    private async Task<(int ExitCode, List<Row> Lines)> RunAsync()
    {
        var (output, exitCode) = await RunTextAsync("doctor", "--stack", "dev", "--format", "json");
        var results = JsonNode.Parse(output)!["results"]!.AsArray();
        return (exitCode, [.. results.Select(row => new Row((string)row!["area"]!, (string)row["name"]!, (string)row["state"]!, (string)row["found"]!, (string)row["fix"]!))]);
    }

    private async Task<(string Output, int ExitCode)> RunTextAsync(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter();
        var machine = new Machine((program, _, _) => Task.FromResult(_programs[program]), _variables.ToImmutableDictionary());
        var exitCode = await LzCommand.RunAsync(args, new CommandContext(output, error, false, _folder.Path, LandingZoneLoader.Load) { Machine = () => machine });
        Assert.Equal("", error.ToString());
        return (output.ToString(), exitCode);
    }

    private sealed record Row(string Area, string Name, string State, string Found, string Fix);
}
