using System.Collections.Immutable;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Lambdas.Remediation.Policy;

/// <summary>The responses under the names that settings, the ledger and messages use.</summary>
public static class ResponseNames
{
    /// <summary>Every response that changes something, in the order in which several are carried out: evidence first, then
    /// containment.</summary>
    public static IReadOnlyList<ResponseKind> Actions => Ordered;

    private static readonly ImmutableArray<ResponseKind> Ordered =
    [
        ResponseKind.SnapshotVolumes,
        ResponseKind.BlockAddress,
        ResponseKind.IsolateInstance,
        ResponseKind.DeactivateAccessKey,
        ResponseKind.RevokeRoleSessions,
        ResponseKind.RestartCloudTrail,
        ResponseKind.RestorePasswordPolicy,
        ResponseKind.BlockPublicAccess,
    ];

    /// <summary>Its place in <see cref="Actions"/>; -1 when it changes nothing.</summary>
    public static int OrderOf(ResponseKind kind) => Ordered.IndexOf(kind);

    /// <summary>The name of a response, for example <c>blockAddress</c>.</summary>
    public static string Of(ResponseKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
