using Pulumi.Tests.Support;

namespace Pulumi.Tests.Resources;

/// <summary>Files and archives as inputs and outputs.</summary>
public sealed class AssetTests
{
    private static readonly Dictionary<string, Archive> Archives = new()
    {
        ["file"] = new FileArchive("."),
        ["remote"] = new RemoteArchive("https://example.com/a.zip"),
        ["assets"] = new AssetArchive(new Dictionary<string, AssetOrArchive>
        {
            ["file"] = new FileAsset("a.txt"),
            ["text"] = new StringAsset("text"),
            ["remote"] = new RemoteAsset("https://example.com/a.txt"),
            ["inner"] = new FileArchive("."),
        }),
    };

    public static TheoryData<string> Kinds => [.. Archives.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Archive_arrives_as_an_archive_of_its_kind(string kind)
    {
        var mocks = await Run.UpdateAsync(() => _ = new Thing("a", new ThingArgs { Source = Archives[kind] }));

        Assert.IsType(Archives[kind].GetType(), mocks.Named("a").Inputs["source"]);
    }
}
