using System.Collections;
using System.Collections.Immutable;

namespace LandingZone.Tools;

/// <summary>What the command takes from the process it runs in; the only place that reads it.</summary>
internal static class ProcessEnvironment
{
    /// <summary>The folder the command was started in.</summary>
    public static string WorkingDirectory => Environment.CurrentDirectory;

    /// <summary>Whether output goes to a terminal whose owner has not asked for no colour (no-color.org).</summary>
    public static bool WantsColour => !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether somebody sits at a terminal and can answer questions.</summary>
    public static bool IsInteractive => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Whether somebody looks at a terminal while the command runs.</summary>
    public static bool ShowsProgress => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Every environment variable.</summary>
    public static ImmutableDictionary<string, string> Variables => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToImmutableDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "");
}
