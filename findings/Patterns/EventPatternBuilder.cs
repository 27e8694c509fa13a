using System.Collections.Immutable;

namespace LandingZone.Findings.Patterns;

/// <summary>
/// Builds an event pattern step by step. It never changes: each step gives a new builder, so a common start can be shared. Fields are
/// written in the order of the steps.
/// </summary>
public sealed class EventPatternBuilder
{
    private readonly ImmutableArray<Step> _steps;
    private readonly bool _insideAlternatives;

    private EventPatternBuilder(ImmutableArray<Step> steps, bool insideAlternatives)
    {
        _steps = steps;
        _insideAlternatives = insideAlternatives;
    }

    /// <summary>A builder without any condition.</summary>
    public static EventPatternBuilder Empty { get; } = new([], insideAlternatives: false);

    /// <summary>Demands that a field meets one of these conditions.</summary>
    /// <param name="path">Names from the top, with dots between: <c>detail.service.archived</c>.</param>
    /// <param name="condition">A condition.</param>
    /// <param name="others">Others that will do as well.</param>
    /// <exception cref="InvalidPatternException">The path is none, or names a field that has conditions already.</exception>
    public EventPatternBuilder Where(string path, Condition condition, params IEnumerable<Condition> others) =>
        With(path, new PatternConditions([condition, .. others]));

    /// <summary>Demands that a field is one of these strings.</summary>
    /// <exception cref="InvalidPatternException">As above; also when no string is named.</exception>
    public EventPatternBuilder WhereText(string path, params IReadOnlyList<string> texts) =>
        texts.Count == 0
            ? throw new InvalidPatternException($"{path}: name at least one value.")
            : With(path, new PatternConditions([.. texts.Select(Match.Text)]));

    /// <summary>Demands one of several alternatives, each built from the object at <paramref name="path"/>.</summary>
    /// <param name="path">The object that the alternatives are about; empty for the whole event.</param>
    /// <param name="first">An alternative.</param>
    /// <param name="second">Another one.</param>
    /// <param name="others">Further ones.</param>
    /// <exception cref="InvalidPatternException">An alternative is empty, or the object has alternatives already.</exception>
    public EventPatternBuilder Either(
        string path,
        Func<EventPatternBuilder, EventPatternBuilder> first,
        Func<EventPatternBuilder, EventPatternBuilder> second,
        params IEnumerable<Func<EventPatternBuilder, EventPatternBuilder>> others)
    {
        var inside = new EventPatternBuilder([], insideAlternatives: true);
        IEnumerable<Func<EventPatternBuilder, EventPatternBuilder>> alternatives = [first, second, .. others];
        var members = new PatternAlternatives([.. alternatives.Select(build => build(inside).Root())]);
        return Add(new([.. path.Length == 0 ? [] : Names(path), PatternField.Or], members));
    }

    /// <summary>The finished pattern.</summary>
    /// <exception cref="InvalidPatternException">There is no condition, or alternatives combine to too many rules.</exception>
    public EventPattern Build() => new(Root());

    private EventPatternBuilder With(string path, PatternNode node) => Add(new(Names(path), node));

    private EventPatternBuilder Add(Step step)
    {
        // A path that leads to or through another's end would replace or contradict it.
        var clash = _steps.FirstOrDefault(other => other.Path.Zip(step.Path).All(pair => pair.First == pair.Second));
        return clash is null
            ? new(_steps.Add(step), _insideAlternatives)
            : throw new InvalidPatternException($"{string.Join('.', step.Path)}: {string.Join('.', clash.Path)} has conditions already.");
    }

    private ImmutableArray<string> Names(string path)
    {
        var names = path.Split('.');
        if (names.Contains("") || names.Contains(PatternField.Or))
            throw new InvalidPatternException($"\"{path}\" is no path; write names with dots between, and use Either for alternatives.");
        if (_insideAlternatives && names.FirstOrDefault(Operators.ReservedInAlternatives.Contains) is { } reserved)
            throw new InvalidPatternException($"{path}: \"{reserved}\" is an operator and cannot be the name of a field inside $or.");
        return [.. names];
    }

    private PatternObject Root() =>
        _steps.IsEmpty
            ? throw new InvalidPatternException("The pattern or an alternative has no condition.")
            : Object([.. _steps], depth: 0);

    private static PatternObject Object(List<Step> steps, int depth) =>
        new([.. steps.GroupBy(step => step.Path[depth]).Select(group => new PatternField(
            group.Key,
            group.First().Path.Length == depth + 1 ? group.First().Node : Object([.. group], depth + 1)))]);

    private sealed record Step(ImmutableArray<string> Path, PatternNode Node);
}
