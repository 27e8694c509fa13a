using LandingZone.Lambdas.Notifications.Content;

namespace LandingZone.Lambdas.Notifications;

/// <summary>What a message says besides its event.</summary>
/// <param name="StackName">The stack that sends it.</param>
public sealed record RenderingContext(string StackName)
{
    /// <summary>Findings that were counted instead of told and are told of with this message; null when there are none.</summary>
    public SimilarFindings? Similar { get; init; }
}
