using System.Diagnostics;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Completion;

/// <summary>The scripts, of which bash runs its own: what it offers is what somebody sees who presses the tab key.</summary>
public sealed class CompletionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompletionCommandTests()
    {
        _folder.Write("Pulumi.yaml", "name: landing-zone\nruntime: dotnet\n");
        foreach (var stack in new[] { "dev", "prod", "prod-eu" })
            _folder.Write($"Pulumi.{stack}.yaml", "config: {}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lz prev", "preview")]
    [InlineData("lz account ", "add list")]
    [InlineData("lz preview --sta", "--stack")]
    [InlineData("lz preview --stack ", "dev prod prod-eu")]
    [InlineData("lz preview -s pr", "prod prod-eu")]
    [InlineData("lz plan --check --stack d", "dev")]
    [InlineData("lz coverage --stack prod --format ", "html json table")]
    [InlineData("lz preview --stack dev --region eu-central-", "eu-central-1 eu-central-2")]
    [InlineData("lz completion ", "bash fish zsh")]
    [InlineData("lz catalogue --type Recon:IAMUser/T", "IAMUser/TorIPCaller")]
    [InlineData("lz preview --stack nowhere", "")]
    public async Task Bash_offers_what_fits(string line, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), (await OfferedAsync(line, "")).Where(word => !word.StartsWith('-') || line.EndsWith("--sta", StringComparison.Ordinal)));

    [Fact]
    public async Task Bash_that_does_not_break_words_at_colons_gets_whole_types() => Assert.Equal(
        ["Recon:IAMUser/TorIPCaller"], await OfferedAsync("lz catalogue --type Recon:IAMUser/T", "COMP_WORDBREAKS=${COMP_WORDBREAKS//:};"));

    [Fact]
    public async Task Bash_offers_nothing_and_prints_nothing_outside_a_project()
    {
        foreach (var file in Directory.GetFiles(_folder.Path))
            File.Delete(file);

        Assert.DoesNotContain(await OfferedAsync("lz preview --stack ", ""), word => !word.StartsWith('-'));
    }

    // Tests must not need these shells: what is checked is that the script asks the command, and that its brackets close.
    [Theory]
    [InlineData("zsh", "#compdef lz\n", "compdef _lz lz")]
    [InlineData("fish", "# Completion of lz for fish.", "complete --command lz --no-files --arguments '(__lz_suggestions)'")]
    [InlineData("bash", "# Completion of lz for bash.", "complete -o default -F _lz lz")]
    public async Task Script_asks_the_command_itself(string shell, string start, string registration)
    {
        var (exitCode, script, error) = await Lz.RunAsync(_folder.Path, LandingZoneLoader.Load, "completion", shell);

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.StartsWith(start, script, StringComparison.Ordinal);
        Assert.Contains(registration, script, StringComparison.Ordinal);
        Assert.Contains("[suggest:", script, StringComparison.Ordinal);
        foreach (var (open, close) in new[] { ('(', ')'), ('{', '}'), ('[', ']') })
            Assert.Equal(script.Count(letter => letter == open), script.Count(letter => letter == close));
        Assert.DoesNotContain('\r', script);
    }

    /// <summary>Starts a bash that has only our script, and asks it for completions of a line with the cursor at its end.</summary>
    private async Task<string[]> OfferedAsync(string line, string before)
    {
        const string Ask = """
            eval "$(lz completion bash)"
            COMP_LINE="$LINE" COMP_POINT=${#LINE}
            read -r -a COMP_WORDS <<< "$LINE"
            _lz
            (( ${#COMPREPLY[@]} == 0 )) || printf '%s\n' "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-c", before + Ask])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}{Path.PathSeparator}{start.Environment["PATH"]}";
        start.Environment["LINE"] = line;
        using var bash = Process.Start(start)!;
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        Assert.Equal("", await error);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
