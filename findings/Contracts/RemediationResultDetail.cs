namespace LandingZone.Findings.Contracts;

/// <summary>
/// The members of the <c>detail</c> of a <see cref="ProductEvents.RemediationResult"/> event. A member without a value is left out.
/// Texts may hold what users chose; they are JSON strings and not yet escaped for any other format.
/// </summary>
public static class RemediationResultDetail
{
    /// <summary>Text: one of <see cref="RemediationOutcome"/>.</summary>
    public const string Outcome = "outcome";

    /// <summary>Text: the stack.</summary>
    public const string Stack = "stack";

    /// <summary>Text: the response's name, for example <c>blockAddress</c>.</summary>
    public const string Response = "response";

    /// <summary>Text: what it was done to, for example an instance with addresses.</summary>
    public const string Subject = "subject";

    /// <summary>Text: the finding.</summary>
    public const string FindingId = "findingId";

    /// <summary>Text: its type.</summary>
    public const string FindingType = "findingType";

    /// <summary>Number: its severity, 1.0 to 10.0.</summary>
    public const string Severity = "severity";

    /// <summary>Text: the account of the resource.</summary>
    public const string AccountId = "accountId";

    /// <summary>Text: the region.</summary>
    public const string Region = "region";

    /// <summary>Text: the id under which the action can be approved or undone.</summary>
    public const string ActionId = "actionId";

    /// <summary>Text: the command that approves the action. Only while it waits.</summary>
    public const string ApproveCommand = "approveCommand";

    /// <summary>Text: the command that undoes the action, or rejects it while it waits.</summary>
    public const string UndoCommand = "undoCommand";

    /// <summary>Array of texts: what was, or would be, changed.</summary>
    public const string Changes = "changes";

    /// <summary>Array of objects with <see cref="ReasonCode"/> and <see cref="ReasonText"/>.</summary>
    public const string Reasons = "reasons";

    /// <summary>Text within a reason: a stable word.</summary>
    public const string ReasonCode = "code";

    /// <summary>Text within a reason: a sentence.</summary>
    public const string ReasonText = "text";

    /// <summary>Number: how many reasons and changes were left out because there were too many.</summary>
    public const string Omitted = "omitted";
}
