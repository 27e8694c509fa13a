namespace LandingZone.Sandbox.Wire;

/// <summary>One API operation: its IAM actions and what it does.</summary>
internal sealed record Operation(string Name, Func<Exchange, IReadOnlyList<string>> Actions, Func<Exchange, Reply> Handle);

/// <summary>Which operation a request means.</summary>
internal sealed record Route(Operation Operation, IReadOnlyDictionary<string, string> Path)
{
    internal Route(Operation operation)
        : this(operation, new Dictionary<string, string>())
    {
    }
}
