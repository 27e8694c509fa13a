using LandingZone.Tools.Graph;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Simulate.Html;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Screens.Tests.Pages;

/// <summary>The pages and pictures that the command writes, in a folder: each made once, by the command itself.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["blocked"] = ["simulate", "--stack", "prod", "--type", "UnauthorizedAccess:EC2/SSHBruteForce", "--severity", "8", "--format", "html"],
        ["ignored"] = ["simulate", "--stack", "prod", "--type", "UnauthorizedAccess:EC2/SSHBruteForce", "--archived", "--format", "html"],
        ["sequence"] = ["simulate", "--stack", "dev", "--type", "AttackSequence:IAM/CompromisedCredentials", "--format", "html"],
        ["coverage-dev"] = ["coverage", "--stack", "dev", "--format", "html"],
        ["coverage-prod"] = ["coverage", "--stack", "prod", "--format", "html"],
        ["graph-dev"] = ["graph", "--stack", "dev", "--out"],
        ["graph-prod"] = ["graph", "--stack", "prod", "--out"],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("lz-").FullName;

    /// <summary>The names of all pages.</summary>
    public static IEnumerable<string> Names => [.. Commands.Keys, "hostile"];

    /// <summary>The file of a page.</summary>
    public string FileOf(string name) => Path.Combine(_folder, $"{name}.html");

    /// <summary>The file of a picture.</summary>
    public string PictureOf(string stack) => Path.Combine(_folder, $"graph-{stack}.svg");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var (name, command) in Commands)
            await WriteAsync(FileOf(name), command);
        foreach (var stack in new[] { "dev", "prod" })
            await WriteAsync(PictureOf(stack), ["graph", "--stack", stack, "--out"]);
        var preview = await Previewer.PreviewAsync(StackReader.Read(ProjectReader.Find(Root.Path), "prod"), LandingZoneLoader.Load);
        await File.WriteAllTextAsync(FileOf("hostile"), ReportPage.Write(HostileReport.Make(), ArchitectureReader.Read(preview)));
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    // A command with --out as its last word writes the file itself.
    private static async Task WriteAsync(string file, string[] command)
    {
        var writes = command[^1] == "--out";
        var (code, output, error) = await Lz.RunAsync(Root.Path, LandingZoneLoader.Load, writes ? [.. command, file] : command);
        Assert.True(code == 0, $"lz {string.Join(' ', command)}: {error}");
        if (!writes)
            await File.WriteAllTextAsync(file, output);
    }
}
