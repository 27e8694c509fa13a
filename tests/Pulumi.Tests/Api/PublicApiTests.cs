using System.Reflection;

namespace Pulumi.Tests.Api;

/// <summary>The local SDK has the official names and signatures, and no others.</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly Sdk = typeof(Output).Assembly;

    private static readonly bool IsLocal = Sdk.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(metadata => metadata is { Key: "PulumiSource", Value: "local" });

    private static readonly string[] Official =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "official-api.txt")).Where(line => !line.StartsWith('#'))];

    [Fact]
    public void Listing_every_line_exists_in_the_assembly()
    {
        var types = Official.Select(line => line.Split(": ")[0].Split('<')[0]).ToHashSet();
        var actual = Rendered(type => types.Contains(TypeNames.Plain(type)));
        Assert.Equal([], Official.Except(actual));
    }

    [Fact]
    public void Assembly_when_local_has_nothing_public_outside_the_listing()
    {
        var actual = Rendered(_ => IsLocal);
        Assert.Equal(IsLocal, actual.Length > 0);
        Assert.Equal([], actual.Except(Official));
    }

    private static string[] Rendered(Func<Type, bool> wanted)
    {
        var listing = new ApiListing();
        return [.. Sdk.GetExportedTypes().Where(wanted).SelectMany(listing.Of).Order(StringComparer.Ordinal)];
    }
}
