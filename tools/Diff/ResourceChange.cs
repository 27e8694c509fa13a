using System.Collections.Immutable;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Diff;

/// <summary>What happens to a resource.</summary>
public enum ChangeKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is new.</summary>
    Create,

    /// <summary>It exists and becomes part of the stack.</summary>
    Import,

    /// <summary>It is altered in place; where options alone differ, only the stack's state is.</summary>
    Update,

    /// <summary>It is deleted and created anew.</summary>
    Replace,

    /// <summary>It leaves the stack, and the cloud unless it is retained.</summary>
    Delete,
}

/// <summary>A resource in two plans.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Before">The resource in the base; <c>null</c> where it is new.</param>
/// <param name="After">The resource in the head; <c>null</c> where it is gone.</param>
/// <param name="Inputs">The inputs that differ, without ignored ones; empty unless it is updated or replaced.</param>
/// <param name="Options">The options that differ, and account and region where no input says so.</param>
public sealed record ResourceChange(
    ChangeKind Kind, PreviewResource? Before, PreviewResource? After, ImmutableArray<ValueChange> Inputs, ImmutableArray<ValueChange> Options)
{
    /// <summary>The resource as it is to be, or as it was.</summary>
    public PreviewResource Resource => After ?? Before!;

    /// <summary>All that differs.</summary>
    public IEnumerable<ValueChange> Values => Inputs.Concat(Options);

    /// <summary>What forces it to be replaced.</summary>
    public IEnumerable<string> ReplacedBy => Values.Where(v => v.Replaces).Select(v => v.Path.Text);

    /// <summary>Whether an alias found it under another identity: its old name, else empty.</summary>
    public string AliasOf => Before is not null && After is not null && (Before.Name, Before.Type, Before.Parent) != (After.Name, After.Type, After.Parent)
        ? Before.Name : "";

    /// <summary>Whether the old one goes before the new one comes, which leaves a gap.</summary>
    public bool DeletesFirst => Kind == ChangeKind.Replace && After!.Options.DeleteBeforeReplace;
}
