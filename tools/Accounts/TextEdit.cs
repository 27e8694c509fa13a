namespace LandingZone.Tools.Accounts;

/// <summary>Replaces a piece of a text.</summary>
/// <param name="Offset">Where, in characters.</param>
/// <param name="Removed">How many characters go.</param>
/// <param name="Inserted">What comes in their place.</param>
public sealed record TextEdit(int Offset, int Removed, string Inserted)
{
    /// <summary>Applies edits that do not overlap; their offsets are those of the text before any of them.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits) => edits.OrderByDescending(edit => edit.Offset)
        .Aggregate(text, (current, edit) => string.Concat(current.AsSpan(0, edit.Offset), edit.Inserted, current.AsSpan(edit.Offset + edit.Removed)));
}
