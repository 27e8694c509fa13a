namespace Pulumi;

/// <summary>Shortcuts for outputs of lists and unions.</summary>
public static class OutputExtensions
{
    /// <summary>The first item.</summary>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.GetAt(0);

    /// <summary>The item at <paramref name="index"/>.</summary>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple(array, index.ToOutput()).Apply(both => both.Item1[both.Item2]);

    /// <summary>The number of items.</summary>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Apply(items => items.Length);
    }

    /// <summary>The first kind of value of a union.</summary>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.Apply(union => union.AsT0);
    }

    /// <summary>The second kind of value of a union.</summary>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.Apply(union => union.AsT1);
    }

    /// <summary>Whether a union holds its first kind of value.</summary>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.Apply(union => union.IsT0);
    }

    /// <summary>Whether a union holds its second kind of value.</summary>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.Apply(union => union.IsT1);
    }

    /// <summary>The value that a union holds.</summary>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.Apply(union => union.Value);
    }
}
