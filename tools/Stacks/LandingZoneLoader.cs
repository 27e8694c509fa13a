using System.Collections.Immutable;
using LandingZone.Infra;
using LandingZone.Infra.Settings;

namespace LandingZone.Tools.Stacks;

/// <summary>The very program that <c>pulumi up</c> runs, fed from the stack file.</summary>
public static class LandingZoneLoader
{
    /// <summary>Checks the settings of a stack and returns what declares its resources; a <see cref="StackProgram"/>.</summary>
    /// <exception cref="ProblemException">Everything that is wrong with the settings.</exception>
    public static Func<IDictionary<string, object?>> Load(StackSettings stack)
    {
        var settings = Settings(stack);
        RefusePlainWebhooks(settings, stack);
        return () => LandingZoneProgram.Define(settings);
    }

    /// <summary>The settings of a stack.</summary>
    /// <exception cref="ProblemException">Everything that is wrong with them.</exception>
    public static LandingZoneSettings Settings(StackSettings stack)
    {
        var result = LandingZoneSettings.Parse(Configuration(stack));
        return result.Settings ?? throw new ProblemException(result.Message, stack.File, "Every key is described in Pulumi.yaml and docs/configuration.md.");
    }

    // The stack file is in the repository for all to read. The engine hands values over decrypted, so that only here can one tell.
    private static void RefusePlainWebhooks(LandingZoneSettings settings, StackSettings stack)
    {
        var problems = settings.Channels.Chat.Select((webhook, index) => (webhook.Url, Path: $"{stack.Project.Name}:channels.chat[{index}].url"))
            .Where(one => one.Url.Reveal() != SecretText.Placeholder)
            .Select(one => new Problem($"{one.Path} is not encrypted", stack.File, $"Run 'pulumi config set --stack {stack.Stack} --secret --path \"{one.Path}\"', and make a new webhook: this one was readable."))
            .ToList();
        if (problems.Count > 0)
            throw new ProblemException(problems);
    }

    /// <summary>A stack's configuration as the settings parser takes it.</summary>
    public static StackConfiguration Configuration(StackSettings stack) =>
        new(stack.Project.Name, stack.Values.ToImmutableDictionary(StringComparer.Ordinal), [.. stack.SecretKeys]);
}
