using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Accounts;

/// <summary>The command with the project's own declarations, settings parser and program, on a copy of the dev stack.</summary>
public sealed class AccountCommandTests : IDisposable
{
    private const string Unit = "ou-a1b2-workloads";
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;
    private readonly string _original;

    public AccountCommandTests()
    {
        foreach (var name in new[] { "Pulumi.yaml", "Pulumi.dev.yaml" })
            _folder.Write(name, File.ReadAllText(Path.Combine(Repository.Root.Path, name)));
        _file = Path.Combine(_folder.Path, "Pulumi.dev.yaml");
        _original = File.ReadAllText(_file);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Add_shows_the_account_as_created_and_writes_it_at_the_end()
    {
        var (exitCode, output, error) = await RunAsync("account", "add", "--stack", "dev", "--name", "web", "--email", "aws+web@example.com", "--ou", Unit, "--tag", "team=web", "--tag", "cost=0815");

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Matches(@"\+.*organizations:Account +member-accounts-web +create", output);
        Assert.EndsWith("Pulumi.dev.yaml: 1 account added. Next: lz plan --stack dev\n", output, StringComparison.Ordinal);
        Assert.Equal(_original + """
              landing-zone:accounts:
                - name: web
                  email: aws+web@example.com
                  parentId: ou-a1b2-workloads
                  tags:
                    team: web
                    cost: "0815"

            """, File.ReadAllText(_file));
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.yaml"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Add_in_a_dry_run_shows_and_writes_nothing()
    {
        var (exitCode, output, _) = await RunAsync("account", "add", "--stack", "dev", "--name", "web", "--email", "aws+web@example.com", "--ou", Unit, "--dry-run");

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.EndsWith("Pulumi.dev.yaml: 1 account to add; nothing is written in a dry run.\n", output, StringComparison.Ordinal);
        Assert.Equal(_original, File.ReadAllText(_file));
    }

    [Fact]
    public async Task Add_reports_what_the_settings_parser_says_about_each_option_and_writes_nothing()
    {
        var (exitCode, output, error) = await RunAsync("account", "add", "--stack", "dev", "--name", "---", "--email", "web", "--ou", "r-a1b2");

        Assert.Equal((ExitCode.Wrong, ""), (exitCode, output));
        Assert.Equal(
            """
            error: --name: expected a name of 1 to 50 characters with at least one letter or digit, found "---".
               at: --name
              fix: Correct the option and run the command again. Nothing was written.
            error: --email: expected an e-mail address of 6 to 64 characters, found "web".
               at: --email
              fix: Correct the option and run the command again. Nothing was written.
            error: --ou: expected an organizational unit (ou-…), found "r-a1b2". An account below the root escapes the policies of every unit.
               at: --ou
              fix: Correct the option and run the command again. Nothing was written.

            """, error);
        Assert.Equal(_original, File.ReadAllText(_file));
    }

    [Fact]
    public async Task Add_from_a_file_reports_every_bad_row_and_writes_nothing()
    {
        _folder.Write("new.csv", $"""
            name,email,ou,tag:team
            web,aws+web@example.com,{Unit},web
            Web,aws+WEB@example.com,{Unit},web
            api,aws+api@example.com,workloads,api
            ok,aws+ok@example.com,{Unit},
            """);
        var (exitCode, output, error) = await RunAsync("account", "add", "--stack", "dev", "--from", "new.csv");

        Assert.Equal((ExitCode.Wrong, ""), (exitCode, output));
        Assert.Equal(
            """
            error: row 3, email: "aws+WEB@example.com" already belongs to accounts "web". Every account needs an address of its own; most mail servers take name+account@example.com.
               at: new.csv:3
              fix: Correct the row and run the command again. Nothing was written.
            error: row 3, name: "Web" is in the list twice. The name identifies the account in the stack; choose another.
               at: new.csv:3
              fix: Correct the row and run the command again. Nothing was written.
            error: row 4, ou: expected an organizational unit (ou-…), found "workloads". An account below the root escapes the policies of every unit.
               at: new.csv:4
              fix: Correct the row and run the command again. Nothing was written.

            """, error);
        Assert.Equal(_original, File.ReadAllText(_file));
    }

    [Fact]
    public async Task Add_from_a_file_then_list_shows_them()
    {
        _folder.Write("new.csv", $"name;email;ou;tag:team\nweb;aws+web@example.com;{Unit};web\napi;aws+api@example.com;{Unit};\n");

        Assert.Equal(ExitCode.Fine, (await RunAsync("account", "add", "--stack", "dev", "--from", "new.csv")).ExitCode);
        Assert.Equal(
            """
            NAME  EMAIL                OU                 TAGS
            web   aws+web@example.com  ou-a1b2-workloads  team=web
            api   aws+api@example.com  ou-a1b2-workloads

            """, (await RunAsync("account", "list", "--stack", "dev")).Output);
        Assert.Contains("\"parentId\": \"ou-a1b2-workloads\"", (await RunAsync("account", "list", "--stack", "dev", "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_without_accounts_says_how_to_add_one() =>
        Assert.Equal("Stack 'dev' creates no accounts. Add one with 'lz account add --stack dev'.\n", (await RunAsync("account", "list", "--stack", "dev")).Output);

    [Fact]
    public async Task Add_to_a_file_that_was_wrong_says_so_first()
    {
        _folder.Write("Pulumi.dev.yaml", _original.Replace("o-a1b2c3d4e5", "o-1", StringComparison.Ordinal));
        var (exitCode, _, error) = await RunAsync("account", "add", "--stack", "dev", "--name", "web", "--email", "aws+web@example.com", "--ou", Unit);

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.EndsWith("  fix: Pulumi.dev.yaml was wrong before; correct it first.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_to_a_file_that_cannot_be_edited_gives_the_lines_to_write()
    {
        _folder.Write("Pulumi.dev.yaml", _original + "  landing-zone:accounts: &list []\n");
        var (exitCode, _, error) = await RunAsync("account", "add", "--stack", "dev", "--name", "web", "--email", "aws+web@example.com", "--ou", Unit);

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.StartsWith("error: Pulumi.dev.yaml is written in a way that cannot be edited here: ", error, StringComparison.Ordinal);
        Assert.EndsWith("""
              fix: Add the accounts to landing-zone:accounts by hand:
                   - name: web
                     email: aws+web@example.com
                     parentId: ou-a1b2-workloads

            """, error, StringComparison.Ordinal);
        Assert.Equal(_original + "  landing-zone:accounts: &list []\n", File.ReadAllText(_file));
    }

    [Theory]
    [InlineData("--name web", "--email, --ou are missing. Give --name, --email and --ou for one account, or --from for a file of them.")]
    [InlineData("--from new.csv --name web --tag a=b", "--from takes every account from the file; leave --name, --tag out.")]
    [InlineData("--name web --email a@b.example --ou x --tag team", "--tag takes key=value, found 'team'.")]
    [InlineData("--name web --email a@b.example --ou x --tag a=1 --tag a=2", "--tag gives the key 'a' 2 times.")]
    public async Task Add_with_a_wrong_command_line_says_what_is_missing(string options, string expected)
    {
        var (exitCode, _, error) = await RunAsync([.. "account add --stack dev".Split(' '), .. options.Split(' ')]);

        Assert.Equal((ExitCode.Usage, $"error: {expected}\n   at: lz account add\n  fix: See 'lz account add --help'.\n"), (exitCode, error));
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args) => Lz.RunAsync(_folder.Path, LandingZoneLoader.Load, args);
}
