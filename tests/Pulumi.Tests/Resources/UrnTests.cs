using Pulumi.Tests.Support;

namespace Pulumi.Tests.Resources;

/// <summary>Identities of resources, made without the resource.</summary>
public sealed class UrnTests
{
    [Fact]
    public async Task Create_has_the_names_of_the_run_unless_others_are_given()
    {
        Output<string>? own = null;
        Output<string>? other = null;
        await Run.UpdateAsync(() =>
        {
            own = Urn.Create("a", Thing.TypeToken);
            other = Urn.Create("a", Thing.TypeToken, project: "p", stack: "s");
        });

        Assert.Equal("urn:pulumi:test::landing-zone::test:index/thing:Thing::a", await own!.ValueAsync());
        Assert.Equal("urn:pulumi:s::p::test:index/thing:Thing::a", await other!.ValueAsync());
    }

    [Fact]
    public async Task Create_puts_the_types_of_the_parent_first()
    {
        Output<string>? urn = null;
        await Run.UpdateAsync(() => urn = Urn.Create("a", Thing.TypeToken, parentUrn: "urn:pulumi:s::p::lz:x:Group::g"));

        Assert.Equal("urn:pulumi:s::p::lz:x:Group$test:index/thing:Thing::a", await urn!.ValueAsync());
    }

    [Fact]
    public void Urn_compares_by_its_text()
    {
        var urn = new Urn("urn:pulumi:s::p::t:m:T::a");

        Assert.True(urn == new Urn("urn:pulumi:s::p::t:m:T::a"));
        Assert.True(urn != new Urn("urn:pulumi:s::p::t:m:T::b"));
        Assert.Equal("urn:pulumi:s::p::t:m:T::a", urn);
    }
}
