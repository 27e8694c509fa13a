namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Refers to a stack: that of the arguments, else that of the resource's name.</summary>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }),
            registerPackageRequest: null)
    {
    }

    /// <summary>The name of the stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack; null when there is none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        new(ReadAsync(name, (outputs, key) => outputs.GetValueOrDefault(key)));

    /// <summary>An output of the stack, which must be there.</summary>
    public Output<object> RequireOutput(Input<string> name) => new(ReadAsync(name, Existing));

    /// <summary>An output as a plain or as a secret value, whichever it is.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>The value of an output; null when there is none of that name.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name) => await PlainAsync(GetOutput(name).DataTask).ConfigureAwait(false);

    /// <summary>The value of an output, which must be there.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name) => (await PlainAsync(RequireOutput(name).DataTask).ConfigureAwait(false))!;

    private static async Task<object?> PlainAsync(Task<OutputData> output)
    {
        var data = await output.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException("A secret output cannot be read as a plain value; use GetOutput or RequireOutput, which keep it secret.")
            : data.Value;
    }

    private object? Existing(ImmutableDictionary<string, object> outputs, string key) => outputs.TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The stack that '{GetResourceName()}' refers to has no output '{key}'.");

    private async Task<OutputData> ReadAsync(Input<string> name, Func<ImmutableDictionary<string, object>, string, object?> read)
    {
        var parts = new[] { Outputs.DataTask, name.ToOutput().DataTask, SecretOutputNames.DataTask };
        var data = await Task.WhenAll(parts).ConfigureAwait(false);
        var both = data[0].Joined(data[1]);
        if (!both.IsKnown)
        {
            return both;
        }

        var key = data[1].ValueAs<string>();
        var names = data[2].ValueAs<ImmutableArray<string>>();
        var secret = names.IsDefault ? both.IsSecret : both.IsSecret || names.Contains(key);
        var outputs = data[0].ValueAs<ImmutableDictionary<string, object>?>() ?? ImmutableDictionary<string, object>.Empty;
        return both.With(read(outputs, key)).WithSecret(secret);
    }
}

/// <summary>Which stack to refer to.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack as <c>organization/project/stack</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>An output of another stack, as a plain or as a secret value.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, when the output is secret.</summary>
    public object? SecretValue { get; set; }

    /// <summary>The value, when the output is not secret.</summary>
    public object? Value { get; set; }
}
