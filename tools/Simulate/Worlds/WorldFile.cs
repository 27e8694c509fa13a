using System.Text;
using LandingZone.Sandbox;
using LandingZone.Tools.Simulate.Running;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>Worlds from files.</summary>
public static class WorldFile
{
    /// <summary>The account of events that are made from the catalogue.</summary>
    public const string ShopAccount = "210987654321";

    /// <summary>The world that is built in.</summary>
    public static SimulationWorld BuiltIn()
    {
        using var stream = typeof(WorldFile).Assembly.GetManifestResourceStream("built-in.yaml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(World.Parse(reader.ReadToEnd()), "built-in", IsBuiltIn: true);
    }

    /// <summary>Reads a world.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="ProblemException">There is no such file, or it is no world.</exception>
    public static SimulationWorld Read(string path, string name)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(
                $"there is no file {name}", "--world",
                "Give a YAML file as docs/simulate.md describes it, or leave the option out for the built-in world.");
        }

        try
        {
            return new(World.Parse(File.ReadAllText(path, Encoding.UTF8)), name, IsBuiltIn: false);
        }
        catch (WorldFormatException error)
        {
            throw new ProblemException(error.Message, name, "docs/simulate.md shows a small world and every key that one can have.");
        }
    }
}
