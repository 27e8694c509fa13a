using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Commands.Help;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Commands.Help;

public sealed partial class HelpTextTests
{
    private static readonly CommandContext Context = new(TextWriter.Null, TextWriter.Null, false, Repository.Root.Path, LandingZoneLoader.Load, () => throw new InvalidOperationException("nobody asks here"));

    public static TheoryData<string> Paths => [.. Commands(LzCommand.Create(Context)).Select(HelpText.PathOf)];

    /// <summary>What a newcomer reads first. After a change of a command: read the new text, then take it over.</summary>
    [Fact]
    public async Task Help_of_the_command_itself_reads_as_expected()
    {
        var (exitCode, output, error) = await Lz.RunAsync(Repository.Root.Path, LandingZoneLoader.Load, "--help");

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Commands", "Expectations", "help.txt")), output);
    }

    [Fact]
    public async Task Help_of_a_command_ends_with_examples()
    {
        var (exitCode, output, error) = await Lz.RunAsync(Repository.Root.Path, LandingZoneLoader.Load, "account", "list", "--help");

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Equal(
            """
            Description:
              Lists the accounts that a stack creates.

            Usage:
              lz account list [options]

            Options:
              -s, --stack <name> (REQUIRED)  The stack, as in Pulumi.<stack>.yaml.
              --format <json|table>          table or json. [default: table]
              --cwd <folder>                 Start the search for Pulumi.yaml here.
              -?, -h, --help                 Show help and usage information

            Examples:
              lz account list --stack prod
              lz account list --stack prod --format json

            """, output.Replace("testhost", "lz", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_hold_every_command_exactly_once() => Assert.All(
        LzCommand.Create(Context).Subcommands.Select(command => command.Name), name => Assert.Single(CommandGuide.Groups.SelectMany(group => group.Commands), each => each == name));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Examples_are_there_for_every_command_and_are_command_lines_of_it(string path)
    {
        var root = LzCommand.Create(Context);
        var examples = CommandGuide.Examples[path];

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var parsed = root.Parse([.. CommandLineParser.SplitCommandLine(CommandOf(example)).Select(word => word.Trim('\''))]);
            Assert.Empty(parsed.Errors.Select(error => $"{example}: {error.Message}"));
            Assert.StartsWith(path, HelpText.PathOf(parsed.CommandResult.Command), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Version_is_the_one_of_the_build_and_of_the_changelog()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root.Path, "Directory.Build.props")).Descendants("Version").Single().Value;

        var (exitCode, output, _) = await Lz.RunAsync(Repository.Root.Path, LandingZoneLoader.Load, "--version");

        Assert.Equal((ExitCode.Fine, $"{version}\n"), (exitCode, output));
        var released = ReleasedHeading().Match(File.ReadAllText(Path.Combine(Repository.Root.Path, "CHANGELOG.md")));
        Assert.True(!released.Success || released.Groups["version"].Value == version, $"CHANGELOG.md tells of {released.Groups["version"].Value}, the build of {version}");
    }

    /// <summary>The words of an example that are for lz: without what the shell does around it.</summary>
    private static string CommandOf(string example) => AroundCommand().Replace(example.Split(" > ")[0], "$1");

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(each => Commands(each).Prepend(each));

    [GeneratedRegex("""^(?:\S+=\S+ )?(?:eval "\$\()?lz (.*?)(?:\)")?$""")]
    private static partial Regex AroundCommand();

    [GeneratedRegex(@"^## \[(?<version>\d+\.\d+\.\d+)\]", RegexOptions.Multiline)]
    private static partial Regex ReleasedHeading();
}
