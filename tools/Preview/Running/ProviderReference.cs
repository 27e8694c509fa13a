namespace LandingZone.Tools.Preview.Running;

/// <summary>Reads the SDK's reference to a provider, <c>urn::id</c>.</summary>
internal static class ProviderReference
{
    /// <summary>The provider's logical name; empty for a default provider.</summary>
    public static string NameOf(string? reference) =>
        reference?.Split("::") is { Length: >= 5 } parts ? parts[3] : "";

    /// <summary>
    /// The account's label: the provider's name without the words that every provider shares, so <c>landing-zone-security</c> and
    /// <c>security-provider</c> are both <c>security</c>.
    /// </summary>
    public static string AccountOf(string providerName, string project)
    {
        var label = providerName.StartsWith(project + "-", StringComparison.Ordinal) ? providerName[(project.Length + 1)..] : providerName;
        foreach (var ending in (string[])["-provider", "-native", "-account"])
            label = label.EndsWith(ending, StringComparison.Ordinal) ? label[..^ending.Length] : label;
        return label;
    }
}
