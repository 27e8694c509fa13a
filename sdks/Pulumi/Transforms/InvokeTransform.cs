namespace Pulumi;

/// <summary>
/// Sees the call of a function and may give it other arguments and options; null leaves them. Called by the engine, so never by mocks.
/// </summary>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);

/// <summary>The call that is being made.</summary>
public readonly struct InvokeTransformArgs
{
    /// <summary>Holds the three.</summary>
    public InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options) =>
        (Token, Args, Options) = (token, args, options);

    /// <summary>The arguments under the provider's names.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>The call's options.</summary>
    public InvokeOptions Options { get; }

    /// <summary>The function's token.</summary>
    public string Token { get; }
}

/// <summary>What to call with instead.</summary>
public readonly struct InvokeTransformResult
{
    /// <summary>Holds the two.</summary>
    public InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options) => (Args, Options) = (args, options);

    /// <summary>The arguments under the provider's names.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>The options.</summary>
    public InvokeOptions Options { get; }
}
