namespace LandingZone.Findings.Patterns;

/// <summary>
/// The elements of the event's arrays that a value lies in: pairs of array number and index, by array number. Values that match together
/// must agree on every array that both lie in.
/// </summary>
internal sealed class ArrayPositions : IEquatable<ArrayPositions>
{
    private readonly (int Array, int Index)[] _positions;

    private ArrayPositions((int Array, int Index)[] positions) => _positions = positions;

    public static ArrayPositions None { get; } = new([]);

    /// <summary>This place, in one more array within. Inner arrays have higher numbers.</summary>
    public ArrayPositions Inside(int array, int index) => new([.. _positions, (array, index)]);

    /// <summary>Both places together, or null when they lie in different elements of one array.</summary>
    public ArrayPositions? With(ArrayPositions other)
    {
        if (other._positions.Length == 0 || ReferenceEquals(this, other))
            return this;
        if (_positions.Length == 0)
            return other;
        var merged = new List<(int Array, int Index)>(_positions.Length + other._positions.Length);
        var (left, right) = (0, 0);
        while (left < _positions.Length && right < other._positions.Length)
        {
            var (mine, theirs) = (_positions[left], other._positions[right]);
            if (mine.Array == theirs.Array && mine.Index != theirs.Index)
                return null;
            merged.Add(mine.Array <= theirs.Array ? mine : theirs);
            left += mine.Array <= theirs.Array ? 1 : 0;
            right += theirs.Array <= mine.Array ? 1 : 0;
        }

        merged.AddRange(_positions.AsSpan(left));
        merged.AddRange(other._positions.AsSpan(right));
        return new([.. merged]);
    }

    public bool Equals(ArrayPositions? other) => other is not null && _positions.AsSpan().SequenceEqual(other._positions);

    public override bool Equals(object? obj) => Equals(obj as ArrayPositions);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var position in _positions)
            hash.Add(position);
        return hash.ToHashCode();
    }
}
