namespace Pulumi;

/// <summary>An argument: a plain value, or an output of another resource.</summary>
public class Input<T> : IInput
{
    private readonly T _value = default!;
    private readonly Output<T>? _output;

    private protected Input()
    {
    }

    private protected Input(Output<T> output) => _output = output;

    private Input(T value) => _value = value;

    internal static Input<T> Of(T value) => new(value);

    internal static Input<T> Of(Output<T> output) => new(output);

    internal virtual Output<T> AsOutput() => _output ?? Output.Create(_value);

    private protected virtual bool IsPlain => _output is null;

    IOutput IInput.ToOutput() => AsOutput();

    bool IInput.TryGetPlain(out object? value)
    {
        value = IsPlain ? _value : null;
        return IsPlain;
    }

    /// <summary>An input of a plain value.</summary>
    public static implicit operator Input<T>(T value) => new(value);

    /// <summary>An input of another resource's output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The output that the input stands for; that of the type's default when the input is null.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();
}
