using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Tests.Rendering;

/// <summary>Rendered text and the files it is compared to.</summary>
internal static class Expected
{
    public static string Plain(IEnumerable<Line> lines)
    {
        var output = new StringWriter { NewLine = "\n" };
        LineWriter.Write(output, lines, colour: false);
        return output.ToString();
    }

    /// <summary>Compares to a file beside the tests; a difference shows the whole text, to be read before it is taken over.</summary>
    public static void AssertExpected(string name, string actual) =>
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "Expectations", name)), actual);
}
