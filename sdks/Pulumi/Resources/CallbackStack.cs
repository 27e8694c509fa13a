namespace Pulumi;

/// <summary>The stack of a tested program that is a function. What that returns goes to the test, and not to the mocks.</summary>
internal sealed class CallbackStack : Stack
{
    private readonly Task<IDictionary<string, object?>> _program;

    public CallbackStack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options = null)
        : base(options) => _program = program();

    /// <summary>The outputs, once the function has ended.</summary>
    public IDictionary<string, object?> Outputs =>
        _program.IsCompletedSuccessfully ? _program.Result : ImmutableDictionary<string, object?>.Empty;

    internal override void Finish()
    {
        RegisterOutputs(EndedAsync());

        async Task<IDictionary<string, object?>> EndedAsync()
        {
            await _program.ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        }
    }
}
