using LandingZone.Tools.Commands;

namespace LandingZone.Tools.Tests.Commands;

/// <summary>Every kind of mistake in a command line, verbatim: what, where, and how to go on.</summary>
public sealed class UsageErrorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UsageErrorsTests()
    {
        _folder.Write("Pulumi.yaml", "name: landing-zone\nruntime: dotnet\n");
        _folder.Write("Pulumi.dev.yaml", "config: {}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("preview --stack dev --colour", "error: Unrecognized command or argument '--colour'.\n   at: lz preview\n  fix: See 'lz preview --help'.\n")]
    [InlineData("preview --stack dev --regoin eu-west-1",
        "error: Unrecognized command or argument '--regoin'.\n   at: lz preview\n  fix: Did you mean '--region'? See 'lz preview --help'.\n"
        + "error: Unrecognized command or argument 'eu-west-1'.\n   at: lz preview\n  fix: See 'lz preview --help'.\n")]
    [InlineData("preview", "error: Option '--stack' is required.\n   at: lz preview --stack\n  fix: See 'lz preview --help'.\n")]
    [InlineData("preview --stack", "error: Required argument missing for option: '--stack'.\n   at: lz preview --stack\n  fix: See 'lz preview --help'.\n")]
    [InlineData("preview --stack dev --format xml",
        "error: Argument 'xml' not recognized. Must be one of:\n         'tree'\n         'json'\n         'markdown'\n   at: lz preview --format\n  fix: See 'lz preview --help'.\n")]
    [InlineData("previe", "error: Unrecognized command or argument 'previe'.\n   at: lz\n  fix: Did you mean 'preview'? See 'lz --help'.\n")]
    [InlineData("account ad", "error: Unrecognized command or argument 'ad'.\n   at: lz account\n  fix: Did you mean 'add'? See 'lz account --help'.\n")]
    [InlineData("account", "error: Required command was not provided.\n   at: lz account\n  fix: See 'lz account --help'.\n")]
    [InlineData("", "error: Required command was not provided.\n   at: lz\n  fix: See 'lz --help'.\n")]
    [InlineData("diff plans/dev.json", "error: Required argument 'HEAD' missing for command: 'diff'.\n   at: lz diff\n  fix: See 'lz diff --help'.\n")]
    [InlineData("completion tcsh",
        "error: Argument 'tcsh' not recognized. Must be one of:\n         'bash'\n         'zsh'\n         'fish'\n   at: lz completion\n  fix: See 'lz completion --help'.\n")]
    public async Task Run_wrong_command_line_says_what_where_and_how_to_go_on(string commandLine, string expected)
    {
        var (exitCode, output, error) = await RunAsync(commandLine);

        Assert.Equal((ExitCode.Usage, "", expected), (exitCode, output, error));
    }

    [Fact]
    public async Task Run_unknown_stack_names_the_file_and_the_stacks_there_are()
    {
        Assert.Equal(
            (ExitCode.Wrong, "", "error: no stack named 'prod' found\n   at: Pulumi.prod.yaml\n  fix: Choose one of: dev.\n"),
            await RunAsync("preview --stack prod"));
    }

    [Fact]
    public async Task Run_outside_a_project_says_where_it_looked()
    {
        using var elsewhere = new TemporaryFolder();

        var (exitCode, _, error) = await Lz.RunAsync(elsewhere.Path, _ => () => new Dictionary<string, object?>(), "preview", "--stack", "dev");

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.Matches(@"^error: .+\n   at: .+\n  fix: .+\n$", error);
    }

    [Fact]
    public async Task Run_file_that_cannot_be_written_is_a_problem_and_no_stack_trace()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "plans", "dev.json"));

        var (exitCode, _, error) = await RunAsync("plan --stack dev");

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.Matches(@"^error: .+dev\.json.+\n   at: lz plan\n  fix: Check that the file is there, and that you may read or write it\.\n$", error);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string commandLine) =>
        Lz.RunAsync(_folder.Path, _ => () => new Dictionary<string, object?>(), commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
