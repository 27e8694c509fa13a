namespace LandingZone.Tools.Diff;

/// <summary>Something a reviewer should look at first: a change of what cannot be made again.</summary>
/// <param name="Change">The change.</param>
/// <param name="Text">What to know about it.</param>
/// <param name="IsGrave">Whether something is lost, or the engine refuses.</param>
public sealed record DiffWarning(ResourceChange Change, string Text, bool IsGrave)
{
    /// <summary>The warning about a change, or <c>null</c>.</summary>
    public static DiffWarning? Of(ResourceChange change)
    {
        var holds = ResourceTypes.Holds(change.Resource.Type);
        if (change.Kind is ChangeKind.Delete or ChangeKind.Replace)
        {
            var verb = change.Kind == ChangeKind.Delete ? "deleted" : $"replaced ({string.Join(", ", change.ReplacedBy)})";
            if (change.Before!.Options.Protect)
                return new(change, $"is protected and would be {verb}: the engine refuses until protect is off in the stack{Lost(holds)}", true);
            if (holds.Length > 0)
                return new(change, change.Before.Options.RetainOnDelete
                    ? $"is {verb}: the old one stays in the account, outside of the stack, with {holds}"
                    : $"is {verb}, which loses {holds}", !change.Before.Options.RetainOnDelete);
        }
        if (change.Kind != ChangeKind.Update)
            return null;
        var unguarded = change.Options.Where(o => o.Path.Text is "protect" or "retainOnDelete" && (bool)o.After! == false).Select(o => o.Path.Text).ToList();
        if (unguarded.Count > 0)
            return new(change, $"loses {string.Join(" and ", unguarded)}{Lost(holds)}", true);
        return holds.Length > 0 && change.Inputs.Length > 0 ? new(change, $"is updated in place; it holds {holds}", false) : null;
    }

    private static string Lost(string holds) => holds.Length > 0 ? $"; it holds {holds}" : "";
}
