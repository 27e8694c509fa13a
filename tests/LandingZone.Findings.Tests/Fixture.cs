using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests;

/// <summary>The documents under <c>Fixtures/findings</c>.</summary>
internal static class Fixture
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "findings");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order().OfType<string>()];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static Finding Finding(string name) => FindingEvent(name).Finding;

    public static FindingEvent FindingEvent(string name) => Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(Read(name)));
}
