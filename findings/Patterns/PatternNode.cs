namespace LandingZone.Findings.Patterns;

/// <summary>A part of an event pattern: an object, the conditions of one field, or alternatives.</summary>
public abstract record PatternNode;

/// <summary>Fields that must all match.</summary>
/// <param name="Fields">In the order in which they are written. A name may be there twice, as in JSON.</param>
public sealed record PatternObject(IReadOnlyList<PatternField> Fields) : PatternNode;

/// <summary>A named part.</summary>
/// <param name="Name">The field's name; <c>$or</c> for alternatives.</param>
/// <param name="Node">What is demanded of it.</param>
public sealed record PatternField(string Name, PatternNode Node)
{
    /// <summary>The name that alternatives are written under.</summary>
    public const string Or = "$or";
}

/// <summary>Conditions of which one must match (the array at the end of every path).</summary>
/// <param name="Any">At least one.</param>
public sealed record PatternConditions(IReadOnlyList<Condition> Any) : PatternNode;

/// <summary>Objects of which one must match (<c>$or</c>).</summary>
/// <param name="Members">At least two.</param>
public sealed record PatternAlternatives(IReadOnlyList<PatternObject> Members) : PatternNode;
