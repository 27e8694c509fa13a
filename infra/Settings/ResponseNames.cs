using System.Collections.Immutable;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Infra.Settings;

/// <summary>The responses that change something, under the names that settings and the functions' environment use.</summary>
public static class ResponseNames
{
    /// <summary>All of them, in the order in which they are documented.</summary>
    public static ImmutableArray<ResponseKind> All { get; } = [.. Enum.GetValues<ResponseKind>().Where(kind => kind != ResponseKind.Notify)];

    /// <summary>The name of a response: <c>blockAddress</c>.</summary>
    public static string Of(ResponseKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>
    /// Whether the response is on unless the stack file says otherwise: those that take nothing from anybody are. Isolation, keys, sessions and
    /// public access can break what works, so somebody has to ask for them.
    /// </summary>
    public static bool IsOnByDefault(ResponseKind kind) => kind
        is ResponseKind.BlockAddress or ResponseKind.SnapshotVolumes or ResponseKind.RestartCloudTrail or ResponseKind.RestorePasswordPolicy;
}
