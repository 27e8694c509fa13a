using System.Collections.Immutable;

namespace LandingZone.Tools.Stacks;

/// <summary>The configuration of one stack as the engine would hand it to the program.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="File">The stack's file, relative to the project's folder.</param>
/// <param name="Values">The project's own keys without prefix; scalars as text, lists and mappings as JSON text.</param>
/// <param name="SecretKeys">The own keys whose value, or a part of it, is encrypted.</param>
/// <param name="ProviderValues">The keys of other namespaces, such as <c>aws:region</c>, with their prefix.</param>
public sealed record StackSettings(
    Project Project, string Stack, string File,
    ImmutableSortedDictionary<string, string> Values, ImmutableSortedSet<string> SecretKeys,
    ImmutableSortedDictionary<string, string> ProviderValues)
{
    /// <summary>What stands in for every encrypted value; it is also what is printed for one.</summary>
    public const string SecretText = Infra.Settings.SecretText.Placeholder;
}
