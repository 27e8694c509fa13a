using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>A known output of a plain value.</summary>
    public static Output<T> Create<T>(T value) => new(OutputData.Plain(value));

    /// <summary>An output of the value of a task.</summary>
    public static Output<T> Create<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(OutputFlow.FromTaskAsync(value, secret: false));
    }

    /// <summary>A secret output of a plain value.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Plain(value).WithSecret(true));

    /// <summary>A secret output of the value of a task.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(OutputFlow.FromTaskAsync(value, secret: true));
    }

    /// <summary>The same output, marked as secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(MarkAsync(value.DataTask, secret: true));
    }

    /// <summary>The same output, no longer marked as secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(MarkAsync(output.DataTask, secret: false));
    }

    /// <summary>Whether the output is secret, once it is resolved.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).IsSecret;
    }

    /// <summary>One output of all values, in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => input.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        new(OutputFlow.CombineAsync(outputs.ToArray(), parts => ImmutableArray.CreateRange(parts.Select(part => part.ValueAs<T>()))));

    /// <summary>An interpolated string whose holes may be outputs or inputs.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        var holes = formattableString.GetArguments().Select(AnyOutput).ToArray();
        return new(OutputFlow.CombineAsync(holes, parts =>
            string.Format(null, formattableString.Format, Array.ConvertAll(parts, part => part.Value))));
    }

    /// <summary>The JSON text of a value in which outputs and inputs may be nested at any depth.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(OutputJson.SerializeAsync<T>(value.DataTask, options));
    }

    /// <summary>The value that JSON text stands for.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(OutputJson.DeserializeAsync<T>(json.DataTask, options));
    }

    internal static IOutput AnyOutput(object? value) => value switch
    {
        IOutput output => output,
        IInput input => input.ToOutput(),
        _ => new Output<object?>(OutputData.Plain(value)),
    };

    private static async Task<OutputData> MarkAsync(Task<OutputData> data, bool secret) =>
        (await data.ConfigureAwait(false)).WithSecret(secret);
}
