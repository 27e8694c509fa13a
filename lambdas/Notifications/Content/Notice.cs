using System.Collections.Immutable;
using LandingZone.Findings;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>
/// What a notification says, before any format. Texts are raw: users may have chosen parts of them, so each format escapes them.
/// </summary>
/// <param name="Kind">The kind of event for machines: <c>finding</c>, <c>attackSequence</c>, <c>findingGroup</c>, <c>guardDutyEvent</c> or <c>productEvent</c>.</param>
/// <param name="Title">What happened, in one line.</param>
/// <param name="Severity">The severity; its band chooses the topic. Unknown for events that state none.</param>
/// <param name="Facts">What is known, in the order in which people ask for it. Facts without a value are not in it.</param>
/// <param name="Sections">Longer parts: what was done, what to do next.</param>
public sealed record Notice(
    string Kind, string Title, Severity Severity, ImmutableArray<Fact> Facts, ImmutableArray<Section> Sections)
{
    /// <summary>True for generated sample findings: every format marks them.</summary>
    public bool IsSample { get; init; }

    /// <summary>The place in the console; null when there is none.</summary>
    public string? Link { get; init; }

    /// <summary>The beginning of the subject; null for the severity's label.</summary>
    public string? SubjectStart { get; init; }

    /// <summary>The end of the subject: where it happened.</summary>
    public string SubjectEnd { get; init; } = "";
}

/// <summary>A label and its value.</summary>
/// <param name="Key">The member in JSON.</param>
/// <param name="Label">The label for people.</param>
/// <param name="Value">The value.</param>
public sealed record Fact(string Key, string Label, string Value);

/// <summary>A headed list of lines.</summary>
/// <param name="Key">The member in JSON.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">The lines.</param>
public sealed record Section(string Key, string Heading, ImmutableArray<string> Lines)
{
    /// <summary>What the lines are.</summary>
    public SectionKind Kind { get; init; }
}

/// <summary>What the lines of a section are, and with it how formats show them.</summary>
public enum SectionKind
{
    /// <summary>Sentences.</summary>
    Text,

    /// <summary>Commands that people copy: no format may alter them.</summary>
    Command,

    /// <summary>Rows of a table whose columns are lined up with spaces; the first is its head.</summary>
    Table,
}
