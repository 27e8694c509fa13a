using Pulumi.Tests.Support;

namespace Pulumi.Tests.Local;

/// <summary>Aliases that contradict themselves, which the local SDK refuses before an engine would have to.</summary>
public sealed class AliasConflictTests
{
    private static Task<Mocks> DeclareAsync(Alias alias) =>
        Run.UpdateAsync(() => _ = new Thing("a", null, new CustomResourceOptions { Aliases = { alias } }));

    [Fact]
    public async Task Alias_by_urn_and_by_parts_is_refused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => DeclareAsync(new Alias { Urn = "urn:pulumi:s::p::t::n", Name = "old" }));

        Assert.Contains("Urn", error.Message, StringComparison.Ordinal);
        Assert.Contains("Name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_with_two_parents_is_refused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => DeclareAsync(new Alias { NoParent = true, ParentUrn = "urn:pulumi:s::p::t::n" }));

        Assert.Contains("NoParent", error.Message, StringComparison.Ordinal);
        Assert.Contains("ParentUrn", error.Message, StringComparison.Ordinal);
    }
}
