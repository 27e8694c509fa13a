using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Simulate;

/// <summary>The stack dev of the repository with some of its text changed, in a folder of its own.</summary>
internal sealed class ChangedStack : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What <c>lz simulate</c> prints of an attack that dev would block. Each change has to be found in the stack file.</summary>
    public async Task<string> SimulateAsync(string format, string region, params IEnumerable<(string Before, string After)> changes)
    {
        _folder.Write("Pulumi.yaml", await File.ReadAllTextAsync(Path.Combine(Root.Path, "Pulumi.yaml")));
        var settings = await File.ReadAllTextAsync(Path.Combine(Root.Path, "Pulumi.dev.yaml"));
        foreach (var (before, after) in changes)
        {
            Assert.Contains(before, settings, StringComparison.Ordinal);
            settings = settings.Replace(before, after, StringComparison.Ordinal);
        }

        _folder.Write("Pulumi.dev.yaml", settings);
        var (_, output, error) = await Lz.RunAsync(_folder.Path, LandingZoneLoader.Load, "simulate", "--stack", "dev", "--format", format,
            "--type", "UnauthorizedAccess:EC2/SSHBruteForce", "--severity", "8", "--remote-ip", "185.220.101.4", "--region", region);
        Assert.Equal("", error);
        return output;
    }
}
