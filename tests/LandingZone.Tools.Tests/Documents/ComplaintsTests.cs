namespace LandingZone.Tools.Tests.Documents;

/// <summary>Each check of the documents finds what is wrong, and says on which line.</summary>
public sealed class ComplaintsTests
{
    [Theory]
    [InlineData("lz previw --stack dev", "bad.md:4: lz previw --stack dev: Required command was not provided.")]
    [InlineData("lz preview", "bad.md:4: lz preview: Option '--stack' is required.")]
    [InlineData("export A=b; x=$(lz plan --stak dev)", "bad.md:4: lz plan --stak dev: Unrecognized command or argument '--stak'.")]
    [InlineData("dotnet run --project tools -- diff one", "bad.md:4: lz diff one: Required argument 'HEAD' missing for command: 'diff'.")]
    public void Command_that_lz_refuses_is_found(string command, string expected) =>
        Assert.Equal(expected, LzLines.Complaints(Page.Parse("bad.md", $"# Bad\n\n```sh\n{command}\n```\n")).First());

    [Theory]
    [InlineData("lz previw")]
    [InlineData("lz preview --stak dev")]
    public void Command_in_a_sentence_that_lz_refuses_is_found(string command) =>
        Assert.StartsWith($"bad.md:3: {command}: ", LzLines.Complaints(Page.Parse("bad.md", $"# Bad\n\nRun `{command}`.\n")).First(), StringComparison.Ordinal);

    [Theory]
    [InlineData("lz preview")]
    [InlineData("lz account add")]
    [InlineData("lz preview --stack S")]
    public void Command_in_a_sentence_that_lz_knows_is_fine(string command) => Assert.Empty(LzLines.Complaints(Page.Parse("good.md", $"`{command}`")));

    [Theory]
    [InlineData("`remediation.mod`", "bad.md:1: remediation.mod is no key of docs/configuration.md")]
    [InlineData("`guardDuty.regionOverrides.eu-west-1`", null)]
    [InlineData("`guardDuty.protectionPlans.S3_DATA_EVENTS`", null)]
    [InlineData("`remediation.actions.isolateInstance.state`", null)]
    [InlineData("`remediation.actions.isolateInstance.stat`", "bad.md:1: remediation.actions.isolateInstance.stat is no key of docs/configuration.md")]
    [InlineData("`accounts.csv`", null)]
    [InlineData("```sh\npulumi config set --path 'landing-zone:channels.chat[0].uri' x\n```", "bad.md:2: channels.chat[0].uri is no key of docs/configuration.md")]
    [InlineData("```yaml\nlanding-zone:channels:\n  chat: [{ url: { secure: x } }]\n```", null)]
    [InlineData("```yaml\nlanding-zone:channels:\n  chat: [{ uri: { secure: x } }]\n```", "bad.md:2: channels.chat[].uri is no key of docs/configuration.md")]
    [InlineData("```yaml\nlanding-zone:remediation:\n  mode: enforce\n  action: off\n```", "bad.md:2: remediation.action is no key of docs/configuration.md")]
    public void Key_that_nobody_declares_is_found(string text, string? expected) =>
        Assert.Equal(expected, ConfigurationKeys.Complaints(Page.Parse("bad.md", text)).FirstOrDefault());

    [Theory]
    [InlineData("[x](docs/nowhere.md)", "bad.md:1: there is no docs/nowhere.md")]
    [InlineData("[x](docs/configuration.md#nowhere)", "bad.md:1: docs/configuration.md has no heading #nowhere")]
    [InlineData("[x](#here)", "bad.md:1: bad.md has no heading #here")]
    [InlineData("[x](docs/configuration.md#guardduty) [y](docs) [z](https://example.com/x)", null)]
    public void Link_that_leads_nowhere_is_found(string text, string? expected) => Assert.Equal(expected, WithFile(text));

    [Theory]
    [InlineData("aws x --name \"$(physical remediation-undo-funktion)\"", "bad.md:2: no plan has a resource remediation-undo-funktion")]
    [InlineData("aws x --name \"$(physical \"findings-hub-$REGION-forward\")\"", null)]
    [InlineData("aws x --name \"$(arn \"findings-hub-$REGION-backward\")\"", "bad.md:2: no plan has a resource findings-hub-$REGION-backward")]
    [InlineData("aws x --stack-set-name landing-zone-prod-response", null)]
    [InlineData("aws x --stack-set-name landing-zone-prod-respons", "bad.md:2: no plan has the name landing-zone-prod-respons")]
    [InlineData("pulumi up --replace 'urn:pulumi:prod::landing-zone::random:index/randomUuid:RandomUuid::response-role-id'",
        "bad.md:2: no plan has the URN urn:pulumi:prod::landing-zone::random:index/randomUuid:RandomUuid::response-role-id")]
    public void Name_that_no_plan_has_is_found(string command, string? expected) =>
        Assert.Equal(expected, PlanNames.Complaints(Page.Parse("bad.md", $"```sh\n{command}\n```\n")).FirstOrDefault());

    [Fact]
    public void Commands_are_split_as_a_shell_does()
    {
        var commands = ShellText.Commands(
            """
            # a comment
            A=1 one "two $(three 'fo ur')" \
              five > file   # and this
            for x in $(six | seven); do
              eight "$(( 1 + (2) ))" && nine
            done
            sh -c '
              ten "$@"'
            """, 1);

        Assert.Equal(
            ["three|fo ur@2", "one|two $()|five@2", "six@4", "seven@4", "for|x|in|$()@4", "eight|0@5", "nine@5", "ten|$@@8", "sh|-c|\n  ten \"$@\"@7"],
            commands.Select(command => $"{string.Join('|', command.Words)}@{command.Line}"));
    }

    private static string? WithFile(string text) => Links.Complaints(Page.Parse("bad.md", text)).FirstOrDefault();
}
