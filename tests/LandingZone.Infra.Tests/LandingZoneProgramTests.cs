using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests;

public sealed class LandingZoneProgramTests
{
    [Fact]
    public async Task Define_prod_show()
    {
        var d = await Deployed.StackAsync("prod");
        var lines = d.Resources.Where(r => r.Region is null or "eu-central-1").Select(r => $"{r.Type} {r.Name} [{r.Account}] {r.Region} id={r.Id} prot={r.IsProtected} ret={r.IsRetained} dep={string.Join(",", r.DependsOn)} {string.Join("; ", r.Inputs.OrderBy(i => i.Key).Select(i => i.Key + "=" + System.Text.Json.JsonSerializer.Serialize(i.Value)))}");
        File.WriteAllLines("/tmp/infra-show.txt", lines);
        File.AppendAllText("/tmp/infra-show.txt", d.Resources.Length + " total");
    }
}
