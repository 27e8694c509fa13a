using System.Collections;

namespace Pulumi;

/// <summary>A list argument whose items, or the list as a whole, may be outputs.</summary>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // In order: an Input<T> is one item, an Output<ImmutableArray<T>> is a run of items.
    private readonly List<object> _parts = [];

    /// <summary>Starts empty.</summary>
    public InputList()
    {
    }

    private InputList(object part) => _parts.Add(part);

    private InputList(IEnumerable<object> parts) => _parts.AddRange(parts);

    private protected override bool IsPlain => false;

    internal override Output<ImmutableArray<T>> AsOutput()
    {
        if (_parts is [Output<ImmutableArray<T>> whole])
        {
            return whole;
        }

        var parts = _parts.ToArray();
        return new(OutputFlow.CombineAsync(
            Array.ConvertAll(parts, part => part is Input<T> item ? item.AsOutput() : (IOutput)part),
            values => Flatten(parts, values)));
    }

    /// <summary>Adds items.</summary>
    public void Add(params Input<T>[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            _parts.Add(input ?? Input<T>.Of(default(T)!));
        }
    }

    /// <summary>Adds the items of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds the items of another list.</summary>
    public void AddRange(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _parts.AddRange(inputs._parts.ToArray());
    }

    /// <summary>A new list of these items followed by the other's.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new InputList<T>(_parts.Concat(other._parts));
    }

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"An {nameof(InputList<>)} cannot be enumerated synchronously, since its items may not be known yet; it is enumerable only for " +
        "collection initializers. Use Apply, or await foreach.");

    /// <summary>The items; those of a list that is an output are awaited.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var part in _parts.ToArray())
        {
            if (part is Input<T> item)
            {
                yield return item;
                continue;
            }

            var run = await ((IOutput)part).DataTask.WaitAsync(cancellationToken).ConfigureAwait(false);
            foreach (var value in Items(run))
            {
                yield return Of(run, value);
            }
        }
    }

    private static Input<T> Of(OutputData run, T value) => new Output<T>(run.With(value));

    private static ImmutableArray<T> Items(OutputData run)
    {
        var items = run.ValueAs<ImmutableArray<T>>();
        return items.IsDefault ? [] : items;
    }

    private static ImmutableArray<T> Flatten(object[] parts, OutputData[] values)
    {
        var items = ImmutableArray.CreateBuilder<T>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is Input<T>)
            {
                items.Add(values[i].ValueAs<T>());
            }
            else
            {
                items.AddRange(Items(values[i]));
            }
        }

        return items.ToImmutable();
    }
}
