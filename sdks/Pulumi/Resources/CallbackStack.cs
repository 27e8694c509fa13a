namespace Pulumi;

/// <summary>The stack of a program that is a function; what it returns are the stack's outputs.</summary>
internal sealed class CallbackStack : Stack
{
    private readonly Task<IDictionary<string, object?>> _program;

    public CallbackStack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options = null)
        : base(options) => _program = program();

    /// <summary>The outputs, once the function has ended.</summary>
    public IDictionary<string, object?> Outputs =>
        _program.IsCompletedSuccessfully ? _program.Result : ImmutableDictionary<string, object?>.Empty;

    internal override void Finish() => RegisterOutputs(_program);
}
