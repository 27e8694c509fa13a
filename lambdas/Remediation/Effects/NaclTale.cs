namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// What people are told of several rounds on one network ACL: what was done in any of them, and how things stand after the last.
/// </summary>
internal sealed class NaclTale
{
    // These say what a round has done for good, even when the rest of its plan had to be planned anew.
    private static readonly string[] Lasting = ["blockEvicted", "blockMoved", "removalFinished"];

    // These say how things stood at the time.
    private static readonly string[] Passing = ["noRoom", "alreadyDenied", "blockShadowed", "busy", "foreignRuleInRange", "nothingToUndo"];

    private readonly List<Reason> _reasons = [];
    private readonly List<string> _changes = [];
    private bool _acted;

    public void Add(IEnumerable<Reason> notices, IReadOnlyList<string> changes, bool isComplete)
    {
        _acted = true;
        _changes.AddRange(changes);
        _reasons.AddRange(notices.Where(notice =>
            isComplete ? !Passing.Contains(notice.Code) : changes.Count > 0 && Lasting.Contains(notice.Code)));
    }

    public EffectReport End(IReadOnlyList<Reason> last)
    {
        var states = last.Where(notice => !_acted || notice.Code != "nothingToUndo");
        Reason[] reasons = [.. _reasons.Concat(states).Distinct()];
        return new(_acted, !last.Any(notice => notice.Code is "noRoom"), [.. _changes.Distinct()], reasons);
    }
}
