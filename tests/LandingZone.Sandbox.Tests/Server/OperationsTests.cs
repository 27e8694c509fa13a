using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Server;

public sealed class OperationsTests : SandboxTest
{
    [Fact]
    public void Readme_lists_exactly_what_is_served()
    {
        var readme = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "sandbox-readme.md"));
        var served = Aws.Operations.OrderBy(service => service.Key, StringComparer.Ordinal)
            .Select(service => $"| `{service.Key}` | {string.Join(", ", service.Value)} |");
        Assert.Equal(served, readme.SkipWhile(line => line != "## Operations").Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }
}
