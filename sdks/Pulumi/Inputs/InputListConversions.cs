namespace Pulumi;

/// <content>Lists made of everything that can stand for one.</content>
public sealed partial class InputList<T>
{
    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(T value) => new((object)Input<T>.Of(value));

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Output<T> value) => new((object)Input<T>.Of(value));

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Input<T> value) => new((object)value);

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(T[] values) => new(values.Select(Input<T>.Of));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(Input<T>.Of));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => new((IEnumerable<object>)values);

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(List<T> values) => new(values.Select(Input<T>.Of));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => new(values.Select(Input<T>.Of));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => new((IEnumerable<object>)values);

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(values.Select(Input<T>.Of));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new(values.Select(Input<T>.Of));

    /// <summary>A list of the items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values.Cast<object>());

    /// <summary>A list that is known as a whole or not at all.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => new((object)values.Apply(ImmutableArray.Create));

    /// <summary>A list that is known as a whole or not at all.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => new((object)values.Apply(ImmutableArray.CreateRange));

    /// <summary>A list that is known as a whole or not at all.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new((object)values.Apply(ImmutableArray.CreateRange));

    /// <summary>A list that is known as a whole or not at all.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new((object)values);
}
