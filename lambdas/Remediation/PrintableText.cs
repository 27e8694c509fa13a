namespace LandingZone.Lambdas.Remediation;

/// <summary>Text of a finding as it may stand in a reason: somebody else wrote it, and it ends up in logs and messages.</summary>
internal static class PrintableText
{
    private const int MaxLength = 64;

    /// <summary>At most 64 characters, with a question mark for each that is not printable ASCII.</summary>
    public static string Of(string? text) =>
        string.Concat((text ?? "").Take(MaxLength).Select(character => character is >= ' ' and <= '~' ? character : '?'));
}
