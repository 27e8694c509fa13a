namespace Pulumi;

/// <summary>What an output resolves to: the value, and what is known about it.</summary>
/// <remarks>
/// The value is held as an object, so that following outputs needs one compiled path for all types; an unknown value is null here
/// and is read as the default of its type.
/// </remarks>
internal sealed class OutputData(object? value, bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources)
{
    public static readonly OutputData Null = new(null, isKnown: true, isSecret: false, []);

    public object? Value { get; } = value;

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    /// <summary>The resources that the value comes from.</summary>
    public ImmutableHashSet<Resource> Resources { get; } = resources;

    public static OutputData Plain(object? value) => value is null ? Null : new(value, isKnown: true, isSecret: false, []);

    public T ValueAs<T>() => Value is T value ? value : default!;

    public OutputData With(object? value) => new(value, IsKnown, IsSecret, Resources);

    /// <summary>What following an unknown output gives: its marks, and the default of the type.</summary>
    public OutputData WithoutValue() => Value is null ? this : With(null);

    public OutputData WithSecret(bool secret) => IsSecret == secret ? this : new(Value, IsKnown, secret, Resources);

    /// <summary>This value as it is after passing through <paramref name="other"/>: secret, unknown and dependent as either is.</summary>
    public OutputData Joined(OutputData other)
    {
        var known = IsKnown && other.IsKnown;
        return new(known ? Value : null, known, IsSecret || other.IsSecret, Union(Resources, other.Resources));
    }

    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> left, ImmutableHashSet<Resource> right)
    {
        if (right.IsEmpty || ReferenceEquals(left, right))
        {
            return left;
        }

        return left.IsEmpty ? right : left.Union(right);
    }
}
