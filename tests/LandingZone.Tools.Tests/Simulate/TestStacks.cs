using System.Text.Json.Nodes;
using LandingZone.Tools.Simulate;
using LandingZone.Tools.Simulate.Reading;
using LandingZone.Tools.Simulate.Running;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Streams;
using LandingZone.Tools.Simulate.Worlds;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Simulate;

/// <summary>The stacks of the repository, previewed once.</summary>
public sealed class TestStacks
{
    private readonly Dictionary<string, Task<StackDeclaration>> _stacks = new[] { "prod", "dev" }.ToDictionary(
        name => name, name => StackLoading.LoadAsync(StackReader.Read(ProjectReader.Find(Root.Path), name), LandingZoneLoader.Load));

    public Task<StackDeclaration> Prod => _stacks["prod"];

    public Task<StackDeclaration> Dev => _stacks["dev"];

    public Task<StackDeclaration> Get(string name) => _stacks[name];

    /// <summary>Simulates events one after the other in one world.</summary>
    public static async Task<IReadOnlyList<SimulationReport>> SimulateAsync(StackDeclaration stack, SimulationWorld? world, params IEnumerable<JsonObject> events)
    {
        await using var simulator = await Simulator.StartAsync(stack, world ?? WorldFile.BuiltIn());
        var reports = new List<SimulationReport>();
        foreach (var json in events)
            reports.Add(await simulator.SimulateAsync(EventInput.Read(json, stack, "test")));
        return reports;
    }

    /// <summary>Simulates an event from the catalogue.</summary>
    public static async Task<SimulationReport> SimulateAsync(StackDeclaration stack, CatalogueEvent sample) =>
        (await SimulateAsync(stack, null, sample.For(stack)))[0];

    /// <summary>An attack that prod blocks.</summary>
    public static CatalogueEvent BruteForce { get; } = new("UnauthorizedAccess:EC2/SSHBruteForce") { Severity = 8, RemoteIps = ["185.220.101.4"] };
}
