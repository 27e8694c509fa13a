namespace LandingZone.Lambdas.Notifications.Formats;

/// <summary>Which notification it is, who sent it, and how not to get it any more.</summary>
/// <param name="Notification">The notification's name.</param>
/// <param name="StackName">The stack.</param>
public sealed record Footer(string Notification, string StackName)
{
    /// <summary>The sentence at the end of a message.</summary>
    public string Sentence =>
        $"Notification {Notification} of stack {StackName}. To switch it off: pulumi config set --path "
        + $"landing-zone:notifications.{Notification}.enabled false --stack {StackName}, then pulumi up.";
}
