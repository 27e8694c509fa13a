namespace LandingZone.Lambdas.Remediation;

/// <summary>
/// The commands that people are told to run. They invoke the undo function with a small JSON payload; nothing of a finding's text is in
/// them, because people paste them into a shell.
/// </summary>
public static class OperatorCommands
{
    /// <summary>The payload's member that approves a waiting action.</summary>
    public const string ApproveMember = "approve";

    /// <summary>The payload's member that undoes an action.</summary>
    public const string UndoMember = "undo";

    /// <summary>Approves the waiting action with this id.</summary>
    public static string Approve(string actionId, DecisionContext context) => Invoke(ApproveMember, actionId, context);

    /// <summary>Undoes the action with this id.</summary>
    public static string Undo(string actionId, DecisionContext context) => Invoke(UndoMember, actionId, context);

    private static string Invoke(string member, string actionId, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!actionId.All(char.IsAsciiHexDigit))
            throw new ArgumentException(
                $"Action id '{actionId}' must consist of hexadecimal digits, because it stands in a command.", nameof(actionId));
        var payload = $$"""{"{{member}}":"{{actionId}}"}""";
        return $"aws lambda invoke --region {context.HomeRegion} --function-name {context.UndoFunction} "
            + $"--cli-binary-format raw-in-base64-out --payload '{payload}' /dev/stdout";
    }
}
