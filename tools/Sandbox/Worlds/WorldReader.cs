using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LandingZone.Sandbox;

/// <summary>YAML to <see cref="World"/>: strict about keys and types, then about contradictions.</summary>
internal static class WorldReader
{
    internal static World Parse(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var deserializer = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithNodeTypeResolver(new ReadOnlyCollections())
            .WithDuplicateKeyChecking()
            .WithEnforceRequiredMembers()
            .Build();
        World? world;
        try
        {
            world = deserializer.Deserialize<World?>(yaml);
        }
        catch (YamlException error)
        {
            throw new WorldFormatException(
                $"The world cannot be read at line {error.Start.Line}, column {error.Start.Column}: {Innermost(error).Message}", error);
        }

        if (world is null)
            throw new WorldFormatException("The world is empty. It needs at least the key 'accounts'; World.DefaultYaml shows every key.");
        var problems = WorldChecks.Problems(world).ToList();
        if (problems.Count > 0)
            throw new WorldFormatException(
                "The world contradicts itself:\n" + string.Join('\n', problems.Select(problem => "- " + problem)));
        return world;
    }

    internal static string DefaultYaml() => Resources.Text("default-world.yaml");

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;
}
