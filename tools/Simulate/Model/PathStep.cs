namespace LandingZone.Tools.Simulate;

/// <summary>What a step of an event's path is at.</summary>
public enum PathPlace
{
    /// <summary>Where the event comes from.</summary>
    Source,

    /// <summary>An event bus.</summary>
    Bus,

    /// <summary>A rule that fired.</summary>
    Rule,

    /// <summary>An SQS queue.</summary>
    Queue,

    /// <summary>A Lambda function.</summary>
    Function,

    /// <summary>An SNS topic.</summary>
    Topic,

    /// <summary>A target of another kind, which is not played.</summary>
    Other,
}

/// <summary>A step of an event's path. The steps are a tree: each names the one that it came from.</summary>
/// <param name="Number">1, 2, 3, … within the event.</param>
/// <param name="From">The number of the step before; null for the first.</param>
/// <param name="Place">The kind of place.</param>
/// <param name="Name">The name of the resource there, as the preview has it.</param>
/// <param name="Account">The account, 12 digits.</param>
/// <param name="Region">The region.</param>
/// <param name="Input">What the target is given after the rule's input transformer; null where the event goes on as it is.</param>
/// <param name="Note">A sentence where something is to be said; null otherwise.</param>
public sealed record PathStep(
    int Number, int? From, PathPlace Place, string Name, string Account, string Region, string? Input = null, string? Note = null);
