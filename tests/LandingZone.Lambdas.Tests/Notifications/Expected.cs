using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Lambdas.Notifications;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>Compares messages with the files that say what they read like, or writes these.</summary>
internal static class Expected
{
    private const string Command =
        "dotnet test tests/LandingZone.Lambdas.Tests --filter FullyQualifiedName~Notifications.ExampleTests -p:WriteExpectations=true";

    private static readonly JsonSerializerOptions Pretty =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Notifications", "Expectations");

    private static string? WriteTo { get; } = AppContext.GetData("LandingZone.WriteExpectationsTo") as string;

    /// <summary>Compares the folders that there are with the examples; when files are written, removes the others.</summary>
    public static void AssertNoOthers(IReadOnlyCollection<string> examples)
    {
        string[] others = [.. Directory.GetDirectories(WriteTo ?? Folder).Where(path => !examples.Contains(Path.GetFileName(path)))];
        if (WriteTo is null)
            Xunit.Assert.Empty(others);
        foreach (var other in others)
            Directory.Delete(other, recursive: true);
    }

    /// <summary>Compares every format of a message.</summary>
    public static void Assert(string example, Message message)
    {
        AssertFile(example, "email.txt", $"Subject: {message.Subject}\n\n{message.Email}");
        AssertFile(example, "slack.json", Indented(message.Slack));
        AssertFile(example, "teams.json", Indented(message.Teams));
        AssertFile(example, "message.json", Indented(message.Json));
    }

    private static void AssertFile(string example, string name, string actual)
    {
        if (WriteTo is not null)
        {
            Directory.CreateDirectory(Path.Combine(WriteTo, example));
            File.WriteAllText(Path.Combine(WriteTo, example, name), actual);
            return;
        }

        var path = Path.Combine(Folder, example, name);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual)
            return;
        var (there, here) = (expected.Split('\n'), actual.Split('\n'));
        var line = there.Zip(here).TakeWhile(pair => pair.First == pair.Second).Count();
        Xunit.Assert.Fail(
            $"Expectations/{example}/{name} differs from line {line + 1} on.\n"
            + $"expected: {there.ElementAtOrDefault(line)}\nactual:   {here.ElementAtOrDefault(line)}\n"
            + $"If the change is meant, write the files anew and read their diff:\n{Command}");
    }

    private static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(Pretty) + "\n";
}
