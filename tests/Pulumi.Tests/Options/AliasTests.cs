using Pulumi.Tests.Support;

namespace Pulumi.Tests.Options;

/// <summary>Earlier identities of resources.</summary>
public sealed class AliasTests
{
    private static Task<Mocks> DeclareAsync(Alias alias) =>
        Run.UpdateAsync(() => _ = new Thing("a", null, new CustomResourceOptions { Aliases = { alias } }));

    [Fact]
    public async Task Alias_by_parts_or_by_urn_is_accepted()
    {
        Assert.Single((await DeclareAsync(new Alias { Name = "old", NoParent = true })).Resources);
        Assert.Single((await DeclareAsync(new Alias { Urn = "urn:pulumi:test::landing-zone::test:index/thing:Thing::old" })).Resources);
    }
}
