namespace LandingZone.Findings.Model;

/// <summary>The words that findings have for the kind of a user.</summary>
public static class UserTypes
{
    /// <summary>Whether the word means a role or one of its sessions.</summary>
    public static bool IsRole(string? userType) => userType is "AssumedRole" or "Role";
}
