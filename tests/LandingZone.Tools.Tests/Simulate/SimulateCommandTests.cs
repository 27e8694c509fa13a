using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Simulate;

public sealed class SimulateCommandTests : IDisposable
{
    private const string BruteForce = """{"sample":"UnauthorizedAccess:EC2/SSHBruteForce","severity":8,"remoteIps":["185.220.101.4"]}""";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("there is no event to simulate", "lz simulate", "Give --event FILE, or --type for an event from the catalogue.")]
    [InlineData("there are two events to simulate", "--event and --type", "Give --event FILE, or --type for an event from the catalogue.", "--event", "a.json", "--type", "Recon:EC2/Portscan")]
    [InlineData("expectations cannot be compared and written at once", "--expect and --write-expect", "Leave one of them out.", "--event", "a.json", "--expect", "a.yaml", "--write-expect", "a.yaml")]
    [InlineData("there is no file or folder none.json", "--event", "Give a JSON file, a JSON Lines file, a folder of them, or - for standard input.", "--event", "none.json")]
    [InlineData("there is no file none.yaml", "--world", "Give a YAML file as docs/simulate.md describes it, or leave the option out for the built-in world.", "--event", "a.json", "--world", "none.yaml")]
    [InlineData("there is no file none.yaml", "--expect", "Write one with --write-expect.", "--event", "a.json", "--expect", "none.yaml")]
    [InlineData("there is no finding type 'Recon:EC2/portscan'", "--type", "List them with 'lz catalogue'; upper and lower case matter.", "--type", "Recon:EC2/portscan")]
    [InlineData("no finding type fits 'x*'", "--type", "List the types with 'lz catalogue'.", "--type", "x*")]
    [InlineData("the document is no JSON object", "list.json", "Give one EventBridge event, or one finding, as a JSON object.", "--event", "list.json")]
    [InlineData("the document is not JSON: ']' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 0.", "lines.jsonl:2", "Give one EventBridge event, or one finding, as a JSON object.", "--event", "lines.jsonl")]
    [InlineData("an event that is made from the catalogue has no 'remoteIp'", "word.json", "Beside 'sample' an event has account, region, severity, remoteIps, role (target, actor), direction (inbound, outbound), resourceType, roleSession, errorCode, instance, generated, archived and time.", "--event", "word.json")]
    [InlineData("severity is \"high\", which it cannot be", "kind.json", "Beside 'sample' an event has account, region, severity, remoteIps, role (target, actor), direction (inbound, outbound), resourceType, roleSession, errorCode, instance, generated, archived and time.", "--event", "kind.json")]
    [InlineData("role is \"victim\", which it cannot be", "role.json", "Beside 'sample' an event has account, region, severity, remoteIps, role (target, actor), direction (inbound, outbound), resourceType, roleSession, errorCode, instance, generated, archived and time.", "--event", "role.json")]
    [InlineData("the account is '12'", "account.json", "Give the 12 digits of an account id.", "--event", "account.json")]
    [InlineData("the region is 'mars'", "--account, --region or --severity", "Give the name of an AWS region, for example eu-central-1.", "--type", "Recon:EC2/Portscan", "--region", "mars")]
    [InlineData("the severity is 11", "--account, --region or --severity", "Give a number from 1.0 to 10.0.", "--type", "Recon:EC2/Portscan", "--severity", "11")]
    [InlineData("The world cannot be read at line 1, column 2: Property 'account' not found on type 'LandingZone.Sandbox.World'.", "world.yaml", "docs/simulate.md shows a small world and every key that one can have.", "--event", "a.json", "--world", "world.yaml")]
    [InlineData("a page shows one event, and these are several", "--format html", "Give one event, or choose timeline or json.", "--event", "two.jsonl", "--format", "html")]
    [InlineData("outcome is 'stopped', but must be one of failed, blocked, contained, notified, ignored", "wrong.yaml:2", "Write the file anew with --write-expect, and look at what changed.", "--event", "a.json", "--expect", "wrong.yaml")]
    public async Task Simulate_with_bad_input_says_what_is_wrong_where_and_the_way_out(string what, string where, string fix, params string[] options)
    {
        _folder.Write("a.json", BruteForce);
        _folder.Write("list.json", "[]");
        _folder.Write("lines.jsonl", BruteForce + "\n]\n");
        _folder.Write("two.jsonl", BruteForce + "\n" + BruteForce + "\n");
        _folder.Write("word.json", """{"sample":"Recon:EC2/Portscan","remoteIp":"1.2.3.4"}""");
        _folder.Write("kind.json", """{"sample":"Recon:EC2/Portscan","severity":"high"}""");
        _folder.Write("role.json", """{"sample":"Recon:EC2/Portscan","role":"victim"}""");
        _folder.Write("account.json", """{"sample":"Recon:EC2/Portscan","account":"12"}""");
        _folder.Write("world.yaml", "{account: []}");
        _folder.Write("wrong.yaml", "a.json:\n  - {outcome: stopped}\n");
        var (exitCode, _, error) = await RunAsync(options);

        Assert.Equal($"error: {what}\n   at: {where}\n  fix: {fix}\n", error);
        Assert.Equal(ExitCode.Wrong, exitCode);
    }

    [Fact]
    public async Task Simulate_a_folder_sums_up_by_type_and_writes_and_compares_expectations()
    {
        _folder.Write("cases/again.jsonl", BruteForce + "\n\n" + BruteForce + "\n");
        _folder.Write("cases/scan.json", """{"sample":"Recon:EC2/Portscan"}""");
        _folder.Write("cases/notes.txt", "not an event");

        var written = await RunAsync("--event", "cases", "--write-expect", "expected.yaml");
        Assert.Equal("""
            TYPE                                  EVENTS  NOTIFIED  BLOCKED  CONTAINED  IGNORED  FAILED
            Recon:EC2/Portscan                         1         1        -          -        -       -
            UnauthorizedAccess:EC2/SSHBruteForce       2         1        -          -        1       -
            all                                        3         2        -          -        1       -

            """.ReplaceLineEndings("\n"), written.Output);
        Assert.Equal("""
            # What the stack dev does about each event; written by lz simulate --write-expect.
            "again.jsonl":
              - { outcome: notified, notifications: [bruteForce, remediationResult], responses: [blockAddress dryRun] }
              - { outcome: ignored, notifications: [], responses: [blockAddress nothing] }
            "scan.json":
              - { outcome: notified, notifications: [portScan], responses: [] }

            """.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(Path.Combine(_folder.Path, "expected.yaml")));
        Assert.Equal((ExitCode.Fine, "3 as expected, 0 different\n"), await ComparedAsync());

        _folder.Write("expected.yaml", """
            again.jsonl:
              - { outcome: blocked, notifications: [bruteForce, remediationResult], responses: [blockAddress done] }
            gone.json:
              - { outcome: ignored }
            scan.json:
              - { outcome: notified, notifications: [portScan] }
            """);
        Assert.Equal((ExitCode.Wrong, """
            again.jsonl, event 1: it is not as expected
              - outcome: blocked
              + outcome: notified
              - responses: [blockAddress done]
              + responses: [blockAddress dryRun]
            again.jsonl, event 2: nothing is expected of it
              + { outcome: ignored, notifications: [], responses: [blockAddress nothing] }
            gone.json, event 1: it is expected and did not happen
              - { outcome: ignored, notifications: [], responses: [] }
            1 as expected, 3 different

            """.ReplaceLineEndings("\n")), await ComparedAsync());
    }

    [Fact]
    public async Task Simulate_a_scenario_has_the_world_beside_it()
    {
        _folder.Write("cases/lonely.json", BruteForce);
        _folder.Write("cases/lonely.world.yaml", "accounts: [{id: \"210987654321\", name: shop, status: SUSPENDED}]");

        var (_, output, _) = await RunAsync("--event", "cases", "--format", "json");

        Assert.Contains("\"world\":\"lonely.world.yaml\"", output, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"failed\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_reads_a_sequence_from_standard_input_and_writes_to_a_file()
    {
        var output = new StringWriter();
        var context = new CommandContext(output, output, false, _folder.Path, LandingZoneLoader.Load) { Input = new StringReader(BruteForce + "\n" + BruteForce + "\n") };
        await LzCommand.RunAsync(["simulate", "--cwd", Root.Path, "--stack", "dev", "--event", "-", "--out", "report.txt"], context);

        Assert.Equal("", output.ToString());
        Assert.Equal(2, (await File.ReadAllTextAsync(Path.Combine(_folder.Path, "report.txt"))).Split("Simulating on dev: ").Length - 1);
    }

    private async Task<(int ExitCode, string Error)> ComparedAsync()
    {
        var (exitCode, _, error) = await RunAsync("--event", "cases", "--expect", "expected.yaml");
        return (exitCode, error);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] options) =>
        Lz.RunAsync(_folder.Path, LandingZoneLoader.Load, ["simulate", "--cwd", Root.Path, "--stack", "dev", .. options]);
}
