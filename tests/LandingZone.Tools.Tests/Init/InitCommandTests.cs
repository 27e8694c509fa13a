using LandingZone.Tools.Commands;
using LandingZone.Tools.Init;
using LandingZone.Tools.Stacks;
using Spectre.Console.Testing;

namespace LandingZone.Tools.Tests.Init;

public sealed class InitCommandTests : IDisposable
{
    private const string Options = "init --stack new --organization-id o-a1b2c3d4e5 --root-id r-a1b2 --management-account 012345678901 --security-account 222222222222 "
        + "--home-region eu-west-1 --regions eu-west-1,us-east-1 --email security@example.com";

    private readonly TemporaryFolder _folder = new();

    public InitCommandTests() => _folder.Write("Pulumi.yaml", File.ReadAllText(Path.Combine(Repository.Root.Path, "Pulumi.yaml")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Init_with_options_writes_a_commented_file_and_prints_the_next_commands()
    {
        var (exitCode, output, error) = await RunAsync(Options);

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Equal(
            """
            # Every key, its default and its meaning: docs/configuration.md
            config:
              # The organization and the account that owns it. Account ids stand in quotes: YAML takes an unquoted one for a number.
              landing-zone:organization:
                organizationId: o-a1b2c3d4e5
                # Every account below it gets the role with which responses act.
                rootId: r-a1b2
                managementAccountId: "012345678901"
              # The account that administers GuardDuty in every region.
              landing-zone:securityAccount:
                id: "222222222222"
              # Where the archive of findings, the findings bus and the functions are. One of the regions below.
              landing-zone:homeRegion: eu-west-1
              # GuardDuty watches only the regions in this list; attackers prefer those that nobody watches.
              landing-zone:regions:
                - eu-west-1
                - us-east-1
              landing-zone:guardDuty:
                # Every account of the organization, present and future.
                autoEnableMembers: ALL
              landing-zone:channels:
                # Each address has to confirm its subscription. The bands low and medium can have addresses, too.
                email:
                  high:
                    - security@example.com
                  critical:
                    - security@example.com

            """, Written());
        Assert.Equal(
            """
            Pulumi.new.yaml: written.

            Next:
              lz preview --stack new          # what the stack will declare; needs no cloud account
              lz plan --stack new             # the plan that pull requests show the difference of
              lz doctor --stack new           # what an update needs, and whether it is there
              pulumi stack init new
              pulumi up --stack new

            """, output);
    }

    [Theory]
    [InlineData(Options)]
    [InlineData("init -s new --organization-id o-a1b2c3d4e5 --root-id r-a1b2 --management-account 012345678901 --security-name security --security-email aws@example.com --security-ou ou-a1b2-security1 --home-region eu-central-2 --regions default --email a@example.com")]
    public async Task Init_writes_a_file_that_previews(string options)
    {
        Assert.Equal(ExitCode.Fine, (await RunAsync(options)).ExitCode);

        var (exitCode, output, error) = await RunAsync("preview --stack new");
        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Contains("aws:guardduty:Detector", output, StringComparison.Ordinal);
        Assert.Contains("aws-native:cloudformation:StackSet", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_default_regions_are_those_of_the_partition_that_need_no_opt_in_and_the_home_region()
    {
        await RunAsync(Options.Replace("eu-west-1,us-east-1", "default", StringComparison.Ordinal).Replace("eu-west-1", "eu-central-2", StringComparison.Ordinal));

        Assert.Equal(18, Written().Split('\n').Count(line => line.StartsWith("    - ", StringComparison.Ordinal)));
        Assert.Contains("    - eu-central-2\n", Written(), StringComparison.Ordinal);
        Assert.DoesNotContain("gov", Written(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init --stack new", "--organization-id, --root-id, --management-account, --security-account, --home-region, --regions, --email are missing. "
        + "For a security account that is to be created, give --security-name, --security-email and --security-ou instead.")]
    [InlineData("init --stack new --security-name security --home-region eu-west-1", "--organization-id, --root-id, --management-account, --security-email, --security-ou, --regions, --email are missing.")]
    [InlineData(Options + " --security-name x", "--security-account names an account that exists; leave --security-name, --security-email and --security-ou out.")]
    [InlineData("init --stack a/b --organization-id o-a1b2c3d4e5 --root-id r-a1b2 --management-account 012345678901 --security-account 222222222222 --home-region eu-west-1 --regions default --email a@b.example",
        "--stack takes 1 to 100 letters, digits, '.', '_' and '-', found 'a/b'.")]
    public async Task Init_without_a_terminal_and_with_values_missing_lists_them_all(string options, string expected)
    {
        var (exitCode, _, error) = await RunAsync(options);

        Assert.Equal((ExitCode.Usage, $"error: {expected}\n   at: lz init\n  fix: See 'lz init --help'.\n"), (exitCode, error));
    }

    [Fact]
    public async Task Init_with_wrong_values_reports_all_of_them_in_the_parsers_words_and_writes_nothing()
    {
        var (exitCode, _, error) = await RunAsync("init --stack new --organization-id o-1 --root-id r-a1b2 --management-account 42 --security-account 222222222222 "
            + "--home-region eu-west-9 --regions eu-west-1 --email security");

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.StartsWith("error: --organization-id: expected an organization id, o- and 10 to 32 lower-case letters or digits, found \"o-1\".\n   at: --organization-id\n", error, StringComparison.Ordinal);
        Assert.Contains("error: --management-account: expected an account id of 12 digits in quotes, found \"42\".\n", error, StringComparison.Ordinal);
        Assert.Contains("error: --home-region: expected a region with a GuardDuty endpoint, found \"eu-west-9\".", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'), "error: --email: expected an e-mail address of 6 to 64 characters, found \"security\".");
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Init_over_a_file_that_exists_needs_force()
    {
        _folder.Write("Pulumi.new.yaml", "config: {}\n");

        Assert.Equal((ExitCode.Wrong, "", "error: Pulumi.new.yaml exists already\n   at: Pulumi.new.yaml\n  fix: Choose another --stack, or replace the file with --force.\n"), await RunAsync(Options));
        Assert.Equal("config: {}\n", Written());
        Assert.Equal(ExitCode.Fine, (await RunAsync(Options + " --force")).ExitCode);
        Assert.Contains("o-a1b2c3d4e5", Written(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_on_a_terminal_asks_for_what_is_missing_and_repeats_a_question_that_was_answered_wrongly()
    {
        var terminal = new TestConsole();
        terminal.Profile.Capabilities.Interactive = true;
        foreach (var line in new[] { "n", "security", "o-a1b2c3d4e5", "r-a1b2", "012345678901", "aws-security@example.com", "workloads", "ou-a1b2-security1", "", "security@example.com" })
            terminal.Input.PushTextWithEnter(line);
        var (exitCode, _, error) = await Lz.RunAsync(_folder.Path, LandingZoneLoader.Load, terminal, "init", "--stack", "new", "--home-region", "us-gov-west-1");

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Contains("expected a root (r-…) or an organizational unit (ou-…), found \"workloads\".", terminal.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("    - us-gov-east-1\n    - us-gov-west-1\n", Written(), StringComparison.Ordinal);
        Assert.Contains("parentId: ou-a1b2-security1\n", Written(), StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_are_valid()
    {
        var check = new InitCheck(ProjectReader.Find(_folder.Path), "new");

        Assert.Empty(check.Problems(InitAnswers.Samples(createsSecurityAccount: false)));
        Assert.Empty(check.Problems(InitAnswers.Samples(createsSecurityAccount: true)));
    }

    private string Written() => File.ReadAllText(Path.Combine(_folder.Path, "Pulumi.new.yaml"));

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string options) => Lz.RunAsync(_folder.Path, LandingZoneLoader.Load, options.Split(' '));
}
