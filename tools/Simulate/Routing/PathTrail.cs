using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Routing;

/// <summary>Collects what is found on an event's way.</summary>
internal sealed class PathTrail(StackDeclaration stack)
{
    private readonly List<RuleEvaluation> _rules = [];
    private readonly List<PathStep> _path = [];
    private readonly List<Delivery> _deliveries = [];

    public PathStep Add(PathStep? from, PathPlace place, string name, string region, string? input = null, string? note = null)
    {
        var step = new PathStep(_path.Count + 1, from?.Number, place, name, stack.SecurityAccount, region, input, note);
        _path.Add(step);
        return step;
    }

    public void Add(RuleEvaluation rule) => _rules.Add(rule);

    public void Add(Delivery delivery) => _deliveries.Add(delivery);

    public void Note(PathStep step, string note) => _path[step.Number - 1] = step with { Note = note };

    public Route ToRoute() => new([.. _rules], [.. _path], [.. _deliveries]);
}
